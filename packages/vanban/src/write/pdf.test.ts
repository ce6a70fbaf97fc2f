import { describe, expect, it } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { WritableDocument } from './writable-document.ts'
import { writePdf } from './pdf.ts'
import { decision, draft, hostile, letter, nothing, passage, plan } from './given-documents.ts'

interface Line {
  readonly text: string
  /** Millimetres from the left and the top edge of the paper. */
  readonly left: number
  readonly top: number
  readonly right: number
}

const millimetres = (points: number): number => (points / 72) * 25.4

/** Lines of each page as printed. */
async function pagesOf(bytes: Uint8Array): Promise<Line[][]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const pages: Line[][] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOf(await pdf.getPage(number)))
  await pdf.destroy()
  return pages
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function linesOf(page: Page): Promise<Line[]> {
  const height = page.getViewport({ scale: 1 }).height
  const lines: Line[] = []
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue
    const left = millimetres(Number(item.transform[4]))
    const top = millimetres(height - Number(item.transform[5]))
    const last = lines.at(-1)
    const piece = { text: item.str, left, top, right: left + millimetres(item.width) }
    if (last && Math.abs(last.top - top) < 0.1 && left >= last.right - 1 && left - last.right < 3)
      lines[lines.length - 1] = { ...last, text: last.text + item.str, right: piece.right }
    else lines.push(piece)
  }
  return lines
}

const linesFor = async (document: WritableDocument): Promise<Line[][]> => pagesOf(await writePdf(document))
const textFor = async (document: WritableDocument): Promise<string> =>
  (await linesFor(document))
    .flat()
    .map((line) => line.text)
    .join('\n')
const flat = (text: string): string => text.replace(/\s+/g, '')

describe('the page', () => {
  it('keeps the margins: 30 mm left, 15 right, 20 above', async () => {
    const [first = []] = await linesFor(plan)
    expect(Math.min(...first.map((line) => line.left))).toBeGreaterThan(29.9)
    expect(Math.max(...first.map((line) => line.right))).toBeLessThan(195.5)
    expect(Math.min(...first.map((line) => line.top))).toBeGreaterThan(20)
  })

  it('shows no number on page 1, then numbers in the middle of the top margin', async () => {
    const outline = Array.from({ length: 8 }, () => plan.outline.slice(0, 3)).flat()
    const [first = [], second = []] = await linesFor({ ...plan, outline })
    expect(first.filter((line) => line.top < 20)).toEqual([])
    const [number, ...others] = second.filter((line) => line.top < 20)
    expect(others).toEqual([])
    expect(number?.text).toBe('2')
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(112.5, 0)
  })

  it('begins anew at every appendix and counts from 1', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [String(index + 1), 'Nhiệm vụ của tỉnh'])
    const long = { ...passage('table', null, ''), rows: [['STT', 'Nhiệm vụ'], ...rows] }
    const outline = [
      passage('paragraph', null, 'Có hai phụ lục.'),
      passage('appendix', 'I', 'Dài', [long]),
      passage('appendix', 'II', 'Ngắn', [passage('paragraph', null, 'Hết.')]),
    ]
    const pages = await linesFor({ ...plan, outline })
    const numbers = pages.map((lines) => lines.find((line) => line.top < 20)?.text ?? '')
    expect(pages[1]?.[0]?.text).toBe('Phụ lục I')
    expect(numbers.slice(0, 3)).toEqual(['', '', '2'])
    expect(pages.at(-1)?.[0]?.text).toBe('Phụ lục II')
    expect(numbers.at(-1)).toBe('')
    expect(pages[2]?.some((line) => line.text.startsWith('STT'))).toBe(true)
  })
})

describe('what is printed', () => {
  it('is the head, the bases, the labels, the closing', async () => {
    const text = await textFor(plan)
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-UBND',
      'Bạch Hạc, ngày 05 tháng 01 năm 2025',
      'Căn cứ Luật Báo chí;',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1.1. Họp báo',
      'đ) Thời gian: Quý II/2025.',
      'thực hiện Kế hoạch này./.',
      '- Lưu: VT, VHXH(12b).',
      'KT. CHỦ TỊCH',
      'Đặng Thùy Vân',
      'Phụ lục I',
    ])
      expect(flat(text)).toContain(flat(words))
  })

  it('of a decision is its authority, its enacting word and its articles', async () => {
    const text = flat(await textFor(decision))
    const order = ['CHỦTỊCHỦYBAN', 'CăncứLuật', 'QUYẾTĐỊNH:', 'Điều1.', 'Điều2.'].map((words) =>
      text.indexOf(words),
    )
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('of hostile words is the words', async () => {
    const text = flat(await textFor(hostile))
    expect(text).toContain(flat(hostile.outline[0]?.text ?? ''))
    expect(text).toContain(flat('= HEADING ] #READ("/ETC/PASSWD")'))
    expect(text).toContain(flat('</w:t> ]'))
  })

  it('stands open in a draft', async () => {
    const text = await textFor(draft)
    expect(text).toMatch(/Số:\s+\/KH-UBND/)
    expect(text).toMatch(/ngày\s+tháng\s+năm 2025/)
  })

  it('of a letter includes its marks and its address', async () => {
    const text = flat(await textFor(letter))
    for (const words of ['THƯỢNGKHẨN', 'LƯUHÀNHNỘIBỘ', 'đườngBếnNước', 'PL.(30)'])
      expect(text).toContain(words)
  })
})

describe('the file', () => {
  it('is PDF/A-2a and PDF/UA-1 with its title, its language and only Tinos in it', async () => {
    const bytes = await writePdf(plan)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: expect.stringMatching(/^vi/) as string })
    expect(info).toMatchObject({
      Title: 'Kế hoạch 5/KH-UBND: Thông tin đối ngoại trên địa bàn tỉnh năm 2025',
    })
    expect(info).toMatchObject({ CreationDate: expect.stringMatching(/^D:20250105/) as string })
    const outline = (await pdf.getOutline()) ?? []
    expect(outline.map((entry) => entry.title)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NHIỆM VỤ',
      'III. TỔ CHỨC THỰC HIỆN',
      'Phụ lục I DANH MỤC NHIỆM VỤ',
    ])
    expect(
      [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([A-Za-z]+)/g)].every(([, face]) => face === 'Tinos'),
    ).toBe(true)
  })

  it('is the same, byte for byte, for the same document, and a draft carries no date at all', async () => {
    for (const document of [plan, draft]) {
      const [first = new Uint8Array(), second = new Uint8Array()] = [
        await writePdf(document),
        await writePdf(document),
      ]
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    }
    const pdf = await getDocument({ data: await writePdf(draft), verbosity: 0 }).promise
    expect((await pdf.getMetadata()).info).not.toHaveProperty('CreationDate')
  })

  it('is written when nothing is known, and when a word has no letters in any font', async () => {
    expect(await textFor(nothing)).toContain('Độc lập - Tự do - Hạnh phúc')
    const odd = { ...plan, outline: [passage('paragraph', null, 'Chữ lạ: \u{10ffff}\u{e000}\u{1f9ff} hết')] }
    expect(await textFor(odd)).toContain('hết')
  })

  it('of three hundred pages is written in moderate memory', async () => {
    const long = Array.from({ length: 1300 }, (_, index) =>
      passage('item', `${index}`, 'Nội dung '.repeat(110)),
    )
    const before = process.memoryUsage().rss
    const bytes = await writePdf({ ...plan, outline: long })
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
    expect(pdf.numPages).toBeGreaterThan(300)
    expect(process.memoryUsage().rss - before).toBeLessThan(600e6)
  })
})
