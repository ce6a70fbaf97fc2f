import { lettersOnly } from './compounds.ts'
import type { ReadLine } from './legible.ts'

/** A stretch of the page that stands in two columns, parted at `split`. */
export interface Columns {
  readonly top: number
  readonly bottom: number
  readonly split: number
}

/**
 * The head (issuer | national name) and the foot (recipients | signature) of a document. Both are laid out the same way in
 * every document (Nghị định 30/2020/NĐ-CP, Phụ lục I), so their words tell where they are, and the widest gap between
 * their words where they part.
 */
export function findColumns(lines: readonly ReadLine[], letterHeight: number, pageHeight: number): Columns[] {
  // The issuer's address and the page number stand below the foot, across its columns.
  const above = lines.filter(({ line }) => line.top < pageHeight * 0.92)
  return [findHead(lines, letterHeight), findTail(above, letterHeight)].filter((one) => one !== null)
}

const nationalName = /cong hoa xa hoi|chu nghia viet nam|doc lap.{0,4}tu do|dang cong san viet nam/
const numberLine = /^(?:so|s6|s0)\s*[:.]/
const dayLine = /ngay.*thang.*nam/

export function findHead(lines: readonly ReadLine[], letterHeight: number): Columns | null {
  const anchor = lines.find((line) => nationalName.test(textOf(line)))
  if (!anchor) return null
  const near = lines.filter(
    ({ line }) =>
      line.top > anchor.line.top - letterHeight * 1.6 && line.top < anchor.line.top + letterHeight * 18,
  )
  const ends = near.filter((line) => numberLine.test(textOf(line)) || dayLine.test(textOf(line))).slice(0, 2)
  const end = Math.max(anchor.line.bottom, ...ends.map(({ line }) => line.bottom))
  const inside = near.filter(({ line }) => line.baseline <= end + letterHeight * 0.3)
  const gap = widestGap(inside.flatMap(({ words }) => words))
  if (!gap || gap.to - gap.from < letterHeight) return null
  const split = (gap.from + gap.to) / 2
  const subject = subjectBelow(near, end, split, letterHeight)
  return { top: Math.min(...inside.map(({ line }) => line.top)), bottom: subject, split }
}

/** "V/v …" of a letter stands below its number, in the same column. */
function subjectBelow(lines: readonly ReadLine[], end: number, split: number, letterHeight: number): number {
  let bottom = end
  for (const line of lines.filter(({ line: one }) => one.baseline > end + letterHeight * 0.3)) {
    const isBelow = line.line.right < split && line.line.top - bottom < letterHeight * 2
    const isSubject = bottom > end || /^(?:v\/v|ve viec)/.test(textOf(line))
    if (!isBelow || !isSubject) break
    bottom = line.line.bottom
  }
  return bottom
}

function findTail(lines: readonly ReadLine[], letterHeight: number): Columns | null {
  const anchor = lines.find((line) => /^["'“]?noi nhan/.test(textOf(line)))
  if (!anchor) return null
  const below = lines.filter(({ line }) => line.top > anchor.line.top - letterHeight * 1.2)
  for (let end = below.length; end > 1; end -= 1) {
    const inside = below.slice(0, end)
    const gap = widestGap(inside.map(({ line }) => line))
    if (!gap || gap.to - gap.from < letterHeight * 1.2 || gap.from < anchor.line.left) continue
    const split = (gap.from + gap.to) / 2
    const bottom = Math.max(...inside.map(({ line }) => line.bottom))
    return { top: signatureTop(lines, anchor.line.top, split, letterHeight), bottom, split }
  }
  return null
}

/** The signing words may begin a line or two above the recipients. */
function signatureTop(lines: readonly ReadLine[], top: number, split: number, letterHeight: number): number {
  const above = lines.filter(
    ({ line }) => line.left > split && line.top < top && line.top > top - letterHeight * 7,
  )
  const isAlone = (one: ReadLine) =>
    !lines.some(
      ({ line }) =>
        line.left < split && line.top < one.line.bottom && line.bottom > one.line.top && line.top < top,
    )
  return Math.min(top, ...above.filter(isAlone).map(({ line }) => line.top)) - letterHeight * 0.2
}

interface Stretch {
  readonly left: number
  readonly right: number
}

/** The widest gap that all stretches leave free, with some of them on either side. */
function widestGap(stretches: readonly Stretch[]): { from: number; to: number } | null {
  const sorted = [...stretches].sort((a, b) => a.left - b.left)
  let [end, widest]: [number, { from: number; to: number } | null] = [sorted[0]?.right ?? 0, null]
  for (const { left, right } of sorted) {
    if (left - end > (widest ? widest.to - widest.from : 0)) widest = { from: end, to: left }
    end = Math.max(end, right)
  }
  return widest
}

export function textOf({ words }: ReadLine): string {
  return lettersOnly(words.map(({ text }) => text).join(' '))
}
