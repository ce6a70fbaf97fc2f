import { demand } from '#platform/access.ts'
import { recordAct, recordJobAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { noteReading } from '#domain/organisation/limit-actions.ts'
import { insertCitations } from './citation-store.ts'
import { citationsOf } from './citations.ts'
import * as store from './document-store.ts'
import type { KeptDocument, NewDocument } from './document-store.ts'
import type { ReadImport } from './import.ts'
import { setConfirmed } from './import-store.ts'
import { confirmedModel } from './confirmed-model.ts'
import type { Review } from './review.ts'

/**
 * A document of the register, for its page or for its bytes; of a limited one the reading is noted.
 * @throws {Refused} 404 for none that this person may see.
 */
export async function getDocument(
  ctx: Context,
  id: string,
  part: 'page' | 'file' = 'page',
): Promise<KeptDocument> {
  if (!isId(id)) throw notFound()
  return asActor(ctx, async (db) => {
    const found = await store.findDocument(db, id)
    if (!found) throw notFound()
    await noteReading(db, ctx, { kind: 'document', recordId: id, ownerUnitId: found.ownerUnitId, part })
    return found
  })
}

/** The bytes as they came in. */
export async function getOriginal(
  ctx: Context,
  id: string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { fileName, sha256 } = await getDocument(ctx, id, 'file')
  return { fileName, bytes: await ctx.files.read(sha256) }
}

/** What was understood becomes the office's document; the import has done its work. Within the transaction of the plan. */
export async function confirmDocument(
  db: Db,
  ctx: Context,
  confirmed: { found: ReadImport; review: Review },
): Promise<string> {
  const { found, review } = confirmed
  const id = newId(ctx.clock.now())
  await enter(db, {
    id,
    ownerUnitId: found.ownerUnitId,
    direction: 'incoming',
    issuerUnitId: review.issuer?.kind === 'unit' ? review.issuer.unit.id : null,
    sha256: found.sha256,
    fileName: found.fileName,
    model: confirmedModel(found.reading, found.corrections, review),
    reportId: null,
    createdBy: ctx.actor.userId,
    at: ctx.clock.now(),
  })
  await setConfirmed(db, found.id, id, ctx.clock.now())
  const record = { recordKind: 'document', recordId: id, unitId: found.ownerUnitId }
  await recordAct(db, ctx, { ...record, act: 'document.confirmed', details: { importId: found.id } })
  return id
}

/** What an office issued, with its bytes, which are kept already. */
export type IssuedDocument = Pick<NewDocument, 'ownerUnitId' | 'sha256' | 'fileName' | 'model' | 'reportId'>

/** Enters it among the outgoing documents. Within the transaction of issuing. Returns its id. */
export async function enterIssued(db: Db, ctx: Context, issued: IssuedDocument): Promise<string> {
  const id = newId(ctx.clock.now())
  await enter(db, {
    ...issued,
    id,
    direction: 'outgoing',
    issuerUnitId: issued.ownerUnitId,
    createdBy: ctx.actor.userId,
    at: ctx.clock.now(),
  })
  const record = { recordKind: 'document', recordId: id, unitId: issued.ownerUnitId }
  await recordAct(db, ctx, { ...record, act: 'document.entered', details: { reportId: issued.reportId } })
  return id
}

/** The same for what was issued before there was a register, in the name of whoever issued it then. */
export async function enterLeft(
  db: Db,
  house: House,
  issued: IssuedDocument & Pick<NewDocument, 'createdBy' | 'at'>,
): Promise<void> {
  const id = newId(issued.at)
  await enter(db, { ...issued, id, direction: 'outgoing', issuerUnitId: issued.ownerUnitId })
  const record = { recordKind: 'document', recordId: id, unitId: issued.ownerUnitId }
  const details = { reportId: issued.reportId }
  await recordJobAct(db, house, { ...record, act: 'document.entered', details }, 'enter-documents')
}

/** A document enters the register with what it cites, both or neither. */
async function enter(db: Db, one: NewDocument): Promise<void> {
  await store.insertDocument(db, one)
  await insertCitations(db, one, citationsOf(one.model))
}

export interface RecordArrival {
  readonly documentId: string
  /** As typed; empty for none. */
  readonly number: string
  readonly on: string
  readonly receivedBy: string
}

const longestName = 300

/**
 * Records number and day of arrival, and who got it (Nghị định 30/2020/NĐ-CP, Phụ lục IV). Numbers begin anew each year.
 *
 * @throws {Issues} for all that is not right, a number that another document has among it.
 */
export async function recordArrival(ctx: Context, typed: RecordArrival): Promise<void> {
  if (!isId(typed.documentId)) throw notFound()
  const receivedBy = typed.receivedBy.normalize('NFC').replace(/\s+/g, ' ').trim()
  const number = typed.number.trim() === '' ? null : Number(typed.number)
  const on = typed.on.trim() === '' ? null : typedDay(typed.on)
  const issues: Issue[] = [
    ...(number !== null && !(Number.isInteger(number) && number > 0 && number < 1_000_000)
      ? [{ field: 'number', key: 'register.notArrivalNumber' } as const]
      : []),
    ...(on === null && (number !== null || typed.on.trim() !== '')
      ? [{ field: 'on', key: 'form.notDate' } as const]
      : []),
    ...(on !== null && on > today(ctx.clock)
      ? [{ field: 'on', key: 'register.arrivalToCome' } as const]
      : []),
    ...(receivedBy.length > longestName
      ? [{ field: 'receivedBy', key: 'form.tooLong', params: { limit: longestName } } as const]
      : []),
  ]
  if (issues.length > 0) throw new Issues(issues)
  const recording = asActor(ctx, async (db) => {
    const found = await store.findDocument(db, typed.documentId)
    if (!found) throw notFound()
    await demand(db, ctx.actor, 'document.import', found.ownerUnitId)
    if (found.direction !== 'incoming') throw new Refused('register.notIncoming')
    await refuseTakenNumber(db, found, number, on)
    await store.setArrival(db, found.id, { number, on, receivedBy: receivedBy || null })
    const record = { recordKind: 'document', recordId: found.id, unitId: found.ownerUnitId }
    await recordAct(db, ctx, { ...record, act: 'document.arrived', details: { number, on, receivedBy } })
  })
  await recording.catch((error: { constraint?: string }) => {
    if (error.constraint !== 'arrival_numbers_once') throw error
    throw new Issues([{ field: 'number', key: 'limit.numberIsTaken' }])
  })
}

/** Two who give numbers at once wait for each other. */
async function refuseTakenNumber(db: Db, found: KeptDocument, number: number | null, on: string | null) {
  if (number === null || on === null) return
  await store.lockArrivals(db, found.ownerUnitId)
  const year = Number(on.slice(0, 4))
  const { takenBy, last } = await store.findArrival(db, { ownerUnitId: found.ownerUnitId, year, number })
  if (takenBy === null || takenBy === found.id) return
  throw new Issues([
    { field: 'number', key: 'register.arrivalTaken', params: { number, year, next: last + 1 } },
  ])
}
