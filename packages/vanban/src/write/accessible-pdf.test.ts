import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { WritableDocument } from './writable-document.ts'
import { compose } from './compose.ts'
import { writePdf } from './pdf.ts'
import { typeset } from './typeset.ts'
import { decision, documents, draft, hostile, letter, nothing, passage, plan } from './given-documents.ts'

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** Roles and words in the order in which they are read aloud: ["P KẾ HOẠCH…", …]; only what carries words. */
async function readAloud(document: WritableDocument): Promise<string[]> {
  const pdf = await getDocument({ data: await writePdf(document), verbosity: 0 }).promise
  const out: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const words = await wordsById(page)
    walk(await page.getStructTree(), [], words, out)
  }
  await pdf.destroy()
  return out
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function wordsById(page: Page): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.at(-1)
      if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item ? item.id : undefined)
  }
  return words
}

function walk(node: Node | null, path: readonly string[], words: Map<string, string>, out: string[]): void {
  if (!node) return
  const role = node.role ?? ''
  const below = silent.has(role) ? path : [...path, role]
  if (node.children?.some((child) => child.type === 'content' || child.role === 'Span'))
    out.push(`${below.join('/')}: ${saidBy(node, words).join(' ').replace(/\s+/g, ' ').trim()}`)
  else for (const child of node.children ?? []) walk(child, below, words, out)
}

const silent = new Set(['Root', 'Document', 'Div'])

function saidBy(node: Node, words: Map<string, string>): string[] {
  if (node.type === 'content') return [words.get(node.id ?? '') ?? '']
  return (node.children ?? []).flatMap((child) => saidBy(child, words))
}

/** Streams of pages, decoded. */
function pageStreams(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1')
  return [...raw.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => {
    const start = raw.indexOf('stream\n', raw.indexOf(`\n${number ?? ''} 0 obj`)) + 'stream\n'.length
    return inflateSync(Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1')).toString(
      'latin1',
    )
  })
}

/** Operators that leave a mark on the page outside of any marked content. */
function unmarked(stream: string): string[] {
  const stray: string[] = []
  let depth = 0
  for (const line of stream.replace(/<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)/g, '').split(/\s+/)) {
    if (line === 'BDC' || line === 'BMC') depth += 1
    else if (line === 'EMC') depth -= 1
    else if (depth === 0 && /^(Tj|TJ|f|F|f\*|S|s|B|B\*|b|Do|sh)$/.test(line)) stray.push(line)
  }
  return stray
}

const nestedItems: WritableDocument = {
  ...plan,
  outline: [
    passage('heading', 'I', 'Nhiệm vụ', [
      passage('item', '1', 'Cung cấp thông tin:', [
        passage('item', 'a', 'Họp báo:', [
          passage('bullet', '-', 'Mỗi quý một lần;'),
          passage('bullet', '-', 'Khi cần.'),
        ]),
        passage('item', 'b', 'Bản tin.\n\nRa hằng tháng.'),
        {
          ...passage('table', null, ''),
          rows: [
            ['STT', 'Bản tin'],
            ['1', 'Tiếng Anh'],
          ],
        },
      ]),
      passage('item', '2', 'Quảng bá.'),
    ]),
  ],
}

