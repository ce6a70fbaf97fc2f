import { messageOf, readMessage, writeMessage } from 'vanban/edxml'
import type { DocumentState, ReceivedAttachment, ReceivedMessage } from 'vanban/edxml'
import { demand } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf, today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { sha256Of } from '#platform/files.ts'
import { keepFile, lockBytes } from '#platform/kept-files.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { getDocument } from './document-actions.ts'
import { namesMeantOn, printedDay } from './document.ts'
import { keepImportWithin } from './import-actions.ts'
import type { BroughtFile } from './import-actions.ts'
import { tidyFileName } from './import.ts'
import { messageRefusal } from './message-refusal.ts'
import { markingOfAll } from './message-secret.ts'
import * as store from './message-store.ts'
import { messageFileName, officeTime, wholeMessage } from './message-writing.ts'
import { answersTo, documentIdOf, isAgencyCode, kindOf, needsReason, readReceivers } from './message.ts'
import type { KeptAttachment, MessageLine } from './message.ts'

/**
 * Takes a message in and keeps it as it came: each document that it carries becomes an import of the office. A recall and a
 * state carry nothing to bring in; they are shown, and a person acts on them. Returns the message's id.
 *
 * @throws {Refused} for a message that cannot be read, that is here already, or that carries a state secret; for a recall or a
 * state with a file that cannot be read at once. Nothing is kept.
 */
export async function receiveMessage(ctx: Context, file: BroughtFile): Promise<string> {
  const received = await openMessage(ctx, file)
  const { message, attachments, notes, signature } = received
  const marking = await markingOfAll(attachments)
  if (marking === 'marked') await refuseSecret(ctx, file.unitId)
  const isToBring = message.kind === 'document' && message.exchange.act !== 'recall'
  // What is not brought in is read by no worker: nobody would ever look for a marking on it.
  if (marking === 'unseen' && !isToBring) throw new Refused('exchange.unseenFile')
  const { unitId, bytes } = file
  const sha256 = sha256Of(bytes)
  const imports = await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'document.import', unitId)
    for (const one of new Set([sha256, ...attachments.map((each) => each.sha256)].sort()))
      await lockBytes(db, one)
    const id = await keepMessage(db, ctx, bytes, {
      unitId,
      direction: 'received',
      fileName: tidyFileName(file.fileName),
      registerId: null,
      content: { message, notes, signature },
    })
    const brought: KeptAttachment[] = []
    for (const [position, attachment] of attachments.entries()) {
      const kept = await bringAttachment(db, ctx, unitId, attachment, isToBring)
      await store.insertAttachment(db, id, position, { ...kept, sha256: attachment.sha256 })
      brought.push(kept)
    }
    await recordMessageAct(db, ctx, { id, unitId }, 'message.received', { kind: kindOf(message) })
    return { id, ids: brought.flatMap(({ importId }) => importId ?? []) }
  })
  for (const id of imports.ids) await ctx.jobs.request('read-document', id)
  return imports.id
}

export interface AnswerMessage {
  readonly messageId: string
  readonly state: string
  readonly words: string
  /** The office's agency code, where the register of units has none. */
  readonly code: string
}

const longestAnswer = 2000

/** Records what the sender is told; the file that tells it is made from that, as often as it is asked for. Returns its id. */
export async function answerMessage(ctx: Context, typed: AnswerMessage): Promise<string> {
  const id = newId(ctx.clock.now())
  await asActor(ctx, async (db) => {
    const found = await findOwn(db, typed.messageId)
    await demand(db, ctx.actor, 'document.send', found.unitId)
    if (found.direction !== 'received' || found.kind === 'status') throw new Refused('exchange.notADocument')
    const { state, words, issues } = checkedAnswer(found, typed)
    const code = await ownCode(db, found.unitId, { day: today(ctx.clock), typed: typed.code })
    if (code === null) issues.push({ field: 'code', key: 'exchange.ownCodeNeeded' })
    if (issues.length > 0 || state === null || code === null) throw new Issues(issues)
    const answer = { id, state, words: words || null, code, by: ctx.actor.userId, at: ctx.clock.now() }
    await store.insertAnswer(db, found, answer)
    await recordMessageAct(db, ctx, found, 'message.answered', { state, words })
  })
  return id
}

function checkedAnswer(found: MessageLine, typed: AnswerMessage) {
  const state: DocumentState | null = answersTo(found.kind).find((one) => one === typed.state) ?? null
  const words = typed.words.normalize('NFC').trim()
  const issues: Issue[] = []
  if (state === null) issues.push({ field: 'state', key: 'form.notChoice' })
  else if (needsReason(state) && words === '') issues.push({ field: 'words', key: 'exchange.reasonNeeded' })
  if (words.length > longestAnswer)
    issues.push({ field: 'words', key: 'form.tooLong', params: { limit: longestAnswer } })
  return { state, words, issues }
}

export interface SendDocument {
  readonly documentId: string
  /** One a line. */
  readonly receivers: string
  readonly code: string
}

