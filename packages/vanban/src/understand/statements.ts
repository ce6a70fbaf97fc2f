import type { Look } from '../model/source-text.ts'
import { startsSmall } from './fold.ts'
import type { DataTable, Line, Part } from './lines.ts'
import { isBullet, numberingOf } from './numbering.ts'
import { readStretch, type Stretch } from './stretch.ts'

/** A paragraph in the sense of the writer: one numbered item, bullet or plain paragraph, however its lines were wrapped. */
export interface Statement {
  readonly kind: 'statement'
  readonly words: Stretch
  readonly look: Look
}

export type BodyPart = Statement | DataTable

/** Joins wrapped lines and paragraphs that a page break cut in two; parts items that share a paragraph. */
export function statementsOf(source: string, parts: readonly Part[]): BodyPart[] {
  const body: BodyPart[] = []
  let open: Line[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last)
      body.push({
        kind: 'statement',
        words: readStretch(source, [first.span[0], last.span[1]]),
        look: first.look,
      })
    open = []
  }
  const widths = paragraphWidths(parts)
  for (const part of parts) {
    if (part.kind === 'table') {
      close()
      body.push(part)
    } else if (!isRule(part.text)) {
      const last = open.at(-1)
      if (last && beginsAnew(last, part, widths.get(part.paragraph) ?? 0, open[0]?.text ?? '')) close()
      open.push(part)
    }
  }
  close()
  return body
}

/** Printed rules: "-------", "_____", "* * *". */
export function isRule(text: string): boolean {
  return /^[\s\-–—_=*.·…|]+$/.test(text)
}

function paragraphWidths(parts: readonly Part[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (const part of parts)
    if (part.kind === 'line')
      widths.set(part.paragraph, Math.max(widths.get(part.paragraph) ?? 0, part.text.length))
  return widths
}

const isFinished = (text: string): boolean => /[.;:!?…”"»)]$/u.test(text)

function beginsAnew(last: Line, line: Line, width: number, opening: string): boolean {
  if (last.cell !== line.cell) return true
  const numbering = numberingOf(line.text)
  if (last.paragraph !== line.paragraph)
    return (
      numbering !== null ||
      !startsSmall(line.text) ||
      /[.;:!?]$/.test(last.text) ||
      isShortHeading(opening, last)
    )
  if (numbering && isBullet(numbering.style)) return !continuesRange(last.text, line.text)
  if (numbering) return isFinished(last.text) || fitsBefore(last, line, width)
  return /[.;:!?]$/.test(last.text) && !startsSmall(line.text) && fitsBefore(last, line, width)
}

/** "2026\n- 2030" and "kinh tế\n- xã hội" are wrapped text, not bullets. */
function continuesRange(last: string, line: string): boolean {
  if (isFinished(last)) return false
  return /\d$/.test(last) ? /^[-–]\s*\d/.test(line) : startsSmall(line)
}

/** The next word would have fitted on the line before: whoever broke it there meant to. */
function fitsBefore(last: Line, line: Line, width: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return last.text.length + 1 + word.length <= width
}

function isShortHeading(opening: string, last: Line): boolean {
  return opening === last.text && last.text === last.text.toUpperCase()
}
