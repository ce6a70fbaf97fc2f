import { readRegisterFilter } from '#domain/documents/register-filter.ts'
import { eachDocument } from '#domain/documents/register-list.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../doors.ts'
import { download } from '../../../download.ts'
import type { RequestHandler } from './$types'
import { workbookOf } from './workbook.ts'

/** The register under the filter as a workbook, in the order of the page. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { language } = event.locals
    const documents = eachDocument(ctx, readRegisterFilter(event.url.searchParams))
    const bytes = await workbookOf(documents, translator(catalogues[language]), language)
    return download(
      'so-van-ban.xlsx',
      bytes,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
  })
