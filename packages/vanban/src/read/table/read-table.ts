import { Unreadable, defaultLimits } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { decodeOldEncoding } from '../old-encodings.ts'
import { sniff } from '../sniff.ts'
import { cleanText, decodeUnicode } from '../text-decode.ts'
import { readDelimited } from './read-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import { secrecyOf } from '../../understand/words/head-marks.ts'
import type { Table, TableRow } from './table.ts'

/**
 * Reads the first sheet of a workbook (.xlsx), or text with a comma, semicolon or tab between cells, in Unicode or an old encoding.
 *
 * @throws {Unreadable} when the bytes are no such list; the reason is a key.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits }
  if (bytes.length > limits.bytes) throw new Unreadable('tooLarge')
  if (bytes.length === 0) throw new Unreadable('empty')
  const kind = sniff(bytes)
  if (kind === 'zip') return tableOf(await readWorkbook(bytes, limits.unpackedBytes, options), null)
  // Office wraps a workbook with a password in the container of its old formats.
  if (kind === 'ole')
    throw isEncrypted(bytes) ? new Unreadable('encrypted') : new Unreadable('unsupported', 'xls')
  if (kind !== 'text') throw new Unreadable('unsupported', kind)
  const { text, encoding } = decode(bytes)
  return tableOf(readDelimited(text), encoding)
}

/** A marking stands above the list or beside its title. */
const headRows = 30

function tableOf(rows: readonly TableRow[], encoding: string | null): Table {
  const head = rows.slice(0, headRows).flatMap(({ cells }) => cells)
  const secrecy = head.map(secrecyOf).find((one) => one !== null) ?? null
  return { rows, encoding, secrecy }
}

function decode(bytes: Uint8Array): { text: string; encoding: string | null } {
  const unicode = decodeUnicode(bytes)
  if (!unicode.includes('\ufffd')) return { text: cleanText(unicode), encoding: null }
  const old = decodeOldEncoding(bytes)
  return old
    ? { text: cleanText(old.text), encoding: old.encoding }
    : { text: cleanText(unicode), encoding: null }
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
