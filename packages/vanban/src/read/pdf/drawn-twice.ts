import type { Glyphs } from './glyphs.ts'

/** Of the letter height: how far the second drawing stands from the first. */
const shift = 0.15
/** A stretch is compared with this many before it on its line; more never lie over one another. */
const neighbours = 4

/** Some programs have no bold face and draw every letter twice, a hair apart. Each is read once, as bold. */
export function dropRepeats(glyphs: readonly Glyphs[]): Glyphs[] {
  const sorted = glyphs
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.baseline - b.one.baseline || a.one.x0 - b.one.x0)
  const kept: { one: Glyphs; order: number }[] = []
  for (const next of sorted) {
    const near = kept.slice(-neighbours)
    const covering = near.findIndex(({ one }) => isRepeat(next.one, one))
    const covered = near.findIndex(({ one }) => isRepeat(one, next.one))
    const at = kept.length - near.length + (covering >= 0 ? covering : covered)
    if (covering >= 0) kept[at] = { ...kept[at]!, one: { ...kept[at]!.one, bold: true } }
    else if (covered >= 0) kept[at] = { ...next, one: { ...next.one, bold: true } }
    else kept.push(next)
  }
  return kept.length === glyphs.length
    ? [...glyphs]
    : kept.sort((a, b) => a.order - b.order).map(({ one }) => one)
}

/** True when `whole` already shows these letters at their place, or begins or ends with them there. */
function isRepeat(part: Glyphs, whole: Glyphs): boolean {
  const near = whole.size * shift
  if (Math.abs(part.baseline - whole.baseline) > near || Math.abs(part.size - whole.size) > 0.1) return false
  const [left, right] = [Math.abs(part.x0 - whole.x0) <= near, Math.abs(part.x1 - whole.x1) <= near]
  if (left && right) return part.text === whole.text
  return (left && whole.text.startsWith(part.text)) || (right && whole.text.endsWith(part.text))
}
