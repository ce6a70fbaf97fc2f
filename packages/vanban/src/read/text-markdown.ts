import type { Look } from '../model/source-text.ts'

export interface Unmarked {
  /** The lines without their marks; a line of marks alone becomes empty. */
  readonly lines: readonly string[]
  readonly look: Look
  readonly marked: boolean
}

interface Marks {
  readonly letters: number
  readonly bold: number
  readonly italic: number
}

const headingMark = /^(#{1,6})\s+(?=\S)/

/** Takes the marks of markdown from the lines of one paragraph: `##`, `**bold**` and `*italic*`, which may run over lines. */
export function unmark(lines: readonly string[]): Unmarked {
  const heading = headingMark.exec(lines[0] ?? '')
  const raw = lines.map((line) => line.replace(headingMark, '')).join('\n')
  if (!heading && !/[*_]/.test(raw)) return { lines, look: {}, marked: false }
  const { text, marks } = withoutEmphasis(underscoresAsStars(raw))
  const share = (part: number) => marks.letters > 0 && part >= marks.letters * 0.8
  const look: Look = {
    ...(heading || share(marks.bold) ? { bold: true } : {}),
    ...(share(marks.italic) ? { italic: true } : {}),
    ...(heading ? { level: (heading[1] ?? '').length - 1 } : {}),
  }
  return {
    lines: text.split('\n').map((line) => line.trim()),
    look,
    marked: heading !== null || text !== raw,
  }
}

function withoutEmphasis(raw: string): { text: string; marks: Marks } {
  const keepsStars = starsAreBullets(raw)
  let text = ''
  let bold = false
  let italic = false
  let [letters, boldLetters, italicLetters] = [0, 0, 0]
  for (const piece of raw.match(/\\\*|\*+|[^*\\]+|\\/g) ?? []) {
    if (piece === '\\*') text += '*'
    else if (!piece.startsWith('*')) {
      const count = piece.replace(/\s/g, '').length
      letters += count
      if (bold) boldLetters += count
      if (italic) italicLetters += count
      text += piece
    } else if (piece.length === 1 && keepsStars) text += '*'
    else {
      if (piece.length % 4 >= 2) bold = !bold
      if (piece.length % 2 === 1) italic = !italic
    }
  }
  return { text, marks: { letters, bold: boldLetters, italic: italicLetters } }
}

/** `_emphasis_` and `__strong__`, but neither the underscore of a file number nor a printed rule. */
function underscoresAsStars(raw: string): string {
  const mark = /(?<![\p{L}\d_])__?(?=[^\s_])|(?<=[^\s_])__?(?![\p{L}\d_])/gu
  const count = raw.match(mark)?.length ?? 0
  return count > 0 && count % 2 === 0 ? raw.replace(mark, (one) => '*'.repeat(one.length)) : raw
}

/** A star that opens a line and is never closed is a bullet, or stands for itself. */
function starsAreBullets(raw: string): boolean {
  const singles = raw.match(/(?<![*\\])\*(?!\*)/g)?.length ?? 0
  if (singles === 0) return false
  if (singles % 2 === 1) return true
  return raw.split('\n').every((line) => /^\*\s[^*]*$/.test(line))
}
