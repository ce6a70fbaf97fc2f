import { expect, it } from 'vitest'
import type { Paragraph, SourceText, Table } from '../../model/source-text.ts'
import { readDocument } from '../../reading.ts'
import { readSource } from '../read-source.ts'
import { givenDocx, p, r } from './given-docx.ts'
import type { GivenDocx } from './given-docx.ts'

async function read(given: GivenDocx | string): Promise<SourceText> {
  return readSource(await givenDocx(typeof given === 'string' ? { body: given } : given))
}

const first = ({ blocks }: SourceText) => blocks[0] as Paragraph
const onlyTable = ({ blocks }: SourceText) => blocks.find((block) => block.kind === 'table') as Table
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`
const texts = (source: SourceText) =>
  onlyTable(source).rows.map((one) => one.map(({ span }) => source.text.slice(...span)))

it('paragraphs are parted by a blank line, and every span gives its words', async () => {
  const source = await read(p('KẾ HOẠCH') + p('') + p('Năm 2021'))
  expect(source.text).toBe('KẾ HOẠCH\n\nNăm 2021')
  expect(source.blocks.map(({ span }) => source.text.slice(...span))).toEqual(['KẾ HOẠCH', 'Năm 2021'])
  expect(source).toMatchObject({ format: 'docx', pages: null, notes: [] })
})

it('letters and marks typed apart come out composed', async () => {
  expect((await read(p('Hòa giải'.normalize('NFD')))).text).toBe('Hòa giải')
})

it('line breaks, tabs and hyphens that do not break are printed', async () => {
  const inner = `${r('Số:')}<w:r><w:tab/><w:t>219/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:br/><w:t>V/v</w:t></w:r>`
  expect((await read(`<w:p>${inner}</w:p>`)).text).toBe('Số:\t219/KH-UBND\nV/v')
})

it('a paragraph is bold when all its letters are, through its style too, and bold upon bold is plain', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
  const styled = await read({ body: p('KẾ HOẠCH', '<w:pStyle w:val="Title"/>'), styles })
  expect(first(styled).look).toEqual({
    bold: true,
    italic: false,
    align: 'centre',
    size: 14,
    firstLine: 0,
  })
  const twice = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${r('x', '<w:rStyle w:val="Strong"/>')}</w:p>`
  expect(first(await read({ body: twice, styles })).look.bold).toBe(false)
  expect(first(await read(`<w:p>${r('Đậm ', '<w:b/>')}${r('thường')}</w:p>`)).look.bold).toBe(false)
})

it('what a style prints in capitals is read in capitals', async () => {
  expect((await read(`<w:p>${r('Tổ chức thực hiện', '<w:caps/>')}</w:p>`)).text).toBe('TỔ CHỨC THỰC HIỆN')
})

it('hidden text is not read', async () => {
  expect((await read(`<w:p>${r('Thấy')}${r(' ẩn', '<w:vanish/>')}</w:p>`)).text).toBe('Thấy')
})

it('tracked changes are read as accepted, and the deletion is noted', async () => {
  const changed = `<w:p>${r('Trước ngày ')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${r('15')}</w:ins>${r('/11')}</w:p>`
  const source = await read(changed)
  expect(source.text).toBe('Trước ngày 15/11')
  expect(source.notes).toEqual(['trackedDeletion'])
})

it('a paragraph whose end was deleted goes on in the next', async () => {
  const cut = '<w:rPr><w:del w:id="1"/></w:rPr>'
  expect((await read(p('Sở Tài chính ', cut) + p('chủ trì'))).text).toBe('Sở Tài chính chủ trì')
})

it('words before a table stay when the end of their paragraph was deleted', async () => {
  const cut = '<w:rPr><w:del w:id="1"/></w:rPr>'
  expect((await read(p('Phân công:', cut) + table(row(cell(p('STT')))))).text).toBe('Phân công:\n\nSTT')
  expect((await read(p('Hết', cut))).text).toBe('Hết')
})

