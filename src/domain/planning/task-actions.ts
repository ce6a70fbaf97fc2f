import { demand } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { takenTogether } from './obligation.ts'
import type { ObligationRole } from './obligation.ts'
import { listLeadStandings, listObligedUnits } from './obligation-store.ts'
import { chooseUnits, readOfficeNames } from './party-choice.ts'
import type { ChosenParty, OfficeNames } from './party-choice.ts'
import { dueOf } from './task.ts'
import type { ChosenDue, Due } from './task.ts'
import { readDay, readDue } from './typed-due.ts'
import type { TypedDue } from './typed-due.ts'
import * as store from './task-store.ts'
import type { LockedTask } from './task-store.ts'

/** A task typed by hand. Names of units are given as written, several separated by ";". */
export interface TaskInput {
  /** Made with the form: a form sent twice adds one task. */
  readonly taskId: string
  readonly planId: string
  readonly text: string
  readonly partTitle: string
  readonly product: string
  readonly due: TypedDue
  readonly leads: string
  readonly coordinating: string
}

const textLimit = 4000
const titleLimit = 300

/** @throws {Issues} when the text or a lead is missing, or a name is no unit's. */
export async function addTask(ctx: Context, input: TaskInput): Promise<{ taskId: string }> {
  if (!isId(input.taskId)) throw notFound()
  const names = await readOfficeNames(ctx)
  return asActor(ctx, async (db) => {
    const plan = await lockPlan(db, ctx, input.planId)
    if (await store.taskIsThere(db, input.taskId)) return { taskId: input.taskId }
    const { parties, due } = await readInput(db, names, input, plan.ownerId)
    const task = await insertTyped(db, ctx, input, dueOf(due, plan.year))
    await insertChosen(db, task, parties, 1)
    const record = { recordKind: 'task', recordId: task.id, unitId: plan.ownerId }
    const details = { planId: plan.id, units: namesOf(parties) }
    await recordAct(db, ctx, { ...record, act: 'task.added', details })
    return { taskId: task.id }
  })
}

async function lockPlan(db: Db, ctx: Context, planId: string) {
  const plan = isId(planId) ? await store.lockPlanOrder(db, planId) : null
  if (!plan) throw notFound()
  await demand(db, ctx.actor, 'plan.make', plan.ownerId)
  return plan
}

interface ReadInput {
  readonly parties: readonly ChosenParty[]
  readonly due: ChosenDue
}

/** All that is not right is told at once. */
async function readInput(db: Db, names: OfficeNames, input: TaskInput, ownerId: string): Promise<ReadInput> {
  const issues = wrongWords(input)
  const leads = await chooseUnits(db, names, { names: input.leads, role: 'lead', ownerId })
  const coordinating = await chooseUnits(db, names, {
    names: input.coordinating,
    role: 'coordinating',
    ownerId,
  })
  if (leads.parties.length + leads.issues.length === 0) issues.push({ field: 'leads', key: 'form.required' })
  const due = readDue(input.due)
  issues.push(...leads.issues, ...coordinating.issues, ...('issues' in due ? due.issues : []))
  if (issues.length > 0 || 'issues' in due) throw new Issues(issues)
  return { parties: [...leads.parties, ...coordinating.parties], due: due.due }
}

function wrongWords(input: TaskInput): Issue[] {
  const issues: Issue[] = []
  if (!isId(input.taskId)) throw notFound()
  if (input.text.trim() === '') issues.push({ field: 'text', key: 'form.required' })
  for (const [field, limit] of [
    ['text', textLimit],
    ['partTitle', titleLimit],
    ['product', titleLimit],
  ] as const) {
    if (input[field].length > limit) issues.push({ field, key: 'form.tooLong', params: { limit } })
  }
  return issues
}

async function insertTyped(db: Db, ctx: Context, input: TaskInput, due: Due) {
  const task = {
    id: input.taskId,
    planId: input.planId,
    position: await store.nextPosition(db, input.planId),
    section: '',
    partTitle: input.partTitle.trim(),
    text: input.text.trim(),
    dueKind: due.kind,
    dueWords: due.words,
    dueOn: due.on,
    product: input.product.trim() || null,
    span: null,
    createdAt: ctx.clock.now(),
  }
  await store.insertTasks(db, [task])
  return task
}

async function insertChosen(
  db: Db,
  task: { id: string; planId: string },
  chosen: readonly ChosenParty[],
  from: number,
): Promise<void> {
  const ids = { taskId: task.id, planId: task.planId }
  const placed = chosen.map((party, at) => ({ ...party, id: newId(), position: from + at }))
  const parties = placed.map(({ unitIds, ...party }) => {
    return {
      ...party,
      ...ids,
      scope: null,
      unitId: party.isGroup ? null : (unitIds[0] ?? null),
      isOutside: false,
      span: null,
    }
  })
  await store.insertParties(db, parties)
  // Whoever is called by name owes as that, not as one of a group.
  const byName = placed.toSorted((a, b) => Number(a.isGroup) - Number(b.isGroup))
  const obligations = byName.flatMap(({ id: partyId, role, unitIds }) =>
    unitIds.map((unitId) => ({ id: newId(), ...ids, partyId, unitId, role })),
  )
  await store.insertObligations(db, obligations)
}

function namesOf(parties: readonly ChosenParty[]): string[] {
  return parties.map((party) => party.words)
}

