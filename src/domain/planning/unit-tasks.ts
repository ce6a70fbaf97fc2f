import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { addressOf } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import type { ObligationRole, ObligationState } from './obligation.ts'
import { missedItsDay } from './task.ts'
import type { DueKind, TaskState } from './task.ts'

/** What a unit has to tell about one task: its own part, or ("issued") a task of its plan that others carry out. */
export interface UnitTask {
  readonly taskId: string
  readonly planId: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly planYear: number
  readonly section: string
  readonly partTitle: string
  readonly text: string
  readonly product: string | null
  readonly role: ObligationRole | 'issued'
  readonly state: ObligationState | 'cancelled'
  readonly percent: number
  readonly dueKind: DueKind
  readonly dueWords: string
  readonly dueOn: string | null
  readonly doneOn: string | null
  /** Past its last day and not done, on the day asked for. */
  readonly isLate: boolean
  /** Done, but after its last day. */
  readonly wasDoneLate: boolean
  /** The latest three of the period, newest first. */
  readonly notes: readonly UnitTaskNote[]
  /** All of the period, oldest first. */
  readonly evidence: readonly Evidence[]
  readonly counts: { readonly notes: number; readonly evidence: number }
}

interface UnitTaskNote {
  readonly note: string
  readonly percent: number
  /** Office day on which it was recorded. */
  readonly on: string
  readonly unitId: string
}

export interface UnitPeriod {
  readonly unitId: string
  /** First and last day, ISO. */
  readonly from: string
  readonly to: string
  /** The day on which "late" is asked; the period's last day unless said. */
  readonly on?: string
}

/**
 * Every obligation of the unit, and of those that are no more and whose work it has, that touches the period, and every task of its own plans that does: due in it, done in it,
 * told of in it, left over from before it, or without a day in a plan of its years. In the order of plans and positions.
 */
export async function listUnitTasks(db: Db, period: UnitPeriod): Promise<UnitTask[]> {
  const rows = await touchingRows(db, period)
  const told = await toldInPeriod(
    db,
    rows.flatMap((row) => row.obligation_ids),
    period,
  )
  return rows.map((row) => unitTaskOf(row, told, period.on ?? period.to))
}

interface Row {
  task_id: string
  plan_id: string
  plan_title: string
  plan_reference: string | null
  plan_year: number
  section: string
  part_title: string
  text: string
  product: string | null
  role: ObligationRole | 'issued'
  part_state: ObligationState
  task_state: TaskState
  percent: number
  due_kind: DueKind
  due_words: string
  due_on: string | null
  done_on: string | null
  /** Whose progress tells of it: the unit's own part (several where units of one task became one), or the leads' of an issued task. */
  obligation_ids: string[]
}

