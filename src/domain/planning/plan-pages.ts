import { demand, may, mayAnywhere, unitsFor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import type { Evidence } from './evidence.ts'
import type { ObligationRole } from './obligation.ts'
import { outdatedBasesOfPlan } from './outdated-bases.ts'
import { findPlanHead, listPartTitles, listPlansWithCounts } from './plan-list.ts'
import type { PlanHead, PlanPage, PlanPlace } from './plan-list.ts'
import { listLatestEvidence, listParties, listPlanUnits } from './party-list.ts'
import { listProposedUnits } from './party-choice.ts'
import type { ListedParty } from './party-list.ts'
import { standings } from './task.ts'
import type { TaskCursor, TaskFilter } from './task-filter.ts'
import { listPlanActs } from './task-history.ts'
import type { TaskAct } from './task-history.ts'
import { countByMonth, countTasks, listFirstOfEach, listTasks } from './task-list.ts'
import type { AskedTasks, ListedTask, TaskPage } from './task-list.ts'
import type { StandingCounts } from './standing-store.ts'
import { listBucket, listWork } from './work-list.ts'
import type { WorkBucket } from './work-buckets.ts'
import type { WorkAsked, WorkCounts, WorkLine, WorkPlace } from './work-list.ts'

/** What pages read; each function is one transaction as the person who asks. */

export interface ShownTask extends ListedTask {
  readonly parties: readonly ListedParty[]
  readonly evidence: { readonly latest: readonly Evidence[]; readonly count: number }
}

export interface ShownPage extends Omit<TaskPage, 'tasks'> {
  readonly tasks: readonly ShownTask[]
}

export interface PlanView {
  readonly plan: PlanHead
  readonly mayPlan: boolean
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly counts: StandingCounts
  /** What the plan rests on that no longer holds. */
  readonly outdated: Awaited<ReturnType<typeof outdatedBasesOfPlan>>
}

const pageSize = 50

export async function getPlansPage(ctx: Context, after: PlanPlace | null): Promise<PlanPage> {
  return asActor(ctx, (db) => listPlansWithCounts(db, today(ctx.clock), after, pageSize))
}

/** A plan as a table, or as a timeline: both show one page of tasks. */
export async function getPlanTable(ctx: Context, planId: string, filter: TaskFilter, cursor: TaskCursor) {
  return withPlan(ctx, planId, filter, async (db, asked) => ({
    page: await shownPage(db, asked, cursor, pageSize),
  }))
}

/** As {@link getPlanTable}, with how many last days fall into each month. */
export async function getPlanTimeline(ctx: Context, planId: string, filter: TaskFilter, cursor: TaskCursor) {
  return withPlan(ctx, planId, filter, async (db, asked) => ({
    page: await listTasks(db, asked, cursor, pageSize),
    months: await countByMonth(db, asked),
  }))
}

/** A task on a board: with whom it names, without its evidence. */
export type BoardTask = Omit<ShownTask, 'evidence'>

const cardsEach = 20

/** One column for each standing, with its first cards. */
export async function getPlanBoard(ctx: Context, planId: string, filter: TaskFilter) {
  return withPlan(ctx, planId, filter, async (db, asked) => {
    const tasks = await listFirstOfEach(db, asked, cardsEach)
    const ids = tasks.map((task) => task.id)
    const parties = await listParties(db, ids, asked.today)
    const cards = tasks.map((task): BoardTask => ({ ...task, parties: parties.get(task.id) ?? [] }))
    return {
      columns: standings.map((standing) => ({
        standing,
        tasks: cards.filter((card) => card.standing === standing),
      })),
    }
  })
}

async function withPlan<T>(
  ctx: Context,
  planId: string,
  filter: TaskFilter,
  read: (db: Db, asked: AskedTasks) => Promise<T>,
): Promise<PlanView & T> {
  return asActor(ctx, async (db) => {
    const plan = await headOf(db, planId)
    const asked = { planId, filter, today: today(ctx.clock) }
    return {
      plan,
      mayPlan: await may(db, ctx.actor, 'plan.make', plan.ownerUnitId),
      units: await listPlanUnits(db, planId),
      counts: await countTasks(db, asked),
      outdated: await outdatedBasesOfPlan(db, planId, asked.today),
      ...(await read(db, asked)),
    }
  })
}

async function headOf(db: Db, planId: string): Promise<PlanHead> {
  const plan = isId(planId) ? await findPlanHead(db, planId) : null
  if (!plan) throw notFound()
  return plan
}

async function shownPage(db: Db, asked: AskedTasks, cursor: TaskCursor, size: number): Promise<ShownPage> {
  const page = await listTasks(db, asked, cursor, size)
  const ids = page.tasks.map((task) => task.id)
  const parties = await listParties(db, ids, asked.today)
  const evidence = await listLatestEvidence(db, ids)
  const tasks = page.tasks.map((task) => ({
    ...task,
    parties: parties.get(task.id) ?? [],
    evidence: evidence.get(task.id) ?? { latest: [], count: 0 },
  }))
  return { ...page, tasks }
}

export interface PlanHistory {
  readonly plan: PlanHead
  readonly acts: readonly TaskAct[]
  /** Where older acts go on. */
  readonly next: number | null
}

export async function getPlanHistory(
  ctx: Context,
  planId: string,
  before: number | null,
): Promise<PlanHistory> {
  return asActor(ctx, async (db) => {
    const plan = await headOf(db, planId)
    const acts = await listPlanActs(db, planId, before, pageSize + 1)
    const shown = acts.slice(0, pageSize)
    return { plan, acts: shown, next: acts.length > pageSize ? (shown.at(-1)?.sequence ?? null) : null }
  })
}

const exportSize = 1000

/** Every task under the filter, a thousand at a time, each page its own transaction: a large plan holds up nobody. */
export async function* eachTask(
  ctx: Context,
  planId: string,
  filter: TaskFilter,
): AsyncGenerator<readonly ShownTask[]> {
  const asked = { planId, filter, today: today(ctx.clock) }
  let cursor: TaskCursor = null
  do {
    const after: TaskCursor = cursor
    const page: ShownPage = await asActor(ctx, (db) => shownPage(db, asked, after, exportSize))
    yield page.tasks
    cursor = page.next && { after: page.next }
  } while (cursor)
}

export async function getPlanHead(ctx: Context, planId: string): Promise<PlanHead> {
  return asActor(ctx, (db) => headOf(db, planId))
}

/** What the person may ask of their work in an address. */
export interface WorkFilter {
  readonly role: ObligationRole | null
  readonly words: string
}

const linesEach = 10

export async function getWork(
  ctx: Context,
  filter: WorkFilter,
  each: number = linesEach,
): Promise<{ counts: WorkCounts; lines: readonly WorkLine[] }> {
  return asActor(ctx, (db) => listWork(db, workOf(ctx, filter), each))
}

export async function getWorkBucket(
  ctx: Context,
  filter: WorkFilter,
  bucket: WorkBucket,
  after: WorkPlace | null,
) {
  return asActor(ctx, (db) => listBucket(db, workOf(ctx, filter), bucket, after, pageSize))
}

function workOf(ctx: Context, filter: WorkFilter): WorkAsked {
  const issuerIds = mayAnywhere(ctx.actor, 'plan.make') ? unitsFor(ctx.actor, 'plan.make') : []
  return { ...filter, unitIds: unitsFor(ctx.actor, 'plan.read'), issuerIds, today: today(ctx.clock) }
}

export interface Assigning {
  readonly plan: PlanHead
  /** Names to propose while one types. */
  readonly unitNames: readonly string[]
  readonly partTitles: readonly string[]
}

/** What a planner needs before assigning a task by hand. @throws {Refused} 403 for one who may not plan here. */
export async function getAssigning(ctx: Context, planId: string): Promise<Assigning> {
  return asActor(ctx, async (db) => {
    const plan = await headOf(db, planId)
    await demand(db, ctx.actor, 'plan.make', plan.ownerUnitId)
    return {
      plan,
      unitNames: await listProposedUnits(db, plan.ownerUnitId, today(ctx.clock)),
      partTitles: await listPartTitles(db, planId),
    }
  })
}

/** Names to propose to whoever gives further units a part in a task of the plan. */
export async function getUnitNames(ctx: Context, planId: string): Promise<readonly string[]> {
  return asActor(ctx, async (db) => {
    const plan = await headOf(db, planId)
    return listProposedUnits(db, plan.ownerUnitId, today(ctx.clock))
  })
}
