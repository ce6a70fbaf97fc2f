import { expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenDocx, item, level, list, num, p } from './given-docx.ts'
import type { GivenDocx } from './given-docx.ts'

async function lines(given: GivenDocx): Promise<string[]> {
  const { text } = await readSource(await givenDocx(given))
  return text.split('\n\n')
}

const plan = list(
  1,
  level(0, 'upperRoman', '%1.') +
    level(1, 'decimal', '%2.') +
    level(2, 'decimal', '%2.%3.') +
    level(3, 'lowerLetter', '%4)'),
)

it('labels that Word prints but does not store stand in the text', async () => {
  const body =
    item('MỤC ĐÍCH', 1) +
    item('Quán triệt', 1, 1) +
    item('NHIỆM VỤ', 1) +
    item('Tập huấn', 1, 1) +
    item('Nội dung', 1, 2) +
    item('Chủ trương', 1, 3) +
    item('Kiến thức', 1, 3)
  expect(await lines({ body, numbering: plan })).toEqual([
    'I. MỤC ĐÍCH',
    '1. Quán triệt',
    'II. NHIỆM VỤ',
    '1. Tập huấn',
    '1.1. Nội dung',
    'a) Chủ trương',
    'b) Kiến thức',
  ])
})

it('a level begins again after a level above it', async () => {
  const body = item('A', 1) + item('x', 1, 1) + item('y', 1, 1) + item('B', 1) + item('z', 1, 1)
  expect(await lines({ body, numbering: plan })).toEqual(['I. A', '1. x', '2. y', 'II. B', '1. z'])
})

it('a level that restarts never goes on counting through the parts', async () => {
  const numbering = list(
    1,
    level(0, 'upperRoman', '%1.') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
  )
  const body = item('A', 1) + item('x', 1, 1) + item('B', 1) + item('y', 1, 1)
  expect(await lines({ body, numbering })).toEqual(['I. A', 'Điều 1. x', 'II. B', 'Điều 2. y'])
})

it('two lists over one definition go on counting together', async () => {
  const numbering = list(1, level(0, 'decimal', '%1.')) + num(2, 1)
  expect(await lines({ body: item('a', 1) + item('b', 2) + item('c', 1), numbering })).toEqual([
    '1. a',
    '2. b',
    '3. c',
  ])
})

it('a list with a start of its own begins there, once', async () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const numbering = list(1, level(0, 'decimal', '%1.')) + num(2, 1, start)
  const body = item('a', 1) + item('b', 2) + item('c', 2)
  expect(await lines({ body, numbering })).toEqual(['1. a', '5. b', '6. c'])
})

it('a list may replace a level of its definition', async () => {
  const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`
  const numbering = list(1, level(0, 'decimal', '%1.')) + num(2, 1, replaced)
  expect(await lines({ body: item('a', 2), numbering })).toEqual(['a) a'])
})

it('a numbered style labels its paragraphs at the level that names the style', async () => {
  const numbering = list(
    1,
    level(0, 'decimal', 'Chương %1') + level(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="Dieu"/>'),
  )
  const styles =
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const body = p('Phạm vi', '<w:pStyle w:val="Dieu"/>') + p('Đối tượng', '<w:pStyle w:val="Dieu"/>')
  expect(await lines({ body, numbering, styles })).toEqual(['Điều 1. Phạm vi', 'Điều 2. Đối tượng'])
})

it('list 0 takes the label of a numbered style away', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const body = p('Không số', '<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>')
  expect(await lines({ body, numbering: plan, styles })).toEqual(['Không số'])
})

it('a definition that points to a numbering style takes the levels of that style', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/></w:abstractNum>'
  const numbering = linked + list(1, level(0, 'upperLetter', '%1.')) + num(2, 9)
  expect(await lines({ body: item('Phần đầu', 2), numbering, styles })).toEqual(['A. Phần đầu'])
})

it('a legal level prints the numerals above it as 1, 2, 3', async () => {
  const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'))
  expect(await lines({ body: item('A', 1) + item('B', 1) + item('x', 1, 1), numbering })).toEqual([
    'I. A',
    'II. B',
    '2.1. x',
  ])
})

it.each([
  ['decimalZero', '01. a'],
  ['lowerRoman', 'i. a'],
  ['upperLetter', 'A. a'],
  ['none', '. a'],
])('number format %s prints %s', async (format, printed) => {
  expect(await lines({ body: item('a', 1), numbering: list(1, level(0, format, '%1.')) })).toEqual([printed])
})

it.each([
  ['-', '- a'],
  ['+', '+ a'],
  ['*', '* a'],
  ['\uf0b7', '- a'],
  ['\uf0a7', '- a'],
])('bullet %j prints as %j', async (sign, printed) => {
  expect(await lines({ body: item('a', 1), numbering: list(1, level(0, 'bullet', sign)) })).toEqual([printed])
})

it('a deleted item does not count', async () => {
  const mark = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
  const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark}`
  const deleted = `<w:p><w:pPr>${properties}</w:pPr><w:del w:id="2"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`
  const numbering = list(1, level(0, 'decimal', '%1.'))
  expect(await lines({ body: item('a', 1) + deleted + item('c', 1), numbering })).toEqual(['1. a', '2. c'])
})
