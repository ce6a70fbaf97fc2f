import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../model/source-text.ts'
import { writeDocx } from '../../write/docx.ts'
import { plan } from '../../write/given-documents.ts'
import { readSource } from '../read-source.ts'
import { givenDocx, item, level, list, p, r } from './given-docx.ts'
import type { GivenDocx } from './given-docx.ts'

async function sheetOf(given: GivenDocx | string): Promise<Sheet> {
  const source = await readSource(await givenDocx(typeof given === 'string' ? { body: given } : given))
  return source.sheet!
}

const looks = async (given: GivenDocx | string) => (await sheetOf(given)).paragraphs.map(({ look }) => look)
const section = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`
const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:gutter="0"/>'
const field = (code: string, properties = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>${properties}</w:rPr><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const centred = (inner: string) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inner}</w:p>`
const header = (at: number, type = 'default') => `<w:headerReference w:type="${type}" r:id="header${at}"/>`
const footer = (at: number, type = 'default') => `<w:footerReference w:type="${type}" r:id="footer${at}"/>`

describe('page set-up', () => {
  it('is read in millimetres, the gutter on the side of the binding', async () => {
    const bound = a4.replace('w:gutter="0"', 'w:gutter="284"')
    const { sections } = await sheetOf(p('Kế hoạch') + section(bound))
    expect(sections).toEqual([
      {
        width: 210,
        height: 297,
        margins: { top: 20, bottom: 20, left: 35, right: 15 },
        pageNumber: null,
      },
    ])
  })

  it('may change within a document: an appendix lies on its side', async () => {
    const wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    const { sections } = await sheetOf(
      `<w:p><w:pPr>${section(a4)}</w:pPr>${r('Kế hoạch')}</w:p>${p('Phụ lục')}${section(wide)}`,
    )
    expect(sections.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [297, 210],
    ])
  })

  it('may be written with its units, as the strict form of the format does', async () => {
    const strict = '<w:pgSz w:w="21cm" w:h="297mm"/><w:pgMar w:top="0.79in" w:left="85.05pt"/>'
    const { sections } = await sheetOf(p('Kế hoạch') + section(strict))
    expect(sections[0]).toMatchObject({ width: 210, height: 297, margins: { top: 20.1, left: 30 } })
  })
})

describe('the page number', () => {
  const numbered = async (heads: Partial<GivenDocx>, references: string) =>
    (await sheetOf({ body: p('Kế hoạch') + section(references + a4), ...heads })).sections[0]?.pageNumber

  it('is found in the header, with its alignment and size, and is not on the first page', async () => {
    const headers = [centred(field('PAGE', '<w:sz w:val="28"/>'))]
    expect(await numbered({ headers }, `${header(0)}<w:titlePg/>`)).toEqual({
      place: 'header',
      align: 'centre',
      size: 14,
      onFirstPage: false,
    })
    expect(await numbered({ headers }, header(0))).toMatchObject({ onFirstPage: true })
    const both = { headers: [...headers, ...headers] }
    expect(await numbered(both, `${header(0)}${header(1, 'first')}<w:titlePg/>`)).toMatchObject({
      onFirstPage: true,
    })
  })

  it('may stand in a simple field, a frame, a content control, or behind tabs', async () => {
    const simple = `<w:p><w:fldSimple w:instr="PAGE \\* MERGEFORMAT">${r('2')}</w:fldSimple></w:p>`
    expect(await numbered({ footers: [simple] }, footer(0))).toMatchObject({ place: 'footer', align: 'left' })
    const framed = `<w:sdt><w:sdtContent><w:p><w:pPr><w:framePr w:xAlign="right"/></w:pPr>${field('PAGE')}</w:p></w:sdtContent></w:sdt>`
    expect(await numbered({ footers: [framed] }, footer(0))).toMatchObject({ align: 'right' })
    const tabbed = `<w:p><w:r><w:tab/></w:r>${field('PAGE')}</w:p>`
    expect(await numbered({ footers: [tabbed] }, footer(0))).toMatchObject({ align: 'centre' })
  })

  it('is not the number of pages', async () => {
    expect(await numbered({ footers: [centred(field('NUMPAGES'))] }, footer(0))).toBeNull()
  })

  it('goes on in a section that names no header of its own', async () => {
    const { sections } = await sheetOf({
      headers: [centred(field('PAGE'))],
      body: `<w:p><w:pPr>${section(header(0) + a4)}</w:pPr>${r('Kế hoạch')}</w:p>${p('Phụ lục')}${section(a4)}`,
    })
    expect(sections[1]?.pageNumber).toMatchObject({ place: 'header', align: 'centre' })
  })
})

