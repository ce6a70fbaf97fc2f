import { sql } from 'kysely'
import type { InferResult } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { ObligationRole } from './obligation.ts'
import type { DueKind, FurtherDue, TaskIndicator, TaskState } from './task.ts'

export interface NewTask {
  readonly id: string
  readonly planId: string
  readonly position: number
  /** Path of labels in the document ("II/3/3.1/a"); empty for a task typed in outside any part. */
  readonly section: string
  readonly partTitle: string
  readonly text: string
  readonly dueKind: DueKind
  readonly dueWords: string
  readonly dueOn: string | null
  /** What its document says of time after that, in order. */
  readonly furtherDue?: readonly FurtherDue[]
  readonly product: string | null
  readonly span: readonly [number, number] | null
  readonly createdAt: Date
}

export interface NewIndicator extends TaskIndicator {
  readonly taskId: string
  readonly planId: string
  readonly position: number
  readonly span: readonly [number, number] | null
}

export interface NewParty {
  readonly id: string
  readonly taskId: string
  readonly planId: string
  readonly position: number
  readonly role: ObligationRole
  readonly words: string
  readonly scope: string | null
  readonly isGroup: boolean
  readonly unitId: string | null
  readonly isOutside: boolean
  readonly span: readonly [number, number] | null
}

export interface NewObligation {
  readonly id: string
  readonly taskId: string
  readonly planId: string
  readonly partyId: string
  readonly unitId: string
  readonly role: ObligationRole
}

/** Writes all rows with one statement, however many there are. */
export async function insertTasks(db: Db, tasks: readonly NewTask[]): Promise<void> {
  await sql`insert into tasks
      (id, plan_id, position, section, part_title, text, due_kind, due_words, due_on, further_due, product,
      span, created_at)
    select * from unnest(${tasks.map((task) => task.id)}::uuid[], ${tasks.map((task) => task.planId)}::uuid[],
      ${tasks.map((task) => task.position)}::int[], ${tasks.map((task) => task.section)}::text[],
      ${tasks.map((task) => task.partTitle)}::text[], ${tasks.map((task) => task.text)}::text[],
      ${tasks.map((task) => task.dueKind)}::text[], ${tasks.map((task) => task.dueWords)}::text[],
      ${tasks.map((task) => task.dueOn)}::date[],
      ${tasks.map((task) => JSON.stringify(task.furtherDue ?? []))}::text[]::jsonb[], ${tasks.map((task) => task.product)}::text[],
      ${tasks.map((task) => range(task.span))}::int4range[], ${tasks.map((task) => task.createdAt)}::timestamptz[])`.execute(
    db,
  )
}

/** As {@link insertTasks}. */
export async function insertIndicators(db: Db, indicators: readonly NewIndicator[]): Promise<void> {
  const column = <K extends keyof NewIndicator>(name: K) => indicators.map((one) => one[name])
  await sql`insert into task_indicators (task_id, plan_id, position, words, comparison, amount, unit, span)
    select * from unnest(${column('taskId')}::uuid[], ${column('planId')}::uuid[], ${column('position')}::int[],
      ${column('words')}::text[], ${column('comparison')}::text[], ${column('amount')}::numeric[],
      ${column('unit')}::text[], ${column('span').map(range)}::int4range[])`.execute(db)
}

/** As {@link insertTasks}. */
export async function insertParties(db: Db, parties: readonly NewParty[]): Promise<void> {
  await sql`insert into task_parties (id, task_id, plan_id, position, role, words, scope, is_group, unit_id,
      is_outside, span)
    select * from unnest(${parties.map((party) => party.id)}::uuid[], ${parties.map((party) => party.taskId)}::uuid[],
      ${parties.map((party) => party.planId)}::uuid[], ${parties.map((party) => party.position)}::int[],
      ${parties.map((party) => party.role)}::text[], ${parties.map((party) => party.words)}::text[],
      ${parties.map((party) => party.scope)}::text[], ${parties.map((party) => party.isGroup)}::boolean[],
      ${parties.map((party) => party.unitId)}::uuid[], ${parties.map((party) => party.isOutside)}::boolean[],
      ${parties.map((party) => range(party.span))}::int4range[])`.execute(db)
}

