import type { Translator } from '#platform/i18n/messages.ts'
import type { Difference } from './unit-list-comparison.ts'

/** One difference as a sentence. */
export function differenceWords(one: Difference, t: Translator): string {
  switch (one.kind) {
    case 'unreadable':
      return t('units.check.unreadable', { row: one.row, why: t(one.why) })
    case 'missingHere':
    case 'missingThere': {
      const within = one.within === '' ? '' : t('units.check.within', { within: one.within })
      return t(`units.check.${one.kind}`, { ...one, within })
    }
    case 'duplicate':
    case 'ambiguous':
    case 'otherName':
    case 'otherSpelling':
    case 'otherCode':
    case 'otherParent':
      return t(`units.check.${one.kind}`, { ...one })
  }
}
