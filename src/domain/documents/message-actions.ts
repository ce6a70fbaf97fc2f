import { answerTo, messageOf, readMessage, writeMessage } from 'vanban/edxml'
import type { DocumentState, Message, ReceivedAttachment, ReceivedMessage } from 'vanban/edxml'
import { demand } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { getDocument } from './document-actions.ts'
import { namesMeantOn } from './document.ts'
import { startImport } from './import-actions.ts'
import type { BroughtFile } from './import-actions.ts'
import { messageRefusal } from './message-refusal.ts'
import { findAgencyCode } from './message-store.ts'

/** What became of one attachment: an import that is being read, or why it is none. */
type BroughtAttachment = { readonly name: string } & (
  { readonly importId: string } | { readonly refused: Pick<Issue, 'key' | 'params'> }
)

export interface BroughtMessage {
  readonly message: Message
  readonly notes: ReceivedMessage['notes']
  readonly attachments: readonly BroughtAttachment[]
}

/**
 * Takes a message in: each document that it carries becomes an import of the office. A recall and a state carry nothing to
 * bring in; they are shown, and a person acts on them.
 *
 * @throws {Refused} for a message that cannot be read, with nothing brought in.
 */
export async function receiveMessage(ctx: Context, file: BroughtFile): Promise<BroughtMessage> {
  const { message, notes, attachments } = await openMessage(ctx, file)
  const isToKeep = message.kind === 'document' && message.exchange.act !== 'recall'
  const brought: BroughtAttachment[] = []
  for (const attachment of isToKeep ? attachments : []) {
    brought.push(await bringAttachment(ctx, file.unitId, attachment))
  }
  return { message, notes, attachments: brought }
}

/** The file that tells the sender of a message what became of its document. @throws {Refused} */
export async function answerMessage(
  ctx: Context,
  file: BroughtFile,
  answer: { readonly state: DocumentState; readonly words?: string },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { message } = await openMessage(ctx, file)
  if (message.kind !== 'document') throw new Refused('exchange.notADocument')
  const code = await codeOf(ctx, file.unitId, today(ctx.clock))
  const staff = { name: ctx.actor.name }
  const status = answerTo(message, { ...answer, from: { code }, at: officeTime(ctx), staff })
  const reference = status.answers?.reference ?? status.answers?.documentId ?? ''
  return {
    fileName: fileNameFor(`${reference} - ${answer.state}`),
    bytes: await collect(writeMessage(status)),
  }
}

/** A document that the office issued, as a message to the receivers' agency codes. @throws {Refused} @throws {Issues} */
export async function sendDocument(
  ctx: Context,
  id: string,
  receivers: readonly string[],
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { model, direction, ownerUnitId, sha256, fileName, issued } = await getDocument(ctx, id)
  if (direction !== 'outgoing') throw new Refused('exchange.notOurs')
  const codes = receivers.map((code) => code.trim()).filter((code) => code !== '')
  if (codes.length === 0) throw new Issues([{ field: 'receivers', key: 'form.required' }])
  const sender = await codeOf(ctx, ownerUnitId, namesMeantOn(issued, today(ctx.clock)))
  try {
    const message = messageOf(model, {
      sender: { code: sender },
      receivers: codes.map((code) => ({ code })),
      at: officeTime(ctx),
    })
    const content = await ctx.files.read(sha256)
    const reference = `${model.number}/${model.symbol}`
    return {
      fileName: fileNameFor(reference),
      bytes: await collect(writeMessage(message, [{ name: fileName, content }])),
    }
  } catch (error) {
    throw messageRefusal(error)
  }
}

async function openMessage(ctx: Context, { unitId, bytes }: BroughtFile): Promise<ReceivedMessage> {
  await asActor(ctx, (db) => demand(db, ctx.actor, 'document.import', unitId))
  const { uploadBytes } = ctx.config
  try {
    return await readMessage(bytes, { limits: { bytes: uploadBytes, attachmentBytes: uploadBytes } })
  } catch (error) {
    throw messageRefusal(error)
  }
}

/** One that was brought in before, or is empty, does not hold up the others. */
async function bringAttachment(
  ctx: Context,
  unitId: string,
  { name, bytes }: ReceivedAttachment,
): Promise<BroughtAttachment> {
  try {
    return {
      name,
      importId: await startImport(ctx, { unitId, fileName: name, bytes: bytes ?? new Uint8Array() }),
    }
  } catch (error) {
    const [refused] = error instanceof Issues ? error.issues : error instanceof Refused ? [error] : []
    if (!refused) throw error
    return { name, refused: { key: refused.key, params: refused.params ?? {} } }
  }
}

async function codeOf(ctx: Context, unitId: string, day: string): Promise<string> {
  const code = await asActor(ctx, (db) => findAgencyCode(db, unitId, day))
  if (code === null) throw new Refused('exchange.noCode')
  return code
}

/** The standard writes times without a zone: they are the office's. */
function officeTime(ctx: Context): string {
  const hoursAhead = 7
  return new Date(ctx.clock.now().getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 19)
}

function fileNameFor(reference: string): string {
  return `${reference.replace(/[^\p{L}\p{N} .-]+/gu, '_')}.edxml`
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
