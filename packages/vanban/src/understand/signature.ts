import type { Signature } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { anyOf, fold, isCapitals } from './fold.ts'
import type { Line } from './lines.ts'
import { isName, withoutRank } from './person-names.ts'
import { postWords } from './words/signing-words.ts'

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

/** Who sign side by side stand in one line each time, or in one row of a table; each column is read for itself. */
function columnByColumn(lines: readonly Line[], isSigning: (line: Line) => boolean): readonly Line[] {
  const signed = [...Map.groupBy(lines, columnOf).values()].filter(
    (column) => column.some(isSigning) && column.some(({ text }) => isName(text)),
  )
  if (signed.length < 2) return lines
  const within = signed.flat()
  return [...within, ...lines.filter((line) => !within.includes(line))]
}

const columnOf = ({ cell, column }: Line): string => (cell > 0 ? `table ${column}` : `line ${cell}`)

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
