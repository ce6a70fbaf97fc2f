import type { WritablePassage } from './writable-document.ts'
import { capitalised, oneLine } from './printable.ts'

/**
 * The label with its closing mark: a letter takes ")", a number "." (II.5.đ). A label that already carries a mark, or
 * that is not a number or a letter at all, is printed as it is.
 */
export function printedLabel({ kind, label }: Pick<WritablePassage, 'kind' | 'label'>): string {
  const words = oneLine(label)
  if (kind === 'bullet') return words === '' ? '-' : words
  if (kind === 'article') return articleLabel(words)
  if (words === '' || /[.):/\-–]$/.test(words)) return words
  return /^\p{Ll}{1,2}\d*$/u.test(words) ? `${words})` : `${words}.`
}

function articleLabel(words: string): string {
  if (words === '') return ''
  const named = /^điều\s/i.test(words) ? capitalised(words) : `Điều ${words}`
  return /[.:]$/.test(named) ? named : `${named}.`
}

const divisionWords = { part: 'Phần', chapter: 'Chương', section: 'Mục', appendix: 'Phụ lục' } as const

/** "Chương II" for a label "II" or "Chương II"; the bare word when there is only one ("Phụ lục"). */
export function divisionLabel(kind: keyof typeof divisionWords, label: string | null): string {
  const words = oneLine(label).replace(/[.:]$/, '')
  if (words === '') return kind === 'appendix' ? '' : divisionWords[kind]
  if (/^(phần|chương|mục|tiểu mục|phụ lục|phụ biểu|biểu|mẫu)(\s|$)/i.test(words)) return sentenceCase(words)
  return `${divisionWords[kind]} ${words}`
}

/** The word in small letters, its number as it stands: "PHỤ LỤC II" is printed "Phụ lục II". */
function sentenceCase(words: string): string {
  return words.replace(/^(tiểu mục|phụ lục|phụ biểu|\p{L}+)/iu, (word) =>
    capitalised(word.toLocaleLowerCase('vi')),
  )
}

/** "I", "IV", "A": the highest level of a text without chapters, whose titles stand in capitals. */
export function isTopLabel(label: string | null): boolean {
  return /^([IVXLC]+|[A-ZĐ])[.)]?$/.test(oneLine(label))
}
