import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '#platform/database.ts'
import { countsOf, standingOn } from './standing-store.ts'
import type { StandingCounts } from './standing-store.ts'
import type { TaskStanding } from './task.ts'

/** A plan with how its tasks stand. */
interface ListedPlan {
  readonly id: string
  readonly title: string
  readonly reference: string | null
  readonly year: number
  readonly ownerName: string
  readonly counts: StandingCounts
  readonly total: number
}

export interface PlanPlace {
  readonly year: number
  readonly id: string
}

export interface PlanPage {
  readonly plans: readonly ListedPlan[]
  readonly next: PlanPlace | null
}

/** Plans that the person may see, the newest year first, so many after a place. */
export async function listPlansWithCounts(
  db: Db,
  today: string,
  after: PlanPlace | null,
  size: number,
): Promise<PlanPage> {
  const { rows } = await sql<Row>`
    select p.id, p.title, p.reference, p.year, n.name as owner_name
    from plans p
    left join office_names n on n.unit_id = p.owner_unit_id and n.valid @> p.assigned_on
    where ${after ? sql`(p.year, p.id) < (${after.year}, ${after.id}::uuid)` : sql`true`}
    order by p.year desc, p.id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  const counts = await countByPlan(
    db,
    today,
    shown.map((row) => row.id),
  )
  const last = shown.at(-1)
  return {
    plans: shown.map((row) => planOf(row, counts.get(row.id) ?? [])),
    next: rows.length > size && last ? { year: last.year, id: last.id } : null,
  }
}

interface Row {
  id: string
  title: string
  reference: string | null
  year: number
  owner_name: string | null
}

interface PlanCount {
  plan_id: string
  standing: TaskStanding
  tasks: number
}

async function countByPlan(
  db: Db,
  today: string,
  planIds: readonly string[],
): Promise<Map<string, PlanCount[]>> {
  const { rows } = await sql<PlanCount>`
    select t.plan_id, ${standingOn(today)} as standing, count(*) as tasks from tasks t
    where t.plan_id = any (${[...planIds]}::uuid[]) group by 1, 2`.execute(db)
  return Map.groupBy(rows, (row) => row.plan_id)
}

function planOf({ id, title, reference, year, owner_name }: Row, counted: readonly PlanCount[]): ListedPlan {
  const total = counted.reduce((sum, row) => sum + row.tasks, 0)
  return { id, title, reference, year, ownerName: owner_name ?? '', counts: countsOf(counted), total }
}

/** What every page of a plan says of it at the top. */
export interface PlanHead {
  readonly id: string
  readonly title: string
  readonly reference: string | null
  readonly year: number
  readonly ownerUnitId: string
  readonly ownerName: string
  readonly documentId: string | null
}

export async function findPlanHead(db: Db, planId: string): Promise<PlanHead | null> {
  return headWhere(db, sql`p.id = ${planId}`)
}

/** The plan that was made of a document. */
export async function findPlanOfDocument(db: Db, documentId: string): Promise<PlanHead | null> {
  return headWhere(db, sql`p.document_id = ${documentId}`)
}

async function headWhere(db: Db, condition: RawBuilder<unknown>): Promise<PlanHead | null> {
  const { rows } = await sql<PlanHead>`
    select p.id, p.title, p.reference, p.year, p.owner_unit_id as "ownerUnitId", coalesce(n.name, '') as "ownerName",
      p.document_id as "documentId"
    from plans p
    left join office_names n on n.unit_id = p.owner_unit_id and n.valid @> p.assigned_on
    where ${condition}`.execute(db)
  return rows[0] ?? null
}

/** Titles of the plan's parts, in its order. */
export async function listPartTitles(db: Db, planId: string): Promise<string[]> {
  const { rows } = await sql<{ part_title: string }>`
    select part_title from tasks where plan_id = ${planId} and part_title <> ''
    group by part_title order by min(position) limit 200`.execute(db)
  return rows.map((row) => row.part_title)
}
