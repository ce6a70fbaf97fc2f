import { expect, it } from 'vitest'
import type { Block, Paragraph, SourceText, Table } from '../../model/source-text.ts'
import { readSource } from '../read-source.ts'
import { givenPdf } from './given-pdf.ts'
import { givenTypeset } from './given-typeset.ts'

const read = (body: string) => readSource(givenTypeset(body))
const paragraphs = ({ text, blocks }: SourceText) => blocks.map(({ span }) => text.slice(...span))
const lookOf = (source: SourceText, words: string) =>
  source.blocks.find(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && source.text.slice(...block.span).includes(words),
  )?.look
const isTable = (block: Block | undefined): block is Table => block?.kind === 'table'
const tables = (source: SourceText) => source.blocks.filter(isTable)
const cells = (source: SourceText, table: Table | undefined) =>
  table?.rows.map((row) => row.map(({ span }) => source.text.slice(...span)))

const head = `#head(
  [*ỦY BAN NHÂN DÂN* \\ *TỈNH LẠNG GIANG* #v(4pt) Số: 15/KH-UBND],
  [#text(size: 12.5pt)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*] \\ *Độc lập - Tự do - Hạnh phúc* #v(4pt) _Lạng Giang, ngày 05 tháng 3 năm 2026_])
#v(8pt)
#align(center)[*KẾ HOẠCH*]
#align(center)[*Truyền thông về thông tin đối ngoại năm 2026*]
`
const sentence =
  'Các sở, ban, ngành, địa phương chủ động phối hợp với các cơ quan báo chí trong và ngoài tỉnh giới thiệu tiềm năng, thế mạnh, nét văn hóa đặc sắc của tỉnh đến bạn bè quốc tế'

it('the two columns of the head are read one after the other', async () => {
  const source = await read(`${head}\n${sentence}.`)
  expect(cells(source, tables(source)[0])).toEqual([
    [
      'ỦY BAN NHÂN DÂN\nTỈNH LẠNG GIANG\nSố: 15/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLạng Giang, ngày 05 tháng 3 năm 2026',
    ],
  ])
  expect(tables(source)[0]?.ruled).toBe(false)
})

it('the room that a draft leaves for its number and day parts nothing', async () => {
  const draft = head.replace('15/KH', '#h(40pt)/KH').replace('05 tháng', '#h(30pt) tháng')
  const [left, right] = cells(await read(draft), tables(await read(draft))[0])?.[0] ?? []
  expect(left).toContain('Số: /KH-UBND')
  expect(right).toContain('Lạng Giang, ngày tháng 3 năm 2026')
})

it('a head whose left column is empty at the top still has two columns', async () => {
  const noIssuer = head.replace('*ỦY BAN NHÂN DÂN* \\ *TỈNH LẠNG GIANG*', '#v(32pt)')
  const source = await read(`${noIssuer}\n${sentence}.`)
  expect(cells(source, tables(source)[0])?.[0]?.[0]).toBe('Số: 15/KH-UBND')
})

it('a title is not drawn into the head above it, nor the subject into the title', async () => {
  const source = await read(`${head}\n${sentence}.`)
  expect(paragraphs(source).slice(1)).toEqual([
    'KẾ HOẠCH',
    'Truyền thông về thông tin đối ngoại năm 2026',
    `${sentence}.`,
  ])
})

it('how it was printed follows from fonts and places', async () => {
  const source = await read(`${head}\n_Căn cứ Luật Báo chí;_\n\n${sentence}.\n\n${sentence}.\n\n${sentence}.`)
  expect(lookOf(source, 'KẾ HOẠCH')).toEqual({ bold: true, italic: false, size: 14, align: 'centre' })
  expect(lookOf(source, 'Căn cứ')).toMatchObject({ bold: false, italic: true })
  expect(lookOf(source, sentence)).toMatchObject({ bold: false, italic: false, align: 'justify' })
})

it('recipients and signature stand side by side and are read side by side', async () => {
  const tail = `#plain(grid(columns: (50%, 50%),
    text(size: 11pt)[*_Nơi nhận:_* \\ - Như Điều 3; \\ - Các sở, ban, ngành; \\ - Lưu: VT.],
    align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *CHỦ TỊCH* #v(60pt) *Trần Văn Bình*]))`
  const source = await read(`${sentence}./.\n${tail}`)
  expect(cells(source, tables(source)[0])).toEqual([
    [
      'Nơi nhận:\n- Như Điều 3;\n- Các sở, ban, ngành;\n- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình',
    ],
  ])
})

