import { recordJobAct } from '../audit.ts'
import type { House } from '../context.ts'
import type { Db } from '../database.ts'
import { accountOf } from './attempts.ts'
import { createPasswordLink } from './password-links.ts'
import { dropSessions } from './sessions.ts'
import { ofPerson } from './sign-in-log.ts'

/**
 * Within a transaction, without a person at work: ends the account's sessions, takes its codes and passkeys away when asked, and
 * answers with the token of a link to set a new password; null when nobody has that e-mail address. The old password goes on
 * until the link is used.
 */
export async function resetAccount(
  db: Db,
  house: House,
  email: string,
  wanted: { readonly linkHours: number; readonly secondFactorToo: boolean },
): Promise<string | null> {
  const user = await db
    .selectFrom('users')
    .select('id')
    .where('email', '=', accountOf(email))
    .executeTakeFirst()
  if (!user) return null
  await dropSessions(db, user.id)
  const { secondFactorToo } = wanted
  if (secondFactorToo) await dropAllFactors(db, user.id)
  const now = house.clock.now()
  const endsAt = new Date(now.getTime() + wanted.linkHours * 3_600_000)
  const act = ofPerson(user.id, 'password.linkMade', { secondFactorToo })
  await recordJobAct(db, house, act, 'user reset', 'cli')
  return createPasswordLink(db, { userId: user.id, purpose: 'reset', madeBy: null, now, endsAt })
}

/** Within a transaction: takes codes, recovery codes and passkeys away from whoever lost them all; the caller records the act. */
async function dropAllFactors(db: Db, userId: string): Promise<void> {
  await db.updateTable('users').set({ two_factor_enabled: false }).where('id', '=', userId).execute()
  await db.deleteFrom('two_factors').where('user_id', '=', userId).execute()
  await db.deleteFrom('passkeys').where('user_id', '=', userId).execute()
}
