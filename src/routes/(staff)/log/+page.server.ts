import { actKinds, actNames, kindOfAct, logAddress, readLogFilter } from '#platform/audit-filter.ts'
import { listRecordNames } from '#domain/organisation/record-names.ts'
import { listEntries } from '#platform/audit-search.ts'
import { actWords } from '#platform/audit-sentence.ts'
import { postWords } from '#ui/post-words.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { capitalised } from '#platform/i18n/capitalised.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'
import { addressWords, detailWords } from './entry-words.ts'
import { recordAddress } from './record-address.ts'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const t = translator(catalogues[event.locals.language])
    const { searchParams } = event.url
    const filter = readLogFilter(searchParams)
    const asked = Number(searchParams.get('before'))
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null
    const { entries, next } = await listEntries(ctx, filter, before)
    const names = await listRecordNames(ctx, entries)
    return {
      filter,
      asked: logAddress(filter).toString(),
      isFirst: before === null,
      next,
      choices: choicesOf(t),
      entries: entries.map((entry) => ({
        ...entry,
        sentence: actWords(entry.act, entry, t),
        postWords: postWords(entry.post, t),
        // Who signed in is named already.
        record: entry.recordId === entry.actorId ? '' : (names.get(entry.recordId) ?? ''),
        href: recordAddress(entry),
        details: detailWords(entry.details, t, event.locals.language),
        address: addressWords(entry, t),
      })),
    }
  })

/** Every act, under the kind of record that it is of. The sentence without its doer is the act's name. */
function choicesOf(t: Translator) {
  return actKinds.map((kind) => ({
    kind,
    label: t(`log.kind.${kind}`),
    acts: actNames
      .filter((act) => kindOfAct(act) === kind)
      .map((act) => ({
        act,
        label: capitalised(t(`log.act.${act}`, { actor: '' }).trim().replace(/\.$/, '')),
      })),
  }))
}
