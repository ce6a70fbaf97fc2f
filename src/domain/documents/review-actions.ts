import type { OfficialDocument } from 'vanban'
import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { namesMeantOn } from './document.ts'
import { getImport } from './import-actions.ts'
import type { Import, ReadImport } from './import.ts'
import { registerIndex } from '#domain/organisation/unit-register.ts'
import { issuerIn, registerSeenFrom } from './register.ts'
import { reviewOf } from './review.ts'
import { headerValue } from './reviewed-head.ts'
import type { Review } from './review.ts'

/** The import's review as of now: its names as of the document's date, those who have their work as of today. */
export async function reviewImport(ctx: Context, found: ReadImport): Promise<Review> {
  const index = await registerIndex(ctx.db)
  const day = today(ctx.clock)
  const on = namesMeantOn(headerValue(found.reading, found.corrections, 'date'), day)
  const view = { on, today: day, issuerUnitId: found.ownerUnitId, ownerUnitId: found.ownerUnitId }
  const issuerUnitId = issuerIn(index, headerValue(found.reading, found.corrections, 'issuer'), view)
  return reviewOf(found.reading, found.corrections, registerSeenFrom(index, { ...view, issuerUnitId }))
}

export interface ReviewedImport {
  /** Null when it was refused for its secrecy marking and nothing of it is left. */
  readonly found: Import | null
  readonly reading: OfficialDocument | null
  readonly review: Review | null
}

/** For the page: the import, and its review where it waits for one. */
export async function getReviewedImport(ctx: Context, id: string): Promise<ReviewedImport> {
  const got = await getImport(ctx, id)
  if (got === 'secret') return { found: null, reading: null, review: null }
  if (got.state !== 'review' || !('reading' in got)) return { found: got, reading: null, review: null }
  return { found: got, reading: got.reading, review: await reviewImport(ctx, got) }
}
