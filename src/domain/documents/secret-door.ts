import { Unreadable, readTable } from 'vanban/tables'
import type { Table } from 'vanban/tables'
import { Refused } from '#platform/refused.ts'
import { readBytes } from './reading.ts'

/**
 * What can be said of bytes while somebody waits: marked as a state secret; not marked; or not to be read so quickly (a scan, a
 * photograph, an old format, a large file).
 */
export type Marking = 'marked' | 'unmarked' | 'unseen'

/** Read in the request itself, so only as much as does not hold others up. */
const quickly = 5_000_000

/**
 * Looks for a marking of secrecy (Mật, Tối mật, Tuyệt mật). A networked system may not keep a state secret (Luật Bảo vệ bí mật
 * nhà nước): every file that comes in is asked about here, or read by the worker before anybody sees it. A fitness test holds it.
 */
export async function markingOf(bytes: Uint8Array, name: string, bytesLimit = quickly): Promise<Marking> {
  if (bytes.length > bytesLimit) return 'unseen'
  const signal = new AbortController().signal
  const outcome = await readBytes(bytes, { name, bytesLimit, signal, onProgress: () => {} })
  switch (outcome.kind) {
    case 'secret':
      return 'marked'
    case 'read':
      return 'unmarked'
    case 'failed':
      switch (outcome.failure) {
        case 'noText':
        case 'notADocument':
        case 'needsConverter':
        case 'tooLarge':
        case 'readerFault':
          return 'unseen'
        case 'unsupported':
          return markingOfTable(bytes)
        case 'empty':
        case 'encrypted':
        case 'damaged':
        case 'expandsTooFar':
        case 'nestedEntities':
        case 'tookTooLong':
        case 'tookTooMuch':
        case 'bytesLost':
          // Nobody reads it here, and it is handed out as it came.
          return 'unmarked'
      }
  }
}

/** @throws {Refused} for bytes that are marked; what cannot be read is none of this door's business. */
export async function refuseMarked(bytes: Uint8Array, name: string, bytesLimit = quickly): Promise<void> {
  if ((await markingOf(bytes, name, bytesLimit)) === 'marked') throw new Refused('documents.secret')
}

/**
 * A list that an office brings (.xlsx, .csv) as rows of words.
 *
 * @throws {Unreadable} for what is no list.
 * @throws {Refused} for a list that is marked as a state secret.
 */
export async function openTable(
  bytes: Uint8Array,
  limits: { readonly bytes: number; readonly unpackedBytes: number },
): Promise<Table> {
  const table = await readTable(bytes, { limits })
  if (table.secrecy !== null) throw new Refused('documents.secret')
  return table
}

async function markingOfTable(bytes: Uint8Array): Promise<Marking> {
  try {
    const { secrecy } = await readTable(bytes, { limits: { bytes: quickly, unpackedBytes: 30_000_000 } })
    return secrecy === null ? 'unmarked' : 'marked'
  } catch (error) {
    if (error instanceof Unreadable) return 'unmarked'
    throw error
  }
}
