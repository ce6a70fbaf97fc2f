import fc from 'fast-check'
import type { WritableBasis, WritableDocument, WritablePassage } from './writable-document.ts'
import { nothing, passage } from './given-documents.ts'

/** Documents of every kind, as long and as oddly named as an office can make them. */
const syllables = (
  'cung cấp thông tin chính thức về tình hình của tỉnh cho báo chí trong và ngoài nước bản tin tiếng Anh Lào biên giới ' +
  'cửa khẩu lễ hội du lịch đầu tư văn hóa đài truyền thanh chuyên mục hình ảnh con người sản phẩm truyền thống hợp tác ' +
  'hữu nghị tập huấn nghiệp vụ cán bộ làm công tác đối ngoại cấp xã bảo đảm thiết thực hiệu quả tiết kiệm'
).split(' ')

/** What an officer types besides letters and full stops. */
const oddities = [
  '“Nhịp cầu”',
  '50%',
  '(TTĐN)',
  '&',
  '<b>',
  '–',
  '24/7',
  'Q&A',
  '"trích"',
  '08 giờ 30',
  'Đắk Lắk',
  'Ea H’leo',
  'Ngọc Hồi',
]

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...syllables) },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
)

export function anyPhrase(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('Tổ chức', 'Xây dựng', 'Bồi dưỡng', 'Biên soạn', 'Giới thiệu'),
      fc.array(word, { minLength: least, maxLength: most }),
      fc.constantFrom('kịp thời', 'thường niên', 'đúng hạn'),
    )
    .map(([first, middle, last]) => [first, ...middle, last].join(' '))
}

