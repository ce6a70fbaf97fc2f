import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficialDocument, Passage } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { Unreadable } from '../model/unreadable.ts'
import { textSource } from '../read/text.ts'
import { givenDocument, givenFixture } from './given.ts'
import { understand } from './understand.ts'

const whole = ['province-plan.txt', 'section-plan.txt', 'letter.txt', 'decision-with-table.txt'].map(
  (name) => givenFixture(name).text,
)
const pieces = [
  ...whole.flatMap((text) => text.split(/(?<=[\s;:.])/)),
  '|\n',
  '\n\n',
  '- ',
  '1. ',
  'a) ',
  '*',
  '(',
  'Số: ',
  'Nơi nhận:',
  'İ',
  'PHỤ LỤC',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
  'tối thiểu 90% ',
  'Luật Báo chí năm 2016 ',
  'số    /KH-UBND ',
  '\u0301',
]

function spansOf(document: OfficialDocument): Span[] {
  const passages = (list: readonly Passage[]): Span[] =>
    list.flatMap((one) => [one.span, ...passages(one.children)])
  return [
    ...Object.values(document.where),
    ...document.unread,
    ...document.bases.map((basis) => basis.span),
    ...document.citations.flatMap((one) => [one.span, one.referenceSpan]),
    ...document.attached.map((one) => one.span),
    ...document.assignments.flatMap((one) => [
      one.span,
      ...one.leadSpans,
      ...one.coordinatingSpans,
      ...one.indicators.map((indicator) => indicator.span),
      ...(one.due.span ? [one.due.span] : []),
    ]),
    ...passages(document.outline),
  ]
}

function holds(text: string): void {
  let source
  try {
    source = textSource(text)
  } catch (error) {
    expect(error).toEqual(new Unreadable('empty'))
    return
  }
  const document = understand(source)
  expect(understand(source)).toEqual(document)
  for (const [start, end] of spansOf(document)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(document.text.length)
  }
}

describe('whatever the text', () => {
  it('understanding never throws and every span lies within the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: 150 })
  })

  it('the same for documents shuffled in pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((some) => some.join('')),
        holds,
      ),
      { numRuns: 150 },
    )
  })

  it('the same for documents with a stretch cut out', () => {
    const cut = fc.tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(300)).map(([text, from, length]) => {
      const at = from % text.length
      return text.slice(0, at) + text.slice(at + length)
    })
    fc.assert(fc.property(cut, holds), { numRuns: 150 })
  })
})

describe('a long text made to be slow', () => {
  it.each([
    ['dots', '.'.repeat(60_000) + 'a'],
    ['spaces', `Số:${' '.repeat(60_000)}x`],
    ['commas', `IV. TỔ CHỨC THỰC HIỆN\n\n1. Các sở${', ban'.repeat(20_000)} thực hiện.`],
    ['semicolons', `1. A\n\nĐơn vị chủ trì: ${'Sở A; '.repeat(15_000)}`],
    ['colons', 'Đơn vị chủ trì: '.repeat(6_000)],
    ['symbols', `Căn cứ ${'Nghị định số 1/2020/NĐ-CP, '.repeat(6_000)}`],
    ['dates', `- Hoàn thành ${'01/01/2026 '.repeat(15_000)}`],
    ['brackets', '('.repeat(60_000)],
    ['stars', '*a '.repeat(20_000)],
    ['numbers', `- ${'số 1/KH-UBND ngày 2 của UBND tỉnh và '.repeat(4_000)}`],
    ['laws', `- ${'Luật Báo chí, '.repeat(8_000)}năm`],
    ['blanks', `- số ${'.'.repeat(60_000)}/`],
    ['ratios', `II. NỘI DUNG\n\n- ${'tối thiểu 90% - 95 '.repeat(6_000)}`],
    ['nations', 'CHỦ TỊCH\n\nTrần Văn Bình\n\n' + 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n'.repeat(3_000)],
    ['titles', 'Nơi nhận:\n- A;\n\nCHỦ TỊCH\n\nTrần Văn Bình\n\n' + 'KẾ HOẠCH\n\n'.repeat(4_000)],
    ['bars', '|\nx\n'.repeat(20_000)],
    ['headings', 'IV. TỔ CHỨC THỰC HIỆN\n\n' + '1. Xyz\n\n- a\n\n'.repeat(4_000)],
    ['label lines', 'II. NỘI DUNG\n\n' + '(1) a\n\n- Đơn vị chủ trì: Sở A\n\n'.repeat(4_000)],
    ['duties', `1. Sở Y tế ${'chủ trì, phối hợp với Sở A '.repeat(8_000)}`],
  ])('is read in time that grows with its length: %s', (_name, text) => {
    const seconds = (size: string) => {
      const start = performance.now()
      givenDocument(size)
      return (performance.now() - start) / 1000
    }
    expect(seconds(text)).toBeLessThan(3)
  })
})
