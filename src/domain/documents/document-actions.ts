import { recordAct } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { isDay } from '#platform/typed-day.ts'
import * as store from './document-store.ts'
import type { DocumentLine, Keyset, KeptDocument } from './document-store.ts'
import type { ReadImport } from './import.ts'
import { setConfirmed } from './import-store.ts'
import { confirmedModel } from './confirmed-model.ts'
import type { Review } from './review.ts'

export interface DocumentPage {
  readonly documents: readonly DocumentLine[]
  /** For the rows that follow; null at the end. */
  readonly next: string | null
}

const pageSize = 50

/** Documents that the person may see, newest first. `after` is a page's `next`. */
export async function listDocuments(
  ctx: Context,
  words: string,
  after: string | null,
): Promise<DocumentPage> {
  const asked = { words, before: keysetOf(after), limit: pageSize + 1 }
  const found = await asActor(ctx, (db) => store.listDocuments(db, asked))
  const documents = found.slice(0, pageSize)
  const last = documents.at(-1)
  const next = last && found.length > pageSize ? `${last.createdAt.toISOString()}_${last.id}` : null
  return { documents, next }
}

/** An address may say anything; what is no place in the list is its beginning. */
function keysetOf(after: string | null): Keyset | null {
  const [createdAt = '', id = ''] = after?.split('_') ?? []
  const isInstant = isDay(createdAt.slice(0, 10)) && !Number.isNaN(Date.parse(createdAt))
  return isId(id) && isInstant ? { createdAt: new Date(createdAt).toISOString(), id } : null
}

/** @throws {Refused} 404 for none that this person may see. */
export async function getDocument(ctx: Context, id: string): Promise<KeptDocument> {
  const found = isId(id) ? await asActor(ctx, (db) => store.findDocument(db, id)) : null
  if (!found) throw notFound()
  return found
}

/** The bytes as they came in. */
export async function getOriginal(
  ctx: Context,
  id: string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { fileName, sha256 } = await getDocument(ctx, id)
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
  const model = confirmedModel(found.reading, found.corrections, review)
  await store.insertDocument(db, {
    id,
    ownerUnitId: found.ownerUnitId,
    issuerUnitId: review.issuer?.kind === 'unit' ? review.issuer.unit.id : null,
    sha256: found.sha256,
    fileName: found.fileName,
    model,
    createdBy: ctx.actor.userId,
    at: ctx.clock.now(),
  })
  await setConfirmed(db, found.id, id, ctx.clock.now())
  const record = { recordKind: 'document', recordId: id, unitId: found.ownerUnitId }
  await recordAct(db, ctx, { ...record, act: 'document.confirmed', details: { importId: found.id } })
  return id
}
