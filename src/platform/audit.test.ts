import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import { asActor } from './context.ts'
import { newId } from './new-id.ts'
import { recordAct } from './audit.ts'
import type { Act } from './audit.ts'
import { openTestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'

describe('the log', () => {
  let ctx: Context
  beforeAll(async () => {
    const house = await openTestHouse()
    const unitId = await givenUnit(house, { name: 'Sở Văn hóa', kind: 'department' })
    ctx = asPerson(house, await givenPerson(house, 'Hoàng Thị Mai', unitId, 'officer'))
  })

  const entry = (note: string): Act => ({
    act: 'task.assigned',
    recordKind: 'task',
    recordId: newId(),
    unitId: null,
    details: { note },
  })
  const entries = () => ctx.db.selectFrom('audit_entries').selectAll().orderBy('sequence').execute()

  it('each entry carries the hash of the one before it', async () => {
    await asActor(ctx, (db) => recordAct(db, ctx, entry('first')))
    await asActor(ctx, (db) => recordAct(db, ctx, entry('second')))
    const [first, second] = await entries()
    expect(second?.previous.equals(first!.hash)).toBe(true)
    expect(first?.actor_name).toBe('Hoàng Thị Mai')
  })

  it('an act that is rolled back leaves no entry', async () => {
    const before = (await entries()).length
    await expect(
      asActor(ctx, async (db) => {
        await recordAct(db, ctx, entry('never'))
        throw new Error('the work failed')
      }),
    ).rejects.toThrow('the work failed')
    expect((await entries()).length).toBe(before)
  })

  it('two acts at the same time do not take the same predecessor', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => asActor(ctx, (db) => recordAct(db, ctx, entry(`at once ${at}`)))),
    )
    const hashes = (await entries()).map((one) => one.previous.toString('hex'))
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('nobody changes or removes an entry, not even the owner of the table', async () => {
    await expect(sql`update audit_entries set act = 'other'`.execute(ctx.db)).rejects.toThrow('append only')
    await expect(sql`delete from audit_entries`.execute(ctx.db)).rejects.toThrow('append only')
  })

  it('people at work cannot even read the log directly', async () => {
    await expect(asActor(ctx, (db) => sql`select * from audit_entries`.execute(db))).rejects.toThrow(
      'permission denied',
    )
  })
})
