import { demand, unitsFor } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { sha256Of } from '#platform/files.ts'
import { keepFile, lockBytes } from '#platform/kept-files.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { correct } from './correction.ts'
import type { Correction } from './correction.ts'
import { isUnderWay, tidyFileName } from './import.ts'
import type { Import, ImportPurpose, ReadImport } from './import.ts'
import { printedDay } from './document.ts'
import { findDocumentOfBytes } from './document-store.ts'
import * as store from './import-store.ts'
import { findCorrectedImport, findCorrectionsOrigin, forgetCorrections } from './remembered-store.ts'
import type { CorrectionsOrigin } from './remembered-store.ts'

export interface BroughtFile {
  readonly unitId: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Brings a file in and asks for it to be read. Returns the import's id. */
export async function startImport(ctx: Context, file: BroughtFile): Promise<string> {
  const id = await keepImport(ctx, file)
  await ctx.jobs.request('read-document', id)
  return id
}

/** The same without asking a worker, for a command that reads by itself; or to be checked only. */
export async function keepImport(
  ctx: Context,
  file: BroughtFile,
  purpose: ImportPurpose = 'import',
): Promise<string> {
  return asActor(ctx, (db) => keepImportWithin(db, ctx, file, purpose))
}

/** The same within the transaction of a message that carries the file; whoever calls it asks for the reading afterwards. */
export async function keepImportWithin(
  db: Db,
  ctx: Context,
  file: BroughtFile,
  purpose: ImportPurpose,
): Promise<string> {
  refuseUnbearableSize(ctx, file.bytes)
  const id = newId(ctx.clock.now())
  const sha256 = sha256Of(file.bytes)
  await demand(db, ctx.actor, `document.${purpose}`, file.unitId)
  await lockBytes(db, sha256)
  if (purpose === 'import') await refuseSameFile(db, file.unitId, sha256)
  await keepFile(db, ctx.files, file.bytes, 'application/octet-stream')
  const isMade = await store.insertImport(db, {
    id,
    purpose,
    ownerUnitId: file.unitId,
    sha256,
    fileName: tidyFileName(file.fileName),
    createdBy: ctx.actor.userId,
    correctedFrom:
      purpose === 'import' ? await findCorrectedImport(db, { ownerUnitId: file.unitId, sha256 }) : null,
    at: ctx.clock.now(),
  })
  if (!isMade) {
    await refuseSameFile(db, file.unitId, sha256)
    throw new Refused('limit.fileIsThere')
  }
  // Without the file's name: the log keeps what it is told, and the document may turn out to be one that may not stay.
  await recordAct(db, ctx, { ...importRecord(id, file.unitId), act: `${purpose}.started` })
  return id
}

function refuseUnbearableSize(ctx: Context, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Issues([{ field: 'file', key: 'documents.failure.empty' }])
  if (bytes.length > ctx.config.uploadBytes) {
    const megabytes = Math.floor(ctx.config.uploadBytes / 1_000_000)
    throw new Refused('documents.tooLarge', { megabytes }, 413)
  }
}

export async function refuseSameFile(db: Db, unitId: string, sha256: string): Promise<void> {
  const same = await store.findSameImport(db, unitId, sha256)
  const kept = same ? null : await findDocumentOfBytes(db, unitId, sha256)
  const there = same ?? kept
  if (!there) return
  const documentId = same ? same.documentId : there.id
  throw new Refused('documents.sameFile', {
    fileName: there.fileName,
    day: printedDay(dayOf(there.createdAt)),
    person: there.createdByName,
    address: documentId ? `/documents/${documentId}` : `/documents/imports/${there.id}`,
  })
}

/**
 * The import, or "secret" when it was this person who brought it and it was refused for its secrecy marking.
 *
 * @throws {Refused} 404 for none that this person may see.
 */
export async function getImport(ctx: Context, id: string): Promise<Import | ReadImport | 'secret'> {
  if (!isId(id)) throw notFound()
  const found = await asActor(ctx, (db) => store.findReadImport(db, id))
  if (found?.purpose === 'import') return found
  if (await store.wasRefusedAsSecret(ctx.db, id, ctx.actor.userId)) return 'secret'
  throw notFound()
}

/** How far reading is, without what was read. */
export async function getImportProgress(ctx: Context, id: string): Promise<Import | null> {
  return isId(id) ? asActor(ctx, (db) => store.findImport(db, id)) : null
}

/** What the person's offices still have in hand. */
export async function listOpenImports(ctx: Context): Promise<readonly Import[]> {
  if (unitsFor(ctx.actor, 'document.import').length === 0) return []
  const failedSince = new Date(ctx.clock.now().getTime() - 7 * 86_400_000)
  return asActor(ctx, (db) => store.listOpenImports(db, failedSince))
}

/** Gives the work up. A reader in the middle of it stops; the same file may come in again. */
export async function discardImport(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockOwnImport(db, ctx, id)
    if (found.state === 'confirmed') throw new Refused('documents.alreadyConfirmed')
    if (found.state === 'discarded') return
    await store.setImportState(db, id, 'discarded', ctx.clock.now())
    await recordAct(db, ctx, { ...importRecord(id, found.ownerUnitId), act: 'import.discarded' })
  })
}

export interface CorrectImport {
  readonly importId: string
  /** The revision that the person saw. */
  readonly revision: number
  readonly correction: Correction
}

/** Lays one correction over the reading; what was read stays as it was. */
export async function correctImport(ctx: Context, input: CorrectImport): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockForReview(db, ctx, input)
    const corrections = correct(found.corrections, found.reading, input.correction)
    await store.setCorrections(db, found.id, corrections, ctx.clock.now())
    const details = { correction: input.correction.kind }
    await recordAct(db, ctx, {
      ...importRecord(found.id, found.ownerUnitId),
      act: 'import.corrected',
      details,
    })
  })
}

/** Where the corrections come from that an import began with; null where it began with none, or they were taken back. */
export async function getCorrectionsOrigin(ctx: Context, id: string): Promise<CorrectionsOrigin | null> {
  return isId(id) ? asActor(ctx, (db) => findCorrectionsOrigin(db, id)) : null
}

/** Begins the review anew, from the reading alone. */
export async function resetCorrections(
  ctx: Context,
  seen: { importId: string; revision: number },
): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockForReview(db, ctx, seen)
    await forgetCorrections(db, found.id, ctx.clock.now())
    await recordAct(db, ctx, { ...importRecord(found.id, found.ownerUnitId), act: 'import.correctionsReset' })
  })
}

/** The import held for a change, when it is open for one and nobody has changed it since the person saw it. */
export async function lockForReview(
  db: Db,
  ctx: Context,
  seen: { importId: string; revision: number },
): Promise<ReadImport> {
  const found = await lockOwnImport(db, ctx, seen.importId)
  if (found.state === 'confirmed') throw new Refused('documents.alreadyConfirmed')
  if (isUnderWay(found.state)) throw new Refused('documents.notReadYet')
  if (found.state !== 'review' || !('reading' in found)) throw new Refused('documents.notForReview')
  if (found.revision !== seen.revision) throw new Refused('refused.changedMeanwhile')
  return found
}

async function lockOwnImport(db: Db, ctx: Context, id: string): Promise<Import | ReadImport> {
  const found = isId(id) ? await store.lockImport(db, id) : null
  if (found?.purpose !== 'import') throw notFound()
  await demand(db, ctx.actor, 'document.import', found.ownerUnitId)
  return found
}

function importRecord(id: string, unitId: string) {
  return { recordKind: 'import', recordId: id, unitId }
}
