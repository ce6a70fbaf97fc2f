import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { identitiesOf, isOver, standingOn } from '#domain/documents/law.ts'
import type { Law } from '#domain/documents/law.ts'
import { named, shownStanding } from '#domain/documents/cited-standing.ts'
import type { NamedInstrument, ShownStanding } from '#domain/documents/cited-standing.ts'
import { loadLaw } from '#domain/documents/law-actions.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'

/** A plan, or one task of it, that leans on a document that no longer holds. */
export interface OutdatedBasis {
  readonly planId: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly year: number
  /** Null where the plan's own opening rests on it, and all its tasks with it. */
  readonly task: { readonly id: string; readonly section: string; readonly text: string } | null
  readonly instrument: NamedInstrument
  readonly standing: ShownStanding
  readonly review: { readonly note: string; readonly person: string; readonly at: Date } | null
}

/** The row after which the next ones are looked for. */
interface Place {
  readonly year: number
  readonly planId: string
  readonly position: number
  readonly instrumentId: string
}

interface Asked {
  readonly law: Law
  readonly day: string
  /** Narrows to one plan, or to one task and what its plan rests on. */
  readonly planId?: string
  readonly taskId?: string
  readonly reviewed: boolean
  readonly after?: Place | null
  readonly limit: number
}

const pageSize = 50

/** All that is to be looked at again, or was; the newest plans first. */
export async function listOutdatedBases(
  ctx: Context,
  asked: { readonly reviewed: boolean; readonly after: string | null; readonly planId: string | null },
): Promise<{ readonly bases: readonly OutdatedBasis[]; readonly next: string | null }> {
  const found = await asActor(ctx, async (db) =>
    listOutdated(db, {
      law: await loadLaw(db),
      day: today(ctx.clock),
      reviewed: asked.reviewed,
      ...(asked.planId !== null && isId(asked.planId) ? { planId: asked.planId } : {}),
      after: placeOf(asked.after),
      limit: pageSize + 1,
    }),
  )
  const bases = found.slice(0, pageSize)
  const last = bases.at(-1)
  const next =
    last && found.length > pageSize
      ? `${last.year}_${last.planId}_${last.position}_${last.instrument.id}`
      : null
  return { bases, next }
}

/** An address may say anything; what is no place in the list is its beginning. */
function placeOf(after: string | null): Place | null {
  const [, year, planId = '', position, instrumentId = ''] =
    /^(\d{4})_([^_]+)_(-?\d{1,9})_([^_]+)$/.exec(after ?? '') ?? []
  if (year === undefined || !isId(planId) || !isId(instrumentId)) return null
  return { year: Number(year), planId, position: Number(position), instrumentId }
}

const mostOfPlan = 50

/** What a plan rests on that no longer holds and nobody has looked at again; and how many of its tasks cite such. */
export async function outdatedBasesOfPlan(db: Db, planId: string, day: string) {
  const law = await loadLaw(db)
  const all = await listOutdated(db, { law, day, planId, reviewed: false, limit: mostOfPlan })
  return {
    bases: all.filter(({ task }) => task === null),
    tasks: all.filter(({ task }) => task !== null).length,
  }
}

/** The same for one task: what its own words cite, and what its plan rests on. */
export async function outdatedBasesOfTask(
  db: Db,
  of: { readonly planId: string; readonly taskId: string; readonly day: string },
): Promise<readonly OutdatedBasis[]> {
  return listOutdated(db, { law: await loadLaw(db), ...of, reviewed: false, limit: mostOfPlan })
}

interface Over {
  readonly identity: string
  readonly instrumentId: string
  readonly reason: string
}

/** What no longer holds today, in every way in which documents may mean it. */
export function overOn(law: Law, day: string): Over[] {
  return [...law.instruments.values()].flatMap((one) => {
    const standing = standingOn(law, one, day)
    if (!isOver(standing)) return []
    // What is known of the ending when it is looked at: more than this asks for another look.
    const reason = [standing.state, standing.since ?? '', standing.by?.id ?? ''].join('|')
    return identitiesOf(one)
      .filter((identity) => law.byIdentity.get(identity) === one)
      .map((identity) => ({ identity, instrumentId: one.id, reason }))
  })
}

interface Row {
  readonly planId: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly year: number
  readonly position: number
  readonly taskId: string | null
  readonly section: string | null
  readonly text: string | null
  readonly instrumentId: string
  readonly note: string | null
  readonly person: string | null
  readonly at: Date | null
}

