import { docxType } from '#domain/documents/document.ts'
import { readReportFile } from '#domain/reporting/report-reading.ts'
import { show } from '../../../../doors.ts'
import { download } from '../../../../download.ts'
import type { RequestHandler } from './$types'

/** The report as a file: the kept bytes once issued, otherwise the draft of this moment. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { bytes, fileName } = await readReportFile(ctx, event.params.id, 'docx')
    return download(fileName, bytes, docxType)
  })
