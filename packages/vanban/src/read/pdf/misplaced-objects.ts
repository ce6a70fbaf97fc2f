import { inflateSync } from 'node:zlib'

/** An object and where the file says that it begins. */
interface Entry {
  readonly number: number
  readonly generation: number
  readonly offset: number
}

/** One of the tables of objects: each correction of a file adds one, which names the one before. */
interface Table {
  readonly entries: readonly Entry[]
  readonly before: readonly number[]
}

/** Ten bytes an entry, and no file of an office has a million objects. */
const mostUnpacked = 20_000_000

/**
 * A file whose table of objects is wrong, as it comes from mail gateways that change line ends and from programs that save
 * half comes back without the sign that leads to the table, so that pdfjs looks for the objects
 * itself; any other comes back as a copy. Left alone, it
 * finds out while it fetches several pages at once and waits for one of them only; the fault of another then has nobody to
 * take it, and ends the whole process.
 */
export function withoutWrongTable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  const file = Buffer.from(copy.buffer)
  if (!hasMisplacedObjects(file)) return copy
  for (const sign of ['startxref', '/Linearized']) {
    for (let at = file.indexOf(sign); at >= 0; at = file.indexOf(sign, at + 1))
      file.fill(' ', at, at + sign.length)
  }
  return copy
}

function hasMisplacedObjects(file: Buffer): boolean {
  const base = Math.max(0, file.subarray(0, 1024).indexOf('%PDF-'))
  const last = file.lastIndexOf('startxref')
  const waiting = [Number(/^\s*(\d+)/.exec(file.toString('latin1', last + 9, last + 40))?.[1] ?? Number.NaN)]
  const [known, visited] = [new Set<number>(), new Set<number>()]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const table = visited.has(at) ? null : tableAt(file, base + at)
    visited.add(at)
    for (const entry of table?.entries ?? []) {
      if (!known.has(entry.number) && !standsAt(file, base, entry)) return true
      known.add(entry.number)
    }
    waiting.push(...(table?.before ?? []))
  }
  return false
}

function standsAt(file: Buffer, base: number, { number, generation, offset }: Entry): boolean {
  const at = base + offset
  const [, first, second] = /^\s*(\d+)\s+(\d+)\s+obj/.exec(file.toString('latin1', at, at + 60)) ?? []
  return Number(first) === number && Number(second) === generation
}

/** Null where no table begins: pdfjs sees that for itself. */
function tableAt(file: Buffer, at: number): Table | null {
  const begin = file.toString('latin1', at, at + 40)
  if (/^\s*xref\s/.test(begin)) return printedTable(file, at)
  return /^\s*\d+\s+\d+\s+obj/.test(begin) ? packedTable(file, at) : null
}

function printedTable(file: Buffer, at: number): Table | null {
  const end = file.indexOf('trailer', at)
  if (end < 0) return null
  const words = file.toString('latin1', at, end).trim().split(/\s+/).slice(1)
  const entries: Entry[] = []
  for (let from = 0; from + 1 < words.length;) {
    const [start, count] = [Number(words[from]), Number(words[from + 1])]
    // Some programs count from one and begin with the entry of none.
    const first = start === 1 && words[from + 3] === '65535' ? 0 : start
    from += 2
    for (let one = 0; one < count && from + 2 < words.length; one += 1, from += 3) {
      const [offset, generation] = [Number(words[from]), Number(words[from + 1])]
      if (words[from + 2] === 'n' && offset > 0) entries.push({ number: first + one, generation, offset })
    }
  }
  return { entries, before: tablesBefore(file.toString('latin1', end, end + 2_000)) }
}

function tablesBefore(dictionary: string): number[] {
  return [...dictionary.split('startxref')[0]!.matchAll(/\/(?:Prev|XRefStm)\s+(\d+)/g)].map(([, at]) =>
    Number(at),
  )
}

/** A table as a stream: fields of as many bytes as /W says, packed, each row as the difference to the row above. */
function packedTable(file: Buffer, at: number): Table | null {
  const stream = file.indexOf('stream', at)
  const dictionary = file.toString('latin1', at, stream)
  const [, ...widths] = (/\/W\s*\[\s*(\d+)\s+(\d+)\s+(\d+)/.exec(dictionary) ?? []).map(Number)
  const size = Number(/\/Size\s+(\d+)/.exec(dictionary)?.[1])
  const rows = widths.length === 3 && stream > 0 ? rowsIn(file, stream, dictionary, widths) : null
  if (!rows) return null
  const index = /\/Index\s*\[([\d\s]*)\]/.exec(dictionary)?.[1]?.trim().split(/\s+/).map(Number) ?? [0, size]
  const numbers = index.flatMap((first, part) =>
    part % 2 > 0
      ? []
      : Array.from({ length: Math.min(rows.length, index[part + 1] ?? 0) }, (_, one) => first + one),
  )
  const entries = rows.flatMap(([kind, offset = 0, generation = 0], row): Entry[] => {
    const number = numbers[row]
    return kind === 1 && number !== undefined ? [{ number, generation, offset }] : []
  })
  return { entries, before: tablesBefore(dictionary) }
}

function rowsIn(
  file: Buffer,
  stream: number,
  dictionary: string,
  widths: readonly number[],
): number[][] | null {
  const plain = inflated(file.subarray(file[stream + 6] === 13 ? stream + 8 : stream + 7))
  if (!plain) return null
  const length = widths.reduce((sum, width) => sum + width, 0)
  const isDifference = /\/Predictor\s+1\d/.test(dictionary)
  const step = isDifference ? length + 1 : length
  const rows: number[][] = []
  let above = Buffer.alloc(length)
  for (let at = 0; length > 0 && at + step <= plain.length; at += step) {
    const row = Buffer.from(plain.subarray(at + step - length, at + step))
    const filter = isDifference ? plain[at] : 0
    if (filter !== 0 && filter !== 2) return null
    if (filter === 2) row.forEach((byte, column) => (row[column] = byte + above[column]!))
    rows.push(fieldsOf(row, widths))
    above = row
  }
  return rows
}

function fieldsOf(row: Buffer, widths: readonly number[]): number[] {
  let from = 0
  return widths.map((width, field) => {
    let value = width === 0 && field === 0 ? 1 : 0
    for (const end = from + width; from < end; from += 1) value = value * 256 + row[from]!
    return value
  })
}

function inflated(packed: Uint8Array): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked })
  } catch {
    return null
  }
}
