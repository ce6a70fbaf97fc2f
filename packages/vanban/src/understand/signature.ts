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

/** The chain of signing words and posts, and the first name below it. */
export function findSignature(lines: readonly Line[], isSigning: (line: Line) => boolean): Signed | null {
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
