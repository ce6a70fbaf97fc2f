import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '#platform/database.ts'
import { countsOf, lastDayInOrder, rankOn, saying, standingOn } from './standing-store.ts'
import type { StandingCounts } from './standing-store.ts'
import { standingOf } from './task.ts'
import type { DueKind, TaskStanding, TaskState } from './task.ts'
import { periodOf } from './task-filter.ts'
import type { TaskCursor, TaskFilter, TaskPlace } from './task-filter.ts'

/** A task as a list shows it, without whom it names. */
export interface ListedTask {
  readonly id: string
  readonly section: string
  readonly partTitle: string
  readonly text: string
  readonly product: string | null
  readonly dueKind: DueKind
  readonly dueWords: string
  readonly dueOn: string | null
  readonly state: TaskState
  readonly standing: TaskStanding
  readonly doneOn: string | null
  readonly percent: number
  readonly place: TaskPlace
}

export interface TaskPage {
  readonly tasks: readonly ListedTask[]
  readonly previous: TaskPlace | null
  readonly next: TaskPlace | null
}

export interface AskedTasks {
  readonly planId: string
  readonly filter: TaskFilter
  readonly today: string
}

/** So many tasks after a place (or before it), in the order asked for. */
export async function listTasks(
  db: Db,
  asked: AskedTasks,
  cursor: TaskCursor,
  size: number,
): Promise<TaskPage> {
  const backwards = cursor !== null && 'before' in cursor
  const rows = await taskRows(db, asked, cursor, size + 1)
  const tasks = rows.slice(0, size).map((row) => taskOf(row, asked.today))
  if (backwards) tasks.reverse()
  const more = rows.length > size
  return {
    tasks,
    previous: (backwards ? more : cursor !== null) ? (tasks[0]?.place ?? null) : null,
    next: (backwards || more ? tasks.at(-1)?.place : null) ?? null,
  }
}

interface Row {
  id: string
  section: string
  part_title: string
  text: string
  product: string | null
  due_kind: DueKind
  due_words: string
  due_on: string | null
  state: TaskState
  done_on: string | null
  percent: number
  position: number
  rank: number
  day: string
}

async function taskRows(db: Db, asked: AskedTasks, cursor: TaskCursor, limit: number): Promise<Row[]> {
  const { filter, today } = asked
  const backwards = cursor !== null && 'before' in cursor
  const order = sql.raw(backwards ? 'desc' : 'asc')
  const rank = filter.lateFirst ? rankOn(today) : sql<number>`0`
  const day = filter.lateFirst ? lastDayInOrder : sql<string>`'9999-12-31'::date`
  const ordering = filter.lateFirst
    ? sql`rank ${order}, day ${order}, t.position ${order}`
    : sql`t.position ${order}`
  // The order is found in the index; only the rows that are shown are read.
  const { rows } = await sql<Row>`
    select t.id, t.section, t.part_title, t.text, t.product, t.due_kind, t.due_words, t.due_on, t.state, t.done_on,
      t.percent, t.position, shown.rank, shown.day
    from (
      select t.id, t.position, ${rank} as rank, ${day} as day from tasks t
      where ${wanted(asked)} and ${beyond(cursor, filter.lateFirst ? sql`(${rank}, ${day}, t.position)` : null)}
      order by ${ordering} limit ${limit}
    ) shown join tasks t on t.id = shown.id
    order by shown.rank ${order}, shown.day ${order}, shown.position ${order}`.execute(db)
  return rows
}

/** The first tasks of each standing, by their last days: what a board shows, found in one walk through the index. */
export async function listFirstOfEach(
  db: Db,
  asked: AskedTasks,
  size: number,
): Promise<readonly ListedTask[]> {
  const { rows } = await sql<Row>`
    select t.id, t.section, t.part_title, t.text, t.product, t.due_kind, t.due_words, t.due_on, t.state, t.done_on,
      t.percent, t.position, first.rank, first.day
    from (
      select t.id, t.position, ${rankOn(asked.today)} as rank, ${lastDayInOrder} as day,
        row_number() over (partition by ${rankOn(asked.today)} order by ${lastDayInOrder}, t.position) as place
      from tasks t where ${wanted(asked)}
    ) first join tasks t on t.id = first.id
    where first.place <= ${size}
    order by first.rank, first.place`.execute(db)
  return rows.map((row) => taskOf(row, asked.today))
}

function beyond(cursor: TaskCursor, place: RawBuilder<unknown> | null): RawBuilder<unknown> {
  if (cursor === null) return sql`true`
  const from = 'after' in cursor ? cursor.after : cursor.before
  const sign = sql.raw('after' in cursor ? '>' : '<')
  if (!place) return sql`t.position ${sign} ${from.position}`
  return sql`${place} ${sign} (${from.rank}::int, ${from.day}::date, ${from.position}::int)`
}

/** The filter as a condition on the row called `t`. */
function wanted({ planId, filter, today }: AskedTasks): RawBuilder<unknown> {
  const conditions = [sql`t.plan_id = ${planId}`]
  if (filter.unitId) {
    conditions.push(sql`t.id in (select o.task_id from obligations o
      where o.plan_id = ${planId}
        and o.unit_id = any (array(select unit_inheritance(array[${filter.unitId}::uuid], ${today}::date))))`)
  }
  if (filter.standing === 'undone') conditions.push(sql`t.state = 'open'`)
  else if (filter.standing) conditions.push(sql`${standingOn(today)} = ${filter.standing}`)
  if (filter.due) conditions.push(dueIn(filter.due))
  if (filter.words) conditions.push(saying(filter.words))
  return sql.join(conditions, sql` and `)
}

function dueIn(due: string): RawBuilder<unknown> {
  const period = periodOf(due)
  if (!period) return sql`(t.due_on is null or t.due_kind = 'continuous')`
  return sql`t.due_on between ${period.from} and ${period.to}`
}

function taskOf(row: Row, today: string): ListedTask {
  return {
    id: row.id,
    section: row.section,
    partTitle: row.part_title,
    text: row.text,
    product: row.product,
    dueKind: row.due_kind,
    dueWords: row.due_words,
    dueOn: row.due_on,
    state: row.state,
    standing: standingOf({ state: row.state, dueKind: row.due_kind, dueOn: row.due_on }, today),
    doneOn: row.done_on,
    percent: row.percent,
    place: { rank: row.rank, day: row.day, position: row.position },
  }
}

/** How many there are of each standing under the rest of the filter: what the counters over the list say. */
export async function countTasks(db: Db, asked: AskedTasks): Promise<StandingCounts> {
  const anyStanding = { ...asked, filter: { ...asked.filter, standing: null } }
  const { rows } = await sql<{ standing: TaskStanding; tasks: number }>`
    select ${standingOn(asked.today)} as standing, count(*) as tasks from tasks t
    where ${wanted(anyStanding)} group by 1`.execute(db)
  return countsOf(rows)
}

/** How many last days fall into each month of the plan's year, under the filter: ["2026-06", 12]. */
export async function countByMonth(db: Db, asked: AskedTasks): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ month: string; tasks: number }>`
    select to_char(t.due_on, 'YYYY-MM') as month, count(*) as tasks from tasks t
    where ${wanted(asked)} and t.due_on is not null group by 1`.execute(db)
  return new Map(rows.map((row) => [row.month, row.tasks]))
}
