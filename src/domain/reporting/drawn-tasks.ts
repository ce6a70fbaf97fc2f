import type { DrawnTask } from './report.ts'

/** Tasks of one part of one plan, in the order of the plan. */
export interface PlanPart {
  readonly planId: string
  readonly partTitle: string
  readonly tasks: readonly DrawnTask[]
}

export interface Sorted {
  readonly done: readonly DrawnTask[]
  /** Of the done: after its last day. */
  readonly doneLate: readonly DrawnTask[]
  readonly underWay: readonly DrawnTask[]
  readonly notStarted: readonly DrawnTask[]
  /** Of those not done: past its last day. */
  readonly late: readonly DrawnTask[]
}

/** Every task stands in exactly one of done, under way and not started; late and done late are told apart within these. */
export function sorted(tasks: readonly DrawnTask[]): Sorted {
  const done = tasks.filter((task) => task.state === 'done')
  return {
    done,
    doneLate: done.filter((task) => task.wasDoneLate),
    underWay: tasks.filter((task) => task.state === 'started'),
    notStarted: tasks.filter((task) => task.state === 'assigned'),
    late: tasks.filter((task) => task.state !== 'done' && task.isLate),
  }
}

export function partsOf(tasks: readonly DrawnTask[]): readonly PlanPart[] {
  const parts = Map.groupBy(tasks, (task) => `${task.planId}\n${task.partTitle}`)
  return [...parts.values()].map((members) => {
    const { planId, partTitle } = members[0]!
    return { planId, partTitle, tasks: members }
  })
}

/** A plan by its tasks; any of them names it. */
export function plansOf(tasks: readonly DrawnTask[]): readonly (readonly [DrawnTask, ...DrawnTask[]])[] {
  const plans = new Map<string, [DrawnTask, ...DrawnTask[]]>()
  for (const task of tasks) {
    const members = plans.get(task.planId)
    if (members) members.push(task)
    else plans.set(task.planId, [task])
  }
  return [...plans.values()]
}

/** What recurs or goes on all the time is owed again in the year after. */
export function goesOn(task: DrawnTask): boolean {
  return task.dueKind === 'recurring' || task.dueKind === 'continuous'
}

/** Tasks told one by one in a list; a longer list tells these and counts the others. */
const toldOneByOne = 15

export function toldAndOthers<T>(
  tasks: readonly T[],
  most = toldOneByOne,
): { told: readonly T[]; others: readonly T[] } {
  return { told: tasks.slice(0, most), others: tasks.slice(most) }
}

/** A report is read by people: the more lists it has, the fewer each of them tells. */
export function toldInEach(lists: number): number {
  return Math.max(2, Math.min(toldOneByOne, Math.floor(150 / Math.max(1, lists))))
}
