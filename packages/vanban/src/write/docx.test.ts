import JSZip from 'jszip'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { describe, expect, it, vi } from 'vitest'
import type { WritableDocument } from './writable-document.ts'
import { writeDocx } from './docx.ts'
import {
  decision,
  documents,
  draft,
  hostile,
  letter,
  nothing,
  passage,
  plan,
  report,
} from './given-documents.ts'

async function partsOf(document: WritableDocument): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await writeDocx(document))
  const parts = new Map<string, string>()
  for (const [name, file] of Object.entries(zip.files)) parts.set(name, await file.async('string'))
  return parts
}

const parse = (xml = ''): Document =>
  new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml')

async function bodyOf(document: WritableDocument): Promise<Document> {
  return parse((await partsOf(document)).get('word/document.xml'))
}

const all = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name))
const value = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? ''

function textOf(paragraph: Element): string {
  return all(paragraph, 'w:r')
    .map(
      (run) =>
        (all(run, 'w:br').length > 0 ? '\n' : '') +
        all(run, 'w:t')
          .map((t) => t.textContent)
          .join(''),
    )
    .join('')
}

function paragraph(body: Document, start: string): Element {
  const found = all(body, 'w:p').find((each) => textOf(each).startsWith(start))
  if (!found) throw new Error(`no paragraph begins with ${start}`)
  return found
}

describe('the page', () => {
  it('is A4 with the margins of the decree', async () => {
    const [size] = all(await bodyOf(plan), 'w:pgSz')
    const [margin] = all(await bodyOf(plan), 'w:pgMar')
    expect([value(size, 'w:w'), value(size, 'w:h')]).toEqual(['11906', '16838'])
    const millimetres = (name: string): number => (Number(value(margin, name)) / 1440) * 25.4
    expect(millimetres('w:top')).toBeCloseTo(20, 1)
    expect(millimetres('w:bottom')).toBeCloseTo(20, 1)
    expect(millimetres('w:left')).toBeCloseTo(30, 1)
    expect(millimetres('w:right')).toBeCloseTo(15, 1)
  })

  it('has its number in the middle of the top margin from the second page on', async () => {
    const parts = await partsOf(plan)
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml)
    const numbered = headers.filter((xml) => xml.includes('PAGE'))
    expect(numbered).toHaveLength(headers.length / 2)
    for (const xml of numbered) expect(xml).toContain('<w:jc w:val="center"/>')
    for (const section of all(parse(parts.get('word/document.xml')), 'w:sectPr'))
      expect(all(section, 'w:titlePg')).toHaveLength(1)
  })

  it('begins anew at every appendix and counts from 1', async () => {
    const sections = all(await bodyOf(plan), 'w:sectPr')
    expect(sections).toHaveLength(2)
    for (const section of sections) expect(value(all(section, 'w:pgNumType')[0], 'w:start')).toBe('1')
    expect(value(all(sections[1] as Element, 'w:type')[0], 'w:val')).toBe('nextPage')
  })

  it('is laid across for an appendix with a wide table', async () => {
    const row = Array.from({ length: 9 }, (_, index) => `Cột số ${index}`)
    const wide = { ...passage('table', null, ''), rows: [row, row] }
    const body = await bodyOf({ ...plan, outline: [passage('appendix', 'I', 'Biểu', [wide])] })
    expect(all(body, 'w:pgSz').map((size) => value(size, 'w:orient'))).toEqual(['portrait', 'landscape'])
  })
})