it('lines become paragraphs by indent, room and punctuation', async () => {
  const body = [
    'I. MỤC ĐÍCH, YÊU CẦU',
    `1. ${sentence}.`,
    `- ${sentence};`,
    `- ${sentence}.`,
    'a) Kinh phí: ngân sách tỉnh.',
    `${sentence}.`,
  ]
  expect(
    paragraphs(await read(body.join('\n\n').replace('1. ', '1\\. ').replaceAll('\n- ', '\n\\- '))),
  ).toEqual(body)
})

it('a paragraph goes on over the end of a page, and page numbers are no part of the text', async () => {
  const body = Array.from({ length: 30 }, (_, at) => `${sentence} lần thứ ${at + 1}.`)
  const source = await read(body.join('\n\n'))
  expect(source.pages).toBeGreaterThan(2)
  expect(paragraphs(source)).toEqual(body)
  expect(source.blocks[0]?.page).toBe(1)
  expect(source.blocks.at(-1)?.page).toBe(source.pages)
})

it('a dash under a dash is the next of a list although the line above ends without a mark', async () => {
  const source = await read(
    '#plain[\\- Phòng Văn hóa - Xã hội (để b/c) \\ \\- Các thôn (t/h) \\ \\- Lưu: VT.]',
  )
  expect(paragraphs(source)).toEqual(['- Phòng Văn hóa - Xã hội (để b/c)', '- Các thôn (t/h)', '- Lưu: VT.'])
})

it('a symbol that a line end cuts is one symbol again', async () => {
  const source = await read(`${sentence} theo Nghị định số 72/2015/NĐ-\\ CP của Chính phủ.`)
  expect(source.text).toContain('72/2015/NĐ-CP')
})

it('a ruled table is rebuilt from its rules, merged cells with their extent', async () => {
  const source = await read(`#plain(table(columns: (1fr, 4fr, 3fr),
    [TT], [Nhiệm vụ], [Chủ trì],
    table.cell(colspan: 3)[*I. Tuyên truyền*],
    [1], [Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ cơ sở], [Sở Văn hóa],
    [2], [Xây dựng chuyên mục], [Báo Lạng Giang]))`)
  const [table] = tables(source)
  expect(table?.ruled).toBe(true)
  expect(cells(source, table)).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì'],
    ['I. Tuyên truyền'],
    ['1', 'Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ cơ sở', 'Sở Văn hóa'],
    ['2', 'Xây dựng chuyên mục', 'Báo Lạng Giang'],
  ])
  expect(table?.rows[1]?.[0]).toMatchObject({ column: 0, columns: 3, rows: 1 })
})

const tasks = `[TT], [Nội dung], [Chủ trì], [Thời gian], [Sản phẩm],
  [1], [Mở lớp tập huấn], [Sở Văn hóa], [Quý II/2026], [01 lớp],
  [2], [Làm phim giới thiệu], [Báo tỉnh], [Quý III/2026], [01 phim],`
const taskCells = [
  ['TT', 'Nội dung', 'Chủ trì', 'Thời gian', 'Sản phẩm'],
  ['1', 'Mở lớp tập huấn', 'Sở Văn hóa', 'Quý II/2026', '01 lớp'],
  ['2', 'Làm phim giới thiệu', 'Báo tỉnh', 'Quý III/2026', '01 phim'],
]

it('words of two cells that stand no further apart than a space stay in their cells', async () => {
  const source = await read(`#plain(table(columns: (24pt, 4fr, 3fr, 2.6fr, 2fr), ${tasks}))`)
  expect(cells(source, tables(source)[0])).toEqual(taskCells)
})

it('a rule that was not drawn between two columns parts them all the same', async () => {
  const missing = '(left: if x != 4 or y == 0 { 0.5pt }, rest: 0.5pt)'
  const stroke = `(x, y) => if x == 3 and y > 0 { (right: none, left: 0.5pt, y: 0.5pt) } else { ${missing} }`
  const source = await read(
    `#plain(table(columns: (30pt, 4fr, 3fr, 2.6fr, 2fr), stroke: ${stroke}, ${tasks}))`,
  )
  expect(cells(source, tables(source)[0])).toEqual(taskCells)
})

const results = `#plain(table(columns: (30pt, 4fr, 3fr, 2fr), stroke: none,
  [TT], [Chỉ tiêu], [Kế hoạch], [Kết quả],
  table.cell(colspan: 4)[I. THÔNG TIN CHÍNH THỨC CỦA TỈNH VỀ KINH TẾ - XÃ HỘI VÀ ĐỐI NGOẠI],
  [1], [Tin, bài bằng tiếng nước ngoài trên Cổng thông tin điện tử của tỉnh], [1.200], [1.356],
  [2], [Họp báo], [4], [4], [3], [Đoàn phóng viên], [12], [15]))`

