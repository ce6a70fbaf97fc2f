import type { Block } from './composition.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { formula, isFormula } from './body.ts'
import { typeOf } from './head.ts'
import { isPartyDocument } from './party.ts'
import { isCapitals, oneLine, upper } from './printable.ts'

/** Types that are enacted: the authority stands above the bases, the enacting word below them (mẫu 1.1 to 1.3). */
const enacting: Readonly<Record<string, string>> = {
  'quyết định': 'QUYẾT ĐỊNH:',
  'nghị quyết': 'QUYẾT NGHỊ:',
}

/**
 * "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" above the bases, unless the document already opens with its authority. A resolution
 * is always that of the whole body.
 */
export function authorityLine(document: WritableDocument): Block[] {
  if (enactingWord(document) === null || opensInCapitals(document.outline)) return []
  const authority =
    typeOf(document) === 'nghị quyết' ? upper(oneLine(document.issuer)) : authorityOf(document)
  return authority === '' ? [] : [formula(authority)]
}

export function enactingLine(document: WritableDocument): Block[] {
  const word = enactingWord(document)
  const said = document.outline.some((passage) =>
    /^(QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/.test(oneLine(passage.text)),
  )
  return word === null || said ? [] : [formula(word)]
}

function enactingWord(document: WritableDocument): string | null {
  const { outline, bases } = document
  const articles = outline.some((passage) => passage.kind === 'article' || passage.kind === 'chapter')
  const resolved = typeOf(document) === 'nghị quyết' && bases.length > 0 && !isPartyDocument(document)
  return articles || resolved ? (enacting[typeOf(document)] ?? null) : null
}

function opensInCapitals([first]: readonly WritablePassage[]): boolean {
  return first?.kind === 'paragraph' && isFormula(oneLine(first.text))
}

/** Signed for the body as a whole (TM.), the body decides; otherwise its head, whoever holds the pen for him. */
export function authorityOf({ signature, issuer }: Pick<WritableDocument, 'signature' | 'issuer'>): string {
  const name = upper(oneLine(issuer))
  const [first = ''] = signature?.chain ?? []
  const post = /^(?:KT|Q)\.\s*(.+)$/.exec(upper(oneLine(first)))?.[1] ?? upper(oneLine(first))
  if (name === '' || post === '' || /^(TM|TL|TUQ)\./.test(post)) return name
  return isCapitals(post) && !post.includes(name) ? `${post} ${name}` : name
}
