import { unitsFor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { listCiting } from './citation-store.ts'
import type { CitingDocument } from './citation-store.ts'
import { named, shownStanding } from './cited-standing.ts'
import type { NamedInstrument, ShownStanding } from './cited-standing.ts'
import { citedAs, identitiesOf, lawStates } from './law.ts'
import type { Change, Fact, FactKind, Instrument, Law, LawState } from './law.ts'
import { loadLaw } from './law-actions.ts'
import { listWords } from './law-store.ts'
import type { RecordedWord } from './law-store.ts'
import { plain } from './reference.ts'

export interface LawFilter {
  readonly words: string
  readonly state: LawState | null
}

export function readLawFilter(address: URLSearchParams): LawFilter {
  const words = (address.get('q') ?? '').trim().normalize('NFC').slice(0, 200)
  return { words, state: lawStates.find((one) => one === address.get('state')) ?? null }
}

export interface LawLine extends NamedInstrument {
  readonly title: Fact | null
  readonly issuer: string | null
  readonly issued: Fact | null
  readonly standing: ShownStanding
}

const pageSize = 50

/** What documents rest on, by type and number; of those that match, so many from a place on. */
export async function listLaw(
  ctx: Context,
  filter: LawFilter,
  after: string | null,
): Promise<{ readonly lines: readonly LawLine[]; readonly total: number; readonly next: string | null }> {
  const day = today(ctx.clock)
  const law = await asActor(ctx, loadLaw)
  const lines = [...law.instruments.values()]
    .filter((one) => saysAll(one, filter.words))
    .map((one) => lineOf(law, one, day))
    .filter(({ standing }) => filter.state === null || stateOf(standing) === filter.state)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }) || a.id.localeCompare(b.id))
  const from = after === null ? 0 : lines.findIndex(({ id }) => id === after) + 1
  const shown = lines.slice(from, from + pageSize)
  const next = from + pageSize < lines.length ? (shown.at(-1)?.id ?? null) : null
  return { lines: shown, total: lines.length, next }
}

function saysAll(one: Instrument, words: string): boolean {
  const text = ` ${plain([citedAs(one), one.issuer, one.facts.title?.value].filter(Boolean).join(' '))}`
  return plain(words)
    .split(' ')
    .every((word) => text.includes(word))
}

function lineOf(law: Law, one: Instrument, day: string): LawLine {
  const { title = null, issued = null } = one.facts
  return { ...named(one), title, issued, issuer: one.issuer, standing: shownStanding(law, one, day) }
}

function stateOf({ state }: ShownStanding): LawState {
  switch (state) {
    case 'replaced':
    case 'abolished':
      return 'over'
    case 'inForce':
    case 'amended':
    case 'notYetEffective':
      return state
  }
}

/** What one document did to another, as a page tells it. */
interface ShownChange extends Omit<Change, 'byId' | 'ofId'> {
  readonly other: NamedInstrument
}

export interface InstrumentPage {
  readonly instrument: NamedInstrument & Pick<Instrument, 'type' | 'reference' | 'issuer'>
  readonly facts: readonly (Fact & { readonly kind: FactKind })[]
  readonly standing: ShownStanding
  /** What was done to it, and what it did. */
  readonly changed: readonly ShownChange[]
  readonly changes: readonly ShownChange[]
  /** All that was ever said, newest first. */
  readonly words: readonly (RecordedWord & { readonly other: NamedInstrument | null })[]
  readonly citing: readonly CitingDocument[]
  /** In which ways documents may mean it. */
  readonly identities: readonly string[]
}

const mostCiting = 200

/** @throws {Refused} 404 for none that this person may see. */
export async function getInstrument(ctx: Context, id: string): Promise<InstrumentPage> {
  if (!isId(id)) throw notFound()
  return asActor(ctx, async (db) => {
    const law = await loadLaw(db)
    const one = law.instruments.get(id)
    if (!one) throw notFound()
    return instrumentPage(db, law, one, today(ctx.clock))
  })
}

async function instrumentPage(db: Db, law: Law, one: Instrument, day: string): Promise<InstrumentPage> {
  const { type, reference, issuer } = one
  const shown = ({ byId, ofId, ...change }: Change, otherId: string): ShownChange[] => {
    const other = law.instruments.get(otherId)
    return other && byId !== ofId ? [{ ...change, other: named(other) }] : []
  }
  const all = [...law.changesOf.values()].flat()
  const identities = identitiesOf(one)
  return {
    instrument: { ...named(one), type, reference, issuer },
    facts: (Object.entries(one.facts) as [FactKind, Fact][]).map(([kind, fact]) => ({ kind, ...fact })),
    standing: shownStanding(law, one, day),
    changed: (law.changesOf.get(one.id) ?? []).flatMap((change) => shown(change, change.byId)),
    changes: all.filter(({ byId }) => byId === one.id).flatMap((change) => shown(change, change.ofId)),
    words: (await listWords(db, one.id)).map((word) => {
      const otherId = word.change && (word.change.byId === one.id ? word.change.ofId : word.change.byId)
      const other = otherId ? law.instruments.get(otherId) : undefined
      return { ...word, other: other ? named(other) : null }
    }),
    citing: await listCiting(db, { identities, limit: mostCiting }),
    identities,
  }
}

/** The units on whose behalf the person may record what they know of the law. */
export function unitsRecordingLaw(ctx: Context): readonly { readonly id: string; readonly name: string }[] {
  const ids = unitsFor(ctx.actor, 'law.record')
  return ids.map((id) => ({ id, name: ctx.actor.posts.find((post) => post.unitId === id)?.unitName ?? '' }))
}