it('a table without rules is read by its rows where three columns stand in line', async () => {
  const source = await read(`${sentence}.\n\n${results}\n\n${sentence}.`)
  expect(source.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(cells(source, tables(source)[0])).toEqual([
    ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả'],
    ['I. THÔNG TIN CHÍNH THỨC CỦA TỈNH VỀ KINH TẾ - XÃ HỘI VÀ ĐỐI NGOẠI'],
    ['1', 'Tin, bài bằng tiếng nước ngoài trên Cổng thông tin điện tử của tỉnh', '1.200', '1.356'],
    ['2', 'Họp báo', '4', '4'],
    ['3', 'Đoàn phóng viên', '12', '15'],
  ])
  expect(tables(source)[0]?.ruled).toBe(false)
})

it('three signatures side by side are columns, not rows', async () => {
  const signer = (office: string, name: string) => `[*${office}* \\ *GIÁM ĐỐC* #v(40pt) *${name}*]`
  const source = await read(
    `#plain(grid(columns: (1fr, 1fr, 1fr), align: center, ${signer('SỞ Y TẾ', 'Lò Văn An')}, ${signer('SỞ NỘI VỤ', 'Hà Thị Bế')}, ${signer('SỞ TÀI CHÍNH', 'Vi Văn Cú')}))`,
  )
  expect(cells(source, tables(source)[0])?.[0]?.[1]).toBe('SỞ NỘI VỤ\nGIÁM ĐỐC\nHà Thị Bế')
})

it('the address at the foot of a first page is no part of the text, and noted', async () => {
  const content =
    'BT /F 14 Tf 100 700 Td (Noi dung) Tj 0 -20 Td (cong viec) Tj ET BT /F 10 Tf 100 30 Td (So 1 duong Ben) Tj ET'
  const source = await readSource(givenPdf({ content }))
  expect(source.text).not.toContain('duong Ben')
  expect(source.notes).toEqual(['footer'])
})

it('a table that goes on over the page end is one table with one head', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `[${at + 1}], [Nhiệm vụ thứ ${at + 1}],`).join('\n')
  const source = await read(`#plain(table(columns: (1fr, 5fr), table.header([TT], [Nhiệm vụ]), ${rows}))`)
  expect(source.pages).toBeGreaterThan(1)
  expect(tables(source)).toHaveLength(1)
  expect(tables(source)[0]?.rows).toHaveLength(61)
})

it('letters placed one by one are words', async () => {
  const content =
    'BT /F 14 Tf 100 700 Td (K) Tj 10.1 0 Td (e) Tj 6.2 0 Td ( ) Tj 3.5 0 Td (h) Tj 7 0 Td (o) Tj 7 0 Td (ach) Tj ET'
  expect((await readSource(givenPdf({ content }))).text).toBe('Ke hoach')
})

it('text in an old font is converted and noted', async () => {
  const content = 'BT /F 14 Tf 100 700 Td (C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam) Tj ET'
  const source = await readSource(givenPdf({ content, font: '.VnTime' }))
  expect(source.text).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
  expect(source.notes).toContain('oldEncoding:TCVN3')
})

it('running heads that come again on every page are dropped and noted', async () => {
  const content = 'BT /F 9 Tf 100 810 Td (VAN PHONG) Tj ET BT /F 14 Tf 100 700 Td (Noi dung) Tj ET'
  const source = await readSource(givenPdf({ content, pages: 4 }))
  expect(source.text).not.toContain('VAN PHONG')
  expect(source.notes).toEqual(['header'])
})

it('a marking of secrecy that comes again on every page is no running head', async () => {
  const page = `${head}\n#set page(margin: (top: 30mm), header: align(center)[*TUYỆT MẬT*], header-ascent: 40%)`
  const source = await read(
    `${page}\n${Array.from({ length: 3 }, () => 'Nội dung.').join('\n#pagebreak()\n')}`,
  )
  expect(source.text).toContain('TUYỆT MẬT')
})

it('in a short letter, of which no line is full, the longest line does not draw the next one to it', async () => {
  const lines = [
    'Ủy ban nhân dân tỉnh trân trọng kính mời:',
    'Ông Trần Văn Lâm, Giám đốc Sở Ngoại vụ',
    'Thời gian: 8 giờ 00, ngày 10 tháng 3 năm 2026',
    'Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh',
    'Chủ trì: Phó Chủ tịch Ủy ban nhân dân tỉnh',
  ]
  const source = await read(`${head}\n#set par(spacing: 8pt)\n${lines.join('\n\n')}`)
  expect(paragraphs(source).slice(-5)).toEqual(lines)
})