describe('the letters', () => {
  it('are Times New Roman everywhere, in Vietnamese, with a face of the same widths to fall back on', async () => {
    const parts = await partsOf(plan)
    const [fonts] = all(parse(parts.get('word/styles.xml')), 'w:rFonts')
    for (const script of ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'])
      expect(value(fonts, script)).toBe('Times New Roman')
    expect(value(all(parse(parts.get('word/styles.xml')), 'w:lang')[0], 'w:val')).toBe('vi-VN')
    expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="Tinos"/>')
  })

  it('have the sizes and styles of section V', async () => {
    const body = await bodyOf(plan)
    const look = (start: string): [number, boolean, boolean] => {
      const [run] = all(paragraph(body, start), 'w:rPr')
      const size = run ? value(all(run, 'w:sz')[0], 'w:val') : ''
      const has = (name: string): boolean => run !== undefined && all(run, name).length > 0
      return [size === '' ? 14 : Number(size) / 2, has('w:b'), has('w:i')]
    }
    expect(look('CỘNG HÒA XÃ HỘI')).toEqual([13, true, false])
    expect(look('Độc lập')).toEqual([14, true, false])
    expect(look('ỦY BAN NHÂN DÂN')).toEqual([13, true, false])
    expect(look('Số:')).toEqual([13, false, false])
    expect(look('Bạch Hạc, ngày')).toEqual([14, false, true])
    expect(look('KẾ HOẠCH')).toEqual([14, true, false])
    expect(look('Căn cứ Luật')).toEqual([14, false, true])
    expect(look('Nơi nhận:')).toEqual([12, true, true])
    expect(look('- Các sở, ban, ngành;')).toEqual([11, false, false])
    expect(look('KT. CHỦ TỊCH')).toEqual([14, true, false])
  })

  it('of running text come from one style: straight edges, first line 1.27 cm, 6 pt, automatic lines', async () => {
    const parts = await partsOf(plan)
    const style = all(parse(parts.get('word/styles.xml')), 'w:style').find(
      (each) => value(each, 'w:styleId') === 'NoiDungVanBan',
    ) as Element
    expect(value(all(style, 'w:jc')[0], 'w:val')).toBe('both')
    expect(value(all(style, 'w:ind')[0], 'w:firstLine')).toBe('720')
    expect(value(all(style, 'w:spacing')[0], 'w:after')).toBe('120')
    const spacings = all(parse(parts.get('word/document.xml')), 'w:spacing')
    for (const spacing of [...spacings, all(style, 'w:spacing')[0]])
      expect(value(spacing, 'w:lineRule')).toBe('auto')
    const body = paragraph(parse(parts.get('word/document.xml')), 'a) Tổ chức')
    expect(value(all(body, 'w:pStyle')[0], 'w:val')).toBe('NoiDungVanBan')
  })
})

describe('what belongs together', () => {
  it('recipients and signature share a row that is not parted, and the last words stay with it', async () => {
    const body = await bodyOf(plan)
    const closing = all(body, 'w:tr').find((row) => all(row, 'w:p').some((p) => textOf(p) === 'Nơi nhận:'))
    expect(all(closing as Element, 'w:cantSplit')).toHaveLength(1)
    expect(all(closing as Element, 'w:p').map(textOf)).toContain('Đặng Thùy Vân')
    expect(all(paragraph(body, 'Các cơ quan, đơn vị nghiêm túc'), 'w:keepNext')).toHaveLength(1)
  })

  it('the first row of a ruled table is repeated', async () => {
    const rows = all(await bodyOf(report), 'w:tr').filter((row) => all(row, 'w:tblHeader').length > 0)
    expect(rows).toHaveLength(1)
    expect(all(rows[0] as Element, 'w:p').map(textOf)).toEqual(['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả'])
  })

  it('headings are known to the navigation of the file', async () => {
    const body = await bodyOf(plan)
    const level = (start: string): string => value(all(paragraph(body, start), 'w:outlineLvl')[0], 'w:val')
    expect([level('I. MỤC ĐÍCH'), level('1. Mục đích'), level('1.1. Họp báo')]).toEqual(['0', '1', '2'])
  })
})

describe('a draft', () => {
  it('leaves number and day open and has no name under the post', async () => {
    const texts = all(await bodyOf(draft), 'w:p').map(textOf)
    expect(texts).toContain(`Số:${'\u00a0'.repeat(8)}/KH-UBND`)
    expect(texts.some((text) => /^Bạch Hạc, ngày\u00a0+tháng\u00a0+năm 2025$/.test(text))).toBe(true)
  })
})

describe('a letter', () => {
  it('carries its box of urgency in red, how far it may travel, and the address at the foot', async () => {
    const parts = await partsOf(letter)
    const mark = paragraph(parse(parts.get('word/document.xml')), 'THƯỢNG KHẨN')
    expect(value(all(mark, 'w:top')[0], 'w:color')).toBe('FF0000')
    expect(parts.get('word/header2.xml') ?? '').toContain('LƯU HÀNH NỘI BỘ')
    expect(parts.get('word/footer1.xml')).toContain('đường Bến Nước')
  })
})

describe('the file', () => {
  it('is the same, byte for byte, for the same document, whatever the day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-01T08:00:00Z') })
    const first = await Promise.all([plan, letter].map(writeDocx))
    vi.setSystemTime(new Date('2031-07-30T17:45:10Z'))
    const later = await Promise.all([plan, letter].map(writeDocx))
    vi.useRealTimers()
    expect(later.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
      first.map((bytes) => Buffer.from(bytes).toString('base64')),
    )
  })

  it('is dated by the document, or not at all', async () => {
    const core = (await partsOf(plan)).get('docProps/core.xml') ?? ''
    expect(core).toContain('>2025-01-05T00:00:00Z</dcterms:created>')
    expect(core).toContain('<dc:language>vi-VN</dc:language>')
    expect(core).toContain('<dc:title>Kế hoạch 5/KH-UBND: Thông tin đối ngoại')
    expect((await partsOf(draft)).get('docProps/core.xml')).not.toContain('dcterms:created')
  })

  it('prints hostile words as they are and drops what would make Word refuse it', async () => {
    const texts = all(await bodyOf(hostile), 'w:p').map(textOf)
    expect(texts).toContain(hostile.outline[0]?.text)
    expect(texts).toContain('#. #let x = 1\ufffd end')
    expect(texts).toContain('</w:t> ]')
  })

  it('is written even when nothing is known', async () => {
    expect(all(await bodyOf(nothing), 'w:p').map(textOf)).toContain('Độc lập - Tự do - Hạnh phúc')
  })
})