it('a cell whose deletion is tracked is gone', async () => {
  const source = await read(table(row(cell(p('a')), cell(p('b'), '<w:cellDel w:id="1"/>'), cell(p('c')))))
  expect(texts(source)).toEqual([['a', 'c']])
})

it('a moved paragraph stands where it was moved to', async () => {
  const from = `<w:p><w:moveFrom w:id="1">${r('Câu')}</w:moveFrom>${r('A')}</w:p>`
  const to = `<w:p><w:moveTo w:id="2">${r('Câu')}</w:moveTo></w:p>`
  expect((await read(from + to)).text).toBe('A\n\nCâu')
})

it('of a field only the result is read, over several paragraphs too', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
  const body = `<w:p>${mark('begin')}${code}${mark('separate')}${r('I. MỤC ĐÍCH')}</w:p><w:p>${r('II. NỘI DUNG')}${mark('end')}</w:p>`
  expect((await read(body)).text).toBe('I. MỤC ĐÍCH\n\nII. NỘI DUNG')
})

it('hyperlinks and content controls are opened', async () => {
  const body = `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>${r('Cổng')}</w:hyperlink><w:sdt><w:sdtContent>${r(' thông tin')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`
  expect((await read(body)).text).toBe('Cổng thông tin')
})

it('a text box is read once, from the newer of its two forms', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('DỰ THẢO')}</wps:txbx></w:drawing></mc:Choice>`
  const fallback = `<mc:Fallback><w:pict><v:textbox>${box('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback>`
  const source = await read(
    `<w:p><w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>${r('Thân')}</w:p>`,
  )
  expect(source.text).toBe('Thân\n\nDỰ THẢO')
  expect(source.notes).toEqual(['textBox'])
})

it('pictures and footnotes are noted', async () => {
  const source = await read(
    `<w:p>${r('Chữ')}<w:r><w:drawing><a:blip/></w:drawing><w:footnoteReference w:id="1"/></w:r></w:p>`,
  )
  expect(source.notes).toEqual(['image', 'footnote'])
})

it('a document put whole into another is read where it stands', async () => {
  const inner = await givenDocx({ body: p('KẾ HOẠCH') + p('Năm 2026') })
  const chunk = (at: number) => `<w:altChunk r:id="chunk${at}"/>`
  const source = await read({ body: p('QUYẾT ĐỊNH') + chunk(0) + p('Hết'), chunks: [inner] })
  expect(source.text).toBe('QUYẾT ĐỊNH\n\nKẾ HOẠCH\n\nNăm 2026\n\nHết')
  const broken = await read({ body: p('QUYẾT ĐỊNH') + chunk(0), chunks: [inner.slice(0, 90)] })
  expect(broken).toMatchObject({ text: 'QUYẾT ĐỊNH', notes: ['embeddedDocument'] })
})

it('a document within a document within a document is left', async () => {
  const innermost = await givenDocx({ body: p('c') })
  const inner = await givenDocx({ body: p('b') + '<w:altChunk r:id="chunk0"/>', chunks: [innermost] })
  const source = await read({ body: p('a') + '<w:altChunk r:id="chunk0"/>', chunks: [inner] })
  expect(source.text).toBe('a\n\nb')
})

it('reading stops between blocks when it is told to', async () => {
  const stop = new AbortController()
  const bytes = await givenDocx({ body: p('Kế hoạch').repeat(2_000) })
  const onProgress = () => setImmediate(() => stop.abort(new Error('thôi')))
  await expect(readSource(bytes, { signal: stop.signal, onProgress })).rejects.toThrow('thôi')
})

it('the cells of a table stand each on a line of its own', async () => {
  const source = await read(
    table(row(cell(p('STT')), cell(p('Nội dung'))) + row(cell(p('1')), cell(p('Tập huấn') + p('Quý II')))) +
      p('Hết'),
  )
  expect(source.text).toBe('STT\nNội dung\n1\nTập huấn\nQuý II\n\nHết')
  expect(texts(source)).toEqual([
    ['STT', 'Nội dung'],
    ['1', 'Tập huấn\nQuý II'],
  ])
})

