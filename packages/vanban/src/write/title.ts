import type { Block, TextBlock } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { brokenCentred, centred, line, ruleUnder, running } from './blocks.ts'
import { firstLine, pointsOfMillimetres, size, textColumn } from './measures.ts'
import { oneLine, upper } from './printable.ts'
import { textWidth } from './font-metrics.ts'
import { authorityOf } from './decision.ts'
import { isLetter, typeOf } from './head.ts'
import { unmarked } from './closing.ts'

const shortWidth = (): number => textWidth('Kính gửi', size.body)
const titleColumn = textColumn - pointsOfMillimetres(16)

/** Ô 5a: type name in capitals, subject under it, a rule under the last of them; a letter has none of it here. */
export function composeTitle(document: WritableDocument): Block[] {
  if (isLetter(document)) return []
  const type = centred(
    { text: upper(oneLine(document.type)), bold: true },
    { size: size.title, before: 18, keepWithNext: true, role: { kind: 'title' } },
  )
  const subject = oneLine(document.subject)
  return [type, ...(subject === '' ? [ruleUnder(type, 12)] : subjectWithRule(subject))]
}

function subjectWithRule(subject: string): Block[] {
  const shape = { size: size.title, keepWithNext: true, role: { kind: 'rest' } } as const
  const words = brokenCentred({ text: subject, bold: true }, titleColumn, shape)
  return [words, ruleUnder(words, 12)]
}

/** Ô 9a: one addressee on the line of the greeting, several below it, their dashes under the colon. */
export function composeAddressees(document: WritableDocument): Block[] {
  const names = document.addressees.map(unmarked).filter((name) => name !== '')
  const [only] = names
  if (only === undefined) return []
  const greeting = greetingOf(document)
  const around = { before: isLetter(document) ? 18 : 6, after: 12 }
  if (names.length === 1) {
    const words = `${greeting}: ${only}`
    if (typeOf(document) === 'giấy mời') return [running([{ text: words }])]
    return [brokenCentred({ text: words }, titleColumn, around)]
  }
  const longest = Math.max(...names.map((name) => textWidth(`- ${name};`, size.body)))
  const opening = { ...openingPlace(greeting, longest), before: around.before, keepWithNext: true }
  return [
    line([{ text: `${greeting}:` }], opening),
    ...listedBelow(names, isShort(greeting) ? leftOf(longest) + shortWidth() : leftOf(longest), around.after),
  ]
}

/** "Kính gửi"; a telegram and an invitation name who calls (mẫu 1.6 and 1.7). */
function greetingOf(document: WritableDocument): string {
  const issuer = oneLine(document.issuer)
  if (issuer === '') return 'Kính gửi'
  if (typeOf(document) === 'công điện') return `${authorityOf(document)} điện`
  if (typeOf(document) === 'giấy mời') return `${issuer} trân trọng kính mời`
  return 'Kính gửi'
}

const isShort = (greeting: string): boolean => greeting === 'Kính gửi'

function openingPlace(greeting: string, longest: number): Pick<TextBlock, 'left' | 'align'> {
  return isShort(greeting) ? { left: leftOf(longest), align: 'left' } : { left: 0, align: 'centre' }
}

/** "Kính gửi:" stands well to the right, less so when a name below it is long. */
function leftOf(longest: number): number {
  const room = textColumn - shortWidth() - longest
  return Math.min(pointsOfMillimetres(32), Math.max(firstLine, room))
}

function listedBelow(names: readonly string[], under: number, after: number): Block[] {
  const dash = textWidth('- ', size.body)
  return names.map((name, index) =>
    line([{ text: `- ${name}${index === names.length - 1 ? '.' : ';'}` }], {
      left: under + dash,
      indent: -dash,
      after: index === names.length - 1 ? after : 0,
    }),
  )
}
