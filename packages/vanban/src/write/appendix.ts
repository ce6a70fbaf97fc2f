import type { Appendix, Block, TextBlock } from './composition.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { brokenCentred, centred, ruleUnder } from './blocks.ts'
import { composePassages } from './body.ts'
import { dayWords, numberBlank } from './head.ts'
import { textWidth } from './font-metrics.ts'
import { landscapeColumn, size, textColumn } from './measures.ts'
import { divisionLabel } from './labels.ts'
import { capitalised, isCapitals, lines, oneLine, upper } from './printable.ts'
import { wantsLandscape } from './table.ts'

/** A page of its own: "Phụ lục I", its title, what it comes with, a rule, and its text. */
export function composeAppendix(document: WritableDocument, passage: WritablePassage): Appendix {
  const landscape = tablesIn(passage.children).some(wantsLandscape)
  const column = landscape ? landscapeColumn : textColumn
  const below = passage.children.findIndex(isComesWith)
  const [inTitle] = comesWithAtEnd.exec(passage.text) ?? []
  const given = inTitle ?? passage.children[below]?.text
  const reference = comesWithLine(given === undefined ? comesWithWords(document) : oneLine(given), column)
  const rest = passage.children.filter((_, index) => inTitle !== undefined || index !== below)
  return {
    landscape,
    blocks: [
      ...titleBlocks({ ...passage, text: passage.text.replace(comesWithAtEnd, '') }, column),
      reference,
      ruleUnder(reference, 12),
      ...composePassages(rest, { level: 2, column }),
    ],
  }
}

function titleBlocks(passage: WritablePassage, column: number): Block[] {
  const label = divisionLabel('appendix', passage.label)
  const title = lines(passage.text).flatMap((words) => (label === '' ? typeThenSubject(words) : [words]))
  const shape = { keepWithNext: true }
  if (label !== '') {
    return [
      centred({ text: label, bold: true }, { ...shape, level: 1 }),
      ...title.map((words) => brokenCentred({ text: upper(words), bold: true }, column, shape)),
    ]
  }
  return title.map((words, index) =>
    brokenCentred({ text: index === 0 ? upper(words) : words, bold: true }, column, {
      ...shape,
      level: index === 0 ? 1 : 0,
    }),
  )
}

const comesWithAtEnd = /\((ban hành |được ban hành )?kèm theo[^()]*\)\s*$/i

/** "QUY CHẾ phát ngôn …": the type of an attached document stands on a line of its own. */
function typeThenSubject(words: string): string[] {
  const type =
    /^(KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|DỰ ÁN|DANH MỤC) (?=\S)/.exec(
      words,
    )?.[1]
  return type === undefined ? [words] : [type, words.slice(type.length + 1)]
}

function isComesWith({ kind, text }: WritablePassage): boolean {
  return kind === 'paragraph' && /^\(\s*(ban hành )?kèm theo/i.test(oneLine(text))
}

/** On one line, or broken before the date as in the decree's own appendices. */
function comesWithLine(words: string, column: number): TextBlock {
  const fits = textWidth(words, size.body, 'italic') <= column * 0.92
  const text = fits ? words : words.replace(/ (?=ngày[ \u00a0])/, '\n')
  return centred({ text, italic: true }, { keepWithNext: true })
}

/** (Kèm theo Kế hoạch số … ngày … của …): blanks stand open in a draft as they do on its first page. */
function comesWithWords(document: WritableDocument): string {
  const number = oneLine(document.number).replace(/^\d$/, '0$&') || numberBlank
  const issuer = oneLine(document.issuer)
  const symbol = oneLine(document.symbol)
  const words = [
    `Kèm theo ${capitalised(oneLine(document.type) || 'Công văn')} số`,
    symbol === '' ? number : `${number}/${symbol}`,
    dayWords(document.date),
    issuer === '' ? '' : `của ${isCapitals(issuer) ? committeeName(issuer) : issuer}`,
  ]
  return `(${words.filter((word) => word !== '').join(' ')})`
}

/** A People's Committee known only in capitals gets its ordinary spelling; other names stay as they were given. */
function committeeName(name: string): string {
  const [, level, place] =
    /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) (.+)$/.exec(
      name,
    ) ?? []
  if (level === undefined || place === undefined) return name
  const spelt = place
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((syllable) => syllable.split('-').map(capitalised).join('-'))
    .join(' ')
  return `Ủy ban nhân dân ${level.toLocaleLowerCase('vi')} ${spelt}`
}

function tablesIn(passages: readonly WritablePassage[]): (readonly (readonly string[])[])[] {
  return passages.flatMap((passage) => [
    ...(passage.kind === 'table' && passage.rows ? [passage.rows] : []),
    ...tablesIn(passage.children),
  ])
}
