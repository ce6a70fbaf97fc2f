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

export async function findPlanOfDocument(db: Db, documentId: string): Promise<PlanHeader | null> {
  const row = await db
    .selectFrom('plans')
    .select(['id', 'owner_unit_id', 'title', 'reference', 'year', 'assigned_on'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    ownerUnitId: row.owner_unit_id,
    title: row.title,
    reference: row.reference,
    year: row.year,
    assignedOn: row.assigned_on,
  }
}