it('a merged cell stands once, with its extent', async () => {
  const merged = table(
    row(cell(p('Nhóm'), '<w:gridSpan w:val="2"/>'), cell(p('x'), '<w:vMerge w:val="restart"/>')) +
      row(cell(p('a')), cell(p('b')), cell(p(''), '<w:vMerge/>')),
  )
  const source = await read(merged)
  const extents = onlyTable(source).rows.map((one) =>
    one.map(({ column, columns, rows }) => [column, columns, rows]),
  )
  expect(extents).toEqual([
    [
      [0, 2, 1],
      [2, 1, 2],
    ],
    [
      [0, 1, 1],
      [1, 1, 1],
    ],
  ])
})

it('cells merged in the older way are one cell too', async () => {
  const source = await read(
    table(row(cell(p('Nhóm'), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>'), cell(p('x')))),
  )
  expect(onlyTable(source).rows[0]?.map(({ column, columns }) => [column, columns])).toEqual([
    [0, 2],
    [2, 1],
  ])
})

it('a table with rules is told from a layout of columns', async () => {
  const border = (value: string) =>
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="${value}"/>`).join('')}</w:tblBorders>`
  const rows = row(cell(p('UBND TỈNH')), cell(p('CỘNG HÒA')))
  expect(onlyTable(await read(table(rows, border('single')))).ruled).toBe(true)
  expect(onlyTable(await read(table(rows, border('none')))).ruled).toBe(false)
  expect(onlyTable(await read(table(rows))).ruled).toBe(false)
  const styles = `<w:style w:type="table" w:styleId="Grid"><w:tblPr>${border('single')}</w:tblPr></w:style>`
  const styled = await read({ body: table(rows, '<w:tblStyle w:val="Grid"/>'), styles })
  expect(onlyTable(styled).ruled).toBe(true)
})

it('a running head is noted, a page number is not', async () => {
  expect((await read({ body: p('Thân'), headers: [p('Sở Tư pháp'), p('2')] })).notes).toEqual(['header'])
  expect((await read({ body: p('Thân'), headers: [p('2')] })).notes).toEqual([])
})

it('a marking of secrecy printed in the page header is read, and its document is secret', async () => {
  const bytes = await givenDocx({ body: p('BÁO CÁO') + p('Tình hình tháng 6'), headers: [p('TỐI MẬT')] })
  expect((await readDocument(bytes)).secrecy).toBe('tối mật')
})

it('a letterhead kept in the page header is read when the body has none', async () => {
  const letterhead = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect((await read({ body: p('BÁO CÁO'), headers: [letterhead] })).text).toBe(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nBÁO CÁO',
  )
  expect((await read({ body: letterhead + p('BÁO CÁO'), headers: [letterhead] })).blocks).toHaveLength(2)
})

it('text in .VnTime and VNI fonts is converted and noted', async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
  const tcvn = await read(
    `<w:p>${r('Céng hßa x· héi ', font('.VnTime'))}${r('tr­êng', font('.VnTime'))}</w:p>`,
  )
  expect(tcvn.text).toBe('Cộng hòa xã hội trường')
  expect(tcvn.notes).toEqual(['oldEncoding:TCVN3'])
  expect((await read(`<w:p>${r('kÕ ho¹ch', font('.VnTimeH'))}</w:p>`)).text).toBe('KẾ HOẠCH')
  const vni = await read(`<w:p>${r('Vie', font('VNI-Times'))}${r('ät Nam', font('VNI-Times'))}</w:p>`)
  expect(vni.text).toBe('Việt Nam')
})

it('text in an old encoding is converted even where its font was lost', async () => {
  expect((await read(p('Céng hßa x· héi chñ nghÜa ViÖt Nam'))).text).toBe(
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  )
})

it('prefixes of the namespaces are the choice of whoever wrote the file', async () => {
  const document =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="right"/></x:pPr>' +
    '<x:r><x:t>Lạng Sơn &amp; Cao Bằng &#272;</x:t></x:r></x:p></x:body></x:document>'
  const source = await read({ document })
  expect(source.text).toBe('Lạng Sơn & Cao Bằng Đ')
  expect(first(source).look.align).toBe('right')
})
