import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { recordProgress } from './progress-actions.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

/** What the database itself holds people to, whatever the code forgets: plain SQL as the person. */
describe('the second wall around plans', () => {
  let house: TestHouse
  let plan: Awaited<ReturnType<typeof givenPlan>>
  let planner: Actor
  let lead: Actor
  let helper: Actor
  let bystander: Actor
  let invited: Actor
  let outsider: Actor
  let leadPart: string
  let province: string
  let other: string

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    other = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    const foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    const building = await givenUnit(house, { name: 'Sở Xây dựng', under: province })
    const guards = await givenUnit(house, {
      name: 'Bộ đội Biên phòng',
      kind: 'military',
      territory: province,
    })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    lead = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    helper = await givenPerson(house, 'Lý Thị Hoa', foreign, 'officer')
    bystander = await givenPerson(house, 'Đàm Văn Long', building, 'officer')
    invited = await givenPerson(house, 'Lục Văn Tú', guards, 'officer')
    outsider = await givenPerson(house, 'Vi Văn Sơn', other, 'planner')
    plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [culture], coordinating: [foreign, guards], dueOn: '2026-11-30' },
      { leads: [building] },
    ])
    leadPart = await plan.obligationOf(0, culture)
    await recordProgress(asPerson(house, lead), {
      entryId: newId(),
      obligationId: leadPart,
      percent: 10,
      done: false,
      reopen: false,
      note: 'Đã bắt đầu.',
      links: [{ title: 'Bản tin', url: 'https://songky.example.vn/tin' }],
      files: [],
    })
  })

  const as = <T>(actor: Actor, work: (db: Db) => Promise<T>) => asActor(asPerson(house, actor), work)
  const seen = (
    actor: Actor,
    table: 'plans' | 'tasks' | 'task_parties' | 'obligations' | 'progress' | 'evidence',
  ) => as(actor, async (db) => (await db.selectFrom(table).select('id').execute()).length)
  const touched = (actor: Actor, work: ReturnType<typeof sql>) =>
    as(actor, async (db) => Number((await work.execute(db)).numAffectedRows ?? 0n))

  it('an office outside sees no plan, no task, no party, no part, no progress and no evidence', async () => {
    for (const table of ['plans', 'tasks', 'task_parties', 'obligations', 'progress', 'evidence'] as const) {
      expect(await seen(outsider, table), table).toBe(0)
    }
  })

  it('every office below the issuer reads the plan, also one that the task does not name', async () => {
    expect(await seen(bystander, 'tasks')).toBe(2)
    expect(await seen(bystander, 'obligations')).toBe(4)
  })

  it('an office outside the tree reads the plan once it is named in it', async () => {
    expect(await seen(invited, 'tasks')).toBe(2)
  })

  it('what a unit recorded is read by the offices of the task and by the issuer, not by all who see the plan', async () => {
    expect(await seen(lead, 'progress')).toBe(1)
    expect(await seen(helper, 'progress')).toBe(1)
    expect(await seen(invited, 'evidence')).toBe(1)
    expect(await seen(planner, 'progress')).toBe(1)
    expect(await seen(bystander, 'progress')).toBe(0)
    expect(await seen(bystander, 'evidence')).toBe(0)
  })

  it('a coordinating office moves neither the task nor the lead’s part', async () => {
    expect(await touched(helper, sql`update tasks set state = 'done', percent = 100`)).toBe(0)
    expect(await touched(helper, sql`update obligations set percent = 99 where id = ${leadPart}`)).toBe(0)
  })

  it('a lead moves its task and no other', async () => {
    expect(await touched(lead, sql`update tasks set percent = 10`)).toBe(1)
  })

  it('a lead neither moves its deadline nor cancels its task', async () => {
    await expect(touched(lead, sql`update tasks set due_on = '2027-01-01'`)).rejects.toThrow(
      'only the planner',
    )
    await expect(touched(lead, sql`update tasks set state = 'cancelled'`)).rejects.toThrow('only the planner')
    expect(
      await touched(planner, sql`update tasks set due_on = '2026-11-30' where id = ${plan.taskIds[0]}`),
    ).toBe(1)
  })

  it('nobody rewrites what a task says, whom it names, or which unit owes it', async () => {
    for (const statement of [
      sql`update tasks set text = 'khác'`,
      sql`update task_parties set words = 'khác'`,
      sql`update obligations set unit_id = ${newId()}`,
      sql`update plans set title = 'khác'`,
    ]) {
      await expect(touched(planner, statement)).rejects.toThrow('permission denied')
    }
  })

  it('an entry is written in one’s own name and for one’s own unit only', async () => {
    const entry = (by: string) => sql`insert into progress values
      (${newId()}, ${leadPart}, 50, 'started', 'hộ', ${by}, now())`
    await expect(touched(helper, entry(helper.userId))).rejects.toThrow('row-level security')
    await expect(touched(lead, entry(helper.userId))).rejects.toThrow('row-level security')
    await expect(touched(outsider, entry(outsider.userId))).rejects.toThrow('row-level security')
  })

  it('evidence is added to one’s own entries only', async () => {
    const [entry] = await house.db.selectFrom('progress').select('id').execute()
    const evidence = sql`insert into evidence (id, progress_id, kind, title, url)
      values (${newId()}, ${entry!.id}, 'link', 'x', 'https://x.vn')`
    await expect(touched(helper, evidence)).rejects.toThrow('row-level security')
  })

  it('an officer and an outsider make no plan, no task and no part in this one', async () => {
    const [task] = plan.taskIds
    const taskRow = (by: Actor) =>
      touched(
        by,
        sql`insert into tasks (id, plan_id, position, section, text, due_kind, created_at)
          values (${newId()}, ${plan.planId}, 99, '', 'thêm', 'none', now())`,
      )
    await expect(taskRow(lead)).rejects.toThrow('row-level security')
    await expect(taskRow(outsider)).rejects.toThrow('row-level security')
    const party = sql`insert into task_parties (id, task_id, plan_id, position, role, words, is_group)
      values (${newId()}, ${task}, ${plan.planId}, 9, 'lead', 'x', false)`
    await expect(touched(helper, party)).rejects.toThrow('row-level security')
  })

  it('a plan obliges nobody outside its issuer’s reach, whoever writes the row', async () => {
    const away = await givenUnit(house, { name: 'Sở Ngoại vụ', under: other })
    const { id: party } = await house.db
      .selectFrom('task_parties')
      .select('id')
      .where('task_id', '=', plan.taskIds[1]!)
      .executeTakeFirstOrThrow()
    const part = (
      unitId: string,
    ) => sql`insert into obligations (id, task_id, plan_id, party_id, unit_id, role)
      values (${newId()}, ${plan.taskIds[1]!}, ${plan.planId}, ${party}, ${unitId}, 'coordinating')`
    await expect(touched(planner, part(away))).rejects.toThrow('within its issuer')
    await expect(touched(planner, part(other))).rejects.toThrow('within its issuer')
    await expect(asHouse(house, (db) => part(away).execute(db))).rejects.toThrow('within its issuer')
    const near = await givenUnit(house, { name: 'Sở Tài chính', under: province })
    expect(await touched(planner, part(near))).toBe(1)
  })

  it('the history of a task is told to those who see it, and to nobody else', async () => {
    const told = (actor: Actor) =>
      as(
        actor,
        async (db) => (await sql`select * from task_history(${plan.taskIds[0]})`.execute(db)).rows.length,
      )
    expect(await told(bystander)).toBe(1)
    expect(await told(outsider)).toBe(0)
    const ofPlan = (actor: Actor) =>
      as(
        actor,
        async (db) =>
          (await sql`select * from plan_history(${plan.planId}, 1000, 10)`.execute(db)).rows.length,
      )
    expect(await ofPlan(helper)).toBe(1)
    expect(await ofPlan(outsider)).toBe(0)
  })
})
