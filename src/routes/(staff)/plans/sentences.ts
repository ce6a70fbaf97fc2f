import type { TaskAct } from '#domain/planning/task-history.ts'
import { formatDate } from '#ui/dates.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'

/** An act as one plain sentence. */
export function sentenceOf(act: TaskAct, t: Translator, language: Language): string {
  const said = wordsOf(act, t, language)
  const count = act.details.evidence ?? 0
  return count > 0 ? `${said} ${t('act.withEvidence', { count })}` : said
}

function wordsOf(
  { act, actorName: actor, unitName, details }: TaskAct,
  t: Translator,
  language: Language,
): string {
  const unit = unitName ?? ''
  const units = Array.isArray(details.units) ? details.units.join('; ') : String(details.units ?? '')
  const day = (on: string | null | undefined) => (on ? formatDate(on, language) : '')
  switch (act) {
    case 'plan.made':
      return t('act.plan.made', { actor, tasks: details.tasks ?? 0, units: Number(details.units ?? 0) })
    case 'task.added':
      return t('act.task.added', { actor, units })
    case 'task.assigned':
      return t(details.role === 'lead' ? 'act.task.assigned.lead' : 'act.task.assigned.coordinating', {
        actor,
        units,
      })
    case 'task.deadlineExtended':
      return details.from
        ? t('act.task.deadlineExtended', { actor, from: day(details.from), to: day(details.to) })
        : t('act.task.deadlineSet', { actor, to: day(details.to) })
    case 'task.cancelled':
      return t('act.task.cancelled', { actor })
    case 'task.done':
      return t('act.task.done')
    case 'task.reopened':
      return t('act.task.reopened')
    case 'progress.recorded': {
      const percent = details.percent ?? 0
      if (details.done) return t('act.progress.done', { unit, actor })
      return t(details.reopened ? 'act.progress.reopened' : 'act.progress.recorded', { unit, actor, percent })
    }
    case 'basis.reviewed':
      return t('act.basis.reviewed', { actor, basis: details.basis ?? '' })
    default:
      return t('act.other', { actor })
  }
}
