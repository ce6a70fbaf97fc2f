import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read/read-source.ts'
import { understand } from '../understand/understand.ts'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { writeDocx } from './docx.ts'
import { decision, letter, nothing, passage, plan, report } from './given-documents.ts'
import { writePdf } from './pdf.ts'
import { upper } from './printable.ts'

const formats = [
  ['DOCX', writeDocx],
  ['PDF', writePdf],
] as const

/** What a reader must find again, with the spellings that print makes of it: capitals in the head, "05" for "5". */
function essentials(document: Omit<WritableDocument, 'bases'>): unknown {
  const { type, number, symbol, place, date, addressees, recipients, signature } = document
  return {
    type,
    number: number?.replace(/^\d$/, '0$&') ?? null,
    symbol,
    place,
    date,
    addressees: addressees.map((name) => name.replace(/;$/, '')),
    recipients,
    signature,
    issuer: upper(document.issuer ?? ''),
    superior: document.superior === null ? null : upper(document.superior),
    subject: document.subject,
  }
}

/** Labels in order and depth; plain paragraphs (an opening, a basis) carry none. */
function labels(passages: readonly WritablePassage[], depth = 0): string[] {
  return passages.flatMap(({ kind, label, children }) => [
    ...(label === null ? [] : [`${' '.repeat(depth)}${kind === 'bullet' ? '-' : label}`]),
    ...labels(children, depth + 1),
  ])
}

describe.each(formats)('%s', (_, write) => {
  const readBack = async (document: WritableDocument) => understand(await readSource(await write(document)))

  it.each([
    ['plan', plan],
    ['report', report],
    ['letter', letter],
    ['decision', decision],
  ])('the head and the closing of a %s are read again as they were written', async (_name, document) => {
    expect(essentials(await readBack(document))).toEqual(essentials(document))
  })

  it('the outline of a plan is read again, label by label', async () => {
    const again = await readBack({ ...plan, outline: plan.outline.slice(0, 3) })
    expect(labels(again.outline)).toEqual(labels(plan.outline.slice(0, 3)))
  })

  it('any plan that an office could write is read again', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (document) => {
        const again = await readBack(document)
        expect(essentials(again)).toEqual(essentials(document))
        expect(labels(again.outline)).toEqual(labels(document.outline))
      }),
      { numRuns: 40 },
    )
  })
})

const sentences = [
  'Chủ động cung cấp thông tin chính thức về tình hình của tỉnh cho báo chí trong và ngoài nước.',
  'Tổ chức tập huấn nghiệp vụ cho cán bộ làm công tác thông tin đối ngoại cấp xã, bảo đảm thiết thực, hiệu quả.',
  'Xây dựng chuyên mục bằng tiếng Anh trên Cổng thông tin điện tử của tỉnh và cập nhật thường xuyên.',
]
const titles = [
  'Mục đích',
  'Yêu cầu',
  'Cung cấp thông tin chính thức',
  'Quảng bá hình ảnh',
  'Kinh phí thực hiện',
]
const sentence = fc.constantFrom(...sentences)
const title = fc.constantFrom(...titles)
const roman = ['I', 'II', 'III', 'IV', 'V']
const letters = ['a', 'b', 'c', 'd', 'đ', 'e']

/** Children numbered in order, as people number them. */
function numbered<T>(
  entries: fc.Arbitrary<T>,
  most: number,
  make: (entry: T, at: number) => WritablePassage,
) {
  return fc.array(entries, { minLength: 1, maxLength: most }).map((list) => list.map(make))
}

const points = numbered(sentence, 6, (text, at) => passage('item', letters[at] ?? 'g', text))
const bullets = numbered(sentence, 3, (text) => passage('bullet', '-', text))
const clauses = numbered(fc.tuple(title, fc.oneof(points, bullets)), 4, ([text, children], at) =>
  passage('heading', String(at + 1), text, children),
)
const outline = numbered(fc.tuple(title, fc.oneof(clauses, bullets)), 5, ([text, children], at) =>
  passage('heading', roman[at] ?? 'VI', text, children),
)

const head = fc.record({
  type: fc.constantFrom('kế hoạch', 'báo cáo', 'chương trình'),
  number: fc.integer({ min: 1, max: 9999 }).map(String),
  symbol: fc.constantFrom('KH-UBND', 'BC-SVHTTDL', 'CTr-UBND'),
  issuer: fc.constantFrom(
    'Ủy ban nhân dân tỉnh Bạch Hạc',
    'Ủy ban nhân dân xã Bến Nước',
    'Ủy ban nhân dân phường Đông',
  ),
  place: fc.constantFrom('Bạch Hạc', 'Bến Nước', 'Thành phố Hồ Chí Minh'),
  date: fc
    .date({ min: new Date('2016-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  subject: fc.constantFrom(
    'Thông tin đối ngoại năm 2025',
    'Triển khai công tác thông tin đối ngoại trên địa bàn tỉnh Bạch Hạc giai đoạn 2026 - 2030',
  ),
  recipients: fc.subarray(
    ['TT Tỉnh ủy (b/c)', 'Các sở, ban, ngành', 'UBND các xã, phường', 'Lưu: VT, VHXH'],
    {
      minLength: 1,
    },
  ),
  signature: fc.constantFrom(
    { chain: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Phan Quốc Thái' },
    { chain: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đặng Thùy Vân' },
  ),
  outline,
})
const anyPlan: fc.Arbitrary<WritableDocument> = head.map((parts) => ({ ...nothing, ...parts }))
