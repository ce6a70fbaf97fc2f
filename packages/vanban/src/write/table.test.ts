import { describe, expect, it } from 'vitest'
import type { TableBlock } from './composition.ts'
import { textWidth } from './font-metrics.ts'
import { landscapeColumn, textColumn } from './measures.ts'
import { composeTable, wantsLandscape } from './table.ts'

function tableOf(rows: readonly (readonly string[])[], column = textColumn): TableBlock {
  const [block] = composeTable(rows, { column, depth: 0 })
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}

const tasks = [
  ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
  ['I', 'CUNG CẤP THÔNG TIN', '', ''],
  [
    '1',
    'Họp báo thường kỳ về tình hình kinh tế - xã hội, quốc phòng, an ninh của tỉnh',
    'Văn phòng',
    '30/9/2025',
  ],
]

describe('columns', () => {
  it('fill the page exactly', () => {
    const total = tableOf(tasks).widths.reduce((sum, width) => sum + width, 0)
    expect(total).toBeCloseTo(textColumn, 3)
  })

  it('are wide enough for every word and keep dates on one line', () => {
    const { widths, size } = tableOf(tasks)
    expect(widths[3]).toBeGreaterThan(textWidth('30/9/2025', size))
    expect(widths[0]).toBeLessThan(textColumn / 8)
    expect(widths[1]).toBeGreaterThan(textColumn / 3)
  })

  it('still fit when words are longer than the page is wide', () => {
    const { widths } = tableOf([
      ['a'.repeat(200), 'b'.repeat(200)],
      ['1', '2'],
    ])
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textColumn, 3)
  })
})

describe('rows', () => {
  it('begin with the names of the columns, bold and centred', () => {
    const block = tableOf(tasks)
    expect(block.headed).toBe(true)
    expect(block.rows[0]?.cells.every((cell) => cell.bold && cell.align === 'centre')).toBe(true)
  })

  it('of a group title reach over the columns they leave empty', () => {
    expect(tableOf(tasks).rows[1]?.cells.map((cell) => [cell.lines[0], cell.columns])).toEqual([
      ['I', 1],
      ['CUNG CẤP THÔNG TIN', 3],
    ])
  })

  it('that are too short are filled up', () => {
    const block = tableOf([['A', 'B', 'C'], ['chỉ một ô'], ['1', '2', '3']])
    for (const row of block.rows) expect(row.cells.reduce((sum, cell) => sum + cell.columns, 0)).toBe(3)
  })

  it('always have a paragraph in every cell', () => {
    for (const row of tableOf([
      ['', ''],
      ['', 'x'],
    ]).rows)
      for (const cell of row.cells) expect(cell.lines.length).toBeGreaterThan(0)
  })

  it('put amounts to the right', () => {
    const block = tableOf([
      ['TT', 'Nội dung', 'Số tiền'],
      ['1', 'Tập huấn nghiệp vụ', '76.500.000'],
    ])
    expect(block.rows[1]?.cells.map((cell) => cell.align)).toEqual(['centre', 'left', 'right'])
  })
})

it('a table without cells is no table', () => {
  expect(composeTable([], { column: textColumn, depth: 0 })).toEqual([])
  expect(composeTable([[]], { column: textColumn, depth: 0 })).toEqual([])
})

it('an appendix with many columns is laid across', () => {
  const wide = [Array.from({ length: 8 }, (_, index) => `Cột ${index}`), Array.from({ length: 8 }, () => 'x')]
  expect(wantsLandscape(wide)).toBe(true)
  expect(wantsLandscape(tasks)).toBe(false)
  expect(landscapeColumn).toBeGreaterThan(textColumn)
})
