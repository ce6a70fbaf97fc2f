import pg from 'pg'
import { Refused } from '#platform/refused.ts'

/** PostgreSQL's words for two at once: an exclusion or a unique index did not let the second in. */
const conflicts = ['23P01', '23505']

/** Somebody else was quicker, where even the locks do not see it: told in words. @throws {Refused} */
export async function orTakenMeanwhile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (reason) {
    if (reason instanceof pg.DatabaseError && conflicts.includes(reason.code ?? ''))
      throw new Refused('post.takenMeanwhile')
    throw reason
  }
}

/** What row-level security did not let be changed was not there to change: the first wall is told so. @throws {Refused} 403 */
export function changedOne({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): void {
  if (numUpdatedRows === 0n) throw new Refused('refused.noRight', {}, 403)
}
