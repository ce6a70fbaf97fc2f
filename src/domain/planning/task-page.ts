import { sql } from 'kysely'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { may } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { addressOf } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import type { ObligationRole, ObligationState } from './obligation.ts'
import { outdatedBasesOfTask } from './outdated-bases.ts'
import type { OutdatedBasis } from './outdated-bases.ts'
import { listParties } from './party-list.ts'
import type { ListedParty } from './party-list.ts'
import { standingOf } from './task.ts'
import type { DueKind, FurtherDue, TaskIndicator, TaskStanding, TaskState } from './task.ts'
import { listTaskActs } from './task-history.ts'
import type { TaskAct } from './task-history.ts'

/** Everything that the page of one task shows. */
export interface TaskView {
  readonly id: string
  readonly planId: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly planYear: number
  readonly documentId: string | null
  readonly section: string
  readonly partTitle: string
  readonly text: string
  readonly product: string | null
  readonly indicators: readonly TaskIndicator[]
  readonly dueKind: DueKind
  readonly dueWords: string
  readonly dueOn: string | null
  readonly furtherDue: readonly FurtherDue[]
  readonly state: TaskState
  readonly standing: TaskStanding
  readonly doneOn: string | null
  readonly percent: number
  readonly excerpt: Excerpt | null
  readonly parties: readonly (ListedParty & { readonly parts: readonly Part[] })[]
  readonly evidence: readonly ShownEvidence[]
  readonly acts: readonly TaskAct[]
  readonly mayPlan: boolean
}

/** The task, and what it leans on that no longer holds. */
interface TaskPage extends TaskView {
  readonly outdated: readonly OutdatedBasis[]
}

/** The sentence where it stands in its document: what comes before it, the words themselves, what comes after. */
interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** What one unit owes in the task. */
export interface Part {
  readonly obligationId: string
  readonly unitId: string
  readonly unitName: string
  readonly role: ObligationRole
  readonly state: ObligationState
  readonly percent: number
  readonly doneOn: string | null
  /** The person asking may record for this unit. */
  readonly mayRecord: boolean
}

interface ShownEvidence extends Evidence {
  readonly unitName: string
  readonly at: Date
}

/** @throws {Refused} 404 for none that this person may see. */
export async function getTaskView(ctx: Context, planId: string, taskId: string): Promise<TaskPage> {
  if (!isId(planId) || !isId(taskId)) throw notFound()
  return asActor(ctx, async (db) => {
    const row = await taskRow(db, planId, taskId)
    if (!row) throw notFound()
    const { owner_unit_id: owner, ...task } = row
    const day = today(ctx.clock)
    const parties = (await listParties(db, [taskId], day)).get(taskId) ?? []
    const parts = await partsOf(db, taskId)
    return {
      ...task,
      standing: standingOf(task, day),
      excerpt: await excerptOf(db, taskId),
      indicators: await indicatorsOf(db, taskId),
      parties: parties.map((party) => ({ ...party, parts: parts.get(party.id) ?? [] })),
      evidence: await evidenceOf(db, taskId),
      acts: await listTaskActs(db, taskId),
      outdated: await outdatedBasesOfTask(db, { planId, taskId, day }),
      mayPlan: await may(db, ctx.actor, 'plan.make', owner),
    }
  })
}

async function taskRow(db: Db, planId: string, taskId: string) {
  const { rows } = await sql<
    Omit<
      TaskView,
      'standing' | 'excerpt' | 'indicators' | 'parties' | 'evidence' | 'acts' | 'mayPlan' | 'outdated'
    > & {
      owner_unit_id: string
    }
  >`
    select t.id, t.plan_id as "planId", p.title as "planTitle", p.reference as "planReference", p.year as "planYear",
      p.document_id as "documentId", p.owner_unit_id, t.section, t.part_title as "partTitle", t.text, t.product,
      t.due_kind as "dueKind", t.due_words as "dueWords", t.due_on as "dueOn", t.further_due as "furtherDue",
      t.state, t.done_on as "doneOn", t.percent
    from tasks t join plans p on p.id = t.plan_id
    where t.id = ${taskId} and t.plan_id = ${planId}`.execute(db)
  return rows[0] ?? null
}

async function indicatorsOf(db: Db, taskId: string): Promise<TaskIndicator[]> {
  const { rows } = await sql<TaskIndicator>`
    select words, comparison, amount::float8 as amount, unit from task_indicators
    where task_id = ${taskId} order by position`.execute(db)
  return rows
}

async function partsOf(db: Db, taskId: string): Promise<Map<string, Part[]>> {
  const { rows } = await sql<Part & { partyId: string }>`
    select o.party_id as "partyId", o.id as "obligationId", o.unit_id as "unitId", n.name as "unitName", o.role, o.state,
      o.percent, o.done_on as "doneOn", o.unit_id in (select units_recorded_by_actor()) as "mayRecord"
    from obligations o join plans p on p.id = o.plan_id
    left join office_names n on n.unit_id = o.unit_id and n.valid @> p.assigned_on
    where o.task_id = ${taskId} order by n.folded`.execute(db)
  return Map.groupBy(rows, (row) => row.partyId)
}

async function evidenceOf(db: Db, taskId: string): Promise<ShownEvidence[]> {
  const { rows } = await sql<Omit<ShownEvidence, 'address'> & { url: string | null }>`
    select e.id, e.kind, e.title, e.url, n.name as "unitName", g.recorded_at as at
    from obligations o join progress g on g.obligation_id = o.id join evidence e on e.progress_id = g.id
    join plans p on p.id = o.plan_id
    left join office_names n on n.unit_id = o.unit_id and n.valid @> p.assigned_on
    where o.task_id = ${taskId} order by g.recorded_at desc, e.id limit 200`.execute(db)
  return rows.map(({ url, ...one }) => ({ ...one, address: addressOf({ ...one, url }) }))
}

const around = 280

/** The task's words within its document, with the lines around them, cut at the ends of lines. */
async function excerptOf(db: Db, taskId: string): Promise<Excerpt | null> {
  const { rows } = await sql<{ text: string; start: number; end: number }>`
    select d.model ->> 'text' as text, lower(t.span) as start, upper(t.span) as end
    from tasks t join plans p on p.id = t.plan_id join documents d on d.id = p.document_id
    where t.id = ${taskId} and t.span is not null`.execute(db)
  const [row] = rows
  if (!row?.text) return null
  const before = row.text.slice(Math.max(0, row.start - around), row.start)
  const after = row.text.slice(row.end, row.end + around)
  const cut = row.start > around ? before.indexOf('\n') + 1 : 0
  const last = row.end + around < row.text.length ? after.lastIndexOf('\n') : after.length
  return {
    before: before.slice(cut).trimStart(),
    words: row.text.slice(row.start, row.end),
    after: after.slice(0, last === -1 ? after.length : last).trimEnd(),
  }
}
