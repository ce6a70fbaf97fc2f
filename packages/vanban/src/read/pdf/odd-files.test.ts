import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenObjects, givenStream } from './given-objects.ts'
import { givenPdf } from './given-pdf.ts'
import type { GivenPdf } from './given-pdf.ts'

const at = (x: number, y: number, text: string) => `BT /F 14 Tf ${x} ${y} Td (${text}) Tj ET `
const textOf = async (given: GivenPdf) => (await readSource(givenPdf(given))).text

describe('letters are known', () => {
  const drawn = givenStream('1000 0 0 0 750 750 d1 0 0 750 750 re f')
  const type3 = (names: string, entries = '') => {
    const [first, second] = names.split(' ')
    return (
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >> ' +
      `/CharProcs << /${first} 7 0 R /${second} 7 0 R >> /Encoding << /Differences [97 /${first} /${second}] >> ` +
      `/FirstChar 97 /LastChar 98 /Widths [1000 1000] ${entries} >>`
    )
  }
  const map = givenStream(
    'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <61> <1EBE> <62> <FB01> endbfchar endcmap',
  )

  it.each<[string, GivenPdf, string]>([
    [
      'that are drawings with names',
      { content: at(100, 700, 'ab'), fontObject: type3('K e'), objects: [drawn] },
      'Ke',
    ],
    [
      'that are drawings with a map, two in one',
      { content: at(100, 700, 'ab'), fontObject: type3('g1 g2', '/ToUnicode 8 0 R'), objects: [drawn, map] },
      'Ếfi',
    ],
    [
      'by their names alone, two and three in one',
      {
        content: at(100, 700, '\\001nal o\\002ce'),
        fontObject:
          '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [1 /fi /ffi] >> >>',
      },
      'final office',
    ],
    [
      'by names that are numbers',
      {
        content: at(100, 700, '\\001\\002'),
        fontObject:
          '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Tinos /Encoding << /Differences [1 /uni1EBE /uni1EA1] >> /FirstChar 1 /LastChar 2 /Widths [600 500] >>',
      },
      'Ếạ',
    ],
    [
      'in the order of a Macintosh',
      {
        content: at(100, 700, '\\216t\\216'),
        fontObject: '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /MacRomanEncoding >>',
      },
      'été',
    ],
  ])('%s', async (_, given, text) => {
    expect(await textOf(given)).toBe(text)
  })
})

describe('only what lies within the cut page is read, in its order', () => {
  it.each([
    ['cut at its foot', '/CropBox [0 400 595 842]', at(100, 700, 'Trong') + at(100, 100, 'Ngoai'), 'Trong'],
    [
      'cut at its side',
      '/CropBox [150 400 595 842]',
      at(200, 700, 'Mot.') + at(200, 680, 'Hai.'),
      'Mot.\n\nHai.',
    ],
    ['counted from its middle', '/MediaBox [-300 -400 295 442]', at(-200, -100, 'Mot.'), 'Mot.'],
  ])('%s', async (_, page, content, text) => {
    expect(await textOf({ content, page })).toBe(text)
  })
})

/** RC4 with forty bits, as the oldest protected files have it; Node no longer brings it. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const box = Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => ([box[a], box[b]] = [box[b]!, box[a]!])
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + box[at]! + key[at % key.length]!) & 255
    swap(at, other)
  }
  let [one, two] = [0, 0]
  return new Uint8Array(bytes).map((byte) => {
    one = (one + 1) & 255
    two = (two + box[one]!) & 255
    swap(one, two)
    return byte ^ box[(box[one]! + box[two]!) & 255]!
  })
}

it('a file that is protected against changes, and opens without a password, is read', async () => {
  const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
  const [owner, rights, id] = [
    Buffer.alloc(32, 0x41),
    Buffer.from([0xc4, 0xff, 0xff, 0xff]),
    Buffer.from([7]),
  ]
  const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
  const key = md5(padding, owner, rights, id).subarray(0, 5)
  const secret = md5(key, Buffer.from([3, 0, 0, 0, 0])).subarray(0, 10)
  const file = givenObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
      givenStream(rc4(secret, Buffer.from(at(100, 700, 'Ke hoach')))),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>',
      `<< /Filter /Standard /V 1 /R 2 /P -60 /O <${owner.toString('hex')}> /U <${Buffer.from(rc4(key, padding)).toString('hex')}> >>`,
    ],
    '/Encrypt 6 0 R /ID [<07> <07>]',
  )
  expect((await readSource(file)).text).toBe('Ke hoach')
})

it('pages and fonts that are packed together in one stream are found', async () => {
  const packed = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]
  const places = packed.map((_, one) => packed.slice(0, one).join(' ').length + (one > 0 ? 1 : 0))
  const index = places.map((place, one) => `${one + 1} ${place}`).join(' ')
  const objects = givenStream(
    deflateSync(`${index} ${packed.join(' ')}`),
    `/Type /ObjStm /N 4 /First ${index.length + 1} /Filter /FlateDecode`,
  )
  const body = ['%PDF-1.7\n', `5 0 obj\n${objects.toString('latin1')}\nendobj\n`]
  body.push(`6 0 obj\n${givenStream(at(100, 700, 'Ke hoach')).toString('latin1')}\nendobj\n`)
  const [fifth, sixth, seventh] = [1, 2, 3].map((parts) => body.slice(0, parts).join('').length)
  const rows = [
    [0, 0, 255],
    ...[0, 1, 2, 3].map((one) => [2, 5, one]),
    ...[fifth, sixth, seventh].map((place) => [1, place!, 0]),
  ]
  const bytes = rows.flatMap(([kind, place, last]) => [kind!, place! >> 8, place! & 255, last!])
  const table = givenStream(Uint8Array.from(bytes), '/Type /XRef /Size 8 /Root 1 0 R /W [1 2 1]').toString(
    'latin1',
  )
  const file = `${body.join('')}7 0 obj\n${table}\nendobj\nstartxref\n${seventh}\n%%EOF\n`
  expect((await readSource(new Uint8Array(Buffer.from(file, 'latin1')))).text).toBe('Ke hoach')
})

it('a form that only its own program can draw is refused as a kind that is not read', async () => {
  const shell = givenPdf({
    content: at(100, 700, 'Please wait...'),
    catalog: '/AcroForm << /XFA 7 0 R /Fields [] >> /NeedsRendering true',
    objects: [givenStream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')],
  })
  await expect(readSource(shell)).rejects.toMatchObject({ reason: 'unsupported', detail: 'xfa' })
})

it('a file without pages is damaged', async () => {
  await expect(readSource(givenPdf({ pages: 0 }))).rejects.toMatchObject({ reason: 'damaged' })
})

it.each([
  ['an attachment', ''],
  ['a portfolio', '/Collection << /View /D >>'],
])('%s is noted and not opened', async (_, catalog) => {
  const source = await readSource(
    givenPdf({
      content: at(100, 700, 'Ke hoach'),
      catalog: `/Names << /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >> ${catalog}`,
      objects: [
        '<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>',
        givenStream('mat', '/Type /EmbeddedFile'),
      ],
    }),
  )
  expect(source).toMatchObject({ text: 'Ke hoach', notes: ['embeddedDocument'] })
})
