import type { OfficialDocument } from 'vanban'
import { confirmDocument } from '#domain/documents/document-actions.ts'
import { referenceOf } from '#domain/documents/document.ts'
import { lockForReview } from '#domain/documents/import-actions.ts'
import type { ReadImport } from '#domain/documents/import.ts'
import { reviewImport } from '#domain/documents/review-actions.ts'
import { confirmedModel } from '#domain/documents/confirmed-model.ts'
import { endedWithoutSuccessor, obligedUnits } from '#domain/documents/obliged-units.ts'
import type { Review, ReviewedParty, ReviewedTask } from '#domain/documents/review.ts'
import { demand } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { capitalised } from '#platform/i18n/capitalised.ts'
import { newId } from '#platform/new-id.ts'
import { Refused } from '#platform/refused.ts'
import * as store from './plan-store.ts'
import * as list from './plan-list.ts'
import type { PlanHead } from './plan-list.ts'
import { insertIndicators, insertObligations, insertParties, insertTasks } from './task-store.ts'
import type { NewIndicator, NewObligation, NewParty, NewTask } from './task-store.ts'

export interface MadePlan {
  readonly planId: string
  readonly documentId: string
  readonly title: string
  readonly tasks: number
  readonly obligations: number
  readonly units: number
}

/**
 * What a person confirms becomes the plan: its tasks, whom each names, and what every unit owes, in one transaction with
 * the document. Two who confirm at once make one plan, and a process that dies leaves all of it or nothing.
 */
export async function makePlan(
  ctx: Context,
  seen: { readonly importId: string; readonly revision: number },
): Promise<MadePlan> {
  return asActor(ctx, async (db) => {
    const found = await lockForReview(db, ctx, seen)
    await demand(db, ctx.actor, 'plan.make', found.ownerUnitId)
    const review = await reviewImport(ctx, found)
    const tasks = review.tasks.filter((task) => task.included)
    refuseUnready(review, tasks)
    const documentId = await confirmDocument(db, ctx, { found, review })
    return writePlan(db, ctx, { found, review, tasks, documentId })
  })
}

function refuseUnready(review: Review, tasks: readonly ReviewedTask[]): void {
  if (tasks.length === 0) throw new Refused('documents.noTasks')
  const [ended] = endedWithoutSuccessor(review)
  if (ended !== undefined) throw new Refused('documents.unitEnded', { words: ended })
}

interface Confirmed {
  readonly found: ReadImport
  readonly review: Review
  readonly tasks: readonly ReviewedTask[]
  readonly documentId: string
}

async function writePlan(db: Db, ctx: Context, confirmed: Confirmed): Promise<MadePlan> {
  const { found, review, documentId } = confirmed
  const model = confirmedModel(found.reading, found.corrections, review)
  const at = ctx.clock.now()
  const plan = {
    id: newId(at),
    ownerUnitId: found.ownerUnitId,
    documentId,
    title: titleOf(model, found.fileName),
    reference: referenceOf(model),
    year: yearOf(model, today(ctx.clock)),
    assignedOn: today(ctx.clock),
  }
  const rows = confirmed.tasks.map((task, index) =>
    taskRows(task, { planId: plan.id, position: index + 1, at }),
  )
  const obligations = rows.flatMap((row) => row.obligations)
  const tasks = rows.map((row) => row.task)
  const parties = rows.flatMap((row) => row.parties)
  await store.insertPlan(db, { ...plan, createdBy: ctx.actor.userId, at })
  await insertTasks(db, tasks)
  await insertParties(db, parties)
  await insertObligations(db, obligations)
  await insertIndicators(
    db,
    rows.flatMap((row) => row.indicators),
  )
  const made: MadePlan = {
    planId: plan.id,
    documentId,
    title: plan.title,
    tasks: rows.length,
    obligations: obligations.length,
    units: new Set(obligations.map((one) => one.unitId)).size,
  }
  const details = { tasks: made.tasks, obligations: made.obligations, units: made.units, documentId }
  const record = { recordKind: 'plan', recordId: plan.id, unitId: found.ownerUnitId }
  await recordAct(db, ctx, { ...record, act: 'plan.made', details })
  return made
}

interface TaskRows {
  readonly task: NewTask
  readonly parties: readonly NewParty[]
  readonly obligations: readonly NewObligation[]
  readonly indicators: readonly NewIndicator[]
}

/** A task with its parties as written (a group stays a group) and the units that they oblige today. */
function taskRows(task: ReviewedTask, place: { planId: string; position: number; at: Date }): TaskRows {
  const { planId, position, at } = place
  const taskId = newId(at)
  const ids = new Map(task.parties.map((party) => [party, newId(at)]))
  return {
    task: {
      id: taskId,
      planId,
      position,
      section: task.section,
      partTitle: task.partTitle,
      text: task.text,
      dueKind: task.due.kind,
      dueWords: task.due.words,
      dueOn: task.due.on,
      furtherDue: task.furtherDue.map(({ words, kind, on }) => ({ words, kind, on })),
      product: task.product,
      span: task.span,
      createdAt: at,
    },
    parties: task.parties.map((party) => partyRow(task, party, { id: ids.get(party)!, taskId, planId })),
    obligations: obligedUnits(task).map(({ unitId, role, party }) => {
      return { id: newId(at), taskId, planId, partyId: ids.get(party)!, unitId, role }
    }),
    indicators: task.indicators.map((one, index) => ({ ...one, taskId, planId, position: index + 1 })),
  }
}

function partyRow(
  task: ReviewedTask,
  party: ReviewedParty,
  ids: { id: string; taskId: string; planId: string },
): NewParty {
  const ofRole = task.parties.filter(({ role }) => role === party.role)
  return {
    ...ids,
    position: ofRole.indexOf(party) + 1,
    role: party.role,
    words: party.words,
    scope: party.scope,
    isGroup: party.match.kind === 'group',
    unitId: unitOf(party),
    isOutside: party.match.kind === 'outside',
    span: party.span,
  }
}

function unitOf({ match }: ReviewedParty): string | null {
  if (match.kind === 'unit') return match.unit.id
  return match.kind === 'outside' && match.units.length === 1 ? match.units[0]!.id : null
}

function titleOf(model: OfficialDocument, fileName: string): string {
  return capitalised(model.subject ?? fileName.replace(/\.\w+$/, ''))
}

/** The year that the plan is for: named in its subject, otherwise that of its date, otherwise this one. */
function yearOf(model: OfficialDocument, day: string): number {
  const [, named] = /năm\s+(\d{4})/iu.exec(model.subject ?? '') ?? []
  return Number(named ?? model.date?.slice(0, 4) ?? day.slice(0, 4))
}

/** The plan that was made of a document; null for none that this person may see. */
export async function findPlanOfDocument(ctx: Context, documentId: string): Promise<PlanHead | null> {
  return asActor(ctx, (db) => list.findPlanOfDocument(db, documentId))
}
