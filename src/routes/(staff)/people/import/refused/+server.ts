import { listColumns } from '#domain/organisation/people-import.ts'
import { previewPeople } from '#domain/organisation/people-import-actions.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../../doors.ts'
import { downloadWorkbook } from '../../../../workbook.ts'
import { carriedList, chosenUnits } from '../carried-list.ts'
import { headingOf, peopleWidths } from '../list-sheet.ts'
import type { RequestHandler } from './$types'

/** The rows that were not brought in, as they were written, with why: to be mended and brought again. */
export const POST: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const form = await event.request.formData()
    const t = translator(catalogues[event.locals.language])
    const rows = await previewPeople(ctx, carriedList(form), chosenUnits(form))
    const refused = rows.flatMap(({ listed, outcome }) => {
      if (outcome.kind === 'refused')
        return [{ ...listed, why: outcome.why.map(({ key, params }) => t(key, params)) }]
      if (outcome.kind !== 'ask') return []
      return [
        {
          ...listed,
          why: [t('people.import.outcome.ask'), ...outcome.candidates.slice(0, 10).map(({ label }) => label)],
        },
      ]
    })
    const pages = (async function* () {
      yield await Promise.resolve(refused)
    })()
    return downloadWorkbook('dong-chua-nhap-duoc.xlsx', pages, {
      name: t('people.import.outcome.refused'),
      widths: { row: 8, ...peopleWidths, why: 60 },
      header: (column) =>
        column === 'row'
          ? t('people.import.column.row')
          : column === 'why'
            ? t('people.import.column.why')
            : headingOf(column, t),
      cells: ({ row, why, ...listed }) => ({
        row,
        why: why.join('\n'),
        ...(Object.fromEntries(listColumns.map((column) => [column, listed[column]])) as typeof listed),
      }),
    })
  })
