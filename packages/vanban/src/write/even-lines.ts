import { textWidth } from './font-metrics.ts'
import type { Face } from './fonts.ts'

/** Words before which a Vietnamese title may well be broken, and names after which it may. */
const linking =
  /^(và|của|trên|về|cho|theo|năm|tại|đối|giai|nhằm|trong|từ|với|để|do|thuộc|tỉnh|thành|xã|phường)$/i
const pausing = /(,|;|:|-|–|nhân dân)$/i

/** What an awkward break costs, against the square of a line's distance from the even length. */
const awkward = 0.075
/** "Ngọc" and "Hồi" on two lines are no longer a name. */
const withinName = 0.4

interface Breaking {
  readonly cost: number
  readonly lines: readonly string[]
}

/** No name or title of an office runs over so many lines; a longer one is a text in the wrong place, and is only filled in. */
const mostEven = 12

/** Breaks words into the fewest lines that fit the column, as even as good breaks allow. */
export function evenLines(text: string, size: number, column: number, face: Face = 'bold'): string[] {
  const words = text.split(' ')
  const whole = textWidth(text, size, face)
  if (whole <= column) return [text]
  if (whole > column * mostEven) return filledLines(words, size, column, face)
  for (let count = Math.ceil(whole / column); count < words.length; count++) {
    const broken = breakInto(words, { count, size, face, column, even: whole / count })
    if (broken) return [...broken.lines]
  }
  return words
}

function filledLines(words: readonly string[], size: number, column: number, face: Face): string[] {
  const lines: string[] = []
  let width = Infinity
  for (const word of words) {
    const added = textWidth(` ${word}`, size, face)
    if (width + added > column) {
      lines.push(word)
      width = textWidth(word, size, face)
    } else {
      lines.push(`${lines.pop() ?? ''} ${word}`)
      width += added
    }
  }
  return lines
}

interface Measure {
  readonly count: number
  readonly size: number
  readonly face: Face
  readonly column: number
  readonly even: number
}

/** The cheapest breaking into exactly `count` lines; null when a line would not fit. */
function breakInto(words: readonly string[], { count, size, face, column, even }: Measure): Breaking | null {
  let best: (Breaking | null)[] = [{ cost: 0, lines: [] }]
  for (let row = 0; row < count; row++) {
    const next: (Breaking | null)[] = Array.from({ length: words.length + 1 }, () => null)
    best.forEach((before, start) => {
      if (before === null) return
      for (let end = start + 1; end <= words.length; end++) {
        const line = words.slice(start, end).join(' ')
        const width = textWidth(line, size, face)
        if (width > column) break
        const uneven = ((width - even) / column) ** 2
        const cost = before.cost + uneven + breakCost(words, end)
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, lines: [...before.lines, line] }
      }
    })
    best = next
  }
  return best[words.length] ?? null
}

function breakCost(words: readonly string[], at: number): number {
  const [last = '', next = ''] = [words[at - 1], words[at]]
  const name = /^\p{Lu}\p{Ll}+$/u
  if (name.test(last) && name.test(next)) return withinName
  return isGoodBreak(words, at) ? 0 : awkward
}

function isGoodBreak(words: readonly string[], at: number): boolean {
  const next = words[at]
  return (
    next === undefined || linking.test(next) || pausing.test(words.slice(Math.max(0, at - 2), at).join(' '))
  )
}
