import { oddNumbers, oddTexts } from './odd-values.ts'
import type { Random } from './random.ts'

/** Lines lost, doubled, swapped, and filled with what does not belong there. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const other = random.below(lines.length)
  const line = lines[at]!
  switch (random.below(8)) {
    case 0:
      lines.splice(at, 1 + random.below(5))
      break
    case 1:
      lines.splice(at, 0, ...Array.from({ length: 1 + random.below(200) }, () => line))
      break
    case 2:
      ;[lines[at], lines[other]] = [lines[other]!, line]
      break
    case 3:
      lines[at] = line.replace(/\d+/g, () => random.pick(oddNumbers))
      break
    case 4:
      lines[at] = line.slice(0, random.below(line.length + 1)) + random.pick(oddTexts) + line
      break
    case 5:
      lines[at] = [...line].reverse().join('')
      break
    case 6:
      lines.splice(at, 1, ...line.split(' '))
      break
    default:
      lines.splice(at, 3, lines.slice(at, at + 40).join(' '))
  }
  return lines.join('\n')
}