/** As {@link insertTasks}. A unit has one part in a task: leading goes before coordinating, and what it has it keeps. */
export async function insertObligations(db: Db, all: readonly NewObligation[]): Promise<void> {
  const obligations = [...all].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'))
  await sql`insert into obligations (id, task_id, plan_id, party_id, unit_id, role)
    select * from unnest(${obligations.map((one) => one.id)}::uuid[], ${obligations.map((one) => one.taskId)}::uuid[],
      ${obligations.map((one) => one.planId)}::uuid[], ${obligations.map((one) => one.partyId)}::uuid[],
      ${obligations.map((one) => one.unitId)}::uuid[], ${obligations.map((one) => one.role)}::text[])
    on conflict (task_id, unit_id) do nothing`.execute(db)
}

function range(span: readonly [number, number] | null): string | null {
  return span && `[${span[0]},${span[1]})`
}

export interface LockedTask {
  readonly id: string
  readonly planId: string
  readonly planOwnerId: string
  readonly planYear: number
  readonly state: TaskState
  readonly dueKind: DueKind
  readonly dueOn: string | null
  readonly dueWords: string
}

/** Selects the task for update; absent where the person may not change it. */
export async function lockTask(db: Db, taskId: string): Promise<LockedTask | null> {
  const row = await taskRows(db, taskId).forUpdate('t').executeTakeFirst()
  return row ? taskOf(row) : null
}

/** The same without the lock: what a refusal needs to know. */
export async function findTask(db: Db, taskId: string): Promise<LockedTask | null> {
  const row = await taskRows(db, taskId).executeTakeFirst()
  return row ? taskOf(row) : null
}

export async function taskIsThere(db: Db, taskId: string): Promise<boolean> {
  return (await findTask(db, taskId)) !== null
}

function taskRows(db: Db, taskId: string) {
  return db
    .selectFrom('tasks as t')
    .innerJoin('plans as p', 'p.id', 't.plan_id')
    .select([
      't.id',
      't.plan_id',
      'p.owner_unit_id',
      'p.year',
      't.state',
      't.due_kind',
      't.due_on',
      't.due_words',
    ])
    .where('t.id', '=', taskId)
}

function taskOf(row: InferResult<ReturnType<typeof taskRows>>[number]): LockedTask {
  return {
    id: row.id,
    planId: row.plan_id,
    planOwnerId: row.owner_unit_id,
    planYear: row.year,
    state: row.state as TaskState,
    dueKind: row.due_kind as DueKind,
    dueOn: row.due_on,
    dueWords: row.due_words,
  }
}

/** Holds the plan's order until commit, so that two tasks added at once do not take the same place. */
export async function lockPlanOrder(db: Db, planId: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${planId}))`.execute(db)
  const row = await db
    .selectFrom('plans')
    .select(['owner_unit_id', 'year'])
    .where('id', '=', planId)
    .executeTakeFirst()
  return row ? { id: planId, ownerId: row.owner_unit_id, year: row.year } : null
}

export interface TaskFigures {
  readonly state: TaskState
  readonly doneOn: string | null
  readonly percent: number
}

export async function changeFigures(db: Db, taskId: string, figures: TaskFigures): Promise<void> {
  await db
    .updateTable('tasks')
    .set({ state: figures.state, done_on: figures.doneOn, percent: figures.percent })
    .where('id', '=', taskId)
    .execute()
}

export async function changeDue(
  db: Db,
  taskId: string,
  due: { kind: DueKind; words: string; on: string | null },
): Promise<void> {
  await db
    .updateTable('tasks')
    .set({ due_kind: due.kind, due_words: due.words, due_on: due.on })
    .where('id', '=', taskId)
    .execute()
}

/** The place after the last task of the plan. */
export async function nextPosition(db: Db, planId: string): Promise<number> {
  const last = await db
    .selectFrom('tasks')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

/** The place after the last party of the task. */
export async function nextPartyPosition(db: Db, taskId: string): Promise<number> {
  const last = await db
    .selectFrom('task_parties')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

export async function cancelTask(db: Db, taskId: string): Promise<void> {
  await db.updateTable('tasks').set({ state: 'cancelled' }).where('id', '=', taskId).execute()
}
