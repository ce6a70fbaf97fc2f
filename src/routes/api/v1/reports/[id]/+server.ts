import { showReport } from '#domain/reporting/report-reading.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** One report: its head, money and chapters as they stand, with the figures that were drawn into them. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const { report } = await showReport(ctx, event.params.id, null)
    return { ...report, form: report.form.key }
  })
