import { Unreadable } from 'vanban/tables'
import { openTable } from '#domain/documents/secret-door.ts'
import { mayAnywhere } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Database, Db } from '#platform/database.ts'
import { Refused } from '#platform/refused.ts'
import { compareList } from './unit-list-comparison.ts'
import type { ListComparison } from './unit-list-comparison.ts'
import { listPlacesOn } from './unit-list-store.ts'
import { readUnitList } from './unit-list.ts'
import type { UnitList } from './unit-list.ts'

/** What a list that an office brings says otherwise than the register of a day. Nothing is stored. */
export interface ListCheck extends ListComparison {
  readonly on: string
  /** "TCVN3" where the list was in an old encoding. */
  readonly encoding: string | null
}

const limits = { bytes: 20_000_000, unpackedBytes: 100_000_000 }

/**
 * Compares a list (.xlsx, .csv, JSON) with the places of a day.
 *
 * @throws {Refused} with one sentence when the file is no list of places.
 */
export async function checkUnitList(db: Database | Db, bytes: Uint8Array, on: string): Promise<ListCheck> {
  const { list, encoding } = await readList(bytes)
  return { on, encoding, ...compareList(list, await listPlacesOn(db, on)) }
}

/** The same for a person at work who manages units. */
export async function checkBroughtList(ctx: Context, bytes: Uint8Array, on: string): Promise<ListCheck> {
  if (!mayAnywhere(ctx.actor, 'unit.manage')) throw new Refused('refused.noRight', {}, 403)
  return asActor(ctx, (db) => checkUnitList(db, bytes, on))
}

async function readList(bytes: Uint8Array): Promise<{ list: UnitList; encoding: string | null }> {
  const { rows, encoding } = await tableOf(bytes)
  const list = readUnitList(rows)
  if (!list) throw new Refused('units.check.noColumns')
  if (list.places.length + list.unread.length === 0) throw new Refused('units.check.failure.empty')
  return { list, encoding }
}

async function tableOf(bytes: Uint8Array) {
  const json = jsonOf(bytes)
  if (json !== null) return { rows: tableOfJson(json), encoding: null }
  try {
    return await openTable(bytes, limits)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused(failureKey(error))
  }
}

function failureKey({ reason }: Unreadable) {
  switch (reason) {
    case 'empty':
    case 'encrypted':
    case 'damaged':
    case 'tooLarge':
    case 'expandsTooFar':
      return `units.check.failure.${reason}` as const
    case 'notADocument':
    case 'unsupported':
    case 'needsConverter':
    case 'nestedEntities':
    case 'noText':
      return 'units.check.failure.unsupported'
  }
}

/** The value, when the bytes begin as JSON; null for other files. @throws {Refused} when it breaks off. */
function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length > limits.bytes) return null
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (!/^[[{]/.test(head)) return null
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, '')) as unknown
  } catch {
    throw new Refused('units.check.failure.damaged')
  }
}

/** An array of objects, or an object with one in it: keys are the headings, objects the rows. */
function tableOfJson(value: unknown): { number: number; cells: readonly string[] }[] {
  const all: unknown = Array.isArray(value)
    ? value
    : Object.values(value as Readonly<Record<string, unknown>>).find(Array.isArray)
  const records = (Array.isArray(all) ? (all as unknown[]) : []).map((one) =>
    one !== null && typeof one === 'object' ? (one as Readonly<Record<string, unknown>>) : {},
  )
  const keys = [...new Set(records.slice(0, 100).flatMap((one) => Object.keys(one)))].slice(0, 200)
  const rows = records.map((one, at) => ({ number: at + 1, cells: keys.map((key) => wordOf(one[key])) }))
  return [{ number: 0, cells: keys }, ...rows]
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : ''
}
