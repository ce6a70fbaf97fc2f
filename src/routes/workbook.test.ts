import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { downloadCsv, downloadWorkbook } from './workbook.ts'

async function* pagesOf<Row>(...pages: Row[][]): AsyncIterable<Row[]> {
  yield* pages
}

const sheet = {
  name: 'Kế hoạch 47/KH-UBND về thông tin đối ngoại năm 2026',
  widths: { task: 40, percent: 8 },
  header: (column: 'task' | 'percent') => (column === 'task' ? 'Nhiệm vụ' : '%'),
  cells: ([task, percent]: readonly [string | null, number]) => ({ task, percent }),
}

async function opened(response: Response) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book.worksheets[0]!
}

it('a list becomes a sheet, page after page in its order', async () => {
  const response = await downloadWorkbook(
    'kế hoạch.xlsx',
    pagesOf<[string | null, number]>([['Mở chuyên mục', 40]], [[null, -5]]),
    sheet,
  )
  expect(response.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.xlsx",
  )
  const found = await opened(response)
  const row = (at: number) => [1, 2].map((column) => found.getRow(at).getCell(column).value)
  expect(found.name).toBe('Kế hoạch 47-KH-UBND về thông ti')
  expect([1, 2, 3, 4].map(row)).toEqual([
    ['Nhiệm vụ', '%'],
    ['Mở chuyên mục', 40],
    [null, -5],
    [null, null],
  ])
})

it.each(['=HYPERLINK("http://x")', '+84 24 3799', '-1', '@SUM(A1)', '\tx'])(
  '“%s” in a document stays words, also where the sheet is saved as text and opened again',
  async (words) => {
    const found = await opened(await downloadWorkbook('x.xlsx', pagesOf([[words, 0] as const]), sheet))
    expect(found.getRow(2).getCell(1).value).toBe(`'${words}`)
  },
)

it('the same list as text: marked as UTF-8, quoted, and no formula in it', async () => {
  const pages = pagesOf<[string | null, number]>([['=1+1', 40]], [['một "hai"\nba', -5]], [[null, 0]])
  const response = downloadCsv('x.csv', pages, sheet)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.subarray(3).toString()).toBe(
    '"Nhiệm vụ","%"\r\n"\'=1+1","40"\r\n"một ""hai""\nba","-5"\r\n"","0"\r\n',
  )
})
