import { demand } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { dayAsFarAsSaid } from '#platform/typed-day.ts'
import { certainties, changeKinds, factKinds, lawOf } from './law.ts'
import type { Certainty, Instrument, Law } from './law.ts'
import * as store from './law-store.ts'
import type { Recorder } from './law-store.ts'
import { identityOf, plain, referenceKey } from './reference.ts'
import { startingLaw } from './starting-law.ts'

/** The law as this person sees it: what the house began with, and what the offices around theirs entered. */
export async function loadLaw(db: Db): Promise<Law> {
  return lawOf(await store.listInstruments(db), await store.listChanges(db))
}

/** Who says it and how sure it is, as typed. */
interface TypedSource {
  readonly unitId: string
  readonly source: string
  readonly certainty: string
}

export interface NewInstrument extends TypedSource {
  readonly type: string
  readonly reference: string
  readonly issuer: string
  readonly title: string
  readonly issued: string
  readonly effective: string
}

const lineLimit = 1000

/** Enters a document that others rest on. Returns its id. @throws {Issues} all that is not right in what was typed. */
export async function addInstrument(ctx: Context, typed: NewInstrument): Promise<string> {
  const { certainty, source } = checkedSource(typed, [
    ...required('type', typed.type),
    ...required('reference', typed.reference),
    ...tooLong('title', typed.title),
    ...tooLong('issuer', typed.issuer),
    ...dayIssues('issued', typed.issued),
    ...dayIssues('effective', typed.effective),
  ])
  const one = {
    id: newId(ctx.clock.now()),
    type: tidy(typed.type).toLocaleLowerCase('vi'),
    reference: tidy(typed.reference),
    issuer: tidy(typed.issuer) || null,
  }
  const facts = [
    { kind: 'title', value: tidy(typed.title) || null },
    { kind: 'issued', value: dayAsFarAsSaid(typed.issued) },
    { kind: 'effective', value: dayAsFarAsSaid(typed.effective) },
  ] as const
  const date = facts[1].value
  refuseNoId(typed.unitId)
  await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'law.record', typed.unitId)
    await store.lockLaw(db)
    const same = sameIn(await loadLaw(db), { ...one, date })
    if (same) throw new Refused('law.alreadyThere', { address: `/documents/law/${same.id}` })
    const by = recorderOf(ctx, typed.unitId)
    await store.insertInstrument(db, one, by)
    for (const { kind, value } of facts)
      if (value !== null) await store.insertFact(db, one.id, { kind, value, source, certainty }, by)
    const record = { recordKind: 'instrument', recordId: one.id, unitId: typed.unitId }
    await recordAct(db, ctx, { ...record, act: 'law.added', details: { reference: one.reference } })
  })
  return one.id
}

/** By its identity, or, where what was typed says too little for one, by being written alike by the same issuer. */
function sameIn(
  law: Law,
  one: Pick<Instrument, 'reference' | 'issuer'> & { readonly date: string | null },
): Instrument | null {
  const identity = identityOf(one)
  if (identity !== null) return law.byIdentity.get(identity) ?? null
  const alike = law.byReference.get(referenceKey(one.reference) ?? one.reference) ?? []
  return alike.find(({ issuer }) => plain(issuer ?? '') === plain(one.issuer ?? '')) ?? null
}

export interface RecordFact extends TypedSource {
  readonly instrumentId: string
  readonly kind: string
  /** Empty takes back what was said. */
  readonly value: string
}

/** Says a fact anew. What was said before stays in the record; the later word holds. */
export async function recordFact(ctx: Context, typed: RecordFact): Promise<void> {
  const kind = factKinds.find((known) => known === typed.kind)
  const value = kind === 'title' ? tidy(typed.value) : dayAsFarAsSaid(typed.value)
  const { certainty, source } = checkedSource(typed, [
    ...(kind === undefined ? [{ field: 'kind', key: 'form.notChoice' } as const] : []),
    ...(kind === 'title' ? tooLong('value', typed.value) : dayIssues('value', typed.value)),
  ])
  refuseNoId(typed.unitId, typed.instrumentId)
  await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'law.record', typed.unitId)
    const one = (await loadLaw(db)).instruments.get(typed.instrumentId)
    if (!one) throw notFound()
    const fact = { kind: kind!, value: value || null, source, certainty }
    await store.insertFact(db, one.id, fact, recorderOf(ctx, typed.unitId))
    const record = { recordKind: 'instrument', recordId: one.id, unitId: typed.unitId }
    await recordAct(db, ctx, { ...record, act: 'law.factRecorded', details: { ...fact } })
  })
}