async function listOutdated(db: Db, asked: Asked): Promise<(OutdatedBasis & { position: number })[]> {
  const over = overOn(asked.law, asked.day)
  if (over.length === 0) return []
  const { rows } = await sql<Row>`
    with over as (
      select * from jsonb_to_recordset(${JSON.stringify(over)}::jsonb)
        as o (identity text, "instrumentId" uuid, reason text))
    select p.id as "planId", p.title as "planTitle", p.reference as "planReference", p.year, l.position,
      t.id as "taskId", t.section, t.text, l."instrumentId", r.note, u.name as person, r.reviewed_at as at
    from plans p cross join lateral (${leaningOf(asked)}) l
    left join tasks t on t.id = l.task_id
    left join basis_reviews r on r.plan_id = p.id and r.task_id is not distinct from l.task_id
      and r.instrument_id = l."instrumentId" and r.reason = l.reason
    left join users u on u.id = r.reviewed_by
    where ${ofPlan(asked, over)} and (r.id is not null) = ${asked.reviewed} and ${afterPlace(asked.after ?? null)}
    order by p.year desc, p.id desc, l.position desc, l."instrumentId" desc
    limit ${asked.limit}`.execute(db)
  return rows.map((row) => basisOf(row, asked))
}

/** What one plan, and each of its tasks, leans on: asked plan by plan, so that a page of the newest reads only these. */
function leaningOf(asked: Asked): RawBuilder<unknown> {
  return sql`
    select null::uuid as task_id, 0 as position, o."instrumentId", o.reason
    from citations c join over o on o.identity = c.identity
    where c.document_id = p.document_id and c.role = 'basis'
    union
    select t.id, t.position, o."instrumentId", o.reason
    from citations c join over o on o.identity = c.identity
    join tasks t on t.plan_id = p.id and t.span && c.span and t.state <> 'cancelled'
    where c.document_id = p.document_id and c.role = 'text' and ${ofTask(asked)}`
}

/** "Is true" keeps it a set to ask, row by row of the newest plans, where PostgreSQL would rather join all of them first. */
function citing(identities: readonly string[]): RawBuilder<boolean> {
  return sql`(p.document_id in (select c.document_id from citations c where c.identity = any (${[...identities]}))) is true`
}

function ofPlan({ planId, reviewed }: Asked, over: readonly Over[]): RawBuilder<boolean> {
  if (planId !== undefined) return sql`p.id = ${planId}`
  return reviewed
    ? sql`p.id in (select plan_id from basis_reviews)`
    : citing(over.map(({ identity }) => identity))
}

function ofTask({ taskId }: Asked): RawBuilder<boolean> {
  return taskId === undefined ? sql`true` : sql`t.id = ${taskId}`
}

function afterPlace(place: Place | null): RawBuilder<boolean> {
  if (place === null) return sql`true`
  const { year, planId, position, instrumentId } = place
  return sql`(p.year, p.id) <= (${year}::int, ${planId}::uuid) and (p.year, p.id, l.position, l."instrumentId")
    < (${year}::int, ${planId}::uuid, ${position}::int, ${instrumentId}::uuid)`
}

function basisOf(row: Row, { law, day }: Asked): OutdatedBasis & { position: number } {
  const one = law.instruments.get(row.instrumentId)!
  const { planId, planTitle, planReference, year, position, taskId, section, text, note, person, at } = row
  return {
    planId,
    planTitle,
    planReference,
    year,
    position,
    task: taskId === null ? null : { id: taskId, section: section ?? '', text: text ?? '' },
    instrument: named(one),
    standing: shownStanding(law, one, day),
    review: note === null || at === null ? null : { note, person: person ?? '', at },
  }
}

/** A plan that leans on a document: by its own opening, or by the words of some of its tasks. */
export interface LeaningPlan {
  readonly planId: string
  readonly planTitle: string
  readonly planReference: string | null
  readonly year: number
  readonly tasks: number
  readonly isBasis: boolean
}

const mostLeaning = 200

/** The plans that lean on one document, the newest first; of very many the first. */
export async function listLeaningPlans(
  ctx: Context,
  identities: readonly string[],
): Promise<readonly LeaningPlan[]> {
  return asActor(ctx, async (db) => {
    const { rows } = await sql<LeaningPlan>`
      select p.id as "planId", p.title as "planTitle", p.reference as "planReference", p.year, l.tasks, l."isBasis"
      from plans p cross join lateral (
        select count(distinct t.id) as tasks, bool_or(c.role = 'basis') as "isBasis"
        from citations c
        left join tasks t on c.role = 'text' and t.plan_id = p.id and t.span && c.span and t.state <> 'cancelled'
        where c.document_id = p.document_id and c.identity = any (${[...identities]})) l
      where ${citing(identities)} and (l."isBasis" or l.tasks > 0)
      order by p.year desc, p.id desc limit ${mostLeaning}`.execute(db)
    return rows
  })
}
