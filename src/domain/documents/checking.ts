import { checkDocument } from 'vanban/reading'
import type { Finding, Known, OfficialDocument } from 'vanban'
import type { RegisterIndex } from '#domain/organisation/register-index.ts'
import { existenceBy } from '#domain/organisation/unit-existence.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { loadLaw } from './law-actions.ts'
import { validityOn } from './law.ts'
import { findingsInRegister } from './register-findings.ts'
import { registerIndex } from '#domain/organisation/unit-register.ts'

/** A document with everything that the rules and the register say of it, in the order of its text. */
export interface CheckedDocument {
  readonly model: OfficialDocument
  readonly findings: readonly Finding[]
}

/** Checks a document with what the house knows: the offices of each day, and the law. Changes nothing. */
export async function checkModel(
  ctx: Context,
  model: OfficialDocument,
  /** Its own place in the register; null for one that is not in it. */
  documentId: string | null,
  language: Language,
): Promise<CheckedDocument> {
  const index = await registerIndex(ctx.db)
  const law = await asActor(ctx, loadLaw)
  const known: Known = {
    today: today(ctx.clock),
    existed: existedIn(index),
    validity: (reference, day, { kind, date, issuer }) =>
      validityOn(law, { reference, kind, date, issuer }, day),
  }
  const ofRegister = await findingsInRegister(ctx, { model, id: documentId }, language)
  const findings = [...checkDocument(model, known, language), ...ofRegister]
  return { model, findings: findings.sort((a, b) => a.span[0] - b.span[0]) }
}

const kept = new WeakMap<RegisterIndex, ReturnType<typeof existenceBy>>()

/** Whether an office of a name existed on a day: worked out once for a register, which has tens of thousands of names. */
function existedIn(index: RegisterIndex): ReturnType<typeof existenceBy> {
  const known = kept.get(index) ?? existenceBy([...index.units.values()].flatMap(({ names }) => names))
  kept.set(index, known)
  return known
}
