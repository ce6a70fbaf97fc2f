import { z } from 'zod'
import { demand, unitsFor } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { insertTerms, listHouseTerms, listTerms, lockTerms } from './term-store.ts'
import type { NewTerm } from './term-store.ts'
import { certainties, isTermLanguage } from './term.ts'
import type { Term } from './term.ts'

/** A term as typed. */
export interface TypedTerm {
  readonly unitId: string
  readonly vietnamese: string
  readonly language: string
  /** Empty takes back what was said before. */
  readonly term: string
  readonly source: string
  readonly certainty: string
}

const lineLimit = 300

/** Locks a term for the translators of an office and of all around it. @throws {Issues} all that is not right in what was typed. */
export async function recordTerm(ctx: Context, typed: TypedTerm): Promise<void> {
  const term = checked(typed)
  if (!isId(typed.unitId)) throw notFound()
  await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'unit.manage', typed.unitId)
    const by = { unitId: typed.unitId, userId: ctx.actor.userId, at: ctx.clock.now() }
    await insertTerms(db, [term], by)
    const record = { recordKind: 'unit', recordId: typed.unitId, unitId: typed.unitId }
    await recordAct(db, ctx, { ...record, act: 'term.recorded', details: { ...term } })
  })
}

function checked(typed: TypedTerm): NewTerm {
  const certainty = certainties.find((known) => known === typed.certainty)
  const lines = { vietnamese: typed.vietnamese, term: typed.term, source: typed.source }
  const issues: Issue[] = Object.entries(lines).flatMap(([field, text]): Issue[] => {
    if (tidy(text) === '' && field !== 'term') return [{ field, key: 'form.required' }]
    return text.length > lineLimit ? [{ field, key: 'form.tooLong', params: { limit: lineLimit } }] : []
  })
  if (!isTermLanguage(typed.language)) issues.push({ field: 'language', key: 'form.notChoice' })
  if (!certainty) issues.push({ field: 'certainty', key: 'form.notChoice' })
  if (issues.length > 0 || !certainty) throw new Issues(issues)
  return {
    vietnamese: tidy(typed.vietnamese),
    language: typed.language,
    term: tidy(typed.term) || null,
    source: tidy(typed.source),
    certainty,
  }
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The terms that a reader finds, and for which offices they may record others. */
export async function showTerms(
  ctx: Context,
  asked: { readonly words: string; readonly language: string },
): Promise<{ terms: readonly Term[]; units: readonly { readonly id: string; readonly name: string }[] }> {
  const language = isTermLanguage(asked.language) ? asked.language : null
  const terms = await asActor(ctx, (db) => listTerms(db, { words: tidy(asked.words), language, limit: 500 }))
  const units = unitsFor(ctx.actor, 'unit.manage').map((id) => ({
    id,
    name: ctx.actor.posts.find((post) => post.unitId === id)?.unitName ?? '',
  }))
  return { terms, units }
}

/** All terms in force for the reader: for a translation tool. */
export async function exportTerms(ctx: Context): Promise<readonly Term[]> {
  return asActor(ctx, (db) => listTerms(db, { words: '', language: null, limit: 100_000 }))
}

const definition = z.array(
  z.object({
    language: z.string().refine(isTermLanguage),
    certainty: z.enum(certainties),
    source: z.string().min(1),
    terms: z.record(z.string().min(1), z.string().min(1)),
  }),
)

/** Brings the terms that this version comes with into the house; what it has already, it leaves. */
export async function keepStartingTerms(house: House, groups: unknown): Promise<void> {
  const starting = definition
    .parse(groups)
    .flatMap(({ language, certainty, source, terms }) =>
      Object.entries(terms).map(([vietnamese, term]) => ({ vietnamese, language, term, source, certainty })),
    )
  await asHouse(house, async (db) => {
    await lockTerms(db)
    const kept = new Set((await listHouseTerms(db)).map(wordOf))
    const by = { unitId: null, userId: null, at: house.clock.now() }
    await insertTerms(
      db,
      starting.filter((one) => !kept.has(wordOf(one))),
      by,
    )
  })
}

function wordOf({ vietnamese, language, term, source, certainty }: NewTerm): string {
  return [vietnamese, language, term, source, certainty].join('|')
}