const sentence = anyPhrase(4, 60).map((text) => `${text}.`)
const title = anyPhrase(1, 8).filter((text) => !/[“"<&–]/.test(text))

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
const letters = [...'abcdđeghiklm']

function numbered<T>(
  entries: fc.Arbitrary<T>,
  most: number,
  make: (entry: T, at: number) => WritablePassage,
): fc.Arbitrary<WritablePassage[]> {
  return fc.array(entries, { minLength: 1, maxLength: most }).map((list) => list.map(make))
}

const points = numbered(sentence, 12, (text, at) => passage('item', letters[at] ?? 'm', text))
const bullets = numbered(sentence, 4, (text) => passage('bullet', '-', text))
const items = numbered(sentence, 12, (text, at) => passage('item', String(at + 1), text))
const prose = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((texts) => texts.map((text) => passage('paragraph', null, text)))

const cell = anyPhrase(1, 12)
const table = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([columns, rows]) => ({
    ...passage('table', null, ''),
    rows: [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Sản phẩm', 'Ghi chú'].slice(0, columns),
      ...rows.map((row, at) => [String(at + 1), ...row].slice(0, columns)),
    ],
  }))

const subheadings = (parent: number): fc.Arbitrary<WritablePassage[]> =>
  numbered(fc.tuple(title, points), 3, ([text, children], at) =>
    passage('heading', `${String(parent)}.${String(at + 1)}`, text, children),
  )

const clauses = numbered(
  fc.tuple(
    title,
    fc.oneof(
      points,
      bullets,
      prose,
      table.map((one) => [one]),
      fc.constant('deeper' as const),
    ),
    subheadings(1),
  ),
  4,
  ([text, below, deeper], at) =>
    passage('heading', String(at + 1), text, below === 'deeper' ? relabelled(deeper, at + 1) : below),
)

function relabelled(headings: readonly WritablePassage[], parent: number): WritablePassage[] {
  return headings.map((heading, at) => ({ ...heading, label: `${String(parent)}.${String(at + 1)}` }))
}

const sections = numbered(fc.tuple(title, fc.oneof(clauses, items, prose)), 6, ([text, children], at) =>
  passage('heading', roman[at] ?? 'IX', text, children),
)

const articles = fc
  .array(fc.tuple(title, fc.array(fc.tuple(title, fc.oneof(items, prose)), { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((chapters) => {
    let count = 0
    return chapters.map(([name, list], at) =>
      passage(
        'chapter',
        roman[at] ?? 'IX',
        name,
        list.map(([heading, children]) => passage('article', String(++count), heading, children)),
      ),
    )
  })

const appendices = numbered(fc.tuple(title, table), 3, ([text, rows], at) =>
  passage('appendix', roman[at] ?? 'IX', text, [rows]),
)

/** Type, its abbreviation, and how its body is divided. */
const types = [
  ['chỉ thị', 'CT', 'sections'],
  ['quy chế', 'QC', 'articles'],
  ['quy định', 'QyĐ', 'articles'],
  ['thông báo', 'TB', 'sections'],
  ['hướng dẫn', 'HD', 'sections'],
  ['chương trình', 'CTr', 'sections'],
  ['kế hoạch', 'KH', 'sections'],
  ['phương án', 'PA', 'sections'],
  ['đề án', 'ĐA', 'sections'],
  ['dự án', 'DA', 'sections'],
  ['báo cáo', 'BC', 'addressed'],
  ['tờ trình', 'TTr', 'addressed'],
  ['công điện', 'CĐ', 'addressed'],
  ['công văn', '', 'addressed'],
] as const

const issuers = [
  { superior: null, issuer: 'Ủy ban nhân dân tỉnh Bạch Hạc', short: 'UBND', places: ['Bạch Hạc'] },
  {
    superior: null,
    issuer: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    short: 'UBND',
    places: ['Thành phố Hồ Chí Minh'],
  },
  { superior: null, issuer: 'Ủy ban nhân dân đặc khu Bạch Long Vĩ', short: 'UBND', places: ['Bạch Long Vĩ'] },
  {
    superior: 'Ủy ban nhân dân tỉnh Bạch Hạc',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch',
    short: 'SVHTTDL',
    places: ['Bạch Hạc'],
  },
  {
    superior: 'Bộ Văn hóa, Thể thao và Du lịch',
    issuer: 'Cục Thông tin cơ sở và Thông tin đối ngoại',
    short: 'TTCSĐN',
    places: ['Hà Nội'],
  },
  {
    superior: 'Ủy ban nhân dân phường Đông Hải',
    issuer: 'Phòng Văn hóa - Xã hội',
    short: 'VHXH',
    places: ['Đông Hải'],
  },
] as const

const signatures = [
  { chain: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Phan Quốc Thái' },
  { chain: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đặng Thùy Vân' },
  { chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Thị Hoàng Ngọc Bảo Trân' },
  { chain: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], name: 'Y Thịnh' },
  { chain: ['TUQ. CỤC TRƯỞNG', 'TRƯỞNG PHÒNG THÔNG TIN ĐỐI NGOẠI'], name: 'Lò Văn Ơn' },
  { chain: ['Q. GIÁM ĐỐC'], name: 'K’Brơi' },
] as const

const offices = [
  'Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (b/c)',
  'Bộ Văn hóa, Thể thao và Du lịch (b/c)',
  'Các sở, ban, ngành cấp tỉnh',
  'UBND các xã, phường, đặc khu',
  'Đài Phát thanh và Truyền hình tỉnh; Báo Bạch Hạc (để đưa tin)',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
  'CT, các PCT UBND tỉnh',
]

const addressed = [
  'Ủy ban nhân dân tỉnh Bạch Hạc',
  'Các sở, ban, ngành',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Cục Thông tin cơ sở và Thông tin đối ngoại, Bộ Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các xã, phường',
]

const basis: fc.Arbitrary<WritableBasis> = fc.constantFrom(
  { kind: 'luật', reference: 'Luật Báo chí', date: '2025-12-10', issuer: null, title: null },
  { kind: 'luật', reference: 'Luật Tổ chức chính quyền địa phương', date: null, issuer: null, title: null },
  {
    kind: 'nghị định',
    reference: '72/2015/NĐ-CP',
    date: '2015-09-07',
    issuer: 'Chính phủ',
    title: 'về quản lý hoạt động thông tin đối ngoại',
  },
  {
    kind: 'thông tư',
    reference: '22/2016/TT-BTTTT',
    date: '2016-10-19',
    issuer: 'Bộ Thông tin và Truyền thông',
    title: 'hướng dẫn quản lý hoạt động thông tin đối ngoại của tỉnh, thành phố trực thuộc Trung ương',
  },
  {
    kind: 'quyết định',
    reference: '1909/QĐ-UBND',
    date: '2024-03-05',
    issuer: 'Ủy ban nhân dân tỉnh Bạch Hạc',
    title: 'phê duyệt Đề án bản tin tiếng nước ngoài',
  },
)

const day = fc
  .date({ min: new Date('2016-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

export const anyDocument: fc.Arbitrary<WritableDocument> = fc
  .record({
    kind: fc.constantFrom(...types),
    office: fc.constantFrom(...issuers),
    number: fc.option(fc.integer({ min: 1, max: 9999 }).map(String), { freq: 8 }),
    date: fc.oneof(
      { weight: 8, arbitrary: day },
      { weight: 1, arbitrary: day.map((each) => each.slice(0, 7)) },
      { weight: 1, arbitrary: day.map((each) => each.slice(0, 4)) },
    ),
    subject: anyPhrase(2, 30).filter((text) => !/[“"<&–]/.test(text)),
    addressees: fc.subarray(addressed, { minLength: 1 }),
    bases: fc.uniqueArray(basis, { maxLength: 5, selector: ({ reference }) => reference }),
    recipients: fc
      .tuple(fc.subarray(offices), fc.constantFrom('Lưu: VT', 'Lưu: VT, VHXH(12b)'))
      .map(([names, archive]) => [...names, archive]),
    signature: fc.constantFrom(...signatures),
    sections,
    articles,
    appendices: fc.option(appendices, { freq: 2 }),
    urgency: fc.option(fc.constantFrom('khẩn', 'thượng khẩn', 'hỏa tốc'), { freq: 2 }),
  })
  .map(({ kind: [type, short, body], office, sections, articles, appendices, addressees, ...rest }) => ({
    ...nothing,
    ...rest,
    type,
    symbol: short === '' ? `${office.short}-VX` : `${short}-${office.short}`,
    superior: office.superior,
    issuer: office.issuer,
    place: office.places[0],
    addressees: body === 'addressed' ? addressees : [],
    outline: [...(body === 'articles' ? articles : sections), ...(appendices ?? [])],
  }))
