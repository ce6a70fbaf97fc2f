import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addDays } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { ObligationRole, ObligationState } from './obligation.ts'
import { lastDayInOrder, saying } from './standing-store.ts'
import { lastSoonDay } from './task.ts'
import type { DueKind } from './task.ts'
import { workBuckets } from './work-buckets.ts'
import type { WorkBucket } from './work-buckets.ts'

/** One line of a person's work: a part that one of their offices owes, or a task in which they wait for others. */
export interface WorkLine {
  readonly taskId: string
  readonly planId: string
  readonly text: string
  readonly bucket: WorkBucket
  /** "issuer": the office asked for it and waits. */
  readonly role: ObligationRole | 'issuer'
  readonly unitId: string
  readonly state: ObligationState
  readonly percent: number
  readonly dueKind: DueKind
  readonly dueWords: string
  readonly dueOn: string | null
  /** Who asked, by the name of that day, and in which document. */
  readonly askedBy: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly planYear: number
  /** For whom one waits; of the other buckets, empty. */
  readonly leads: readonly string[]
}

export interface WorkAsked {
  /** Offices in which the person works on parts. */
  readonly unitIds: readonly string[]
  /** Offices whose plans they follow. */
  readonly issuerIds: readonly string[]
  readonly role: ObligationRole | null
  readonly words: string
  readonly today: string
}

/** An issuer waits for what is late or due within a month: time enough to remind, and no list of everything. */
const awaitedWithinDays = 30

export type WorkCounts = Readonly<Record<WorkBucket, number>>

/** A place in one bucket: the last day ("9999-12-31" for none), then the task. */
export interface WorkPlace {
  readonly day: string
  readonly taskId: string
}

/** How much there is of each, and the first lines of each. */
export async function listWork(
  db: Db,
  asked: WorkAsked,
  linesEach: number,
): Promise<{ counts: WorkCounts; lines: readonly WorkLine[] }> {
  const { rows: keys } = await sql<Key & { of: number }>`select * from (
      select work.*, count(*) over (partition by rank) as of,
        row_number() over (partition by rank order by day, task_id) as place
      from (${work(asked)}) work) ranked where place <= ${linesEach}`.execute(db)
  const counts = workBuckets.map((one, rank) => [one, keys.find((key) => key.rank === rank)?.of ?? 0])
  return { counts: Object.fromEntries(counts) as Record<WorkBucket, number>, lines: await linesOf(db, keys) }
}

/** All of one bucket, so many after a place. */
export async function listBucket(
  db: Db,
  asked: WorkAsked,
  bucket: WorkBucket,
  after: WorkPlace | null,
  size: number,
): Promise<{ lines: readonly WorkLine[]; next: WorkPlace | null }> {
  const beyond = after ? sql`(day, task_id) > (${after.day}::date, ${after.taskId}::uuid)` : sql`true`
  const { rows: keys } = await sql<Key>`select * from (${work(asked)}) work
    where rank = ${workBuckets.indexOf(bucket)} and ${beyond} order by day, task_id limit ${size + 1}`.execute(
    db,
  )
  const shown = keys.slice(0, size)
  const last = shown.at(-1)
  const next = keys.length > size && last ? { day: last.day, taskId: last.task_id } : null
  return { lines: await linesOf(db, shown), next }
}

/** Where a line stands, and what the part itself says. */
interface Key {
  task_id: string
  role: WorkLine['role']
  unit_id: string
  state: ObligationState
  percent: number
  day: string
  /** Index of its bucket. */
  rank: number
}

/** The key of every line; what a line shows is read for the few that are shown. */
function work({ unitIds, issuerIds, role, words, today }: WorkAsked): RawBuilder<unknown> {
  const said = words ? saying(words) : sql`true`
  const ofHeirs = (ids: readonly string[]) =>
    sql`any (array(select unit_inheritance(${[...ids]}::uuid[], ${today}::date)))`
  const mine = ofHeirs(unitIds)
  const parts = sql`
    select o.task_id, o.role, o.unit_id, o.state, o.percent, ${lastDayInOrder} as day,
      case when o.state = 'done' then 3
        when t.due_kind in ('continuous', 'none') or t.due_on is null then 2
        when t.due_on < ${today}::date then 0
        when t.due_on <= ${lastSoonDay(today)}::date then 1
        else 2 end as rank
    from obligations o join tasks t on t.id = o.task_id
    where o.unit_id = ${mine} and t.state = 'open' and (o.state <> 'done' or o.role = 'lead')
      and ${role ? sql`o.role = ${role}` : sql`true`} and ${said}`
  if (role !== null || issuerIds.length === 0) return parts
  return sql`${parts}
    union all
    select t.id, 'issuer', p.owner_unit_id, case when t.percent > 0 then 'started' else 'assigned' end, t.percent,
      ${lastDayInOrder}, 3
    from plans p join tasks t on t.plan_id = p.id
    where p.owner_unit_id = ${ofHeirs(issuerIds)} and t.state = 'open' and ${said}
      and t.due_kind <> 'continuous' and t.due_on <= ${addDays(today, awaitedWithinDays)}::date
      and not exists (select from obligations o where o.task_id = t.id and o.unit_id = ${mine})`
}

interface Row {
  id: string
  plan_id: string
  text: string
  due_kind: DueKind
  due_words: string
  due_on: string | null
  asked_by: string | null
  title: string
  reference: string | null
  year: number
  leads: string[]
}

async function linesOf(db: Db, keys: readonly Key[]): Promise<WorkLine[]> {
  const { rows } = await sql<Row>`
    select t.id, t.plan_id, t.text, t.due_kind, t.due_words, t.due_on, p.title, p.reference, p.year, n.name as asked_by,
      array(select coalesce(ln.name, l.words) from task_parties l
        left join office_names ln on ln.unit_id = l.unit_id and ln.valid @> p.assigned_on
        where l.task_id = t.id and l.role = 'lead' order by l.position limit 3) as leads
    from tasks t join plans p on p.id = t.plan_id
    left join office_names n on n.unit_id = p.owner_unit_id and n.valid @> p.assigned_on
    where t.id = any (${keys.map((key) => key.task_id)}::uuid[])`.execute(db)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const sorted = keys.toSorted((a, b) => a.rank - b.rank || a.day.localeCompare(b.day))
  return sorted.flatMap((key) => {
    const row = rowOf.get(key.task_id)
    return row ? [lineOf(key, row)] : []
  })
}

function lineOf(key: Key, row: Row): WorkLine {
  return {
    taskId: row.id,
    planId: row.plan_id,
    text: row.text,
    bucket: workBuckets[key.rank] ?? 'later',
    role: key.role,
    unitId: key.unit_id,
    state: key.state,
    percent: key.percent,
    dueKind: row.due_kind,
    dueWords: row.due_words,
    dueOn: row.due_on,
    askedBy: row.asked_by ?? '',
    planTitle: row.title,
    planReference: row.reference,
    planYear: row.year,
    leads: key.rank === workBuckets.indexOf('waiting') ? row.leads : [],
  }
}
