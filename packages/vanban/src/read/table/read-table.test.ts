import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../../model/unreadable.ts'
import { readTable } from './read-table.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function workbook(rows: string, strings = '', zip = new JSZip()): Promise<Uint8Array> {
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map((one, at) => {
        const [type = '', target = ''] = one.split(' ')
        return `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`
      })
      .join('')}</Relationships>`
  zip.file('_rels/.rels', relations('officeDocument xl/workbook.xml'))
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations('worksheet worksheets/sheet1.xml', 'sharedStrings sharedStrings.xml'),
  )
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Xã" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  zip.file('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`)
  zip.file(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function cellsOf(bytes: Uint8Array) {
  return (await readTable(bytes)).rows.map(({ cells }) => cells)
}

const utf8 = (text: string) => new TextEncoder().encode(text)

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error = await readTable(bytes).catch((thrown: unknown) => thrown)
  return error instanceof Unreadable ? error.reason : 'read'
}

describe('a workbook', () => {
  it('is read row by row: shared and inline words, numbers, results of formulas and which they are, gaps', async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Cấp</t></is></c></row>' +
        '<row r="4"><c r="A4"><v>4</v></c><c r="B4" t="str"><f>A1</f><v>Xã Hòa</v></c><c r="C4" t="e"><v>#N/A</v></c></row>',
      '<si><r><t>Mã </t></r><r><t>số</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
    )
    expect((await readTable(bytes)).rows).toEqual([
      { number: 1, cells: ['Mã số', '', 'Cấp'] },
      { number: 4, cells: ['4', 'Xã Hòa', ''], formulas: new Map([[1, 'A1']]) },
    ])
  })

  it('that is marked as a state secret above the list says so; a word in a cell is no marking', async () => {
    const row = (words: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${words}</t></is></c></row>`
    expect((await readTable(await workbook(row('TỐI MẬT')))).secrecy).toBe('tối mật')
    expect((await readTable(await workbook(row('Mật độ dân số')))).secrecy).toBeNull()
    expect((await readTable(utf8('Tên\nMẬT\nXã Hòa'))).secrecy).toBe('mật')
  })

  it('with a password is said to be encrypted', async () => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(await reasonOf(bytes)).toBe('encrypted')
  })

  it('that unpacks without end, is cut off, or is another package is refused', async () => {
    const bomb = await workbook(`<row><c t="str"><v>${'0'.repeat(9_000_000)}</v></c></row>`)
    const error = await readTable(bomb, { limits: { unpackedBytes: 1_000_000 } }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ reason: 'expandsTooFar' })
    const whole = await workbook('<row><c t="str"><v>Xã</v></c></row>')
    expect(await reasonOf(whole.slice(0, -60))).toBe('damaged')
    const other = new JSZip().file('word/document.xml', '<w/>')
    expect(await reasonOf(await other.generateAsync({ type: 'uint8array' }))).toBe('unsupported')
  })

  it('that declares entities is refused', async () => {
    const zip = new JSZip()
    await workbook('', '', zip)
    zip.file('xl/worksheets/sheet1.xml', `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${main}"/>`)
    expect(await reasonOf(await zip.generateAsync({ type: 'uint8array' }))).toBe('nestedEntities')
  })
})

describe('text with delimiters', () => {
  it.each([
    ['commas', 'Mã,Tên\n00004,"Phường ""Ba"", Đình"\n'],
    ['semicolons and Windows line ends', 'Mã;Tên\r\n00004;Phường "Ba", Đình\r\n'],
    ['tabs', 'Mã\tTên\n00004\tPhường "Ba", Đình'],
  ])('is read with %s', async (_, text) => {
    expect(await cellsOf(utf8(text))).toEqual([
      ['Mã', 'Tên'],
      ['00004', 'Phường "Ba", Đình'],
    ])
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffTên\nPhường Ba Đình', 'utf8')],
    ['UTF-16', Buffer.from('\ufeffTên\nPhường Ba Đình', 'utf16le')],
    ['decomposed letters', Buffer.from('Tên\nPhường Ba Đình'.normalize('NFD'), 'utf8')],
  ])('is read in %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([['Tên'], ['Phường Ba Đình']])
  })

  it('is read in TCVN3, and says so', async () => {
    const bytes = Buffer.from(
      [...'T\u00aan\nPh\u00ad\u00eang Ba \u00a7\u00d7nh\nTh\u00b5nh ph\u00e8 H\u00e0 N\u00e9i'].map((one) =>
        one.charCodeAt(0),
      ),
    )
    const table = await readTable(bytes)
    expect(table.encoding).toBe('TCVN3')
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Tên', 'Phường Ba Đình', 'Thành phố Hà Nội'])
  })

  it('counts rows as a person does, and refuses a quotation that never ends', async () => {
    expect((await readTable(utf8('Tên\n\nXã Hòa\n'))).rows.map(({ number }) => number)).toEqual([1, 3])
    expect(await reasonOf(utf8('Tên\n"Xã Hòa\n'))).toBe('damaged')
    expect(await reasonOf(new Uint8Array())).toBe('empty')
  })
})
