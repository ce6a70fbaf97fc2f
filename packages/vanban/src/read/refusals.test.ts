import { deflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { Unreadable } from '../model/unreadable.ts'
import type { ReadOptions } from '../model/unreadable.ts'
import { contentTypes, givenDocument, givenDocx, p } from './docx/given-docx.ts'
import { givenPdf } from './pdf/given-pdf.ts'
import { readSource } from './read-source.ts'

const ascii = (text: string) => new TextEncoder().encode(text)
const bytesOf = (...bytes: number[]) => Uint8Array.from([...bytes, ...Array.from({ length: 80 }, () => 0)])

async function refusal(bytes: Uint8Array, options?: ReadOptions): Promise<[string, string | null]> {
  const error: unknown = await readSource(bytes, options).catch((thrown: unknown) => thrown)
  if (!(error instanceof Unreadable)) throw error
  return [error.reason, error.detail]
}

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A package of many empty parts, packed by hand: a packer takes seconds for it. */
function crowdedZip(count: number): Uint8Array {
  const parts = Array.from({ length: count }, (_, at) => {
    const name = Buffer.from(`word/${String(at).padStart(6, '0')}`)
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE((local.length + name.length) * at, 42)
    return { local: Buffer.concat([local, name]), entry: Buffer.concat([entry, name]) }
  })
  const locals = Buffer.concat(parts.map(({ local }) => local))
  const directory = Buffer.concat(parts.map(({ entry }) => entry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(locals.length, 16)
  return new Uint8Array(Buffer.concat([locals, directory, end]))
}

/** The directory of an old Office container names its streams in UTF-16. */
const oleOf = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 512 }, () => 0),
    ...Buffer.from(stream, 'utf16le'),
  ])

it('an empty file, and a file of spaces, is empty', async () => {
  expect(await refusal(new Uint8Array())).toEqual(['empty', null])
  expect(await refusal(ascii(' \n\n\t '))).toEqual(['empty', null])
  expect(await refusal(await givenDocx({ body: p('') }))).toEqual(['empty', null])
})

it('a file over the limit is too large before anything is read', async () => {
  expect((await refusal(ascii('Kế hoạch'), { limits: { bytes: 4 } }))[0]).toBe('tooLarge')
})

it.each([
  ['gif', ascii('GIF89a.............')],
  ['tiff', bytesOf(0x49, 0x49, 0x2a, 0x00)],
  ['webp', ascii('RIFF\x01\x02\x03\x04WEBPVP8 ')],
  ['elf', bytesOf(0x7f, 0x45, 0x4c, 0x46)],
  ['exe', bytesOf(0x4d, 0x5a, 0x90)],
  [null, bytesOf(1, 2, 3, 4, 5, 6, 0x41, 0x42)],
])('%s bytes are not a document, whatever the name says', async (detail, bytes) => {
  expect(await refusal(bytes, { name: 'ke-hoach.docx' })).toEqual(['notADocument', detail])
})

