import type { ActName } from '../acts.ts'
import { recordAct, recordJobAct } from '../audit.ts'
import { asHouse } from '../context.ts'
import type { Context, House } from '../context.ts'
import type { Db } from '../database.ts'
import { newId } from '../new-id.ts'

/** Whose account it is. */
export interface Owner {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Writes into the log what a person did at the door, where they are not at work yet and fill no post. */
export async function recordAtDoor(
  house: House,
  act: ActName,
  owner: Owner,
  address: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await asHouse(house, (db) => recordOwn(db, house, act, owner, address, details))
}

/** The same within a transaction. */
export async function recordOwn(
  db: Db,
  house: House,
  act: ActName,
  { id, name, email }: Owner,
  address: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const actor = { userId: id, name, email, posts: [], token: null }
  const ctx: Context = { ...house, actor, address, requestId: 'sign-in' }
  await recordAct(db, ctx, ofPerson(id, act, details))
}

/** A wrong attempt. What was typed for an account that nobody has is not kept: it is often a password in the wrong field. */
export async function recordFailure(
  house: House,
  account: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const user = await house.db.selectFrom('users').select('id').where('email', '=', account).executeTakeFirst()
  const act = user
    ? ofPerson(user.id, 'signIn.failed', details)
    : { ...ofPerson(newId(), 'signIn.failed', details), recordKind: 'unknownAccount' }
  await asHouse(house, (db) => recordJobAct(db, house, act, 'sign-in'))
}

/** An act on a person's account. */
export function ofPerson(userId: string, act: ActName, details: Readonly<Record<string, unknown>> = {}) {
  return { act, recordKind: 'person', recordId: userId, unitId: null, details }
}
