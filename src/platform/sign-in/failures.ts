import type { House } from '../context.ts'

/** Wrong attempts on an account before its person came in. */
export interface FailuresBefore {
  readonly failures: number
  /** Where the last came from; null for none. */
  readonly address: string | null
  readonly lastAt: Date | null
}

/** A person's own slips, a moment ago at the same place, are not worth telling them. */
const ownSlipMinutes = 15

/** Wrong attempts since the person last came in, their own slips left out. */
export async function failuresBefore(house: House, userId: string, address: string): Promise<FailuresBefore> {
  const aMomentAgo = new Date(house.clock.now().getTime() - ownSlipMinutes * 60_000)
  const failed = house.db
    .selectFrom('sign_in_attempts')
    .innerJoin('users', 'users.email', 'sign_in_attempts.account')
    .where('users.id', '=', userId)
    .where('succeeded', '=', false)
    .where((is) => is.or([is('address', '!=', address), is('at', '<', aMomentAgo)]))
    .where('sign_in_attempts.id', '>', (from) =>
      from
        .selectFrom('sign_in_attempts as other')
        .whereRef('other.account', '=', 'users.email')
        .where('other.succeeded', '=', true)
        .select((of) => of.fn.coalesce(of.fn.max('other.id'), of.val(0)).as('id')),
    )
  const [{ failures }, last] = await Promise.all([
    failed.select(({ fn }) => fn.countAll<number>().as('failures')).executeTakeFirstOrThrow(),
    failed.select(['address', 'at']).orderBy('sign_in_attempts.id', 'desc').limit(1).executeTakeFirst(),
  ])
  return { failures, address: last?.address ?? null, lastAt: last?.at ?? null }
}
