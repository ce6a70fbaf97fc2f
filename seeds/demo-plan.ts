import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { loadActor } from '#domain/organisation/person-store.ts'
import { recordProgress } from '#domain/planning/progress-actions.ts'
import { insertObligations, insertParties, insertTasks } from '#domain/planning/task-store.ts'
import type { NewObligation, NewParty, NewTask } from '#domain/planning/task-store.ts'
import { recordAct } from '#platform/audit.ts'
import { addDays, today } from '#platform/clock.ts'
import { asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { demoPeople } from './demo-people.ts'
import { borderTasks } from './plans/border-tasks.ts'
import { currentTasks } from './plans/current-tasks.ts'
import { allCommunes } from './plans/demo-task.ts'
import type { DemoEntry, DemoParty, DemoTask } from './plans/demo-task.ts'
import { homeTasks } from './plans/home-tasks.ts'

interface DemoPlan {
  readonly reference: string
  readonly title: string
  readonly year: number
  readonly assignedOn: string
  readonly tasks: readonly DemoTask[]
}

/** Who works in the demo province, and its units by the names that the tasks use. */
interface Province {
  readonly unitId: string
  readonly planner: { readonly id: string; readonly name: string; readonly email: string }
  readonly units: ReadonlyMap<string, string>
  readonly communeIds: readonly string[]
}

const yearly = '151/KH-UBND'
const current = '268/KH-UBND'

/**
 * Last year's plan of the demo province with what its units recorded over the year, and one of this year in the middle
 * of its work. People are there already. Stopped in the middle, it goes on where it was: every id follows from the words.
 */
export async function seedDemoPlan(house: House, say: (line: string) => void): Promise<void> {
  const day = today(house.clock)
  const made = await plansMade(house)
  const year = made.get(yearly)?.year ?? Number(day.slice(0, 4)) - 1
  const plans = [
    yearlyPlan(year),
    currentPlan(addDays(made.get(current)?.assignedOn ?? addDays(day, -45), 45)),
  ]
  for (const plan of plans) await seedPlan(house, plan, say)
}

function yearlyPlan(year: number): DemoPlan {
  // The communes of today exist since 1/7/2025; a plan of that year was made after them.
  const assignedOn = year <= 2025 ? `${year}-07-10` : `${year}-01-15`
  const dated = [...homeTasks, ...borderTasks].map((task) => ({
    ...task,
    due: { ...task.due, on: task.due.on && `${year}-${task.due.on}` },
    told: task.told.map((entry) => ({ ...entry, on: `${year}-${entry.on}` })),
  }))
  const title = `Công tác thông tin đối ngoại trên địa bàn tỉnh Lạng Sơn năm ${year}`
  return { reference: yearly, title, year, assignedOn, tasks: dated }
}

function currentPlan(day: string): DemoPlan {
  const tasks = currentTasks.map(({ dueIn, told, ...task }): DemoTask => {
    const on = dueIn === null ? null : addDays(day, dueIn)
    const words =
      on === null ? 'Thường xuyên' : `Chậm nhất ngày ${on.split('-').reverse().map(Number).join('/')}`
    return {
      ...task,
      due: { kind: on === null ? 'continuous' : 'date', words, on },
      told: told.map((entry) => ({ ...entry, on: addDays(day, entry.day) })),
    }
  })
  const title = 'Truyền thông Tuần lễ giao lưu văn hóa biên giới Lạng Sơn'
  return { reference: current, title, year: Number(day.slice(0, 4)), assignedOn: addDays(day, -45), tasks }
}

async function plansMade(house: House): Promise<Map<string, { year: number; assignedOn: string }>> {
  const rows = await house.db
    .selectFrom('plans')
    .select(['id', 'reference', 'year', 'assigned_on'])
    .where('reference', 'in', [yearly, current])
    .execute()
  const ours = rows.filter((row) => row.reference && row.id === idOf(row.reference))
  return new Map(ours.map((row) => [row.reference!, { year: row.year, assignedOn: row.assigned_on }]))
}

async function seedPlan(house: House, plan: DemoPlan, say: (line: string) => void): Promise<void> {
  const entries = entriesOf(plan)
  const last = entries.at(-1)
  if (last && (await isRecorded(house, last.id))) return
  say(`Making the demo plan ${plan.reference} …`)
  const province = await readProvince(house, plan.assignedOn)
  await makePlan(house, province, plan)
  for (const entry of entries) await recordEntry(house, province, entry)
}

interface Entry extends DemoEntry {
  readonly id: string
  readonly taskId: string
}

/** Everything that was recorded, in the order of days: the log goes forward only. */
function entriesOf(plan: DemoPlan): Entry[] {
  const entries = plan.tasks.flatMap((task, at) =>
    task.told.map((entry, index) => ({
      ...entry,
      id: idOf(`${plan.reference} ${at} ${index}`),
      taskId: idOf(`${plan.reference} ${at}`),
    })),
  )
  return entries.sort((a, b) => a.on.localeCompare(b.on))
}

async function isRecorded(house: House, progressId: string): Promise<boolean> {
  const row = await house.db
    .selectFrom('progress')
    .select('id')
    .where('id', '=', progressId)
    .executeTakeFirst()
  return row !== undefined
}

async function makePlan(house: House, province: Province, plan: DemoPlan): Promise<void> {
  const at = morningOf(plan.assignedOn)
  const planId = idOf(plan.reference)
  await asHouse(house, async (db) => {
    const found = await db.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst()
    if (found) return
    await insertPlan(db, province, plan, at)
    const rows = plan.tasks.map((task, index) => taskRows(province, plan, { task, index, at }))
    await insertTasks(
      db,
      rows.map((row) => row.task),
    )
    await insertParties(
      db,
      rows.flatMap((row) => row.parties),
    )
    const obligations = rows.flatMap((row) => row.obligations)
    await insertObligations(db, obligations)
    const details = {
      tasks: rows.length,
      obligations: obligations.length,
      units: new Set(obligations.map((one) => one.unitId)).size,
    }
    const ctx = await contextAt(house, province.planner, at)
    await recordAct(db, ctx, {
      act: 'plan.made',
      recordKind: 'plan',
      recordId: planId,
      unitId: province.unitId,
      details,
    })
  })
}

async function insertPlan(db: Db, province: Province, plan: DemoPlan, at: Date): Promise<void> {
  await db
    .insertInto('plans')
    .values({
      id: idOf(plan.reference),
      owner_unit_id: province.unitId,
      title: plan.title,
      reference: plan.reference,
      year: plan.year,
      assigned_on: plan.assignedOn,
      created_by: province.planner.id,
      created_at: at,
    })
    .execute()
}

interface Placed {
  readonly task: DemoTask
  readonly index: number
  readonly at: Date
}

function taskRows(province: Province, plan: DemoPlan, { task, index, at }: Placed) {
  const ids = { id: idOf(`${plan.reference} ${index}`), planId: idOf(plan.reference) }
  const { section, part: partTitle, text, due, product = null } = task
  const row: NewTask = {
    ...ids,
    position: index + 1,
    section,
    partTitle,
    text,
    dueKind: due.kind,
    dueWords: due.words,
    dueOn: due.on,
    product,
    span: null,
    createdAt: at,
  }
  const roles = [
    ['lead', task.leads],
    ['coordinating', task.coordinating],
  ] as const
  const parties = roles.flatMap(([role, named]) =>
    named.map((party, place) => partyRow(province, ids, { role, party, position: place + 1 })),
  )
  return { task: row, parties, obligations: parties.flatMap((party) => obligationsOf(province, party)) }
}

function partyRow(
  { units }: Province,
  ids: { id: string; planId: string },
  { role, party, position }: { role: NewParty['role']; party: DemoParty; position: number },
): NewParty {
  const isGroup = party.unit === allCommunes
  const unitId = isGroup ? null : (units.get(party.unit) ?? null)
  if (!isGroup && unitId === null) throw new Error(`the demo province has no unit called "${party.unit}"`)
  const words = /^(Xã|Phường) /.test(party.unit)
    ? `UBND ${party.unit.charAt(0).toLowerCase()}${party.unit.slice(1)}`
    : party.unit
  return {
    id: idOf(`${ids.id} ${role} ${position}`),
    taskId: ids.id,
    planId: ids.planId,
    position,
    role,
    words,
    scope: party.scope ?? null,
    isGroup,
    unitId,
    isOutside: false,
    span: null,
  }
}

function obligationsOf({ communeIds }: Province, party: NewParty): NewObligation[] {
  const { id: partyId, taskId, planId, role } = party
  const unitIds = party.isGroup ? communeIds : [party.unitId!]
  return unitIds.map((unitId) => ({ id: idOf(`${taskId} ${unitId}`), taskId, planId, partyId, unitId, role }))
}

/** Recorded as people record: by an officer of the unit where the demo has one, otherwise by the planner. */
async function recordEntry(house: House, province: Province, entry: Entry): Promise<void> {
  const unitId = province.units.get(entry.unit)!
  const officer = demoPeople.find((person) => person.unit === entry.unit && person.role === 'officer')
  const person = officer ? await getUser(house, officer.email) : province.planner
  const done = entry.percent === 100
  await recordProgress(await contextAt(house, person, morningOf(entry.on)), {
    entryId: entry.id,
    obligationId: idOf(`${entry.taskId} ${unitId}`),
    percent: entry.percent,
    done,
    reopen: false,
    note: entry.note,
    links: entry.links ?? [],
    files: (entry.files ?? []).map((file) => ({
      name: file.name,
      bytes: new TextEncoder().encode(file.text),
    })),
  })
}

type User = Province['planner']

async function contextAt(house: House, user: User, at: Date): Promise<Context> {
  const then: House = { ...house, clock: { now: () => at } }
  return { ...then, actor: await loadActor(then, user), requestId: 'seed', address: 'seed' }
}

async function readProvince(house: House, day: string): Promise<Province> {
  const planner = demoPeople.find((person) => person.role === 'planner')!
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    with province as (
      select n.unit_id from unit_names n join units u on u.id = n.unit_id
      where n.name = ${planner.unit} and u.kind = 'province' and upper_inf(u.existed))
    select u.id, n.name, u.kind from units u
    join unit_names n on n.unit_id = u.id and n.language = 'vi' and n.valid @> ${day}::date
    where u.existed @> ${day}::date and u.level in ('province', 'commune')
      and (u.id in (select unit_id from province) or u.territory_id in (select unit_id from province))`.execute(
    house.db,
  )
  const units = new Map(rows.map((row) => [row.name, row.id]))
  return {
    unitId: units.get(planner.unit)!,
    planner: await getUser(house, planner.email),
    units,
    communeIds: rows.filter((row) => row.kind === 'commune').map((row) => row.id),
  }
}

async function getUser(house: House, email: string): Promise<User> {
  return house.db
    .selectFrom('users')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
}

function morningOf(day: string): Date {
  return new Date(`${day}T02:30:00Z`)
}

/** The same words give the same id, so that what was made is known again. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(`demo plan: ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
