import { exportTerms } from '#domain/organisation/term-actions.ts'
import { termsAsCsv, termsAsTbx } from '#domain/organisation/term.ts'
import { show, worded } from '../../../../doors.ts'
import { download } from '../../../../download.ts'
import type { RequestHandler } from './$types'

/** The terms for a translation tool: TBX when asked, otherwise CSV. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const terms = await exportTerms(ctx)
    const isTbx = event.url.searchParams.get('form') === 'tbx'
    const text = isTbx ? termsAsTbx(terms) : termsAsCsv(terms)
    const name = worded(event, 'terms.fileName', {})
    return download(
      `${name}.${isTbx ? 'tbx' : 'csv'}`,
      new TextEncoder().encode(text),
      isTbx ? 'application/x-tbx' : 'text/csv; charset=utf-8',
    )
  })
