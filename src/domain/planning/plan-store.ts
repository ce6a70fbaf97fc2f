import { sql } from 'kysely'
import type { Span } from 'vanban'
import type { Db } from '#platform/database.ts'

export interface NewPlan {
  readonly id: string
  readonly ownerUnitId: string
  readonly documentId: string
  readonly title: string
  readonly reference: string | null
  readonly year: number
  readonly assignedOn: string
  readonly createdBy: string
  readonly at: Date
}

export interface NewTask {
  readonly id: string
  readonly position: number
  readonly section: string
  readonly partTitle: string
  readonly text: string
  readonly due: { readonly kind: string; readonly words: string; readonly on: string | null }
  readonly product: string | null
  readonly span: Span
}

export interface NewParty {
  readonly id: string
  readonly taskId: string
  readonly position: number
  readonly role: 'lead' | 'coordinating'
  readonly words: string
  readonly scope: string | null
  readonly isGroup: boolean
  readonly unitId: string | null
  readonly span: Span | null
}

export interface NewObligation {
  readonly id: string
  readonly taskId: string
  readonly partyId: string
  readonly unitId: string
  readonly role: 'lead' | 'coordinating'
}

/** What a plan is, without its tasks. */
export interface PlanHeader {
  readonly id: string
  readonly ownerUnitId: string
  readonly documentId: string | null
  readonly title: string
  readonly reference: string | null
  readonly year: number
  readonly assignedOn: string
}

const int4range = (span: Span | null) => span && `[${span[0]},${span[1]})`

export async function insertPlan(db: Db, plan: NewPlan): Promise<void> {
  await db
    .insertInto('plans')
    .values({
      id: plan.id,
      owner_unit_id: plan.ownerUnitId,
      document_id: plan.documentId,
      title: plan.title,
      reference: plan.reference,
      year: plan.year,
      assigned_on: plan.assignedOn,
      created_by: plan.createdBy,
      created_at: plan.at,
    })
    .execute()
}

/** One statement for all, here and below: a plan for every commune of a province makes thousands of rows. */
export async function insertTasks(db: Db, planId: string, at: Date, tasks: readonly NewTask[]): Promise<void> {
  await sql`insert into tasks (plan_id, created_at, id, position, section, part_title, text, due_kind, due_words, due_on,
      product, span)
    select ${planId}::uuid, ${at}::timestamptz, t.* from unnest(${tasks.map((task) => task.id)}::uuid[],
      ${tasks.map((task) => task.position)}::int[], ${tasks.map((task) => task.section)}::text[],
      ${tasks.map((task) => task.partTitle)}::text[], ${tasks.map((task) => task.text)}::text[],
      ${tasks.map((task) => task.due.kind)}::text[], ${tasks.map((task) => task.due.words)}::text[],
      ${tasks.map((task) => task.due.on)}::date[], ${tasks.map((task) => task.product)}::text[],
      ${tasks.map((task) => int4range(task.span))}::int4range[]) t`.execute(db)
}

export async function insertParties(db: Db, planId: string, parties: readonly NewParty[]): Promise<void> {
  await sql`insert into task_parties (plan_id, id, task_id, position, role, words, scope, is_group, unit_id, span)
    select ${planId}::uuid, t.* from unnest(${parties.map((party) => party.id)}::uuid[],
      ${parties.map((party) => party.taskId)}::uuid[], ${parties.map((party) => party.position)}::int[],
      ${parties.map((party) => party.role)}::text[], ${parties.map((party) => party.words)}::text[],
      ${parties.map((party) => party.scope)}::text[], ${parties.map((party) => party.isGroup)}::boolean[],
      ${parties.map((party) => party.unitId)}::uuid[],
      ${parties.map((party) => int4range(party.span))}::int4range[]) t`.execute(db)
}

export async function insertObligations(
  db: Db,
  planId: string,
  obligations: readonly NewObligation[],
): Promise<void> {
  await sql`insert into obligations (plan_id, id, task_id, party_id, unit_id, role)
    select ${planId}::uuid, t.* from unnest(${obligations.map((one) => one.id)}::uuid[],
      ${obligations.map((one) => one.taskId)}::uuid[], ${obligations.map((one) => one.partyId)}::uuid[],
      ${obligations.map((one) => one.unitId)}::uuid[], ${obligations.map((one) => one.role)}::text[]) t`.execute(db)
}

export async function findPlan(db: Db, id: string): Promise<PlanHeader | null> {
  return headerOf(await planRows(db).where('id', '=', id).executeTakeFirst())
}

export async function findPlanOfDocument(db: Db, documentId: string): Promise<PlanHeader | null> {
  return headerOf(await planRows(db).where('document_id', '=', documentId).executeTakeFirst())
}

/** Newest year first. */
export async function listPlans(db: Db): Promise<PlanHeader[]> {
  const rows = await planRows(db).orderBy('year', 'desc').orderBy('created_at', 'desc').execute()
  return rows.map((row) => headerOf(row)!)
}

function planRows(db: Db) {
  return db
    .selectFrom('plans')
    .select(['id', 'owner_unit_id', 'document_id', 'title', 'reference', 'year', 'assigned_on'])
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof planRows>['executeTakeFirst']>>

function headerOf(row: PlanRow): PlanHeader | null {
  if (!row) return null
  return {
    id: row.id,
    ownerUnitId: row.owner_unit_id,
    documentId: row.document_id,
    title: row.title,
    reference: row.reference,
    year: row.year,
    assignedOn: row.assigned_on,
  }
}
