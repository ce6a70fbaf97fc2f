import type { House } from '#platform/context.ts'
import { asHouse } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { insertObligations, insertParties, insertTasks } from '#domain/planning/task-store.ts'
import type { DueKind } from '#domain/planning/task.ts'

export interface GivenTask {
  text?: string
  leads?: string[]
  coordinating?: string[]
  dueKind?: DueKind
  dueOn?: string | null
  part?: string
}

/** A plan with its tasks; every unit named has its obligation. Returns ids in the order given. */
export async function givenPlan(
  house: House,
  plan: { ownerId: string; by: string; title?: string; year?: number },
  tasks: readonly GivenTask[],
): Promise<{
  planId: string
  taskIds: string[]
  obligationOf: (task: number, unitId: string) => Promise<string>
}> {
  const planId = newId()
  const at = house.clock.now()
  const taskIds = tasks.map(() => newId())
  await asHouse(house, async (db) => {
    await db
      .insertInto('plans')
      .values({
        id: planId,
        owner_unit_id: plan.ownerId,
        title: plan.title ?? 'Kế hoạch thông tin đối ngoại',
        year: plan.year ?? 2026,
        assigned_on: `${plan.year ?? 2026}-01-15`,
        created_by: plan.by,
        created_at: at,
      })
      .execute()
    await insertTasks(
      db,
      tasks.map((task, index) => taskOf(task, index, { id: taskIds[index]!, planId, createdAt: at })),
    )
    const parties = tasks.flatMap((task, index) => partiesOf(task, taskIds[index]!, planId))
    await insertParties(db, parties)
    await insertObligations(
      db,
      parties.map((party) => ({ ...party, id: newId(), partyId: party.id })),
    )
  })
  const obligationOf = async (task: number, unitId: string) =>
    (
      await house.db
        .selectFrom('obligations')
        .select('id')
        .where('task_id', '=', taskIds[task]!)
        .where('unit_id', '=', unitId)
        .executeTakeFirstOrThrow()
    ).id
  return { planId, taskIds, obligationOf }
}

function taskOf(task: GivenTask, index: number, ids: { id: string; planId: string; createdAt: Date }) {
  return {
    ...ids,
    position: index + 1,
    section: `II/${index + 1}`,
    partTitle: task.part ?? 'Nội dung và nhiệm vụ',
    text: task.text ?? `Nhiệm vụ ${index + 1}`,
    dueKind: task.dueKind ?? (task.dueOn ? ('date' as const) : ('none' as const)),
    dueWords: '',
    dueOn: task.dueOn ?? null,
    product: null,
    indicators: [],
    span: null,
  }
}

function partiesOf(task: GivenTask, taskId: string, planId: string) {
  const party = (role: 'lead' | 'coordinating') => (unitId: string, at: number) => ({
    id: newId(),
    taskId,
    planId,
    position: at + 1,
    role,
    words: 'đơn vị',
    scope: null,
    isGroup: false,
    unitId,
    isOutside: false,
    span: null,
  })
  return [...(task.leads ?? []).map(party('lead')), ...(task.coordinating ?? []).map(party('coordinating'))]
}
