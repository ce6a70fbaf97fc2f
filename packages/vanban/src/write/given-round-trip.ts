import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { oneLine, upper } from './printable.ts'

/** What a reader must find again, with the spellings that print makes of it: capitals in the head, "05" for "5". */
export function essentials(document: Omit<WritableDocument, 'bases' | 'outline'>): unknown {
  const { type, number, symbol, place, date, addressees, recipients, signature, subject } = document
  return {
    type,
    number: number?.replace(/^\d$/, '0$&') ?? null,
    symbol,
    place,
    date,
    addressees: addressees.map((name) => name.replace(/;$/, '')),
    recipients,
    signature,
    issuer: document.issuer === null ? null : upper(document.issuer),
    superior: document.superior === null ? null : upper(document.superior),
    subject,
  }
}

/**
 * Labels and words in order and depth. Print writes titles in capitals, "Điều" and "Chương" before their numbers and "./."
 * at the end; what an appendix comes with is printed beside its title. Plain paragraphs may be the bases or the opening.
 */
export function outlineLines(passages: readonly WritablePassage[], depth = 0): string[] {
  return passages.flatMap(({ kind, label, text, children }) => [
    ...(label === null ? [] : [`${' '.repeat(depth)}${plainLabel(kind, label)} ${plainWords(text)}`]),
    ...outlineLines(children, depth + 1),
  ])
}

function plainLabel(kind: WritablePassage['kind'], label: string): string {
  return kind === 'bullet' ? '-' : label.replace(/^(Phần|Chương|Mục|Điều|Phụ lục) /i, '')
}

function plainWords(text: string): string {
  return upper(oneLine(text))
    .replace(/\s*\(KÈM THEO [^()]*\)$/, '')
    .replace(/\.\/\.$/, '')
    .replace(/\.$/, '')
}
