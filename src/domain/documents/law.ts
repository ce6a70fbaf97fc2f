import type { Validity } from 'vanban'
import { capitalised } from '#platform/i18n/capitalised.ts'
import type { Cited, Citing } from './reference.ts'
import { identityOf, isCentralReference, referenceKey } from './reference.ts'

/**
 * How a fact about a document is known: its text was read in full, in a scan (a digit may be wrong), or from its beginning;
 * another document says it; somebody's summary says it; somebody remembers it. What is remembered is never shown as law.
 */
export const certainties = ['verified', 'scan', 'beginning', 'cited', 'summary', 'memory'] as const
export type Certainty = (typeof certainties)[number]

export const factKinds = ['title', 'issued', 'effective', 'ended'] as const
export type FactKind = (typeof factKinds)[number]

export const changeKinds = ['amends', 'replaces', 'abolishes', 'corrects'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Fact {
  /** Words for a title; ISO as far as known for a day. `ended` is the first day on which it is no longer in force. */
  readonly value: string
  readonly source: string
  readonly certainty: Certainty
}

/** How a document stands, as one looks for it. */
export const lawStates = ['inForce', 'amended', 'over', 'notYetEffective'] as const
export type LawState = (typeof lawStates)[number]

/** What one document does to another. */
export interface Change {
  readonly kind: ChangeKind
  readonly byId: string
  readonly ofId: string
  /** From when, ISO as far as known; null where only the documents' own days say it. */
  readonly on: string | null
  readonly source: string
  readonly certainty: Certainty
}

/** A document that others rest on, with what is known of its life. */
export interface Instrument {
  readonly id: string
  /** Lower case: "nghị định". */
  readonly type: string
  /** "72/2015/NĐ-CP". */
  readonly reference: string
  readonly issuer: string | null
  readonly facts: Readonly<Partial<Record<FactKind, Fact>>>
}

/** Instruments and what they do to each other, ready to be asked. */
export interface Law {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly byIdentity: ReadonlyMap<string, Instrument>
  readonly byReference: ReadonlyMap<string, readonly Instrument[]>
  /** What was done to an instrument, by its id. */
  readonly changesOf: ReadonlyMap<string, readonly Change[]>
}

/**
 * @param entries of the same document, as when an office entered what the house came to know later, the first gives its id
 *   and goes before in what it says
 */
export function lawOf(entries: readonly Instrument[], changes: readonly Change[]): Law {
  const { instruments, idOf } = onceEach(entries)
  const byIdentity = new Map<string, Instrument>()
  for (const one of instruments.values())
    for (const identity of identitiesOf(one)) if (!byIdentity.has(identity)) byIdentity.set(identity, one)
  const between = changes.map((one) => {
    return { ...one, byId: idOf.get(one.byId) ?? one.byId, ofId: idOf.get(one.ofId) ?? one.ofId }
  })
  return {
    instruments,
    byIdentity,
    byReference: Map.groupBy(instruments.values(), (one) => referenceKey(one.reference) ?? one.reference),
    changesOf: Map.groupBy(between, (change) => change.ofId),
  }
}

function onceEach(entries: readonly Instrument[]): {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly idOf: ReadonlyMap<string, string>
} {
  const instruments = new Map<string, Instrument>()
  const idOf = new Map<string, string>()
  const firstOf = new Map<string, string>()
  for (const one of entries) {
    const identity = numberedIdentity(one)
    const id = (identity !== null && firstOf.get(identity)) || one.id
    if (identity !== null) firstOf.set(identity, id)
    idOf.set(one.id, id)
    const first = instruments.get(id)
    instruments.set(id, first ? { ...first, facts: { ...one.facts, ...first.facts } } : one)
  }
  return { instruments, idOf }
}

function numberedIdentity({
  reference,
  issuer,
  facts,
}: Pick<Instrument, 'reference' | 'issuer' | 'facts'>): string | null {
  return identityOf({ reference, date: facts.issued?.value ?? null, issuer })
}

/** Every way in which others may mean it: by number, and a law also by its name. */
export function identitiesOf(one: Pick<Instrument, 'type' | 'reference' | 'issuer' | 'facts'>): string[] {
  const { title, issued } = one.facts
  const date = issued?.value ?? null
  const named = title && title.certainty !== 'memory' && isCitedByName(one.type) ? title.value : null
  const ways = [
    numberedIdentity(one),
    named === null ? null : identityOf({ reference: named, date: date ?? yearOf(one.reference) }),
  ]
  return ways.filter((identity) => identity !== null)
}

function isCitedByName(type: string): boolean {
  return /^(?:bộ luật|luật|pháp lệnh|hiến pháp)$/.test(type)
}

function yearOf(reference: string): string | null {
  return /\/((?:19|20)\d{2})\//.exec(reference)?.[1] ?? null
}

/** The instrument that words mean; null where they do not say enough, or mean one that is not known. */
export function findCited(law: Law, cited: Cited, citing: Citing | null = null): Instrument | null {
  const identity = identityOf(cited, citing)
  return identity === null ? null : (law.byIdentity.get(identity) ?? null)
}

/** How an instrument stands on a day, and who says so. */
export interface Standing {
  readonly state: Validity['state']
  /** Since when, ISO as far as known. */
  readonly since: string | null
  /** What amended, replaced or abolished it. */
  readonly by: Instrument | null
  readonly source: string | null
  readonly certainty: Certainty | null
}

const unchanged = { by: null, source: null, certainty: null } as const

/** @param day ISO day. */
export function standingOn(law: Law, one: Instrument, day: string): Standing {
  const [ending] = endingsOf(law, one)
    .filter(({ from }) => from <= day)
    .sort(surerFirst)
  if (ending) return ending.standing
  const { effective } = one.facts
  if (effective && effective.value > day)
    return { ...unchanged, state: 'notYetEffective', since: effective.value, ...saidBy(effective) }
  const amendment = changesTo(law, one, ['amends'])
    .filter(({ from }) => from <= day)
    .sort((a, b) => b.from.localeCompare(a.from))
    .at(0)
  if (amendment) return amendment.standing
  return { ...unchanged, state: 'inForce', since: effective?.value ?? null, ...saidBy(effective) }
}

interface Turn {
  /** The first day of it that can be meant. */
  readonly from: string
  readonly standing: Standing
}

function endingsOf(law: Law, one: Instrument): Turn[] {
  const turns = changesTo(law, one, ['replaces', 'abolishes'])
  const { ended } = one.facts
  if (!ended) return turns
  const standing = { state: 'abolished', since: ended.value, by: null, ...saidBy(ended) } as const
  return [...turns, { from: ended.value, standing }]
}

function changesTo(law: Law, one: Instrument, kinds: readonly ChangeKind[]): Turn[] {
  return (law.changesOf.get(one.id) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map((change) => {
      const by = law.instruments.get(change.byId) ?? null
      const since = change.on ?? by?.facts.effective?.value ?? null
      const state = stateAfter(change.kind)
      return {
        from: since ?? by?.facts.issued?.value ?? '',
        standing: { state, since, by, source: change.source, certainty: change.certainty },
      }
    })
}

function stateAfter(kind: ChangeKind): Validity['state'] {
  switch (kind) {
    case 'amends':
    case 'corrects':
      return 'amended'
    case 'replaces':
      return 'replaced'
    case 'abolishes':
      return 'abolished'
  }
}

/** What is sure goes before what is not, then what says by which, then what happened first. */
function surerFirst(a: Turn, b: Turn): number {
  const rank = ({ standing }: Turn) => (isSure(standing.certainty) ? 0 : 2) + (standing.by ? 0 : 1)
  return rank(a) - rank(b) || a.from.localeCompare(b.from)
}

function saidBy(fact: Fact | undefined): Pick<Standing, 'source' | 'certainty'> {
  return { source: fact?.source ?? null, certainty: fact?.certainty ?? null }
}

/** Read in the text itself, or in that of another official document: what somebody sums up or remembers is not. */
function isSure(certainty: Certainty | null): boolean {
  switch (certainty) {
    case 'verified':
    case 'scan':
    case 'beginning':
    case 'cited':
      return true
    case 'summary':
    case 'memory':
    case null:
      return false
  }
}

/** True where it no longer holds and more than somebody's memory says so: then whatever leans on it is looked at again. */
export function isOver({ state, certainty }: Standing): boolean {
  return (state === 'replaced' || state === 'abolished') && certainty !== 'memory'
}

/**
 * Validity of a document on a day, for the checker. A reference that says no year is one only where the register holds a
 * single document of it, and then it is not certain.
 *
 * @param day ISO day.
 * @returns null for what the register does not hold, or what the reference does not single out.
 */
export function validityOn(law: Law, cited: string | Cited, day: string): Validity | null {
  const asked = typeof cited === 'string' ? { reference: cited } : cited
  const meant = findCited(law, asked)
  const one = meant ?? onlyOneOf(law, asked)
  if (!one) return null
  const { state, since, by, certainty } = standingOn(law, one, day)
  return { state, since, by: by && citedAs(by), certain: meant !== null && isSure(certainty) }
}

function onlyOneOf(law: Law, { reference }: Cited): Instrument | null {
  const key = referenceKey(reference)
  const all = key !== null && isCentralReference(reference) ? law.byReference.get(key) : undefined
  return all?.length === 1 ? all[0]! : null
}

/** As an official document cites it: "Nghị định số 244/2026/NĐ-CP", "Luật Báo chí số 126/2025/QH15". */
export function citedAs({
  type,
  reference,
  facts,
}: Pick<Instrument, 'type' | 'reference' | 'facts'>): string {
  const { title } = facts
  const name = isCitedByName(type) && title && title.certainty !== 'memory' ? title.value : type
  const number = /^\d/.test(reference) ? ` số ${reference}` : ''
  return capitalised(name) + number
}
