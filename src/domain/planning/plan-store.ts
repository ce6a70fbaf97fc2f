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
