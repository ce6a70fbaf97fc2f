import { NotCommentable, writeComments } from 'vanban'
import { demand, may } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { lockBytes, removeUnusedFile } from '#platform/kept-files.ts'
import { isId } from '#platform/new-id.ts'
import { Refused, notFound } from '#platform/refused.ts'
import * as store from './check-store.ts'
import { checkModel } from './checking.ts'
import type { CheckedDocument } from './checking.ts'
import { getDocument } from './document-actions.ts'
import { getImport, keepImport, refuseSameFile } from './import-actions.ts'
import type { BroughtFile } from './import-actions.ts'
import { isUnderWay } from './import.ts'
import type { Import, ReadImport } from './import.ts'
import {
  deleteImport,
  findReadImport,
  lockImport,
  setImportState,
  wasRefusedAsSecret,
} from './import-store.ts'

/** A draft is looked at and mended the same day. */
const keptForMs = 24 * 3_600_000

/** Brings a file in to be told what is wrong with it. Nobody else sees it; it makes no document. Returns the check's id. */
export async function startCheck(ctx: Context, file: BroughtFile): Promise<string> {
  const id = await keepImport(ctx, file, 'check')
  await ctx.jobs.request('read-document', id)
  return id
}

/** The person's own check, or "secret" when its file was refused for its secrecy marking. @throws {Refused} 404 */
export async function getCheck(ctx: Context, id: string): Promise<Import | ReadImport | 'secret'> {
  if (!isId(id)) throw notFound()
  const found = await asActor(ctx, (db) => findReadImport(db, id))
  if (found?.purpose === 'check' && found.state !== 'discarded') return found
  if (await wasRefusedAsSecret(ctx.db, id, ctx.actor.userId)) return 'secret'
  throw notFound()
}

/** What is wrong with the checked file; null while it is being read, and when it could not be. */
export async function findingsOfCheck(
  ctx: Context,
  found: Import | ReadImport,
  language: Language,
): Promise<CheckedDocument | null> {
  if (found.state !== 'review' || !('reading' in found)) return null
  return checkModel(ctx, found.reading, null, language)
}

/** What is wrong with a document that waits to be confirmed. @throws {Refused} 404 */
export async function checkImport(ctx: Context, id: string, language: Language) {
  const found = await getImport(ctx, id)
  if (found === 'secret' || found.state !== 'review' || !('reading' in found)) throw notFound()
  return { found, ...(await checkModel(ctx, found.reading, null, language)) }
}

/** What is wrong with a document of the register. @throws {Refused} 404 */
export async function checkKept(ctx: Context, id: string, language: Language) {
  const { model, ...document } = await getDocument(ctx, id)
  return { document, ...(await checkModel(ctx, model, id, language)) }
}

/** The checked .docx itself, with a comment at each finding. @throws {Refused} 404; 409 where the file cannot bear comments. */
export async function commentCheck(ctx: Context, id: string, language: Language): Promise<Commented> {
  const found = await getCheck(ctx, id)
  const checked = found === 'secret' ? null : await findingsOfCheck(ctx, found, language)
  if (found === 'secret' || checked === null) throw notFound()
  return comment(ctx, { ...found, ...checked }, language)
}

/** The same for a document of the register; what is kept there stays as it came. @throws {Refused} */
export async function commentKept(ctx: Context, id: string, language: Language): Promise<Commented> {
  const { document, model, findings } = await checkKept(ctx, id, language)
  return comment(ctx, { ...document, model, findings }, language)
}

interface Commented {
  readonly fileName: string
  readonly bytes: Uint8Array
}

async function comment(
  ctx: Context,
  of: CheckedDocument & { readonly sha256: string; readonly fileName: string },
  language: Language,
): Promise<Commented> {
  const bytes = await ctx.files.read(of.sha256)
  const options = { author: 'Nhịp Cầu', at: ctx.clock.now().toISOString(), language }
  try {
    const commented = await writeComments(bytes, of.model, of.findings, options)
    return { fileName: of.fileName.replace(/(\.docx)?$/i, ' - kiem tra.docx'), bytes: commented }
  } catch (error) {
    if (error instanceof NotCommentable) throw new Refused(`documents.notCommentable.${error.reason}`)
    throw error
  }
}

/** Gives the check up; a reader in the middle of it stops, and the file goes with the next sweep. */
export async function discardCheck(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockCheck(db, id)
    await setImportState(db, found.id, 'discarded', ctx.clock.now())
    await recordAct(db, ctx, { ...record(found), act: 'check.discarded' })
  })
}

/** The draft was the document itself: what was read waits for review, as if it had been brought in for that. */
export async function importChecked(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const found = await lockCheck(db, id)
    await demand(db, ctx.actor, 'document.import', found.ownerUnitId)
    if (isUnderWay(found.state)) throw new Refused('documents.notReadYet')
    if (found.state !== 'review') throw new Refused('documents.notForReview')
    await lockBytes(db, found.sha256)
    await refuseSameFile(db, found.ownerUnitId, found.sha256)
    await store.makeImport(db, found.id, ctx.clock.now())
    await recordAct(db, ctx, { ...record(found), act: 'import.started' })
  })
}

/** True when the person could bring in what was checked. */
export async function mayImportChecked(ctx: Context, found: Import): Promise<boolean> {
  return asActor(ctx, (db) => may(db, ctx.actor, 'document.import', found.ownerUnitId))
}

/** Checks of yesterday and those given up go with their bytes, unless another record uses the same bytes. */
export async function forgetOldChecks(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - keptForMs)
  for (const { id, sha256 } of await store.listEndedChecks(house.db, before)) {
    await asHouse(house, async (db) => {
      await lockBytes(db, sha256)
      await deleteImport(db, id)
      await removeUnusedFile(db, house.files, sha256)
    })
  }
}

async function lockCheck(db: Db, id: string): Promise<Import | ReadImport> {
  const found = isId(id) ? await lockImport(db, id) : null
  if (found?.purpose !== 'check') throw notFound()
  return found
}

function record(found: Import) {
  return { recordKind: 'import', recordId: found.id, unitId: found.ownerUnitId }
}
