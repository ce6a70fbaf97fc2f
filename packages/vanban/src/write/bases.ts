import type { WritableBasis, WritableDocument, WritablePassage } from './writable-document.ts'
import type { Block } from './composition.ts'
import { running } from './blocks.ts'
import { capitalised, oneLine } from './printable.ts'
import { dayWords } from './head.ts'

const opensBasis = /^(Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình)(?=[\s:])/i

/** A ground on which the document rests; one that runs on into "… như sau:" is the opening sentence instead. */
export function isBasisParagraph(passage: WritablePassage): boolean {
  const text = oneLine(passage.text)
  return passage.kind === 'paragraph' && opensBasis.test(text) && !text.endsWith(':')
}

/**
 * Bases that the body does not state already: a document that was read states them in its own words, a composed one may
 * only list them. Each on a line of its own, in italics, ending ";" and the last ".".
 */
export function composeBases(document: WritableDocument): Block[] {
  const said = squeezed(textOf(document.outline))
  const missing = document.bases.filter((basis) => !said.includes(squeezed(basis.reference)))
  return missing.map((basis, index) => {
    const ending = index === missing.length - 1 && !document.outline.some(isBasisParagraph) ? '.' : ';'
    return running([{ text: basisWords(basis) + ending, italic: true }])
  })
}

/** Type, number, date, issuer and title in full; a law or an ordinance by its name alone (II.6.a). */
export function basisWords(basis: WritableBasis): string {
  const kind = oneLine(basis.kind)
  const reference = oneLine(basis.reference)
  const named = !/\d/.test(reference) || /^(luật|bộ luật|pháp lệnh|hiến pháp)$/i.test(kind)
  const repeated = reference.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'))
  if (named) return `Căn cứ ${repeated ? reference : `${capitalised(kind)} ${reference}`}`
  return [
    `Căn cứ ${capitalised(kind)} số ${reference}`,
    basis.date === null ? '' : dayWords(basis.date),
    basis.issuer === null ? '' : `của ${oneLine(basis.issuer)}`,
    oneLine(basis.title),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function textOf(passages: readonly WritablePassage[]): string {
  return passages.map((passage) => `${passage.text}\n${textOf(passage.children)}`).join('\n')
}

function squeezed(text: string): string {
  return oneLine(text).replaceAll('–', '-').replace(/\s/g, '').toLocaleLowerCase('vi')
}
