import { deflateSync } from 'node:zlib'
import { givenObjects, givenStream } from './given-objects.ts'

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
  /** Further entries of the catalog. */
  readonly catalog?: string
  /** Further objects; the first has the number 6 + pages. */
  readonly objects?: readonly (string | Uint8Array)[]
  /** The whole font, instead of `font`'s name. */
  readonly fontObject?: string
}

export function givenPdf(given: GivenPdf): Uint8Array {
  const pages = given.pages ?? 1
  const plain = Buffer.from(given.content ?? '', 'latin1')
  const stream = given.deflate ? deflateSync(plain) : plain
  const filter = given.deflate ? '/Filter /FlateDecode ' : ''
  const kids = Array.from({ length: pages }, (_, at) => `${at + 6} 0 R`).join(' ')
  const font =
    given.fontObject ??
    `<< /Type /Font /Subtype /Type1 /BaseFont /${given.font ?? 'Times-Roman'} /Encoding /WinAnsiEncoding >>`
  const secret = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> ${given.page ?? ''} >>`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    givenStream(stream, filter),
    font,
    secret,
    ...Array.from({ length: pages }, () => page),
    ...(given.objects ?? []),
  ]
  return givenObjects(objects, given.password ? '/Encrypt 5 0 R /ID [<00> <00>]' : '')
}
