import type { WritableDocument, WritablePassage } from './writable-document.ts'

/** Invented documents of an invented province, for the tests of both writers. */
export function passage(
  kind: WritablePassage['kind'],
  label: string | null,
  text: string,
  children: readonly WritablePassage[] = [],
): WritablePassage {
  return { kind, label, text, children }
}

function table(rows: readonly (readonly string[])[]): WritablePassage {
  return { ...passage('table', null, ''), rows }
}

export const nothing: WritableDocument = {
  type: null,
  number: null,
  symbol: null,
  issuer: null,
  superior: null,
  place: null,
  date: null,
  subject: null,
  addressees: [],
  bases: [],
  recipients: [],
  signature: null,
  urgency: null,
  secrecy: null,
  outline: [],
}

const welcome =
  'Tăng cường giới thiệu vùng đất, con người và sản vật của tỉnh đến bạn bè quốc tế; chủ động cung cấp thông tin chính ' +
  'thức, kịp thời phản hồi các thông tin chưa đúng về địa phương trên báo chí và mạng xã hội.'

export const plan: WritableDocument = {
  ...nothing,
  type: 'kế hoạch',
  number: '5',
  symbol: 'KH-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Bạch Hạc',
  place: 'Bạch Hạc',
  date: '2025-01-05',
  subject: 'Thông tin đối ngoại trên địa bàn tỉnh năm 2025',
  bases: [
    { kind: 'luật', reference: 'Luật Báo chí', date: null, issuer: null, title: null },
    {
      kind: 'nghị định',
      reference: '72/2015/NĐ-CP',
      date: '2015-09-07',
      issuer: 'Chính phủ',
      title: 'về quản lý hoạt động thông tin đối ngoại',
    },
  ],
  recipients: [
    'TT Tỉnh ủy, TT HĐND tỉnh (b/c)',
    'Các sở, ban, ngành',
    'UBND các xã, phường',
    'Lưu: VT, VHXH(12b)',
  ],
  signature: { chain: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đặng Thùy Vân' },
  outline: [
    passage('heading', 'I', 'Mục đích, yêu cầu', [
      passage('heading', '1', 'Mục đích', [passage('bullet', '-', welcome)]),
      passage('heading', '2', 'Yêu cầu', [passage('bullet', '-', 'Thiết thực, tiết kiệm, hiệu quả.')]),
    ]),
    passage('heading', 'II', 'Nhiệm vụ', [
      passage('heading', '1', 'Cung cấp thông tin', [
        passage('heading', '1.1', 'Họp báo', [
          passage('item', 'a', 'Tổ chức họp báo thường kỳ mỗi quý một lần.'),
          passage('item', 'đ', 'Thời gian: Quý II/2025.'),
        ]),
      ]),
    ]),
    passage('heading', 'III', 'Tổ chức thực hiện', [
      passage('paragraph', null, 'Các cơ quan, đơn vị nghiêm túc thực hiện Kế hoạch này.'),
    ]),
    passage('appendix', 'I', 'Danh mục nhiệm vụ', [
      table([
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
        ['I', 'CUNG CẤP THÔNG TIN', '', ''],
        ['1', 'Họp báo thường kỳ về tình hình kinh tế - xã hội của tỉnh', 'Văn phòng UBND tỉnh', 'Hằng quý'],
        ['2', 'Làm phim ngắn bằng tiếng Anh', 'Sở Văn hóa, Thể thao và Du lịch', '30/9/2025'],
      ]),
    ]),
  ],
}

/** Before signing: the clerk gives number and day, so both stand open. */
export const draft: WritableDocument = { ...plan, number: null, date: '2025', signature: null }

export const report: WritableDocument = {
  ...plan,
  type: 'báo cáo',
  number: '0125',
  symbol: 'BC-SVHTTDL',
  superior: 'UBND tỉnh Bạch Hạc',
  issuer: 'Sở Văn hóa, Thể thao và Du lịch',
  date: '2025-11-28',
  subject: 'Kết quả thông tin đối ngoại năm 2025 và kế hoạch năm 2026 trên địa bàn tỉnh Bạch Hạc',
  addressees: ['Cục Thông tin cơ sở và Thông tin đối ngoại'],
  bases: [],
  recipients: ['Như trên', 'UBND tỉnh (b/c)', 'Lưu: VT, BCXB'],
  signature: { chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lương Văn Sơn' },
  outline: [
    passage('heading', 'I', 'Kết quả', [
      passage('heading', '1', 'Hoạt động', [
        table([
          ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả'],
          ['1', 'Tin, bài bằng tiếng nước ngoài', '1.200', '1.356'],
          ['2', 'Họp báo', '4', '4'],
        ]),
      ]),
      passage('heading', '2', 'Kinh phí', [passage('paragraph', null, 'Chưa bố trí kinh phí riêng.')]),
    ]),
    passage('heading', 'II', 'Kế hoạch năm 2026', [
      passage('item', '1', welcome),
      passage('item', '2', welcome),
    ]),
  ],
}

export const letter: WritableDocument = {
  ...nothing,
  type: 'công văn',
  number: '631',
  symbol: 'UBND-VX',
  issuer: 'Ủy ban nhân dân tỉnh Bạch Hạc',
  place: 'Bạch Hạc',
  date: '2025-06-29',
  subject: 'đôn đốc báo cáo công tác thông tin đối ngoại năm 2025',
  addressees: ['Các sở, ban, ngành;', 'Ủy ban nhân dân các xã, phường'],
  recipients: ['Như trên', 'Lưu: VT, VX'],
  signature: { chain: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], name: 'Bùi Thanh Hà' },
  urgency: 'thượng khẩn',
  circulation: 'Lưu hành nội bộ',
  contact: 'Số 1 đường Bến Nước, tỉnh Bạch Hạc; điện thoại 0200.000.000',
  copies: 'PL.(30)',
  outline: [
    passage('paragraph', null, welcome),
    passage('paragraph', null, 'Ủy ban nhân dân tỉnh yêu cầu:'),
    passage('item', '1', welcome),
  ],
}

export const decision: WritableDocument = {
  ...plan,
  type: 'quyết định',
  number: '280',
  symbol: 'QĐ-UBND',
  date: '2025-06-29',
  subject: 'Ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí',
  bases: [],
  recipients: ['Như Điều 2', 'Lưu: VT'],
  signature: { chain: ['CHỦ TỊCH'], name: 'Phan Quốc Thái' },
  outline: [
    passage('paragraph', null, 'Căn cứ Luật Tổ chức chính quyền địa phương;'),
    passage('paragraph', null, 'Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch.'),
    passage('article', '1', 'Ban hành kèm theo Quyết định này Quy chế phát ngôn.'),
    passage(
      'article',
      'Điều 2',
      'Chánh Văn phòng và Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.',
    ),
    passage('appendix', null, 'Quy chế\nPhát ngôn và cung cấp thông tin cho báo chí', [
      passage('chapter', 'I', 'Quy định chung', [
        passage('article', '1', 'Phạm vi điều chỉnh', [passage('item', '1', welcome)]),
      ]),
      passage('chapter', 'Chương II', 'Tổ chức thực hiện', [
        passage('section', '1', 'Trách nhiệm', [passage('article', '2', 'Quy chế này áp dụng ngay.')]),
      ]),
    ]),
  ],
}

/** Words that mean something to Typst, to XML, to a printer or to a terminal, and must mean nothing here. */
export const hostile: WritableDocument = {
  ...plan,
  subject: '#import "x": * ] $ \\ <a> &amp; `raw` *b* _i_ @ref // -- ~',
  issuer: 'A ] #b',
  number: '#1',
  symbol: '$x$',
  place: '*P*',
  bases: [],
  recipients: ['#r ]'],
  signature: { chain: ['#c ]'], name: '</w:t> ]' },
  outline: [
    passage('paragraph', null, '#panic("x") ] [ $1^2$ \\u{41} <b>&lt;</b> "q" = == + - /* c */ #sys.inputs'),
    passage('item', '#', '#let x = 1\u0000\u0001\ud800\ufffe\u202e end'),
    passage('heading', 'I', '= heading ] #read("/etc/passwd")', [table([['#a', ']b'], ['', '[c'], ['x']])]),
  ],
}

export const documents: Readonly<Record<string, WritableDocument>> = {
  plan,
  draft,
  report,
  letter,
  decision,
  hostile,
  nothing,
}
