import type { PersonAct } from '#domain/organisation/person-page.ts'
import { actWords } from '#platform/audit-sentence.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'
import { roleWords } from './role-words.ts'

/** What happened, a plain sentence each, with what it was about beneath. */
export function historyOf(acts: readonly PersonAct[], t: Translator, language: Language) {
  return acts.map((act) => ({
    id: String(act.sequence),
    at: act.at,
    sentence: actWords(act.act, { actorId: act.actorName, actorName: act.actorName }, t),
    note: noteOf(act, t, language),
  }))
}

function noteOf({ details, unitName }: PersonAct, t: Translator, language: Language): string {
  const { title, role, roleName, from, lastDay, decision, substitute, holder } = details
  const named = role || roleName ? roleWords({ key: role || null, name: roleName ?? '' }, t) : ''
  const who = substitute ?? holder ?? ''
  const post = [who, title || named, unitName].filter(Boolean).join(', ')
  const days = [
    from ? t('people.note.days', { from: formatDate(from, language) }) : '',
    lastDay ? t('people.note.last', { last: formatDate(lastDay, language) }) : '',
  ]
  return [post, days.filter(Boolean).join(' '), decision].filter(Boolean).join('; ')
}