export interface RecordReplacement extends TypedSource {
  /** What is changed. */
  readonly instrumentId: string
  readonly kind: string
  /** What changes it, as typed: "244/2026/NĐ-CP". */
  readonly by: string
  /** From when; empty where only the later document's own day says it. */
  readonly on: string
  /** False takes back what was said before. */
  readonly holds: boolean
}

/**
 * Says that one document replaces (amends, abolishes, corrects) another. From then on whatever leans on one that no longer
 * holds is flagged; nothing is written there, so saying it twice changes nothing more.
 */
export async function recordReplacement(ctx: Context, typed: RecordReplacement): Promise<void> {
  const kind = changeKinds.find((known) => known === typed.kind)
  const { certainty, source } = checkedSource(typed, [
    ...(kind === undefined ? [{ field: 'kind', key: 'form.notChoice' } as const] : []),
    ...required('by', typed.by),
    ...dayIssues('on', typed.on),
  ])
  refuseNoId(typed.unitId, typed.instrumentId)
  await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'law.record', typed.unitId)
    await store.lockLaw(db)
    const law = await loadLaw(db)
    const of = law.instruments.get(typed.instrumentId)
    if (!of) throw notFound()
    const by = theOneWritten(law, typed.by)
    if (by.id === of.id) throw new Issues([{ field: 'by', key: 'law.byItself' }])
    const change = {
      kind: kind!,
      byId: by.id,
      ofId: of.id,
      on: dayAsFarAsSaid(typed.on),
      source,
      certainty,
      holds: typed.holds,
    }
    await store.insertChange(db, change, recorderOf(ctx, typed.unitId))
    const record = { recordKind: 'instrument', recordId: of.id, unitId: typed.unitId }
    await recordAct(db, ctx, { ...record, act: 'law.changeRecorded', details: change })
  })
}

/** The instrument that a person wrote by its number. */
function theOneWritten(law: Law, words: string): Instrument {
  const written = tidy(words).replace(/^.*\ssố\s+/iu, '')
  const found = law.byReference.get(referenceKey(written) ?? written) ?? []
  if (found.length === 1) return found[0]!
  throw new Issues([{ field: 'by', key: found.length === 0 ? 'law.notThere' : 'law.severalThere' }])
}

/** Brings the law of the house up to date with its file: what is there already is left, what differs is said anew. */
export async function keepStartingLaw(house: House, definition: unknown): Promise<void> {
  const { instruments, changes } = startingLaw(definition)
  await asHouse(house, async (db) => {
    await store.lockLaw(db)
    const kept = await store.listHouseLaw(db)
    const by: Recorder = { unitId: null, userId: null, at: house.clock.now() }
    const ids = new Map(kept.ids)
    for (const one of instruments) {
      const id = ids.get(one.reference) ?? newId(by.at)
      if (!ids.has(one.reference)) await store.insertInstrument(db, { ...one, id }, by)
      ids.set(one.reference, id)
      for (const kind of factKinds) {
        const fact = one.facts[kind]
        const word = [id, kind, fact?.value, fact?.certainty, fact?.source].join('|')
        if (fact && !kept.facts.has(word)) await store.insertFact(db, id, { kind, ...fact }, by)
      }
    }
    for (const change of changes) {
      const [byId, ofId] = [ids.get(change.byId)!, ids.get(change.ofId)!]
      const word = [byId, change.kind, ofId, change.on ?? '', change.certainty, change.source].join('|')
      if (!kept.changes.has(word)) await store.insertChange(db, { ...change, byId, ofId, holds: true }, by)
    }
  })
}

function refuseNoId(...ids: readonly string[]): void {
  if (!ids.every(isId)) throw notFound()
}

function recorderOf(ctx: Context, unitId: string): Recorder {
  return { unitId, userId: ctx.actor.userId, at: ctx.clock.now() }
}

function checkedSource(
  typed: TypedSource,
  others: readonly Issue[],
): { certainty: Certainty; source: string } {
  const certainty = certainties.find((known) => known === typed.certainty)
  const issues = [
    ...others,
    ...required('source', typed.source),
    ...(certainty === undefined ? [{ field: 'certainty', key: 'form.notChoice' } as const] : []),
  ]
  if (issues.length > 0) throw new Issues(issues)
  return { certainty: certainty!, source: tidy(typed.source) }
}

function required(field: string, typed: string): Issue[] {
  return tidy(typed) === '' ? [{ field, key: 'form.required' }] : tooLong(field, typed)
}

function tooLong(field: string, typed: string): Issue[] {
  return typed.length > lineLimit ? [{ field, key: 'form.tooLong', params: { limit: lineLimit } }] : []
}

function dayIssues(field: string, typed: string): Issue[] {
  return typed.trim() !== '' && dayAsFarAsSaid(typed) === null ? [{ field, key: 'form.notDate' }] : []
}

function tidy(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim()
}
