import type { Span } from '../model/span.ts'
import { startsSmall, withoutClosing } from './fold.ts'
import { together, type Line } from './lines.ts'
import { copiesSign } from './words/signing-words.ts'

export interface Recipients {
  readonly names: readonly string[]
  readonly lines: readonly Line[]
  readonly span: Span | null
}

const bullet = /^[-–—+•*]\s*(?=\S)/

/** Nơi nhận: one entry a line; a line without its dash goes on with the entry above, unless that was closed. */
export function readRecipients(
  lines: readonly Line[],
  isHead: (line: Line) => boolean,
  isSigning: (line: Line) => boolean,
): Recipients {
  const at = lines.findIndex(isHead)
  const head = lines[at]
  if (!head) return { names: [], lines: [], span: null }
  const entries: string[] = []
  const taken: Line[] = [head]
  const inline = head.text.replace(/^\p{L}+ \p{L}+\s*:?\s*/u, '')
  if (inline !== '') entries.push(inline)
  for (const line of lines.slice(at + 1)) {
    if (line.cell !== head.cell) continue
    if (isSigning(line) || !takes(entries, line, taken.at(-1) ?? head)) break
    taken.push(line)
  }
  const names = entries
    .flatMap((entry) => entry.split(/;\s*[-–]\s*/))
    .map((entry) => withoutClosing(withoutCopies(entry.replace(bullet, '').replace(/\s+/g, ' ').trim())))
    .filter((entry) => /\p{L}/u.test(entry))
  return { names, lines: taken, span: together(taken) ?? head.span }
}

/** "Lưu: VT, CT. 08 KH": a typist's sign that shares the line is nobody who gets the document. */
function withoutCopies(entry: string): string {
  if (!/^lưu/iu.test(entry)) return entry
  const end = entry.search(/[.;] [^.;]{2,18}\.?$|[.;] \p{Lu}{1,9}\.[^.;]{2,9}$/u)
  return end > 0 && copiesSign.test(entry.slice(end + 2)) ? entry.slice(0, end) : entry
}

function takes(entries: string[], line: Line, above: Line): boolean {
  const last = entries.at(-1)
  if (last === undefined || bullet.test(line.text)) {
    entries.push(line.text)
    return true
  }
  const isDashed = bullet.test(entries[0] ?? '')
  const isClosed = /[;.]$/.test(last)
  const isArchive = /^[-–+•*]?\s*lưu/iu.test(last)
  if (isArchive && (isClosed || line.paragraph !== above.paragraph)) return false
  if (isDashed ? isClosed && !/^\(/.test(line.text) : isClosed || !startsSmall(line.text)) {
    if (isDashed || isArchive) return false
    entries.push(line.text)
    return true
  }
  entries[entries.length - 1] = `${last} ${line.text}`
  return true
}
