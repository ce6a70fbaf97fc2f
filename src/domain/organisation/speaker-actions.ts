import { demand, may, mayAnywhere, unitsFor } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { addDays, today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import { endedOn, longestDecision, overlap, tooLong } from './post.ts'
import { chooseOffice, labelOf, officesInReach, proposedOffices } from './post-unit.ts'
import type { OfficesInReach } from './post-unit.ts'
import * as store from './speaker-store.ts'
import type { SpeakerFilter } from './speaker-filter.ts'
import { contactIssues, readSpeaker, typedInstant } from './speaker.ts'
import type { Speaker, SpeakerTerms, TypedSpeaker } from './speaker.ts'
import { writtenDay } from './unit-match.ts'

/** Records who speaks for an office, by which decision. Returns the id. @throws {Issues} @throws {Refused} */
export async function nameSpeaker(
  ctx: Context,
  typed: TypedSpeaker & { readonly unit: string },
): Promise<string> {
  const offices = await officesInReach(ctx, 'speaker.manage')
  const { terms, issues } = readSpeaker(typed, ctx.clock.now())
  const { unitId, fault } = chosenUnit(offices, typed.unit)
  if (unitId === null || issues.length > 0) throw new Issues([...(fault ? [fault] : []), ...issues])
  return orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      await demand(db, ctx.actor, 'speaker.manage', unitId)
      await store.lockSpeakersOf(db, unitId)
      const faults = faultsBeside(terms, await store.listSpeakersOf(db, unitId))
      if (faults.length > 0) throw new Issues(faults)
      const id = newId(ctx.clock.now())
      await store.insertSpeaker(db, {
        ...terms,
        id,
        unitId,
        by: ctx.actor.userId,
        at: ctx.clock.now(),
      })
      const { kind, name, title, decision } = terms
      await recordSpeakerAct(db, ctx, { id, unitId }, 'speaker.named', { kind, name, title, decision })
      return id
    }),
  )
}

function chosenUnit(offices: OfficesInReach, unit: string): { unitId: string | null; fault: Issue | null } {
  if (unit === '') return { unitId: null, fault: { field: 'unit', key: 'form.required' } }
  const chosen = chooseOffice(offices, unit)
  if (chosen.kind === 'unit') return { unitId: chosen.unitId, fault: null }
  if (chosen.kind === 'none') return { unitId: null, fault: { field: 'unit', ...chosen.why } }
  const names = chosen.unitIds.slice(0, 6).map((id) => labelOf(offices, id))
  const params = { unit, count: chosen.unitIds.length, names: names.join('; ') }
  return { unitId: null, fault: { field: 'unit', key: 'post.severalUnits', params } }
}

/** One head at a time; and nobody hands on what they were handed: only the head of the same office authorises. */
function faultsBeside(terms: SpeakerTerms, others: readonly Speaker[]): Issue[] {
  const head = others.find((one) => one.kind === 'head' && overlap(one.valid, terms.valid))
  if (terms.kind === 'head' && head)
    return [{ field: 'kind', key: 'post.anotherHead', params: { person: head.name } }]
  if (terms.kind !== 'authorised') return []
  const by = others.find((one) => one.id === terms.authorisedBy && one.kind === 'head')
  if (!by) return [{ field: 'authorisedBy', key: 'speaker.headFirst' }]
  const covers = by.valid.from === null || terms.valid.from === null || by.valid.from <= terms.valid.from
  return covers
    ? []
    : [{ field: 'from', key: 'speaker.beforeHead', params: { day: writtenDay(by.valid.from ?? '') } }]
}

interface Published {
  readonly where: string
  readonly on: string
  readonly time: string
}

/** Records that the office published the name and contact: when and where. @throws {Issues} @throws {Refused} */
export async function publishSpeaker(
  ctx: Context,
  id: string,
  { where, on, time }: Published,
): Promise<void> {
  const at = typedInstant(on, time)
  const issues: Issue[] = [...tooLong('where', where, 500)]
  if (where === '') issues.push({ field: 'where', key: 'form.required' })
  if (at === null) issues.push({ field: 'on', key: on === '' ? 'form.required' : 'form.notDate' })
  if (at !== null && at > ctx.clock.now()) issues.push({ field: 'on', key: 'speaker.publishedLater' })
  if (issues.length > 0 || at === null) throw new Issues(issues)
  await asActor(ctx, async (db) => {
    const one = await lockSpeaker(db, ctx, id)
    if (one.publishedAt !== null) throw new Refused('speaker.publishedAlready')
    if (at < one.decidedAt) throw new Issues([{ field: 'on', key: 'speaker.publishedBefore' }])
    await store.setPublished(db, id, { at, where, by: ctx.actor.userId })
    await recordSpeakerAct(db, ctx, one, 'speaker.published', { where, publishedAt: at.toISOString() })
  })
}

