import { answerTo, writeMessage } from 'vanban/edxml'
import { demand, may } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { Refused, notFound } from '#platform/refused.ts'
import { getDocument } from './document-actions.ts'
import { namesMeantOn } from './document.ts'
import { wasRefusedAsSecret } from './import-store.ts'
import * as store from './message-store.ts'
import { messageFileName, officeTime, wholeMessage } from './message-writing.ts'
import { answersTo, idsMeant, messageDirections, namedBy } from './message.ts'
import type {
  KeptAttachment,
  MeantDocument,
  MessageAnswer,
  MessageDirection,
  MessageLine,
} from './message.ts'

const pageSize = 50

export function readDirection(address: URLSearchParams): MessageDirection | null {
  return messageDirections.find((one) => one === address.get('direction')) ?? null
}

/** Newest first, so many from a place on. */
export async function listMessages(
  ctx: Context,
  direction: MessageDirection | null,
  after: string | null,
): Promise<{ readonly messages: readonly MessageLine[]; readonly next: string | null }> {
  const from = after !== null && isId(after) ? after : null
  const found = await asActor(ctx, (db) =>
    store.listMessages(db, { direction, after: from, limit: pageSize + 1 }),
  )
  const messages = found.slice(0, pageSize)
  return { messages, next: found.length > pageSize ? (messages.at(-1)?.id ?? null) : null }
}

export interface ShownMessage {
  readonly line: MessageLine
  readonly attachments: readonly KeptAttachment[]
  /** Documents of the register that it means; it changes none of them. */
  readonly meant: readonly MeantDocument[]
  readonly others: readonly MessageLine[]
  readonly answers: readonly MessageAnswer[]
  readonly mayAnswer: boolean
  /** Under which code the office writes; null where nobody has said. */
  readonly code: string | null
  /** False where the code is only what was typed last time. */
  readonly isCodeKnown: boolean
}

/** The message, or "secret" when this person brought it and something in it bore a marking. @throws {Refused} 404 */
export async function showMessage(ctx: Context, id: string): Promise<ShownMessage | 'secret'> {
  if (!isId(id)) throw notFound()
  const shown = await asActor(ctx, async (db) => {
    const line = await store.findMessage(db, id)
    return line && showFound(db, ctx, line)
  })
  if (shown) return shown
  if (await wasRefusedAsSecret(ctx.db, id, ctx.actor.userId)) return 'secret'
  throw notFound()
}

async function showFound(db: Db, ctx: Context, line: MessageLine): Promise<ShownMessage> {
  const { unitId, kind, content, direction } = line
  const named = idsMeant(content.message).flatMap((one) => namedBy(one) ?? [])
  const meant: MeantDocument[] = []
  for (const one of named) meant.push(...(await store.listMeant(db, unitId, one)))
  const mayAnswer = direction === 'received' && answersTo(kind).length > 0
  return {
    line,
    meant,
    attachments: await store.listAttachments(db, line.id),
    others: await store.listMessagesAbout(db, line),
    answers: await store.listAnswers(db, line.id),
    mayAnswer: mayAnswer && (await may(db, ctx.actor, 'document.send', unitId)),
    ...(await codeOf(db, unitId, today(ctx.clock))),
  }
}

async function codeOf(db: Db, unitId: string, day: string) {
  const known = await store.findAgencyCode(db, unitId, day)
  return { code: known ?? (await store.findUsedCode(db, unitId)), isCodeKnown: known !== null }
}

/** What is known before a document is sent: the office's own code, and codes of those that it names as receivers. */
export async function showSending(ctx: Context, documentId: string) {
  const { model, ...document } = await getDocument(ctx, documentId)
  return asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'document.send', document.ownerUnitId)
    if (document.direction !== 'outgoing') throw new Refused('exchange.notOurs')
    const day = namesMeantOn(document.issued, today(ctx.clock))
    const names = [...model.addressees, ...model.recipients].map((one) => one.replace(/[\s;.,]+$/u, ''))
    return {
      document,
      receivers: await store.listCodesByName(db, names, day),
      ...(await codeOf(db, document.ownerUnitId, day)),
    }
  })
}

/** True when this person may send the documents of that office. */
export async function maySend(ctx: Context, unitId: string): Promise<boolean> {
  return asActor(ctx, (db) => may(db, ctx.actor, 'document.send', unitId))
}

interface MessageFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The message as it came or was made. @throws {Refused} 404 */
export async function readMessageFile(ctx: Context, id: string): Promise<MessageFile> {
  const { fileName, sha256 } = await getMessage(ctx, id)
  return { fileName, bytes: await ctx.files.read(sha256) }
}

/** The file that tells the sender what became of the document: the same bytes every time. @throws {Refused} 404 */
export async function readAnswerFile(ctx: Context, id: string, answerId: string): Promise<MessageFile> {
  const { content } = await getMessage(ctx, id)
  const answer = (await asActor(ctx, (db) => store.listAnswers(db, id))).find((one) => one.id === answerId)
  if (!answer || content.message.kind !== 'document') throw notFound()
  const { state, words, code, person, at } = answer
  const status = answerTo(content.message, {
    state,
    from: { code },
    at: officeTime(at),
    staff: { name: person },
    ...(words === null ? {} : { words }),
  })
  const reference = status.answers?.reference ?? status.answers?.documentId ?? 'tra-loi'
  return {
    fileName: messageFileName(`${reference} - ${state}`),
    bytes: await wholeMessage(writeMessage(status)),
  }
}

async function getMessage(ctx: Context, id: string): Promise<MessageLine> {
  const found = isId(id) ? await asActor(ctx, (db) => store.findMessage(db, id)) : null
  if (!found) throw notFound()
  return found
}
