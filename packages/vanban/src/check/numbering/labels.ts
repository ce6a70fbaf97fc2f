import type { OfficialDocument, Passage } from '../../model/official-document.ts'

export type LabelStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'roman'
  | 'arabic'
  | 'bracketed'
  | 'enclosed'
  | 'decimal'
  | 'letter'

/** A passage with its number, as it counts among those beside it. */
export interface Labelled {
  readonly passage: Passage
  readonly parent: Labelled | null
  readonly style: LabelStyle
  /** From 1. For a letter that Vietnamese lists have none of, the place of the letter before it. */
  readonly value: number
  /** What a decimal number has before its last point ("2.1" of "2.1.3"); empty for the other styles. */
  readonly prefix: string
  readonly label: string
}

/** Thứ tự các điểm: the Vietnamese alphabet without the letters that only differ by a mark, and without f, j, w, z. */
const pointLetters = 'abcdđeghiklmnopqrstuvxy'

function letterPlace(letter: string): number {
  const place = pointLetters.indexOf(letter)
  if (place >= 0) return place + 1
  return [...pointLetters].filter((one) => (one === 'đ' ? 'd' : one) < letter).length
}

/** Every labelled passage in reading order; bullets and plain paragraphs are none. */
export function labelledPassages(document: OfficialDocument): Labelled[] {
  const all: Labelled[] = []
  const walk = (passages: readonly Passage[], parent: Labelled | null): void => {
    for (const passage of passages) {
      const labelled = labelOf(document.text, passage, parent)
      if (labelled) all.push(labelled)
      walk(passage.children, labelled ?? parent)
    }
  }
  walk(document.outline, null)
  return all
}

function labelOf(text: string, passage: Passage, parent: Labelled | null): Labelled | null {
  const { label, kind } = passage
  if (label === null || kind === 'appendix' || kind === 'bullet' || kind === 'table') return null
  const of = (style: LabelStyle, value: number, prefix = ''): Labelled => ({
    passage,
    parent,
    style,
    value,
    prefix,
    label,
  })
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'article') {
    const number = /(\d+|[IVXLC]+)$/u.exec(label)?.[1]
    return number === undefined ? null : of(kind, /\d/.test(number) ? Number(number) : romanValue(number))
  }
  if (/^\d+(?:\.\d+)+$/.test(label)) {
    const cut = label.lastIndexOf('.')
    return of('decimal', Number(label.slice(cut + 1)), label.slice(0, cut))
  }
  const start = passage.span[0]
  if (text[start] === '(') return /^\d+$/.test(label) ? of('enclosed', Number(label)) : null
  if (/^\d+$/.test(label))
    return of(/^\s*\)/.test(text.slice(start + label.length)) ? 'bracketed' : 'arabic', Number(label))
  // "A. B. C." are letters.
  if (/^[IVXLC]+$/.test(label) && !/^[CL]$/.test(label)) return of('roman', romanValue(label))
  return /^[a-zđ]$/u.test(label) ? of('letter', letterPlace(label)) : null
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function romanValue(numeral: string): number {
  let value = 0
  for (let at = 0; at < numeral.length; at += 1) {
    const digit = romanDigits[numeral[at] ?? ''] ?? 0
    value += digit < (romanDigits[numeral[at + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value
}

export function romanNumeral(value: number): string {
  const signs = ['C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [100, 90, 50, 40, 10, 9, 5, 4, 1]
  let left = value
  return values.reduce((numeral, worth, at) => {
    const times = Math.floor(left / worth)
    left -= times * worth
    return numeral + (signs[at] ?? '').repeat(times)
  }, '')
}

/** How the label of that place would be printed in this list: "III", "2.3", "đ". */
export function labelAt({ style, label, prefix }: Labelled, value: number): string {
  switch (style) {
    case 'roman':
      return romanNumeral(value)
    case 'letter':
      return pointLetters[value - 1] ?? ''
    case 'decimal':
      return `${prefix}.${value}`
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
      return label.replace(/(\d+|[IVXLC]+)$/u, (number) =>
        /\d/.test(number) ? String(value) : romanNumeral(value),
      )
    case 'arabic':
    case 'bracketed':
    case 'enclosed':
      return String(value)
  }
}
