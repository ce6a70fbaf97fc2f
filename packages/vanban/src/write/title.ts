import type { Block } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { brokenCentred, centred, line, ruleUnder } from './blocks.ts'
import { firstLine, pointsOfMillimetres, size, textColumn } from './measures.ts'
import { oneLine, upper } from './printable.ts'
import { textWidth } from './font-metrics.ts'
import { isLetter } from './head.ts'
import { unmarked } from './closing.ts'

const titleColumn = textColumn - pointsOfMillimetres(16)

/** Ô 5a: type name in capitals, subject under it, a rule under both; a letter has neither here. */
export function composeTitle(document: WritableDocument): Block[] {
  if (isLetter(document)) return []
  const subject = oneLine(document.subject)
  return [
    centred(
      { text: upper(oneLine(document.type)), bold: true },
      { size: size.title, before: 18, keepWithNext: true },
    ),
    ...subjectWithRule(subject),
  ]
}

function subjectWithRule(subject: string): Block[] {
  if (subject === '') return []
  const shape = { size: size.title, keepWithNext: true }
  const words = brokenCentred({ text: subject, bold: true }, titleColumn, shape)
  return [words, ruleUnder(words, 12)]
}

/** Ô 9a: one addressee on the line of "Kính gửi:", several below it, their dashes under the colon. */
export function composeAddressees(document: WritableDocument): Block[] {
  const names = document.addressees.map(unmarked).filter((name) => name !== '')
  const [only] = names
  if (only === undefined) return []
  const around = { before: isLetter(document) ? 18 : 6, after: 12 }
  if (names.length === 1) return [brokenCentred({ text: `Kính gửi: ${only}` }, titleColumn, around)]
  const longest = Math.max(...names.map((name) => textWidth(`- ${name};`, size.body)))
  const room = textColumn - textWidth('Kính gửi', size.body) - longest
  const left = Math.min(pointsOfMillimetres(32), Math.max(firstLine, room))
  const underColon = left + textWidth('Kính gửi', size.body)
  const dash = textWidth('- ', size.body)
  return [
    line([{ text: 'Kính gửi:' }], { left, before: around.before, keepWithNext: true }),
    ...names.map((name, index) =>
      line([{ text: `- ${name}${index === names.length - 1 ? '.' : ';'}` }], {
        left: underColon + dash,
        indent: -dash,
        after: index === names.length - 1 ? around.after : 0,
      }),
    ),
  ]
}
