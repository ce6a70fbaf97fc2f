import type { Appendix, Closing, TextBlock } from './composition.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { brokenCentred, centred, ruleUnder } from './blocks.ts'
import { composePassages } from './body.ts'
import { agencyLines, dayWords, nationLines, numberBlank } from './head.ts'
import { textWidth } from './font-metrics.ts'
import { headColumns, landscapeColumn, size, textColumn } from './measures.ts'
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
  const head = attachedHead(document, passage)
  const title = titleBlocks({ ...passage, text: passage.text.replace(comesWithAtEnd, '') }, column)
  return {
    landscape,
    head,
    blocks: [
      ...title.map((block, index) => (head && index === 0 ? { ...block, before: 18 } : block)),
      reference,
      ruleUnder(reference, 12),
      ...composePassages(rest, { level: 2, depth: 0, column }),
    ],
  }
}

/** A regulation or plan that a decision issues has a head like any document, without number and date (mẫu 1.3). */
function attachedHead(document: WritableDocument, passage: WritablePassage): Closing | null {
  const [first = ''] = lines(passage.text)
  if (divisionLabel('appendix', passage.label) !== '' || !attachedType.test(`${upper(first)} `)) return null
  return { rows: [[agencyLines(document, headColumns[0]), nationLines()]] }
}

function titleBlocks(passage: WritablePassage, column: number): TextBlock[] {
  const label = divisionLabel('appendix', passage.label)
  const title = lines(passage.text).flatMap((words) => (label === '' ? typeThenSubject(words) : [words]))
  const heading = { keepWithNext: true, role: { kind: 'heading', level: 1 } } as const
  const rest = { keepWithNext: true, role: { kind: 'rest' } } as const
  if (label !== '') {
    return [
      centred({ text: label, bold: true }, heading),
      ...title.map((words) => brokenCentred({ text: upper(words), bold: true }, column, rest)),
    ]
  }
  return title.map((words, index) =>
    brokenCentred(
      { text: index === 0 ? upper(words) : words, bold: true },
      column,
      index === 0 ? heading : rest,
    ),
  )
}

const comesWithAtEnd = /\((ban hành |được ban hành )?kèm theo[^()]*\)\s*$/i

const attachedType = /^(KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|DỰ ÁN|DANH MỤC) /

/** "QUY CHẾ phát ngôn …": the type of an attached document stands on a line of its own. */
function typeThenSubject(words: string): string[] {
  const type = attachedType.exec(words)?.[1]
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
