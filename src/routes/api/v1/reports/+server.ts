import { showReports } from '#domain/reporting/report-reading.ts'
import { answer } from '../../answer.ts'
import type { RequestHandler } from './$types'

/** Reports that the post reads, of one year with `year`. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const [year = null] = /^\d{4}$/.exec(event.url.searchParams.get('year') ?? '') ?? []
    const { reports } = await showReports(ctx, { year: year === null ? null : Number(year) })
    return { reports: reports.map((report) => ({ ...report, form: report.formKey })) }
  })
