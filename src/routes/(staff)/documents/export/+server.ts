import { readRegisterFilter } from '#domain/documents/register-filter.ts'
import { eachDocument } from '#domain/documents/register-list.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../doors.ts'
import { downloadWorkbook } from '../../../workbook.ts'
import type { RequestHandler } from './$types'
import { registerSheet } from './register-sheet.ts'

/** The register under the filter as a workbook, in the order of the page. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { language } = event.locals
    const documents = eachDocument(ctx, readRegisterFilter(event.url.searchParams))
    return downloadWorkbook(
      'so-van-ban.xlsx',
      documents,
      registerSheet(translator(catalogues[language]), language),
    )
  })
