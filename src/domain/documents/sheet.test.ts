import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from 'vanban/reading'
import type { OfficialDocument } from 'vanban'
import { planText, textBytes } from './given-documents.ts'
import { reviewOf } from './review.ts'
import type { Review } from './review.ts'
import { marksOfFindings, marksOfReview } from './sheet-marks.ts'
import { sheetOf } from './sheet.ts'
import type { Run, SheetBlock } from './sheet.ts'

const wordsOf = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
const runsOf = (block: SheetBlock): readonly Run[] => {
  switch (block.kind) {
    case 'head':
      return [...block.agency.flat(), ...block.nation.flatMap((line) => line.runs)]
    case 'table':
      return block.rows.flat(2)
    case 'paragraph':
      return block.runs
  }
}

describe('the sheet', () => {
  let reading: OfficialDocument
  let review: Review
  beforeAll(async () => {
    const register = {
      match: () => ({ kind: 'unknown', reason: { key: 'units.match.unknown', params: {} } }) as const,
      unitOfToday: () => null,
      reaches: () => true,
    }
    reading = await readDocument(textBytes(planText))
    review = reviewOf(reading, {}, register)
  })

  it('prints the head in two columns', () => {
    const [head] = sheetOf(reading, marksOfReview(review))
    if (head?.kind !== 'head') throw new Error('no head')
    expect(head.agency.map(wordsOf)).toEqual(['UBND TỈNH SÔNG KỲ', 'Số: 47/KH-UBND'])
    expect(head.nation.map((line) => [wordsOf(line.runs), line.isDate])).toEqual([
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', false],
      ['Độc lập - Tự do - Hạnh phúc', false],
      ['Sông Kỳ, ngày 09 tháng 11 năm 2026', true],
    ])
  })

  it('loses no word of the document and adds none', () => {
    const onSheet = sheetOf(reading, marksOfReview(review))
      .flatMap(runsOf)
      .map((run) => run.text)
    const bare = (text: string) => text.replace(/\s+/g, '')
    expect(bare(onSheet.join(''))).toBe(bare(reading.text))
  })

  it('every task is found on it by its own address, and only once', () => {
    const anchors = sheetOf(reading, marksOfReview(review))
      .flatMap(runsOf)
      .flatMap((run) => run.anchor ?? [])
    for (const task of review.tasks) expect(anchors).toContain(`s-${task.key}`)
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('the name of a unit within a task speaks for the task', () => {
    const named = sheetOf(reading, marksOfReview(review))
      .flatMap(runsOf)
      .filter((run) => run.kind === 'party')
    expect(named.map((run) => [run.text, run.of])).toContainEqual(['Sở Ngoại vụ', 'a1'])
  })

  it('a line that merely goes on belongs to the one before it; one that begins something does not', async () => {
    const wrapped = planText
      .replace('vùng chè cổ thụ', 'vùng chè\ncổ thụ')
      .replace('Văn hóa và Thể thao.\n\n- Đơn vị phối hợp', 'Văn hóa và Thể thao.\n- Đơn vị phối hợp')
    const printed = sheetOf(await readDocument(textBytes(wrapped))).flatMap((block) =>
      block.kind === 'paragraph' ? [wordsOf(block.runs).replace(/\s+/g, ' ')] : [],
    )
    expect(printed).toContain('1. Xây dựng bộ ảnh và phim ngắn giới thiệu vùng chè cổ thụ bằng ba thứ tiếng.')
    expect(printed).toContain('- Đơn vị chủ trì: Sở Văn hóa và Thể thao.')
    expect(printed).toContain('- Lưu: VT.')
  })

  it('without a review nothing is marked', () => {
    const marked = sheetOf(reading)
      .flatMap(runsOf)
      .filter((run) => run.of !== null)
    expect(marked).toEqual([])
  })

  it('a table stays a table, its cells marked like any other words', async () => {
    const rows = '| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | In bản đồ du lịch | Sở Ngoại vụ |'
    const text = planText.replace('II. TỔ CHỨC', `${rows}\n\nII. TỔ CHỨC`)
    const withTable = await readDocument(textBytes(text), { name: 'ke-hoach.md' })
    const table = sheetOf(withTable).find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(wordsOf))).toContainEqual([
      '1',
      'In bản đồ du lịch',
      'Sở Ngoại vụ',
    ])
  })

  it('words that a rule finds fault with are marked by how certain the fault is; a missing part marks nothing', () => {
    const at = reading.text.indexOf('bằng ba thứ tiếng')
    const finding = { rule: 'x', words: '', message: '', regulation: null, suggestion: null } as const
    const findings = [
      { ...finding, severity: 'error', span: [at, at + 4] },
      { ...finding, severity: 'hint', span: [0, 0] },
    ] as const
    const marked = sheetOf(reading, marksOfFindings(findings)).flatMap(runsOf)
    expect(marked.filter((run) => run.of !== null)).toEqual([
      { text: 'bằng', of: 'finding-0', kind: 'error', anchor: 's-finding-0' },
    ])
  })
})
