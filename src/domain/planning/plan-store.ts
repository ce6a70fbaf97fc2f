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
