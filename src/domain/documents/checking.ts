import { checkDocument } from 'vanban/reading'
import type { Finding, OfficialDocument } from 'vanban'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import type { RegisterIndex } from '#domain/organisation/register-index.ts'
import { isValidOn } from '#domain/organisation/unit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { namesMeantOn } from './document.ts'
import { loadLaw } from './law-actions.ts'
import { validityOn } from './law.ts'
import { findingsInRegister } from './register-findings.ts'
import { issuerIn, registerIndex } from './register.ts'

/** A document with everything that the rules and the register say of it, in the order of its text. */
export interface CheckedDocument {
  readonly model: OfficialDocument
  readonly findings: readonly Finding[]
}

/** Whose document it is; `documentId` when it stands in the register. */
export interface CheckedFor {
  readonly ownerUnitId: string
  readonly documentId: string | null
}

/** Checks a document with what the house knows: the offices of each day, and the law. Changes nothing. */
export async function checkModel(
  ctx: Context,
  model: OfficialDocument,
  of: CheckedFor,
  language: Language,
): Promise<CheckedDocument> {
  const index = await registerIndex(ctx.db)
  const law = await asActor(ctx, loadLaw)
  const known = {
    existed: existedIn(index, model, of.ownerUnitId, today(ctx.clock)),
    validity: (reference: string, day: string) => validityOn(law, reference, day),
  }
  const ofRegister = await findingsInRegister(ctx, { model, id: of.documentId }, language)
  const findings = [...checkDocument(model, known, language), ...ofRegister]
  return { model, findings: findings.sort((a, b) => a.span[0] - b.span[0]) }
}

/** Whether an office of a name existed on a day, seen from the document's issuer; null where the name says no one office. */
function existedIn(index: RegisterIndex, model: OfficialDocument, ownerUnitId: string, day: string) {
  const on = namesMeantOn(model.date, day)
  const issuerUnitId = issuerIn(index, model.issuer, { on, today: day, issuerUnitId: ownerUnitId })
  return (name: string, asked: string): boolean | null => {
    const match = matchUnit(index, name, { on: asked, today: day, issuerUnitId })
    if (match.kind === 'group') return match.group.key === 'districts' ? match.group.unitIds.length > 0 : null
    const unit = match.kind === 'unit' ? index.units.get(match.unitId) : undefined
    return unit ? isValidOn(unit.existed, asked) : null
  }
}
