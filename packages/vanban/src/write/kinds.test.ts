import { describe, expect, it } from 'vitest'
import type { Block, Composition } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { readSource } from '../read/read-source.ts'
import { understand } from '../understand/understand.ts'
import { compose } from './compose.ts'
import { writeDocx } from './docx.ts'
import { essentials, outlineLines } from './given-round-trip.ts'
import { nothing } from './given-documents.ts'
import { kinds } from './given-kinds.ts'
import { writePdf } from './pdf.ts'

const kind = (name: string): WritableDocument => kinds[name] ?? nothing

function wordsOf(block: Block): string {
  if (block.kind === 'text') return block.runs.map((run) => run.text.replaceAll('\n', ' ')).join('')
  return block.kind === 'room' ? '' : `[${block.kind}]`
}

const words = (blocks: readonly Block[]): string[] => blocks.map(wordsOf).filter((each) => each !== '')
const closingOf = (composition: Composition): string[][][] =>
  (composition.closing?.rows ?? []).map((row) => row.map(words))

describe.each([
  ['DOCX', writeDocx],
  ['PDF', writePdf],
] as const)('%s', (_, write) => {
  it.each(Object.keys(kinds))('of the kind "%s" is read again as it was written', async (name) => {
    const document = kind(name)
    const again = understand(await readSource(await write(document)))
    expect(essentials(again)).toEqual(essentials(document))
    expect(outlineLines(again.outline)).toEqual(outlineLines(document.outline))
  })
})

it('every kind of Nghị định 30/2020/NĐ-CP, Điều 7, is among them', () => {
  const types = new Set(Object.values(kinds).map(({ type }) => type))
  expect(types.size).toBe(29)
})

describe('the parts that some kinds have of their own', () => {
  it('minutes are signed by secretary and chair side by side, recipients below, and have no date in their head', () => {
    const minutes = compose(kind('biên bản'))
    expect(minutes.head.date).toEqual([])
    expect(closingOf(minutes)).toEqual([
      [
        ['THƯ KÝ', 'Bùi Thanh Hà'],
        ['CHỦ TỌA', 'Lương Văn Sơn'],
      ],
      [['Nơi nhận:', '- Các thành viên dự họp;', '- Lưu: VT, Hồ sơ.'], []],
    ])
  })

  it('the first party to a contract signs on the left', () => {
    const [signatures] = closingOf(compose(kind('hợp đồng')))
    expect(signatures?.map(([post]) => post)).toEqual(['ĐẠI DIỆN BÊN A', 'ĐẠI DIỆN BÊN B'])
  })

  it('three parties sign in two rows', () => {
    const contract = kind('hợp đồng')
    const third = { chain: ['ĐẠI DIỆN BÊN C'], name: 'Hà Thị Mai' }
    const composed = compose({ ...contract, cosigners: [...(contract.cosigners ?? []), third] })
    expect(closingOf(composed).map((row) => row.map(([post]) => post))).toEqual([
      ['ĐẠI DIỆN BÊN A', 'ĐẠI DIỆN BÊN B'],
      [undefined, 'ĐẠI DIỆN BÊN C'],
      ['Nơi nhận:', undefined],
    ])
  })

  it('a telegram says who wires, an invitation who invites', () => {
    expect(words(compose(kind('công điện')).body)).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẠCH HẠC điện:')
    expect(words(compose(kind('giấy mời')).body)).toContain(
      'Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời: Đại diện các cơ quan báo chí trên địa bàn tỉnh',
    )
  })

  it('a resolution is that of the whole body, whoever signs it', () => {
    const printed = words(compose(kind('nghị quyết')).body)
    expect(printed).toContain('HỘI ĐỒNG NHÂN DÂN TỈNH BẠCH HẠC')
    expect(printed).toContain('QUYẾT NGHỊ:')
  })

  it('a leave slip leaves room for the confirmation of the place where the leave was spent', () => {
    const [, below] = closingOf(compose(kind('giấy nghỉ phép')))
    expect(below?.[0]?.[0]).toMatch(/^Xác nhận của cơ quan/)
  })

  it('a letter of courtesy has no number', () => {
    expect(compose(kind('thư công')).head.number).toEqual([])
  })

  it('a document of the Party carries the name of the Party, a star, and a dash after its number', () => {
    const { nation, agency, number } = compose(kind('kế hoạch của Đảng')).head
    expect(words(nation)[0]).toBe('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(words(agency)).toEqual(['ĐẢNG BỘ TỈNH BẠCH HẠC', 'TỈNH ỦY', '*'])
    expect(words(number)).toEqual(['Số 127-KH/TU'])
  })

  it('a regulation that a decision issues has a head of its own, an appendix has none', () => {
    const [regulation] = compose(kind('quyết định ban hành quy chế')).appendices
    expect(regulation?.head?.rows[0]?.map(words)).toEqual([
      ['ỦY BAN NHÂN DÂN TỈNH BẠCH HẠC', '[rule]'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '[rule]'],
    ])
    expect(compose(kind('kế hoạch')).appendices[0]?.head).toBeNull()
  })

  it.each([
    ['sao y', 'SAO Y', 'Số: 07/SY-SVHTTDL'],
    ['sao lục', 'SAO LỤC', 'Số: 07/SL-SVHTTDL'],
    ['trích sao', 'TRÍCH SAO', 'Số: 07/TrS-SVHTTDL'],
  ])(
    'a copy (%s) says who copied it, with a number, a day and recipients of its own',
    (name, form, number) => {
      const { copy } = compose(kind(name))
      const printed = [...(copy?.head.rows ?? []), ...(copy?.closing.rows ?? [])].flat().flatMap(words)
      for (const said of [
        form,
        number,
        'Bạch Hạc, ngày 03 tháng 9 năm 2026',
        '- Các phòng thuộc Sở;',
        'Trịnh Ngọc Lan',
      ])
        expect(printed).toContain(said)
    },
  )
})
