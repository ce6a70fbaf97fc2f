import { recordAct } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { isTheirName } from './personal-record.ts'
import type { PersonalRecord } from './personal-record.ts'
import * as store from './personal-store.ts'

/** What stands wherever the name of somebody stood whose data were erased. Data of the office, so in Vietnamese. */
const nameOfErased = 'Người đã rời cơ quan'

export interface HeldOnPerson {
  readonly record: PersonalRecord
  readonly isOwn: boolean
  /** The person at work may erase it; `hasLeft` says whether the time has come. */
  readonly mayErase: boolean
  readonly hasLeft: boolean
}

/** What is held on a person, for themselves and for those who may erase it. @throws {Refused} 404 for anybody else. */
export async function showHeld(ctx: Context, personId: string): Promise<HeldOnPerson> {
  if (!isId(personId)) throw notFound()
  return asActor(ctx, async (db) => {
    const record = await store.findRecord(db, personId)
    if (!record) throw notFound()
    const isOwn = personId === ctx.actor.userId
    return {
      record,
      isOwn,
      mayErase: !isOwn && (await store.mayErase(db, personId)),
      hasLeft: await store.hasLeft(db, personId),
    }
  })
}

/** The same to take along; the log says that it was taken. @throws {Refused} 404 */
export async function exportHeld(ctx: Context, personId: string): Promise<PersonalRecord> {
  if (!isId(personId)) throw notFound()
  return asActor(ctx, async (db) => {
    const record = await store.findRecord(db, personId)
    if (!record) throw notFound()
    await recordAct(db, ctx, {
      act: 'personal.exported',
      recordKind: 'personal',
      recordId: personId,
      unitId: null,
    })
    return record
  })
}

/**
 * Erases what is held on somebody who has left: account, address, name, ways to sign in, sessions, tokens, invitations. What
 * offices issued and the log keep what they say. There is no way back.
 *
 * @throws {Issues} when the name was not typed as it is.
 * @throws {Refused} while a post is left, for oneself, and for one who may not.
 */
export async function erasePerson(
  ctx: Context,
  input: { personId: string; typedName: string },
): Promise<void> {
  const { personId, typedName } = input
  if (!isId(personId)) throw notFound()
  await asActor(ctx, async (db) => {
    const record = await store.findRecord(db, personId)
    if (!record) throw notFound()
    if (personId === ctx.actor.userId) throw new Refused('personal.notOneself')
    if (!(await store.mayErase(db, personId))) throw new Refused('refused.noRight', {}, 403)
    if (record.account.erasedAt !== null) throw new Refused('personal.erasedAlready')
    if (!(await store.hasLeft(db, personId))) throw new Refused('personal.stillHere')
    if (!isTheirName(typedName, record.account.name))
      throw new Issues([{ field: 'name', key: 'personal.nameNotTyped' }])
    await store.erase(db, personId, { newName: nameOfErased, at: ctx.clock.now() })
    // Without a name: the entry outlives what was erased.
    await recordAct(db, ctx, {
      act: 'personal.erased',
      recordKind: 'personal',
      recordId: personId,
      unitId: null,
    })
  })
}
