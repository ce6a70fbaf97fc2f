import { exportedLine } from '#platform/audit-export.ts'
import { readLogFilter } from '#platform/audit-filter.ts'
import { exportEntries, exportKeptEntries } from '#platform/audit-search.ts'
import { today } from '#platform/clock.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../doors.ts'
import { downloadLines } from '../../../lines.ts'
import { downloadCsv, downloadWorkbook } from '../../../workbook.ts'
import type { RequestHandler } from './$types'
import { logSheet } from './log-sheet.ts'

/** The log under the filter, newest first: for people as a workbook or as text, for verifying as lines with what was hashed. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { language } = event.locals
    const filter = readLogFilter(event.url.searchParams)
    const sheet = logSheet(translator(catalogues[language]), language)
    const name = `nhat-ky-${today(ctx.clock)}`
    const format = event.url.searchParams.get('format') ?? 'xlsx'
    switch (format) {
      case 'ndjson':
        return downloadLines(`${name}.ndjson`, exportKeptEntries(ctx, filter), exportedLine)
      case 'csv':
        return downloadCsv(`${name}.csv`, exportEntries(ctx, filter, 'csv'), sheet)
      default:
        return downloadWorkbook(`${name}.xlsx`, exportEntries(ctx, filter, 'xlsx'), sheet)
    }
  })
