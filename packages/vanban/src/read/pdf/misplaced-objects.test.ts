import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenStream } from './given-objects.ts'
import { givenPdf } from './given-pdf.ts'
import { withoutWrongTable } from './misplaced-objects.ts'

const content = 'BT /F 14 Tf 100 700 Td (Ke hoach) Tj ET'
const sound = givenPdf({ content, pages: 3 })
const threePages = 'Ke hoach\n\nKe hoach\n\nKe hoach'
const changed = (change: (file: string) => string, file = sound) =>
  new Uint8Array(Buffer.from(change(Buffer.from(file).toString('latin1')), 'latin1'))
const textOf = async (file: Uint8Array) => (await readSource(file)).text

/** The table as newer programs write it: packed, each row as the difference to the row above. */
function givenPackedTable(): Uint8Array {
  const [body = ''] = Buffer.from(sound).toString('latin1').split('xref\n')
  const offsets = Array.from({ length: 8 }, (_, at) => body.indexOf(`\n${at + 1} 0 obj`) + 1)
  const rows = [[0, 0, 0, 255], ...[...offsets, body.length].map((at) => [1, at >> 8, at & 255, 0])]
  const packed = rows.flatMap((row, at) => [
    2,
    ...row.map((byte, column) => byte - (rows[at - 1]?.[column] ?? 0)),
  ])
  const entries =
    '/Type /XRef /Size 10 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>'
  const table = givenStream(deflateSync(Uint8Array.from(packed)), entries)
  const end = `\nendobj\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([Buffer.from(`${body}9 0 obj\n`, 'latin1'), table, Buffer.from(end)]))
}

describe('a table of objects that is right is believed', () => {
  it.each([
    ['as most files have it', sound],
    ['packed into a stream', givenPackedTable()],
    ['behind what a mail gateway wrote before the file', Buffer.concat([Buffer.from('Received: \n'), sound])],
  ])('%s', async (_, file) => {
    expect(Buffer.from(withoutWrongTable(file)).equals(file)).toBe(true)
    expect(await textOf(file)).toBe(threePages)
  })
})

describe('a file of several pages whose table of objects is wrong is read all the same', () => {
  it.each([
    [
      'everything stands further down',
      changed((file) => file.replace('%PDF-1.7\n', '%PDF-1.7\n%moved here\n')),
    ],
    [
      'everything stands further down than a packed table says',
      changed((file) => file.replace('%PDF-1.7\n', '%PDF-1.7\n%moved here\n'), givenPackedTable()),
    ],
    [
      'one page is said to be where it is not',
      changed((file) => file.replace(/\d{10}( 00000 n \ntrailer)/, '0000000012$1')),
    ],
    ['nothing leads to the table', changed((file) => file.replace(/startxref\n\d+/, 'startxref\n3'))],
    ['the table is gone', changed((file) => file.replace(/xref\n[\s\S]*?trailer/, 'trailer'))],
  ])('%s', async (_, file) => {
    expect(await textOf(file)).toBe(threePages)
  })
})

it('a correction added at the end of a file counts, not what it corrects', async () => {
  const file = Buffer.from(sound).toString('latin1')
  const object = `3 0 obj\n${givenStream(content.replace('hoach', 'hoach sua')).toString('latin1')}\nendobj\n`
  const at = String(file.length).padStart(10, '0')
  const before = /startxref\n(\d+)/.exec(file)![1]!
  const table = `xref\n3 1\n${at} 00000 n \ntrailer << /Size 9 /Root 1 0 R /Prev ${before} >>\n`
  const corrected = `${file}${object}${table}startxref\n${file.length + object.length}\n%%EOF\n`
  expect(await textOf(new Uint8Array(Buffer.from(corrected, 'latin1')))).toMatch(/^Ke hoach sua\n/)
})
