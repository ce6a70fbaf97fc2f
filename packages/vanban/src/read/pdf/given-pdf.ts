import { deflateSync } from 'node:zlib'

/** A PDF written by hand for tests: what no typesetter would make. */
export interface GivenPdf {
  /** Operators of each page; the font is /F. */
  readonly content?: string
  readonly pages?: number
  readonly font?: string
  readonly deflate?: boolean
  /** Further entries of every page: "/Rotate 90". */
  readonly page?: string
  /** Declares encryption with a password that nobody knows. */
  readonly password?: boolean
}

export function givenPdf(given: GivenPdf): Uint8Array {
  const pages = given.pages ?? 1
  const plain = Buffer.from(given.content ?? '', 'latin1')
  const stream = given.deflate ? deflateSync(plain) : plain
  const filter = given.deflate ? '/Filter /FlateDecode ' : ''
  const kids = Array.from({ length: pages }, (_, at) => `${at + 6} 0 R`).join(' ')
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /${given.font ?? 'Times-Roman'} /Encoding /WinAnsiEncoding >>`
  const secret = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> ${given.page ?? ''} >>`
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`),
    Buffer.concat([
      Buffer.from(`<< ${filter}/Length ${stream.length} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from(font),
    Buffer.from(secret),
    ...Array.from({ length: pages }, () => Buffer.from(page)),
  ]
  return writeObjects(objects, given.password ? '/Encrypt 5 0 R /ID [<00> <00>]' : '')
}

function writeObjects(objects: readonly Buffer[], trailer: string): Uint8Array {
  let body = Buffer.from('%PDF-1.7\n')
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body = Buffer.concat([body, Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([body, Buffer.from(table + end)]))
}