describe('what Word insists on', () => {
  it.each(Object.keys(documents))('holds for the %s', async (name) => {
    const document = documents[name] ?? nothing
    for (const [part, xml] of await partsOf(document)) {
      if (!part.endsWith('.xml')) continue
      const errors: string[] = []
      const onError = (level: string, message: string): void => {
        if (level !== 'warning') errors.push(message)
      }
      const parsed = new DOMParser({ onError }).parseFromString(xml, 'text/xml')
      expect(errors).toEqual([])
      for (const cell of all(parsed, 'w:tc')) expect(cell.lastChild?.nodeName).toBe('w:p')
      for (const [parent, order] of Object.entries(orders))
        for (const element of all(parsed, parent)) expectOrder(element, order.split(' '))
      for (const table of all(parsed, 'w:tbl')) expect(table.nextSibling?.nodeName).toBe('w:p')
    }
  })

  it('every row covers every column of its table', async () => {
    for (const document of [plan, decision, hostile]) {
      for (const table of all(await bodyOf(document), 'w:tbl')) {
        const columns = all(table, 'w:gridCol').length
        for (const row of all(table, 'w:tr')) {
          const spans = all(row, 'w:tc').map((cell) =>
            Number(value(all(cell, 'w:gridSpan')[0], 'w:val') || 1),
          )
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
        }
      }
    }
  })
})

it('three hundred pages are written in moderate memory', async () => {
  const outline = Array.from({ length: 200 }, () => plan.outline.slice(0, 3)).flat()
  const long = Array.from({ length: 8 }, () => passage('paragraph', null, 'Nội dung '.repeat(120)))
  const before = process.memoryUsage().rss
  const bytes = await writeDocx({
    ...plan,
    outline: [...outline, ...Array.from({ length: 60 }, () => long).flat()],
  })
  expect(bytes.length).toBeGreaterThan(20_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(500e6)
})

/** Order of elements by the transitional schema (ISO/IEC 29500-4); Word reports a file that breaks it as damaged. */
const orders = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps color spacing w kern position sz szCs highlight u bdr shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:trPr': 'cnfStyle cantSplit trHeight tblHeader jc',
  'w:tcPr': 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign',
  'w:tcMar': 'top left bottom right',
  'w:pBdr': 'top left bottom right',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg docGrid',
} as const

function expectOrder(element: Element, order: readonly string[]): void {
  const positions = Array.from(element.childNodes).map((child) => order.indexOf(child.nodeName.slice(2)))
  expect(positions, element.nodeName).not.toContain(-1)
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
}