describe('the look of a paragraph', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
    '<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>'
  const theme = { major: 'Cambria', minor: 'Calibri' }

  it('comes from its style, then from what the document gives to all', async () => {
    const [plain, body] = await looks({
      styles,
      theme,
      body: p('Mặc định') + p('Thân', '<w:pStyle w:val="Body"/>'),
    })
    expect(plain).toMatchObject({ font: 'Calibri', size: 11, align: 'left', firstLine: 0 })
    expect(body).toMatchObject({ font: 'Times New Roman', size: 14, align: 'justify', firstLine: 10 })
  })

  it('has the colour of most of its letters; black is no colour', async () => {
    const red = r('Chữ đỏ', '<w:color w:val="ff0000"/>')
    const [coloured, black, automatic] = await looks(
      `<w:p>${red}${r('.')}</w:p>${p('Chữ đen').replace('<w:rPr>', '<w:rPr><w:color w:val="000000"/>')}${p('Tự động')}`,
    )
    expect(coloured?.colour).toBe('FF0000')
    expect(black).not.toHaveProperty('colour')
    expect(automatic).not.toHaveProperty('colour')
  })

  it('is indented by its level, by its own word, or by a tab', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.', '<w:pPr><w:ind w:firstLine="720"/></w:pPr>'))
    const [listed, hanging, tabbed] = await looks({
      numbering,
      settings: '<w:defaultTabStop w:val="567"/>',
      body:
        item('Nội dung', 1) +
        p('Treo', '<w:ind w:left="720" w:hanging="284"/>') +
        `<w:p><w:r><w:tab/></w:r>${r('Thụt')}</w:p>`,
    })
    expect([listed, hanging, tabbed].map((look) => look?.firstLine)).toEqual([12.7, -5, 10])
  })

  it('is told for paragraphs in tables too, with their place in the text', async () => {
    const body = `<w:tbl><w:tr><w:tc>${p('UBND TỈNH')}</w:tc></w:tr></w:tbl>${p('Kế hoạch')}`
    const source = await readSource(await givenDocx({ body }))
    expect(source.sheet?.paragraphs.map(({ span }) => source.text.slice(...span))).toEqual([
      'UBND TỈNH',
      'Kế hoạch',
    ])
  })
})

describe('what a screen reader needs', () => {
  it('is the title, and the language of most letters', async () => {
    const english = r('plan', '<w:lang w:val="en-US"/>')
    const sheet = await sheetOf({
      title: 'Kế hoạch năm 2026',
      body: `<w:p>${english}${r('Kế hoạch thông tin đối ngoại', '<w:lang w:val="vi-VN"/>')}</w:p>`,
    })
    expect(sheet).toMatchObject({ title: 'Kế hoạch năm 2026', language: 'vi-VN' })
    expect(await sheetOf({ title: ' ', body: p('Kế hoạch') })).toMatchObject({ title: null, language: null })
  })

  it('are words for the pictures, in order', async () => {
    const picture = (attributes: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr ${attributes}/><a:blip/></wp:inline></w:drawing></w:r></w:p>`
    const vml = '<w:p><w:r><w:pict><v:shape alt="Dấu"><v:imagedata/></v:shape></w:pict></w:r></w:p>'
    const sheet = await sheetOf(p('Ảnh') + picture('descr="Cột cờ"') + picture('name="Picture 1"') + vml)
    expect(sheet.pictures).toEqual(['Cột cờ', null, 'Dấu'])
  })

  it('is a first row that repeats, of ruled tables', async () => {
    const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single"/>`).join('')}</w:tblBorders>`
    const table = (mark: string, rules = borders) =>
      `<w:tbl><w:tblPr>${rules}</w:tblPr><w:tr><w:trPr>${mark}</w:trPr><w:tc>${p('STT')}</w:tc></w:tr></w:tbl>`
    const { tableHeaders } = await sheetOf(table('', '') + table('<w:tblHeader/>') + table(''))
    expect(tableHeaders).toEqual([true, false])
  })
})

it('the sheet of a document that we wrote is the one of the decree', async () => {
  const { sheet } = await readSource(await writeDocx(plan))
  expect(sheet?.sections[0]).toMatchObject({
    width: 210,
    height: 297,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumber: { place: 'header', align: 'centre', onFirstPage: false },
  })
  expect(sheet?.language).toBe('vi-VN')
  expect(new Set(sheet?.paragraphs.map(({ look }) => look.font))).toEqual(new Set(['Times New Roman']))
})

it('text, markdown and PDF say nothing of a sheet', async () => {
  expect((await readSource(new TextEncoder().encode('Kế hoạch'))).sheet).toBeUndefined()
})
