import { viewFrom } from './match-view.ts'
import { matchMisread } from './misread-matching.ts'
import { matchOffice } from './office-matching.ts'
import { matchPlace, matchPlaceLine } from './place-matching.ts'
import type { RegisterIndex } from './register-index.ts'
import { groupNamed, levelNamed, postNamed, resolveGroup } from './unit-groups.ts'
import { reason } from './unit-match.ts'
import type { MatchOptions, UnitMatch } from './unit-match.ts'
import { unitWords } from './unit-words.ts'

/** No office has so long a name: whoever writes more has written a sentence. */
const mostWords = 40

/**
 * What a written name stands for on the document's date: a unit of the register, a group, several units between which a
 * person must choose, or nothing that we know. Pure; some twenty thousand names a second.
 */
export function matchUnit(index: RegisterIndex, words: string, options: MatchOptions): UnitMatch {
  const written = unitWords(words)
  if (written.words.length === 0) return { kind: 'unknown', reason: reason('units.match.empty') }
  if (written.words.length > mostWords) return { kind: 'unknown', reason: reason('units.match.unknown') }
  const view = viewFrom(index, options)
  const line = matchPlaceLine(view, written)
  if (line) return line
  const plural = groupNamed(written.words)
  if (plural === null || plural === 'unnamed') {
    const named = matchPlace(view, written) ?? matchOffice(view, written)
    if (named) return named
  }
  const group = plural ?? levelNamed(written.words)
  if (group) return resolveGroup(index, group, view.placeId, written.words, options.on)
  const misread = matchMisread(view, written)
  if (misread) return misread
  const post = postNamed(written.words)
  if (post) return resolveGroup(index, post, view.placeId, written.words, options.on)
  return { kind: 'unknown', reason: reason('units.match.unknown') }
}
