import { lineOfHead } from '#platform/audit-head.ts'
import { listHeadsOfDay } from '#platform/audit-heads.ts'
import { isDay } from '#platform/typed-day.ts'
import { notFound } from '#platform/refused.ts'
import { show } from '../../../../doors.ts'
import { download } from '../../../../download.ts'
import type { RequestHandler } from './$types'

/** The signed heads of a day, to be kept where nobody who holds the database reaches. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { day } = event.params
    if (!isDay(day)) throw notFound()
    const heads = await listHeadsOfDay(ctx, day)
    if (heads.length === 0) throw notFound()
    const lines = heads.map((head) => `${lineOfHead(head)}\n`).join('')
    return download(`lan-chot-${day}.ndjson`, Buffer.from(lines), 'application/x-ndjson')
  })