describe('somebody who listens to the file', () => {
  it('hears the head, the title, headings by their level, and lists with their labels', async () => {
    const heard = await readAloud(nestedItems)
    const from = heard.indexOf('H1: I. NHIỆM VỤ')
    expect(heard.slice(from, from + 18)).toEqual([
      'H1: I. NHIỆM VỤ',
      'L/LI/Lbl: 1.',
      'L/LI/LBody/P: Cung cấp thông tin:',
      'L/LI/LBody/L/LI/Lbl: a)',
      'L/LI/LBody/L/LI/LBody/P: Họp báo:',
      'L/LI/LBody/L/L/LI/Lbl: -',
      'L/LI/LBody/L/L/LI/LBody/P: Mỗi quý một lần;',
      'L/LI/LBody/L/L/LI/Lbl: -',
      'L/LI/LBody/L/L/LI/LBody/P: Khi cần.',
      'L/LI/LBody/L/LI/Lbl: b)',
      'L/LI/LBody/L/LI/LBody/P: Bản tin.',
      'L/LI/LBody/L/LI/LBody/P: Ra hằng tháng.',
      'L/LI/LBody/Table/THead/TR/TH: STT',
      'L/LI/LBody/Table/THead/TR/TH: Bản tin',
      'L/LI/LBody/Table/TBody/TR/TD: 1',
      'L/LI/LBody/Table/TBody/TR/TD: Tiếng Anh',
      'L/LI/Lbl: 2.',
      'L/LI/LBody/P: Quảng bá./.',
    ])
  })

  it('hears a title and a heading in one piece, and no layout as a table', async () => {
    const heard = await readAloud(decision)
    expect(heard).toContain('P: QUYẾT ĐỊNH Ban hành Quy chế phát ngôn và cung cấp thông tin cho báo chí')
    expect(heard).toContain('H2: Chương I QUY ĐỊNH CHUNG')
    expect(heard.filter((each) => /T[HDR]/.test(each.split(':')[0] ?? ''))).toEqual([])
  })

  it('hears which cells name the columns of a table', async () => {
    const heard = await readAloud(plan)
    expect(heard.filter((each) => each.startsWith('Table/THead/TR/TH: '))).toHaveLength(4)
    expect(heard).toContain('Table/THead/TR/TH: Cơ quan chủ trì')
    expect(heard).toContain('Table/TBody/TR/TD: Làm phim ngắn bằng tiếng Anh')
  })

  it('hears how far a letter may travel and where its office is, though both stand in the margins', async () => {
    const heard = await readAloud(letter)
    for (const words of ['LƯU HÀNH NỘI BỘ', 'THƯỢNG KHẨN', letter.contact ?? ''])
      expect(heard).toContain(`P: ${words}`)
  })

  it('goes down from heading to heading by one step, whatever the numbering leaves out', async () => {
    const outline = [
      passage('chapter', 'I', 'Chung', [
        passage('article', '1', 'Ban hành:', [passage('heading', '1', 'Một', [passage('item', 'a', 'b')])]),
      ]),
    ]
    const heard = await readAloud({ ...plan, outline })
    expect(heard.filter((each) => /^H\d/.test(each))).toEqual(['H1: Chương I CHUNG', 'H2: 1. Một'])
  })
})

describe('the accessible file', () => {
  it.each(Object.keys(documents).filter((name) => name !== 'hostile'))(
    'of the %s is accepted by the compiler as PDF/UA-1 too',
    async (name) => {
      const sizes = await typeset(compose(documents[name] ?? nothing), (exported) => exported('ua-1').length)
      expect(sizes).toBeGreaterThan(1000)
    },
  )

  it.each(Object.keys(documents))(
    'of the %s has no mark on a page that is neither content nor artifact',
    async (name) => {
      const streams = pageStreams(await writePdf(documents[name] ?? nothing))
      expect(streams.length).toBeGreaterThan(0)
      for (const stream of streams) {
        expect(stream).toMatch(/BDC|BMC/)
        expect(unmarked(stream)).toEqual([])
      }
    },
  )

  it('says that it is tagged, in Vietnamese, and shows its title in place of its name', async () => {
    const raw = Buffer.from(await writePdf(plan)).toString('latin1')
    for (const entry of ['/Marked true', '/Lang (vi-VN)', '/DisplayDocTitle true', '/StructTreeRoot'])
      expect(raw).toContain(entry)
  })

  it('has every font embedded, with the letters that its shapes stand for', async () => {
    const raw = Buffer.from(await writePdf(hostile)).toString('latin1')
    const fonts = raw.match(/\/Subtype \/Type0/g)?.length ?? 0
    expect(fonts).toBeGreaterThan(0)
    expect(raw.match(/\/ToUnicode /g)).toHaveLength(fonts)
    expect(raw.match(/\/FontFile[23] /g)).toHaveLength(fonts)
  })

  it('finds each of its objects where its table says', async () => {
    for (const document of [plan, draft, letter]) {
      const raw = Buffer.from(await writePdf(document)).toString('latin1')
      const table = raw.slice(Number(/startxref\s+(\d+)/.exec(raw)?.[1]))
      const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset))
      offsets.forEach((offset, index) => {
        expect(raw.slice(offset, offset + 12)).toMatch(new RegExp(`^${String(index + 1)} 0 obj`))
      })
      expect(table).toContain(`/Size ${String(offsets.length + 1)}`)
    }
  })

  it('with a letter of a private area is archival only, and with one that no font has, neither', async () => {
    const saying = async (words: string): Promise<string> =>
      Buffer.from(await writePdf({ ...plan, outline: [passage('paragraph', null, words)] })).toString(
        'latin1',
      )
    const own = await saying('Chữ riêng: \u{e000}')
    expect(own).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(own).not.toContain('pdfuaid:part')
    expect(await saying('Chữ lạ: \u{10fffe}\u{1f9ff}')).not.toContain('<pdfaid:part>')
  })
})
