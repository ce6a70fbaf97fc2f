import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { readDocument, writeDocx, writePdf } from 'vanban'
import { givenDocx, item, level, list, p, r } from '../../packages/vanban/src/read/docx/given-docx.ts'
import { givenPhotograph, givenScannedPdf } from '../../packages/vanban/src/read/ocr/given-scan.ts'
import { givenPdf } from '../../packages/vanban/src/read/pdf/given-pdf.ts'
import { givenTypeset } from '../../packages/vanban/src/read/pdf/given-typeset.ts'

type SpecimenKind = 'text' | 'docx' | 'pdf' | 'bytes' | 'model'

/** A sound file, before anything is done to it. */
export interface Specimen {
  readonly name: string
  readonly kind: SpecimenKind
  readonly bytes: Uint8Array
  /** Nothing can be read without a recogniser. */
  readonly isPicture?: boolean
}

const fixture = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)))

/** Our own files, one or more of every format that is read. */
export async function ownSpecimens(): Promise<Specimen[]> {
  const plan = await readDocument(fixture('test/fixtures/border-plan.txt'))
  const decision = await readDocument(
    fixture('packages/vanban/src/understand/fixtures/decision-with-table.txt'),
  )
  const docx = await writeDocx(plan)
  return [
    { name: 'plan.txt', kind: 'text', bytes: fixture('test/fixtures/border-plan.txt') },
    { name: 'decision.txt', kind: 'text', bytes: Buffer.from(decision.text) },
    { name: 'notes.md', kind: 'text', bytes: Buffer.from(markdown) },
    { name: 'plan.docx', kind: 'docx', bytes: docx },
    { name: 'everything.docx', kind: 'docx', bytes: await everyElement(docx) },
    { name: 'plan.pdf', kind: 'pdf', bytes: await writePdf(plan) },
    { name: 'decision.pdf', kind: 'pdf', bytes: await writePdf(decision) },
    { name: 'typeset.pdf', kind: 'pdf', bytes: givenTypeset(typeset) },
    { name: 'plain.pdf', kind: 'pdf', bytes: givenPdf({ content: drawn, pages: 3 }) },
    {
      name: 'old.rtf',
      kind: 'bytes',
      bytes: Buffer.from(String.raw`{\rtf1\ansi\uc1 K\u7870? ho\u7841?ch\par}`),
    },
    { name: 'old.odt', kind: 'bytes', bytes: await givenOdt() },
    { name: 'old.doc', kind: 'bytes', bytes: givenDoc() },
    { name: 'page.png', kind: 'bytes', bytes: givenPng(220, 310), isPicture: true },
    { name: 'dot.jpg', kind: 'bytes', bytes: Buffer.from(smallestJpeg, 'base64'), isPicture: true },
    {
      name: 'scan.pdf',
      kind: 'pdf',
      bytes: givenScannedPdf([await givenPhotograph(decision)]),
      isPicture: true,
    },
    { name: 'plan.json', kind: 'model', bytes: Buffer.from(JSON.stringify(plan)) },
    { name: 'decision.json', kind: 'model', bytes: Buffer.from(JSON.stringify(decision)) },
  ]
}

/** Other files, known by their names; what is not read is left out. */
export function specimensIn(folder: string): Specimen[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path): Specimen[] => {
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1]
    const isPicture = /\.(?:png|jpe?g|webp)$|scan.*\.pdf$/i.test(path)
    return kind ? [{ name: basename(path), kind, bytes: readFileSync(join(folder, path)), isPicture }] : []
  })
}

const kinds: readonly (readonly [RegExp, SpecimenKind])[] = [
  [/\.(?:txt|md)$/i, 'text'],
  [/\.docx$/i, 'docx'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:doc|rtf|odt|png|jpe?g|webp)$/i, 'bytes'],
]

const markdown =
  '**ỦY BAN NHÂN DÂN**\n\n# KẾ HOẠCH\n\n*Căn cứ Luật Báo chí ngày 10 tháng 12 năm 2025;*\n\n| STT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Tập huấn | Sở Tài chính |\n\n|\nTT\n|\nViệc\n|\n|\n1\n|\nIn sách\n|\n'
const typeset =
  '= I. MỤC ĐÍCH \n\n 1\\. Tuyên truyền \n\n #table(columns: 3, [TT], [Việc], [Hạn], table.cell(colspan: 2)[a], [b], [c], [d], [e]) \n\n #pagebreak() \n\n #grid(columns: 2, [Nơi nhận: \\ - Như trên;], [TM. ỦY BAN \\ CHỦ TỊCH])'
const drawn =
  'q 1 0 0 1 0 0 cm BT /F 12 Tf 50 700 Td [(Ke) -250 (hoach)] TJ 0 -16 Td (Nam 2026) Tj ET Q 50 500 200 1 re f 50 460 200 1 re f 50 460 1 40 re f 250 460 1 40 re f 150 460 1 40 re f BT /F 12 Tf 0 1 -1 0 300 300 Tm (doc) Tj ET '
const smallestJpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

/** A Word document with everything in it that the reader knows. */
function everyElement(chunk: Uint8Array): Promise<Uint8Array> {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
  const box = `<w:drawing><wp:inline><wp:docPr descr="Cờ"/><a:blip/></wp:inline><wps:txbx><w:txbxContent>${p('Dự thảo')}</w:txbxContent></wps:txbx></w:drawing>`
  return givenDocx({
    numbering: list(
      1,
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'bullet', '-'),
    ),
    styles: '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>',
    headers: [`<w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('end')}</w:p>`],
    footnotes: [p('Chú thích')],
    chunks: [chunk],
    body:
      item('MỤC ĐÍCH', 1) +
      item('Yêu cầu', 1, 1) +
      `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${r('Céng hßa', '<w:rFonts w:ascii=".VnTime"/>')}<w:ins w:id="1">${r('thêm')}</w:ins><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/>${box}<w:tab/><w:br/></w:r></w:p>` +
      `<w:tbl><w:tr>${cell(p('a'), '<w:gridSpan w:val="2"/>')}${cell(p('b'), '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell(p('c'))}${cell(p('d'))}${cell(p(''), '<w:vMerge/>')}</w:tr></w:tbl>` +
      '<w:altChunk r:id="chunk0"/><w:sectPr><w:headerReference w:type="default" r:id="header0"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  })
}

async function givenOdt(): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
  zip.file('content.xml', '<office:document-content/>')
  return zip.generateAsync({ type: 'uint8array' })
}

function givenDoc(): Uint8Array {
  const head = Buffer.alloc(1024)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.writeUInt16LE(0xa5ec, 512)
  return Buffer.concat([head, Buffer.from('WordDocument', 'utf16le')])
}

/** A grey page with a few dark bars for lines. */
function givenPng(width: number, height: number): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, y % 20 < 6 && y > 30 ? 40 : 250)
    row[0] = 0
    return row
  })
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 0, 0, 0, 0], 8)
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
