/** The three objects of a PDF that say what the file is. */
export interface Identity {
  readonly info: string
  readonly metadata: Uint8Array
  readonly catalogue: string
}

/**
 * The same PDF with other words about itself; the bytes given are used up. The compiler writes plain objects with a plain cross-reference table, and
 * these three after all others: what stands before them is kept byte for byte, what follows is set anew.
 */
export function identified(pdf: Uint8Array, identify: (catalogue: string) => Identity): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const table = readTable(bytes)
  const catalogue = objectAt(bytes, table.offsets, table.root)
  const metadata = Number(must(/\/Metadata (\d+) 0 R/.exec(catalogue))[1])
  const next = identify(catalogue)
  const written: [number, Buffer][] = [
    [table.info, object(table.info, Buffer.from(next.info, 'latin1'))],
    [metadata, object(metadata, metadataStream(next.metadata))],
    [table.root, object(table.root, Buffer.from(next.catalogue, 'latin1'))],
  ]
  const kept = bytes.subarray(0, Math.min(...written.map(([number]) => table.offsets[number] ?? 0)))
  withoutLineEnds(kept)
  const offsets = [...table.offsets]
  const parts: Buffer[] = [kept]
  let at = kept.length
  for (const [number, part] of written) {
    offsets[number] = at
    parts.push(part)
    at += part.length
  }
  if (offsets.some((offset, number) => offset >= kept.length && !written.some(([own]) => own === number)))
    throw new Error('the file does not end with its identity')
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(tableOf(offsets, table.trailer, at), 'latin1')]))
}

/** A bookmark is one line: where a heading is broken over two, its name has a space of the same length. */
function withoutLineEnds(bytes: Buffer): void {
  const opening = '/Title <FEFF'
  for (let at = bytes.indexOf(opening); at !== -1; at = bytes.indexOf(opening, at + 1)) {
    const end = bytes.indexOf('>', at)
    for (let letter = at + opening.length; letter < end; letter += 4)
      if (bytes.toString('latin1', letter, letter + 4) === '000A') bytes.write('0020', letter, 'latin1')
  }
}

interface Table {
  readonly offsets: readonly number[]
  readonly root: number
  readonly info: number
  /** From "trailer" to before "startxref". */
  readonly trailer: string
}

function readTable(bytes: Buffer): Table {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 64))
  const start = Number(must(/startxref\s+(\d+)/.exec(end))[1])
  const text = bytes.toString('latin1', start)
  const [entries = '', trailer = ''] = text.slice(0, text.lastIndexOf('startxref')).split(/(?=trailer)/)
  return {
    offsets: [...entries.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map(([, offset, use]) =>
      use === 'n' ? Number(offset) : 0,
    ),
    root: Number(must(/\/Root (\d+) 0 R/.exec(trailer))[1]),
    info: Number(must(/\/Info (\d+) 0 R/.exec(trailer))[1]),
    trailer,
  }
}

function objectAt(bytes: Buffer, offsets: readonly number[], number: number): string {
  const text = bytes.toString('latin1', offsets[number])
  const start = text.indexOf('obj') + 3
  return text.slice(start, text.indexOf('endobj')).trim()
}

const object = (number: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${String(number)} 0 obj\n`), body, Buffer.from('\nendobj\n\n')])

/** Never compressed: PDF/A wants it readable to programs that know nothing of PDF. */
function metadataStream(metadata: Uint8Array): Buffer {
  const head = `<<\n  /Length ${String(metadata.length)}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`
  return Buffer.concat([Buffer.from(head), metadata, Buffer.from('\nendstream')])
}

function tableOf(offsets: readonly number[], trailer: string, start: number): string {
  const lines = offsets.map((offset, number) =>
    number === 0 ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`,
  )
  return `xref\n0 ${String(offsets.length)}\n${lines.join('')}${trailer}startxref\n${String(start)}\n%%EOF`
}

function must(found: RegExpExecArray | null): RegExpExecArray {
  if (found === null) throw new Error('not a PDF with a plain table of objects')
  return found
}
