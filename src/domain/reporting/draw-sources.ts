import { listUnitTasks } from '#domain/planning/unit-tasks.ts'
import type { UnitTask } from '#domain/planning/unit-tasks.ts'
import type { Db } from '#platform/database.ts'
import type { Period } from './form.ts'
import { listPeopleOfUnit } from './issuing-unit-store.ts'
import type { DrawnTask, DrawSources } from './report.ts'

/** Everything that a report of the unit is drawn from, as it is on the day. What was cancelled is not reported on. */
export async function gatherSources(
  db: Db,
  unitId: string,
  period: Period,
  day: string,
): Promise<Pick<DrawSources, 'tasks' | 'people'>> {
  const tasks = await listUnitTasks(db, { unitId, ...period, on: day })
  return {
    tasks: tasks.flatMap(drawnTaskOf),
    people: [...(await listPeopleOfUnit(db, unitId, day))],
  }
}

function drawnTaskOf(task: UnitTask): DrawnTask[] {
  if (task.state === 'cancelled') return []
  const { taskId, planId, planTitle, planReference, partTitle, text, role, percent, dueKind, dueOn, doneOn } =
    task
  const { isLate, wasDoneLate } = task
  const notes = task.notes.map(({ on, note }) => ({ on, note }))
  const evidence = task.evidence.map(({ title, address }) => ({ title, address }))
  const named = { taskId, planId, planTitle, planReference, partTitle, text }
  const standing = { role, state: task.state, percent, dueKind, dueOn, doneOn, isLate, wasDoneLate }
  return [{ ...named, ...standing, notes, evidence }]
}
