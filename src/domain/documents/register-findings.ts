import type { Finding, OfficialDocument } from 'vanban'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { citationsOf, documentIdentity } from './citations.ts'
import type { RegisteredCitation } from './citations.ts'
import { printedDay } from './document.ts'
import { listSame } from './document-store.ts'
import type { DocumentLine } from './document-store.ts'
import { loadLaw } from './law-actions.ts'
import { nameOf, otherDates, otherTitles, whatIsSaid } from './said-elsewhere.ts'
import type { Said } from './said-elsewhere.ts'

/** A document that is looked at: kept, or still being reviewed or checked. */
export interface LookedAt {
  readonly model: OfficialDocument
  /** Of a kept document: it does not contradict itself. */
  readonly id: string | null
}

const citingRule = 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6'
const numberingRule = 'Nghị định 30/2020/NĐ-CP, Điều 15'
/** No id of ours: for a document that is not kept. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * What only the register can find: another day or another title given elsewhere to what is cited here, and another document
 * of the same number, symbol, issuer and year. Nothing says which one is right, so nothing is put right.
 */
export async function findingsInRegister(
  ctx: Context,
  { model, id }: LookedAt,
  language: Language,
): Promise<readonly Finding[]> {
  const t = translator(catalogues[language])
  return asActor(ctx, async (db) => {
    const citations = eachOnce(citationsOf(model))
    const said = await whatIsSaid(db, await loadLaw(db), citations, id ?? nobody)
    const identity = documentIdentity(model)
    const same = identity === null ? [] : await listSame(db, identity, id)
    return [
      ...same.slice(0, 1).map((one) => repeated(model, one, t)),
      ...citations.flatMap((one) => [
        ...dateConflict(model, one, said, t),
        ...titleMismatch(model, one, said, t),
      ]),
    ]
  })
}

/** Said once, however often the document says the same. */
function eachOnce(citations: readonly RegisteredCitation[]): RegisteredCitation[] {
  const keys = new Set<string>()
  return citations.filter(({ identity, said, title }) => {
    const key = JSON.stringify([identity, said, title])
    return !keys.has(key) && keys.add(key)
  })
}

function dateConflict(
  model: OfficialDocument,
  citation: RegisteredCitation,
  said: ReadonlyMap<string, readonly Said[]>,
  t: Translator,
): Finding[] {
  const [other] = otherDates(citation, said)
  if (!other) return []
  const params = {
    reference: citation.reference,
    here: printedDay(citation.said ?? ''),
    there: printedDay(other.date ?? ''),
    source: sourceWords(other, t),
  }
  return [
    finding(model, citation.span, 'citation-date-conflict', t('register.finding.date', params), citingRule),
  ]
}

function titleMismatch(
  model: OfficialDocument,
  citation: RegisteredCitation,
  said: ReadonlyMap<string, readonly Said[]>,
  t: Translator,
): Finding[] {
  const [other] = otherTitles(citation, said)
  if (!other) return []
  const params = { reference: citation.reference, title: other.title ?? '', source: sourceWords(other, t) }
  const message = t('register.finding.title', params)
  return [
    { ...finding(model, citation.span, 'citation-title-mismatch', message, citingRule), severity: 'hint' },
  ]
}

function repeated(model: OfficialDocument, one: DocumentLine, t: Translator): Finding {
  const span = model.where.number ?? model.where.symbol ?? [0, 0]
  const params = { reference: nameOf(one), subject: one.subject ?? one.fileName }
  return finding(model, span, 'duplicate', t('register.finding.duplicate', params), numberingRule)
}

function finding(
  model: OfficialDocument,
  span: readonly [number, number],
  rule: string,
  message: string,
  regulation: string,
): Finding {
  const words = model.text.slice(...span)
  return { rule, severity: 'warning', words, message, regulation, suggestion: null, span }
}

function sourceWords({ by }: Said, t: Translator): string {
  switch (by.kind) {
    case 'law':
      return t('register.source.law', { source: by.source })
    case 'itself':
      return t('register.source.itself', { name: by.name })
    case 'document':
      return t('register.source.document', { name: by.name })
  }
}