export interface AssignmentInput {
  readonly taskId: string
  readonly role: ObligationRole
  /** As written, several separated by ";". */
  readonly units: string
}

/**
 * Gives further units a part in a task. A new lead has its work before it: a task that was done is open again.
 *
 * @throws {Issues} when a name is no unit's, or the unit has a part in the task already.
 */
export async function assignTask(ctx: Context, input: AssignmentInput): Promise<void> {
  const names = await readOfficeNames(ctx)
  await asActor(ctx, async (db) => {
    const task = await lockToPlan(db, ctx, input.taskId)
    if (task.state === 'cancelled') throw new Refused('task.isCancelled')
    const chosen = await newParties(db, names, input, task)
    await insertChosen(db, task, chosen, await store.nextPartyPosition(db, task.id))
    const { done, doneOn, percent } = takenTogether(await listLeadStandings(db, task.id))
    await store.changeFigures(db, task.id, { state: done ? 'done' : 'open', doneOn, percent })
    await recordOnTask(db, ctx, task, 'task.assigned', { role: input.role, units: namesOf(chosen) })
  })
}

async function newParties(
  db: Db,
  names: OfficeNames,
  { units, role }: AssignmentInput,
  task: LockedTask,
): Promise<ChosenParty[]> {
  const { parties, issues } = await chooseUnits(db, names, { names: units, role, ownerId: task.planOwnerId })
  const renamed = issues.map((issue) => ({ ...issue, field: 'units' }))
  if (parties.length + issues.length === 0) renamed.push({ field: 'units', key: 'form.required' })
  const obliged = await listObligedUnits(db, task.id)
  for (const party of parties.filter((one) => one.unitIds.every((id) => obliged.includes(id)))) {
    renamed.push({ field: 'units', key: 'task.alreadyObliged', params: { unit: party.words } })
  }
  if (renamed.length > 0) throw new Issues(renamed)
  return parties
}

async function lockToPlan(db: Db, ctx: Context, taskId: string): Promise<LockedTask> {
  const task = isId(taskId) ? await store.findTask(db, taskId) : null
  if (!task) throw notFound()
  await demand(db, ctx.actor, 'plan.make', task.planOwnerId)
  const locked = await store.lockTask(db, taskId)
  if (!locked) throw notFound()
  return locked
}

async function recordOnTask(
  db: Db,
  ctx: Context,
  task: LockedTask,
  act: ActName,
  details: object,
): Promise<void> {
  const { id, planId, planOwnerId } = task
  await recordAct(db, ctx, {
    act,
    recordKind: 'task',
    recordId: id,
    unitId: planOwnerId,
    details: { planId, ...details },
  })
}

export interface ExtensionInput {
  readonly taskId: string
  /** New last allowed day, as typed. */
  readonly dueOn: string
  readonly reason: string
}

const reasonLimit = 1000

/** Gia hạn: a later last day, with the reason kept in the task's history. */
export async function extendDeadline(ctx: Context, input: ExtensionInput): Promise<void> {
  await asActor(ctx, async (db) => {
    const task = await lockToPlan(db, ctx, input.taskId)
    if (task.state !== 'open') throw new Refused(task.state === 'done' ? 'task.isDone' : 'task.isCancelled')
    const due = readExtension(input, task)
    if (due.on === task.dueOn && due.words === task.dueWords) return
    await store.changeDue(db, task.id, due)
    const reason = input.reason.trim()
    await recordOnTask(db, ctx, task, 'task.deadlineExtended', { from: task.dueOn, to: due.on, reason })
  })
}

/** @throws {Issues} when the day is none, or not later, or no reason is given. The same day again is nothing new. */
function readExtension(input: ExtensionInput, task: LockedTask): Due {
  const read = readDay(input.dueOn, 'dueOn')
  const issues = [...('issues' in read ? read.issues : []), ...wrongReason(input.reason)]
  if ('day' in read && task.dueOn !== null && read.day < task.dueOn)
    issues.push({ field: 'dueOn', key: 'task.notLater' })
  if (issues.length > 0 || 'issues' in read) throw new Issues(issues)
  const due = dueOf({ kind: 'date', on: read.day }, task.planYear)
  if (due.on === task.dueOn && due.words !== task.dueWords) {
    throw new Issues([{ field: 'dueOn', key: 'task.notLater' }])
  }
  return due
}

function wrongReason(reason: string): Issue[] {
  if (reason.trim() === '') return [{ field: 'reason', key: 'task.sayWhy' }]
  if (reason.length > reasonLimit)
    return [{ field: 'reason', key: 'form.tooLong', params: { limit: reasonLimit } }]
  return []
}

/** The task is no longer wanted. It stays in the plan, marked, with the reason. */
export async function cancelTask(ctx: Context, input: { taskId: string; reason: string }): Promise<void> {
  await asActor(ctx, async (db) => {
    const task = await lockToPlan(db, ctx, input.taskId)
    if (task.state === 'cancelled') return
    if (task.state === 'done') throw new Refused('task.isDone')
    const issues = wrongReason(input.reason)
    if (issues.length > 0) throw new Issues(issues)
    await store.cancelTask(db, task.id)
    await recordOnTask(db, ctx, task, 'task.cancelled', { reason: input.reason.trim() })
  })
}
