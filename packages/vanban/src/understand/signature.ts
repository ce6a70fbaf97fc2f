import type { Signature } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { anyOf, fold, isCapitals } from './fold.ts'
import type { Line } from './lines.ts'
import { nameTitles, postWords } from './words/signing-words.ts'

const newLink = new RegExp(
  `^(?:(?:tm|kt|tl|tuq|q)\\s*[./]|[tk]/[mtl](?!\\p{L})|(?:${anyOf(postWords)})(?!\\p{L}))`,
  'u',
)

export interface Signed {
  readonly signature: Signature
  readonly lines: readonly Line[]
  readonly span: Span
}

/** Who signed, first the one whose document it is, and beside it the others: of a joint programme, of minutes. */
export function findSignatures(
  printed: readonly Line[],
  isSigning: (line: Line) => boolean,
): { first: Signed; others: readonly Signed[] } | null {
  const lines = columnByColumn(printed, isSigning)
  const first = findSignature(lines, isSigning)
  if (!first) return null
  const others: Signed[] = []
  for (let rest = without(lines, first); ;) {
    const next = findSignature(rest, isSigning)
    if (!next || !isName(next.lines.at(-1)?.text ?? '')) return { first, others }
    others.push(next)
    rest = without(rest, next)
  }
}

function without(lines: readonly Line[], { lines: taken }: Signed): Line[] {
  return lines.filter((line) => !taken.includes(line))
}

/** Two who sign side by side in plain text stand in one line each time; each column is read for itself. */
function columnByColumn(lines: readonly Line[], isSigning: (line: Line) => boolean): readonly Line[] {
  const columns = [...new Set(lines.map(({ cell }) => cell))].filter((cell) => cell <= 0)
  const signed = columns
    .map((cell) => lines.filter((line) => line.cell === cell))
    .filter((column) => column.some(isSigning) && column.some(({ text }) => isName(text)))
  if (signed.length < 2) return lines
  const within = signed.flat()
  return [...within, ...lines.filter((line) => !within.includes(line))]
}

/** The chain of signing words and posts, and the first name below it. */
function findSignature(lines: readonly Line[], isSigning: (line: Line) => boolean): Signed | null {
  const chair = lines.findIndex((line) => isSigning(line) && !/^thư ký/.test(fold(line.text)))
  const from = chair < 0 ? lines.findIndex(isSigning) : chair
  if (from < 0) return null
  const found = nameBelow(lines, from)
  if (!found) return null
  const chainLines = lines.slice(from, found.at).filter((line) => isCapitals(line.text))
  const taken = [...chainLines, found.line]
  const span: Span = [chainLines[0]?.span[0] ?? found.line.span[0], found.line.span[1]]
  return { signature: { chain: chainOf(chainLines), name: withoutRank(found.line.text) }, lines: taken, span }
}

function nameBelow(lines: readonly Line[], from: number): { line: Line; at: number } | null {
  const at = lines.findIndex((line, index) => index > from && isName(line.text))
  const line = lines[at]
  if (line) return { line, at }
  const last = lines.at(-1)
  const capital =
    last &&
    lines.length - 1 > from &&
    /^\p{Lu}[\p{Lu}\s]{4,40}$/u.test(last.text) &&
    !newLink.test(fold(last.text))
  return capital ? { line: last, at: lines.length - 1 } : null
}

/** "TM. ỦY BAN" and "NHÂN DÂN" on two lines are one link; "KT. BỘ TRƯỞNG," goes on as well. */
function chainOf(lines: readonly Line[]): string[] {
  const chain: string[] = []
  for (const line of lines) {
    const last = chain.at(-1)
    if (last !== undefined && (last.endsWith(',') || !newLink.test(fold(line.text))))
      chain[chain.length - 1] = `${last} ${line.text}`
    else chain.push(line.text)
  }
  return chain.map((link) => link.replace(/\s+/g, ' ').trim())
}

/**
 * Family name first, two to six words, each with its capital; "Đã ký" and the like are none. A name of the Central
 * Highlands may be one word after its mark: "K’Brơi".
 */
export function isName(text: string): boolean {
  const words = withoutRank(text).split(/\s+/)
  if (/^[KHY]['’]\p{Lu}\p{Ll}+$/u.test(words.join(' '))) return true
  if (words.length < 2 || words.length > 6 || text.length > 50) return false
  return (
    words.every((word) => /^\p{Lu}['’]?\p{Lu}?\p{Ll}+$|^\p{Lu}['’.]?$/u.test(word)) &&
    !/^(đã ký|ký bởi|nơi nhận)/iu.test(text)
  )
}

function withoutRank(text: string): string {
  let name = text.trim()
  for (let next = ''; next !== name;) {
    next = name
    const rank = nameTitles.exec(name.toLowerCase())
    if (rank) name = name.slice(rank[0].length)
  }
  return name
}