it.each([
  ['png', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['jpeg', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
])('a %s that ends after its first bytes is damaged', async (_, bytes) => {
  expect(await refusal(bytes, { name: 'ke-hoach.docx' })).toEqual(['damaged', 'picture'])
})

it('a plain archive is not a document', async () => {
  expect(await refusal(await zipOf({ 'anh/1.txt': 'x' }))).toEqual(['notADocument', 'zip'])
})

it.each([
  ['html', ascii('<!DOCTYPE html><html><body>Kế hoạch</body></html>')],
  ['xls', oleOf('Workbook')],
])('a .%s is a document of a kind not read yet', async (detail, bytes) => {
  expect(await refusal(bytes)).toEqual(['unsupported', detail])
})

it('a spreadsheet is told from a Word document by what it declares', async () => {
  const sheet = await zipOf({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main+xml') })
  expect(await refusal(sheet)).toEqual(['unsupported', 'xlsx'])
})

const odtOf = (parts: Record<string, string> = {}) =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', ...parts })
const old: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['doc', async () => oleOf('WordDocument')],
  ['rtf', async () => ascii('{\\rtf1\\ansi Ke hoach}')],
  ['odt', () => odtOf()],
]

it.each(old)('a .%s needs a converter', async (format, bytes) => {
  expect(await refusal(await bytes())).toEqual(['needsConverter', format])
})

it.each(old)('a .%s is read by what the converter makes of it', async (format, bytes) => {
  const convert = () => givenDocx({ body: p('Kế hoạch') })
  const source = await readSource(await bytes(), { convert })
  expect(source).toMatchObject({ text: 'Kế hoạch', format: 'docx', notes: [`converted:${format}`] })
})

it('what a converter gives back is not believed', async () => {
  const rtf = ascii('{\\rtf1\\ansi Ke hoach}')
  expect(await refusal(rtf, { convert: async () => ascii('x') })).toEqual(['damaged', 'zip'])
  expect(await refusal(rtf, { convert: () => odtOf() })).toEqual(['damaged', 'rtf'])
  const limits = { bytes: 100 }
  const convert = () => givenDocx({ body: p('Kế hoạch') })
  expect((await refusal(rtf, { convert, limits }))[0]).toBe('tooLarge')
})

it('a document behind a password needs it', async () => {
  expect(await refusal(oleOf('EncryptedPackage'))).toEqual(['encrypted', 'docx'])
  const doc = Buffer.concat([oleOf('').subarray(0, 512), Buffer.alloc(512), oleOf('WordDocument')])
  doc.writeUInt16LE(0xa5ec, 512)
  doc.writeUInt16LE(0x0100, 522)
  expect(await refusal(doc)).toEqual(['encrypted', 'doc'])
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
  expect(await refusal(await odtOf({ 'META-INF/manifest.xml': manifest }))).toEqual(['encrypted', 'odt'])
  expect(await refusal(givenPdf({ password: true }))).toEqual(['encrypted', 'pdf'])
})

it('a PDF of pictures has no text', async () => {
  expect(await refusal(givenPdf({ content: '0 0 200 200 re f' }))).toEqual(['noText', 'pdf'])
})

it('a PDF that breaks off is damaged', async () => {
  expect(await refusal(ascii('%PDF-1.7\n1 0 obj << /Type /Catalog'))).toEqual(['damaged', 'pdf'])
})

it('a Word document that breaks off is damaged', async () => {
  const whole = await givenDocx({ body: p('Kế hoạch') })
  expect((await refusal(whole.slice(0, whole.length - 60)))[0]).toBe('damaged')
  expect(
    await refusal(await zipOf({ '[Content_Types].xml': contentTypes('wordprocessingml.document.main+xml') })),
  ).toEqual(['damaged', 'docx'])
  expect(
    await refusal(await givenDocx({ document: givenDocument(p('a')).replace('</w:body>', '') })),
  ).toEqual(['damaged', 'xml'])
  expect(await refusal(await givenDocx({ document: '<w:document/>' }))).toEqual(['damaged', 'docx'])
})

it('a package is measured by what comes out of it, in parts nobody asks for too', async () => {
  const zeros = '0'.repeat(3_000_000)
  const bomb = await givenDocx({ body: p('a'), parts: { 'word/media/image1.bin': zeros } })
  expect(bomb.length).toBeLessThan(20_000)
  expect((await refusal(bomb, { limits: { unpackedBytes: 2_000_000 } }))[0]).toBe('expandsTooFar')
  expect((await readSource(bomb, { limits: { unpackedBytes: 4_000_000 } })).text).toBe('a')
})

it('a package of parts without number is not unpacked', async () => {
  expect(await refusal(crowdedZip(10_001))).toEqual(['expandsTooFar', 'zip'])
})

it('a size that the package declares is not believed', async () => {
  const bomb = await givenDocx({ body: p('a'), parts: { 'word/media/image1.bin': '0'.repeat(3_000_000) } })
  const size = [...new Uint8Array(Uint32Array.of(3_000_000).buffer)]
  const buffer = Buffer.from(bomb)
  for (let at = buffer.indexOf(Buffer.from(size)); at >= 0; at = buffer.indexOf(Buffer.from(size), at + 1))
    buffer.writeUInt32LE(10, at)
  expect(['expandsTooFar', 'damaged']).toContain(
    (await refusal(buffer, { limits: { unpackedBytes: 2_000_000 } }))[0],
  )
})

it('a stream of a PDF is measured by what comes out of it', async () => {
  const bomb = givenPdf({ content: ' '.repeat(40_000_000), deflate: true })
  expect((await refusal(bomb, { limits: { unpackedBytes: 20_000_000 } }))[0]).toBe('expandsTooFar')
})

it('a font of two thousand million letters is refused, packed away too', async () => {
  const font = '/Type /Font /Subtype /CIDFontType2 /W [0 0 500 16 2147483647 443]'
  expect(await refusal(givenPdf({ page: font }))).toEqual(['expandsTooFar', 'pdf'])
  const packed = deflateSync(Buffer.from(`<< ${font} >>`)).toString('latin1')
  const objects = Buffer.from(
    `<< /Type /ObjStm /Filter /FlateDecode >> stream\n${packed}\nendstream`,
    'latin1',
  )
  expect(await refusal(Buffer.concat([givenPdf({}), objects]))).toEqual(['expandsTooFar', 'pdf'])
})

it.each(['word/document.xml', 'word/styles.xml', 'customXml/item1.xml'])(
  'entities declared in %s are refused',
  async (name) => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    expect(await refusal(await givenDocx({ body: p('a'), parts: { [name]: laughs } }))).toEqual([
      'nestedEntities',
      null,
    ])
  },
)

it('nesting without end is damage, not a crash', async () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(50_000) + '</w:sdtContent></w:sdt>'.repeat(50_000)
  expect(await refusal(await givenDocx({ body: deep }))).toEqual(['damaged', 'xml'])
})

it('a part named like a path outside is only a name', async () => {
  const source = await readSource(
    await givenDocx({ body: p('a'), parts: { '../../etc/passwd.xml': '<x/>' } }),
  )
  expect(source.text).toBe('a')
})

it('reading stops when it is told to', async () => {
  const stop = new AbortController()
  stop.abort(new Error('người dùng đóng trang'))
  await expect(readSource(ascii('Kế hoạch'), { signal: stop.signal })).rejects.toThrow(
    'người dùng đóng trang',
  )
  const late = new AbortController()
  const onProgress = () => late.abort(new Error('thôi'))
  const pdf = givenPdf({ content: 'BT /F 12 Tf 50 500 Td (Mot) Tj ET', pages: 3 })
  await expect(readSource(pdf, { signal: late.signal, onProgress })).rejects.toThrow('thôi')
})

it('progress is told page by page', async () => {
  const told: number[][] = []
  const pdf = givenPdf({ content: 'BT /F 12 Tf 50 500 Td (Mot) Tj ET', pages: 3 })
  await readSource(pdf, { onProgress: (done, of) => told.push([done, of]) })
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
})

it('text in an old encoding is converted, and the reader says so', async () => {
  const tcvn3 = Uint8Array.from([...'Céng hßa x· héi chñ nghÜa ViÖt Nam'].map((sign) => sign.charCodeAt(0)))
  const source = await readSource(tcvn3)
  expect(source).toMatchObject({
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
    format: 'text',
    notes: ['oldEncoding:TCVN3'],
  })
})
