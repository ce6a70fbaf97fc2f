import { sql } from 'kysely'
import type { House } from '../context.ts'
import { Refused } from '../refused.ts'
import { networkOf } from './network.ts'
import { byAccount, byNetwork, fromEverywhere, minutesUntil, waitsUntil } from './waiting.ts'

/** What was tried. Wrong one-time codes and wrong passwords tire the same account. */
type AttemptKind =
  'password' | 'secondFactor' | 'passkey' | 'singleSignOn' | 'passwordLink' | 'currentPassword'

/** One attempt to prove oneself. */
export interface Attempt {
  readonly kind: AttemptKind
  /** The account as typed, or what else was tried (a link). */
  readonly account: string
  readonly address: string
  /** Of a browser that was signed in to the account before; null for any other. */
  readonly device: string | null
}

/** A right password that a second factor must follow is neither: it may not wipe out the wrong codes before it. */
export type Outcome = 'succeeded' | 'halfway' | 'failed'

/**
 * Carries out one attempt: refused while one has to wait, counted otherwise. It is written down as failed before it is made, so
 * that a thousand made at once are all seen.
 * @throws {Refused} 429 with the minutes to wait.
 */
export async function attempt<T>(
  house: House,
  made: Attempt,
  work: () => Promise<{ readonly outcome: Outcome; readonly result: T }>,
): Promise<T> {
  const id = await writeDown(house, made)
  const minutes = await minutesToWait(house, made, id)
  if (minutes > 0) {
    await forget(house, id)
    throw new Refused('signIn.tooMany', { minutes }, 429)
  }
  const { outcome, result } = await work()
  if (outcome === 'succeeded') await markSucceeded(house, id)
  if (outcome === 'halfway') await forget(house, id)
  return result
}

async function forget(house: House, id: string): Promise<void> {
  await house.db.deleteFrom('sign_in_attempts').where('id', '=', id).execute()
}

/** Accounts are compared as people type them: case and surrounding blanks aside. */
export function accountOf(email: string): string {
  return email.trim().toLowerCase().slice(0, 200)
}

async function writeDown(house: House, { kind, account, address, device }: Attempt): Promise<string> {
  const row = await house.db
    .insertInto('sign_in_attempts')
    .values({
      kind,
      account,
      address,
      network: networkOf(address),
      device,
      succeeded: false,
      at: house.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

async function markSucceeded(house: House, id: string): Promise<void> {
  await house.db.updateTable('sign_in_attempts').set({ succeeded: true }).where('id', '=', id).execute()
}

async function minutesToWait(house: House, made: Attempt, own: string): Promise<number> {
  const now = house.clock.now()
  if (made.device !== null) {
    const { rows } = await tallies(
      house,
      own,
      sql`device = ${made.device} and account = ${made.account}`,
      now,
    )
    return minutesUntil(waitsUntil(tallyOf(rows[0]), byAccount), now)
  }
  const network = networkOf(made.address)
  const [here, everywhere, fromNetwork] = await Promise.all([
    tallies(house, own, sql`account = ${made.account} and network = ${network} and device is null`, now),
    tallies(house, own, sql`account = ${made.account} and device is null`, now),
    sql<TallyRow>`select count(*) as failures, max(at) as last_at from sign_in_attempts
      where network = ${network} and device is null and not succeeded and id <> ${own}
        and at > ${new Date(now.getTime() - 15 * 60_000)}`.execute(house.db),
  ])
  const until = [
    waitsUntil(tallyOf(here.rows[0]), byAccount),
    waitsUntil(tallyOf(everywhere.rows[0]), fromEverywhere),
    waitsUntil(tallyOf(fromNetwork.rows[0]), byNetwork),
  ]
  return Math.max(...until.map((one) => minutesUntil(one, now)))
}

interface TallyRow {
  readonly failures: number
  readonly last_at: Date | null
}

/** Failures of a day, since the last success where the same condition holds. */
function tallies(house: House, own: string, condition: ReturnType<typeof sql>, now: Date) {
  const since = new Date(now.getTime() - 86_400_000)
  return sql<TallyRow>`
    with counted as (select id, at, succeeded from sign_in_attempts where ${condition} and at > ${since} and id <> ${own})
    select count(*) as failures, max(at) as last_at from counted
    where not succeeded and id > coalesce((select max(id) from counted where succeeded), 0)`.execute(house.db)
}

function tallyOf(row: TallyRow | undefined) {
  return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? null }
}
