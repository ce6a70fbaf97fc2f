import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Unreadable } from '../model/unreadable.ts'
import { givenDocx, item, level, list, p } from './docx/given-docx.ts'
import { givenPdf } from './pdf/given-pdf.ts'
import { givenTypeset } from './pdf/given-typeset.ts'
import { readSource } from './read-source.ts'

/** A file with some bytes changed, some cut out, or its end missing. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
  cut: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200))),
  end: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
})

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Uint8Array, { changes, cut, end }: Damage): Uint8Array {
  let result = [...bytes]
  for (const [at, byte] of changes) result[Math.floor(at * (bytes.length - 1))] = byte
  if (cut) result.splice(Math.floor(cut[0] * bytes.length), cut[1])
  if (end !== null) result = result.slice(0, Math.floor(end * bytes.length))
  return Uint8Array.from(result)
}

async function endsWell(bytes: Uint8Array): Promise<void> {
  try {
    const { text, blocks } = await readSource(bytes)
    for (const { span } of blocks) expect(text.slice(...span).length).toBe(span[1] - span[0])
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable)
  }
}

const body =
  item('MỤC ĐÍCH', 1) +
  item('Quán triệt', 1, 1) +
  `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`
const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.'))
const seeds: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['DOCX', () => givenDocx({ body, numbering, headers: [p('x')] })],
  ['typeset PDF', async () => givenTypeset('Kế hoạch #table(columns: 2)[a][b][c][d] #pagebreak() năm 2026')],
  [
    'plain PDF',
    async () => givenPdf({ content: 'BT /F 12 Tf 50 500 Td (Mot) Tj ET 10 10 100 1 re f', deflate: true }),
  ],
  ['text', async () => new TextEncoder().encode('Số: 15/KH-UBND\n\n**KẾ HOẠCH**\n\n|\nTT\n|\nViệc\n|\n')],
]

it.each(seeds)('a damaged %s ends in a text or in a reason', async (_, seed) => {
  const bytes = await seed()
  await fc.assert(
    fc.asyncProperty(damage, (how) => endsWell(damaged(bytes, how))),
    { numRuns: 120 },
  )
})

it('a part of a Word document may hold any XML at all', async () => {
  const names = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:del',
    'w:fldChar',
    'w:numPr',
    'mc:AlternateContent',
    'w:vMerge',
  ]
  const node = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('Sở', 'a)', '&amp;'),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).node
  await fc.assert(
    fc.asyncProperty(node, async (inner) =>
      endsWell(await givenDocx({ body: inner, numbering: inner, styles: inner })),
    ),
    { numRuns: 150 },
  )
})

it('any bytes at all end in a text or in a reason', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), endsWell), { numRuns: 300 })
})
