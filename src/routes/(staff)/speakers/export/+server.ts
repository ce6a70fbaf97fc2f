import { eachSpeaker } from '#domain/organisation/speaker-actions.ts'
import { readSpeakerFilter } from '#domain/organisation/speaker-filter.ts'
import type { Speaker } from '#domain/organisation/speaker.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatInstant } from '#ui/dates.ts'
import { show } from '../../../doors.ts'
import { downloadWorkbook } from '../../../workbook.ts'
import type { Sheet } from '../../../workbook.ts'
import { spanWords } from '../../people/span.ts'
import type { RequestHandler } from './$types'

/** The list as a workbook, in the order of the page. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { language } = event.locals
    const speakers = eachSpeaker(ctx, readSpeakerFilter(event.url.searchParams))
    return downloadWorkbook(
      'nguoi-phat-ngon.xlsx',
      speakers,
      speakerSheet(translator(catalogues[language]), language),
    )
  })

const widths = {
  ...{ unit: 36, name: 26, title: 30, kind: 26, phone: 18, email: 30, decision: 36, decidedAt: 18 },
  ...{ matter: 36, valid: 28, published: 20, where: 40 },
}
type Column = keyof typeof widths

function speakerSheet(t: Translator, language: Language): Sheet<Speaker, Column> {
  return {
    name: t('speaker.title'),
    widths,
    header: (column) => {
      if (column === 'kind' || column === 'matter' || column === 'where') return t(`speaker.${column}`)
      return t(`speaker.column.${column}`)
    },
    cells: (one) => ({
      unit: one.unitName,
      name: one.name,
      title: one.title,
      kind: t(`speaker.kind.${one.kind}`),
      phone: one.phone,
      email: one.email,
      decision: one.decision,
      decidedAt: formatInstant(one.decidedAt, language),
      matter: one.matter,
      valid: spanWords(one, t, language),
      published: one.publishedAt && formatInstant(one.publishedAt, language),
      where: one.publishedWhere,
    }),
  }
}
