/** The kinds of numbering of official documents, from the outermost to the innermost. */
export type NumberingStyle =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'upperLetter'
  | 'roman'
  | 'article'
  | 'arabic'
  | 'bracketed'
  | 'letter'
  | 'enclosed'
  | 'name'
  | 'star'
  | 'dash'
  | 'plus'

export interface Numbering {
  readonly style: NumberingStyle
  /** The lower, the further out; a decimal number stands one step in for each point. */
  readonly rank: number
  /** As printed, without the closing mark: "II", "2.1", "a", "Điều 3", "-". */
  readonly label: string
  /** Characters of the text that the label takes, with the space after it. */
  readonly length: number
}

const ranks: Readonly<Record<NumberingStyle, number>> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  upperLetter: 5,
  roman: 6,
  article: 7,
  arabic: 10,
  bracketed: 16,
  letter: 20,
  enclosed: 22,
  name: 24,
  star: 26,
  dash: 30,
  plus: 40,
}

/** A closing mark, the end of the line, or the capitals of a title that shares the line. */
const titleFollows = String.raw`(?:\s*[.:–-]\s*|\s*$|\s+(?=\p{Lu}\p{Lu}))`

const patterns: readonly (readonly [NumberingStyle, RegExp])[] = [
  [
    'part',
    new RegExp(`^((?:Phần|PHẦN) (?:(?:thứ|Thứ|THỨ) \\p{L}{1,8}|[IVXLC]{1,7}|\\d{1,2}))${titleFollows}`, 'u'),
  ],
  ['chapter', new RegExp(`^((?:Chương|CHƯƠNG) (?:[IVXLC]{1,7}|\\d{1,2}))${titleFollows}`, 'u')],
  ['subsection', new RegExp(`^((?:Tiểu mục|TIỂU MỤC) (?:\\d{1,2}|[IVX]{1,5}))${titleFollows}`, 'u')],
  ['section', new RegExp(`^((?:Mục|MỤC) (?:\\d{1,2}|[IVX]{1,5}))${titleFollows}`, 'u')],
  ['article', /^(Điều \d{1,3}[a-zđ]?)(?:\s*[.:]\s*|\s*$)/iu],
  ['roman', /^(?!V\/v)([IVX]{1,6}|[IVXLC]{2,7})(?:\s*[.)/]\s*|\s+[–-]\s+|[–-]\s+)(?=\S)/u],
  ['upperLetter', /^([A-HK-Z])\s*[.)/]\s+(?=\S)/u],
  ['arabic', /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:\s*[.)]\s*(?=[\p{L}\d“"'(*])|\s+(?=[\p{Lu}“"(]))/u],
  ['arabic', /^(\d{1,2}(?:\.\d{1,2}){1,4})\s?[-–]\s+(?=[\p{L}“"'(])/u],
  ['arabic', /^(\d{1,3})(?:\s*\.\s+(?=\S)|\s*\.\s*(?=[\p{L}“"'(])|\/\s+(?=\p{L}))/u],
  ['arabic', /^(\d{1,2})\s?[-–]\s+(?=\p{Lu})/u],
  ['bracketed', /^(\d{1,3})\s*\)\s*(?=\S)/u],
  ['letter', /^([a-zđ]{1,2})\s*\)\s*(?=\S)/u],
  ['letter', /^([a-eđghik])\s*\.\s+(?=\p{L})/u],
  ['enclosed', /^\((\d{1,3}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u],
  ['plus', /^(\+)\s*(?=[^\s+])/u],
  ['star', /^(\*)\s*(?=[^\s*])/u],
  ['dash', /^([-–—•●▪◦·‣∙])\s*(?=[^\s\-–—_=.])/u],
]

/** The numbering that a line begins with; null for a plain line. */
export function numberingOf(text: string): Numbering | null {
  if (!/^[\p{L}\d(+*\-–—•●▪◦·‣∙]/u.test(text)) return null
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) return { style, rank: rankOf(style, match[1]), label: match[1], length: match[0].length }
  }
  return null
}

export function rankOf(style: NumberingStyle, label = ''): number {
  return ranks[style] + (style === 'arabic' ? label.split('.').length - 1 : 0)
}

export function isBullet(style: NumberingStyle | null): boolean {
  return style === 'dash' || style === 'plus' || style === 'star'
}