/** Another post, telephone or address of the same speaker. @throws {Issues} @throws {Refused} */
export async function changeContact(
  ctx: Context,
  id: string,
  typed: Pick<TypedSpeaker, 'title' | 'phone' | 'email'>,
): Promise<void> {
  const issues = contactIssues(typed)
  if (issues.length > 0) throw new Issues(issues)
  await asActor(ctx, async (db) => {
    const one = await lockSpeaker(db, ctx, id)
    const before = { title: one.title, phone: one.phone, email: one.email }
    if (Object.entries(before).every(([name, was]) => typed[name as keyof typeof before] === was)) return
    await store.setContact(db, id, typed)
    await recordSpeakerAct(db, ctx, one, 'speaker.contactChanged', { before, after: { ...typed } })
  })
}

/** They speak for the office no longer; the record stays. @throws {Issues} @throws {Refused} */
export async function endSpeaker(
  ctx: Context,
  id: string,
  typed: { lastDay: string; decision: string },
): Promise<void> {
  const lastDay = typedDay(typed.lastDay)
  const issues: Issue[] = tooLong('decision', typed.decision, longestDecision)
  if (lastDay === null)
    issues.push({ field: 'lastDay', key: typed.lastDay === '' ? 'form.required' : 'form.notDate' })
  if (issues.length > 0 || lastDay === null) throw new Issues(issues)
  await asActor(ctx, async (db) => {
    const one = await lockSpeaker(db, ctx, id)
    if (one.calledOff || (one.valid.until !== null && one.valid.until <= addDays(lastDay, 1)))
      throw new Issues([{ field: 'lastDay', key: 'post.overByThen' }])
    await store.setSpeakerValid(db, id, endedOn(one.valid, lastDay))
    await recordSpeakerAct(db, ctx, one, 'speaker.ended', { lastDay, decision: typed.decision })
  })
}

async function lockSpeaker(db: Db, ctx: Context, id: string): Promise<Speaker> {
  const seen = isId(id) ? await store.findSpeaker(db, id) : null
  if (!seen) throw notFound()
  await demand(db, ctx.actor, 'speaker.manage', seen.unitId)
  await store.lockSpeakersOf(db, seen.unitId)
  return (await store.findSpeaker(db, id)) ?? seen
}

const pageSize = 100

/** The list of speakers of the province, its offices and communes. `page` counts from 0. */
export async function listSpeakers(ctx: Context, filter: SpeakerFilter, page = 0, size = pageSize) {
  const found = await asActor(ctx, (db) => store.listSpeakers(db, filter, size + 1, page * size))
  return {
    speakers: found.slice(0, size),
    hasNext: found.length > size,
    mayManage: mayAnywhere(ctx.actor, 'speaker.manage'),
  }
}

/** The same, all of them, page by page, for a file. */
export async function* eachSpeaker(ctx: Context, filter: SpeakerFilter): AsyncGenerator<readonly Speaker[]> {
  for (let page = 0, hasNext = true; hasNext; page += 1) {
    const list = await listSpeakers(ctx, filter, page, 500)
    yield list.speakers
    hasNext = list.hasNext
  }
}

/** @throws {Refused} 404 */
export async function showSpeaker(ctx: Context, id: string) {
  return asActor(ctx, async (db) => {
    const speaker = isId(id) ? await store.findSpeaker(db, id) : null
    if (!speaker) throw notFound()
    return {
      speaker,
      mayManage: await may(db, ctx.actor, 'speaker.manage', speaker.unitId),
      acts: await store.listSpeakerActs(db, id),
      now: ctx.clock.now(),
    }
  })
}

/** What the form for a new speaker offers. @throws {Refused} 403 */
export async function showNaming(ctx: Context) {
  const offices = await officesInReach(ctx, 'speaker.manage')
  const heads = await asActor(ctx, (db) => store.listHeads(db, unitsFor(ctx.actor, 'speaker.manage')))
  return {
    offices: proposedOffices(offices),
    home: offices.homeId === null ? '' : labelOf(offices, offices.homeId),
    heads: heads.map(({ id, name, unitName }) => ({ id, name, unitName })),
    day: today(ctx.clock),
  }
}

async function recordSpeakerAct(
  db: Db,
  ctx: Context,
  { id, unitId }: { readonly id: string; readonly unitId: string },
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'speaker', recordId: id, unitId, details })
}