async function touchingRows(db: Db, period: UnitPeriod): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with whole as materialized (
      select unit_id from unit_inheritance(array[${period.unitId}::uuid], ${period.on ?? period.to}::date)
    ),
    own as (
      select o.task_id, max(o.role) as role, min(o.percent) as percent, array_agg(o.id) as obligation_ids,
        case when bool_and(o.state = 'done') then 'done' when bool_and(o.state = 'assigned') then 'assigned'
          else 'started' end as part_state,
        case when bool_and(o.state = 'done') then max(o.done_on) end as done_on
      from obligations o where o.unit_id in (select unit_id from whole) group by o.task_id
    ),
    parts as (
      select task_id, role, part_state, percent, done_on, obligation_ids from own
      union all
      select t.id, 'issued', case when t.state = 'done' then 'done' when t.percent > 0 then 'started' else 'assigned' end,
        t.percent, t.done_on,
        array(select o.id from obligations o where o.task_id = t.id and o.role = 'lead')
      from tasks t join plans p on p.id = t.plan_id
      where p.owner_unit_id in (select unit_id from whole) and t.id not in (select task_id from own)
    )
    select t.id as task_id, p.id as plan_id, p.title as plan_title, p.reference as plan_reference, p.year as plan_year,
      t.section, t.part_title, t.text, t.product, parts.role, parts.part_state, t.state as task_state, parts.percent,
      t.due_kind, t.due_words, t.due_on, parts.done_on, parts.obligation_ids
    from parts join tasks t on t.id = parts.task_id join plans p on p.id = t.plan_id
    where t.due_on between ${period.from} and ${period.to}
      or parts.done_on between ${period.from} and ${period.to}
      or (t.state = 'open' and parts.part_state <> 'done' and t.due_on < ${period.from})
      or (t.due_on is null and p.year between extract(year from ${period.from}::date) and extract(year from ${period.to}::date))
      or exists (select from progress g where g.obligation_id = any (parts.obligation_ids)
        and (g.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from} and ${period.to})
    order by p.year, p.id, t.position, parts.role desc`.execute(db)
  return rows
}

interface Told {
  progress_id: string
  obligation_id: string
  unit_id: string
  note: string
  percent: number
  on: string
  evidence: { id: string; kind: Evidence['kind']; title: string; url: string | null }[]
}

/** Progress entries of the period by obligation, oldest first, each with its evidence. */
async function toldInPeriod(
  db: Db,
  obligationIds: readonly string[],
  period: UnitPeriod,
): Promise<Map<string, Told[]>> {
  const { rows } = await sql<Told>`
    select g.id as progress_id, g.obligation_id, o.unit_id, g.note, g.percent,
      (g.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as on,
      coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'url', e.url) order by e.id)
        from evidence e where e.progress_id = g.id), '[]') as evidence
    from progress g join obligations o on o.id = g.obligation_id
    where g.obligation_id = any (${[...obligationIds]}::uuid[])
      and (g.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from} and ${period.to}
    order by g.recorded_at, g.id`.execute(db)
  return Map.groupBy(rows, (row) => row.obligation_id)
}

const notesShown = 3

function unitTaskOf(row: Row, toldOf: Map<string, Told[]>, on: string): UnitTask {
  const told = row.obligation_ids
    .flatMap((id) => toldOf.get(id) ?? [])
    .sort((a, b) => a.on.localeCompare(b.on))
  return { ...assigned(row), ...standing(row, on), ...narrated(told) }
}

function assigned(row: Row) {
  return {
    taskId: row.task_id,
    planId: row.plan_id,
    planTitle: row.plan_title,
    planReference: row.plan_reference,
    planYear: row.plan_year,
    section: row.section,
    partTitle: row.part_title,
    text: row.text,
    product: row.product,
    role: row.role,
    dueKind: row.due_kind,
    dueWords: row.due_words,
    dueOn: row.due_on,
  }
}

function standing(row: Row, on: string) {
  const task = { state: row.task_state, dueKind: row.due_kind, dueOn: row.due_on }
  const doneOn = row.done_on
  const wasUndone = doneOn === null || doneOn > on
  return {
    state: row.task_state === 'cancelled' ? ('cancelled' as const) : row.part_state,
    percent: row.percent,
    doneOn,
    isLate: wasUndone && missedItsDay({ ...task, doneOn: null }, on),
    wasDoneLate: doneOn !== null && missedItsDay({ ...task, doneOn }, on),
  }
}

function narrated(told: readonly Told[]) {
  const notes = told.filter((entry) => entry.note !== '')
  const evidence = told.flatMap((entry) => entry.evidence)
  return {
    notes: notes
      .slice(-notesShown)
      .reverse()
      .map((entry) => ({ note: entry.note, percent: entry.percent, on: entry.on, unitId: entry.unit_id })),
    evidence: evidence.map((one) => ({
      id: one.id,
      kind: one.kind,
      title: one.title,
      address: addressOf(one),
    })),
    counts: { notes: notes.length, evidence: evidence.length },
  }
}
