import { z } from 'zod'
import { certainties, changeKinds, factKinds } from './law.ts'
import type { Change, Instrument } from './law.ts'

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

const entry = z.object({
  type: z.string().min(1),
  reference: z.string().min(1),
  issuer: z.string().min(1).nullable(),
  /** Kind, value, certainty, source. */
  facts: z.array(z.tuple([z.enum(factKinds), z.string().min(1), z.enum(certainties), z.string().min(1)])),
  /** Kind, reference of what it changes, from when, certainty, source. */
  changes: z
    .array(z.tuple([z.enum(changeKinds), z.string(), day.nullable(), z.enum(certainties), z.string().min(1)]))
    .default([]),
})

/**
 * The law that a house begins with, from its file; ids are references.
 *
 * @throws {ZodError} when the definition is none; {Error} when it changes what it does not hold.
 */
export function startingLaw(definition: unknown): {
  readonly instruments: readonly Instrument[]
  readonly changes: readonly Change[]
} {
  const entries = z.array(entry).parse(definition)
  const known = new Set(entries.map(({ reference }) => reference))
  return {
    instruments: entries.map(({ type, reference, issuer, facts }) => ({
      id: reference,
      type,
      reference,
      issuer,
      facts: Object.fromEntries(
        facts.map(([kind, value, certainty, source]) => [kind, { value, certainty, source }]),
      ),
    })),
    changes: entries.flatMap(({ reference, changes }) =>
      changes.map(([kind, of, on, certainty, source]) => {
        if (!known.has(of)) throw new Error(`${reference} changes ${of}, which is not there`)
        return { kind, byId: reference, ofId: of, on, certainty, source }
      }),
    ),
  }
}