/** A document that the office issued, as a message to the receivers' agency codes. Returns the message's id. */
export async function sendDocument(ctx: Context, typed: SendDocument): Promise<string> {
  const { model, direction, ownerUnitId, sha256, fileName, issued, id } = await getDocument(
    ctx,
    typed.documentId,
  )
  const { receivers, issues: wrong } = readReceivers(typed.receivers)
  const sender = await asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'document.send', ownerUnitId)
    if (direction !== 'outgoing') throw new Refused('exchange.notOurs')
    return ownCode(db, ownerUnitId, { day: namesMeantOn(issued, today(ctx.clock)), typed: typed.code })
  })
  const issues = [
    ...wrong,
    ...(sender === null ? [{ field: 'code', key: 'exchange.ownCodeNeeded' } as const] : []),
  ]
  if (issues.length > 0 || sender === null) throw new Issues(issues)
  const content = await ctx.files.read(sha256)
  const message = messageInWords(() =>
    messageOf(model, {
      sender: { code: sender },
      receivers: receivers.map(({ code, name }) => ({ code, name })),
      at: officeTime(ctx.clock.now()),
      staff: { name: ctx.actor.name },
    }),
  )
  const bytes = await wholeMessage(writeMessage(message, [{ name: fileName, content }]))
  return asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'document.send', ownerUnitId)
    const kept = await keepMessage(db, ctx, bytes, {
      unitId: ownerUnitId,
      direction: 'sent',
      fileName: messageFileName(`${model.number}/${model.symbol}`),
      registerId: id,
      content: { message, notes: [], signature: null },
    })
    await store.insertAttachment(db, kept, 0, {
      name: fileName,
      mediaType: 'application/octet-stream',
      size: content.length,
      sha256,
      importId: null,
      refused: null,
    })
    const codes = receivers.map(({ code }) => code)
    await recordMessageAct(db, ctx, { id: kept, unitId: ownerUnitId }, 'message.sent', {
      documentId: id,
      codes,
    })
    return kept
  })
}

/** Reads the whole of a message before anything of it is kept. */
async function openMessage(ctx: Context, { unitId, bytes }: BroughtFile): Promise<ReceivedMessage> {
  await asActor(ctx, (db) => demand(db, ctx.actor, 'document.import', unitId))
  const { uploadBytes } = ctx.config
  try {
    return await readMessage(bytes, { limits: { bytes: uploadBytes, attachmentBytes: uploadBytes } })
  } catch (error) {
    throw messageRefusal(error)
  }
}

/** The log says that something was refused, and no more. */
async function refuseSecret(ctx: Context, unitId: string): Promise<never> {
  const record = { recordKind: 'message', recordId: newId(ctx.clock.now()), unitId }
  await asActor(ctx, (db) => recordAct(db, ctx, { ...record, act: 'message.refusedSecret' }))
  throw new Refused('exchange.secret')
}

async function keepMessage(
  db: Db,
  ctx: Context,
  bytes: Uint8Array,
  one: Pick<store.NewMessage, 'unitId' | 'direction' | 'fileName' | 'registerId' | 'content'>,
): Promise<string> {
  const id = newId(ctx.clock.now())
  const sha256 = sha256Of(bytes)
  await lockBytes(db, sha256)
  refuseSameMessage(await store.findSameMessage(db, { ...one, sha256 }))
  await keepFile(db, ctx.files, bytes, 'application/xml')
  const { message } = one.content
  const about = { kind: kindOf(message), documentId: documentIdOf(message) }
  await store.insertMessage(db, {
    ...one,
    ...about,
    id,
    sha256,
    keptBy: ctx.actor.userId,
    at: ctx.clock.now(),
  })
  return id
}

function refuseSameMessage(same: MessageLine | null): void {
  if (!same) return
  throw new Refused('exchange.sameMessage', {
    day: printedDay(dayOf(same.keptAt)),
    person: same.keptByName,
    address: `/documents/messages/${same.id}`,
  })
}

/** One that was brought in before, or is empty, does not hold up the others. */
async function bringAttachment(
  db: Db,
  ctx: Context,
  unitId: string,
  { name, bytes, size, type: mediaType }: ReceivedAttachment,
  isToBring: boolean,
): Promise<KeptAttachment> {
  const kept = { name, mediaType, size, importId: null, documentId: null, refused: null }
  if (!isToBring) return kept
  try {
    const file = { unitId, fileName: name, bytes: bytes ?? new Uint8Array() }
    return { ...kept, importId: await keepImportWithin(db, ctx, file, 'import') }
  } catch (error) {
    const [refused] = error instanceof Issues ? error.issues : error instanceof Refused ? [error] : []
    if (!refused) throw error
    return { ...kept, refused: { key: refused.key, params: refused.params ?? {} } }
  }
}

async function findOwn(db: Db, id: string): Promise<MessageLine> {
  const found = isId(id) ? await store.findMessage(db, id) : null
  if (!found) throw notFound()
  return found
}

/** The register of units goes before what is typed. */
async function ownCode(
  db: Db,
  unitId: string,
  { day, typed }: { readonly day: string; readonly typed: string },
): Promise<string | null> {
  const known = await store.findAgencyCode(db, unitId, day)
  return known ?? (isAgencyCode(typed.trim()) ? typed.trim() : null)
}

function messageInWords<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw messageRefusal(error)
  }
}

async function recordMessageAct(
  db: Db,
  ctx: Context,
  { id, unitId }: Pick<MessageLine, 'id' | 'unitId'>,
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'message', recordId: id, unitId, details })
}
