import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { answerTo, documentStates, messageOf, writeMessage } from 'vanban/edxml'
import type { Exchange, Message, SentAttachment, StaffMember } from 'vanban/edxml'
import { refuseMarked } from '#domain/documents/secret-door.ts'
import { Refused } from '#platform/refused.ts'
import { bytesOf, openDocument } from './document-reading.ts'
import { openMessage, refusalOf } from './edxml-reading.ts'
import { writingTo } from './writing.ts'

interface Posting {
  readonly sender: string
  readonly receivers: readonly string[]
  readonly act: NonNullable<Exchange['act']>
  readonly about?: string
  readonly reason?: string
}

/** The first file is the document and fills the message; all are attached. @throws {Refused} */
export async function writeDocumentMessage(
  files: readonly [string, ...string[]],
  { sender, receivers, ...posting }: Posting,
  out: string,
): Promise<number> {
  const [main, ...others] = files
  const document = await openDocument(main)
  try {
    for (const file of others) await refuseSecretFile(file)
    const message = messageOf(document, {
      ...posting,
      sender: { code: sender },
      receivers: receivers.map((code) => ({ code })),
      at: officeTime(),
    })
    const attachments = files.map((file) => ({ name: basename(file), content: createReadStream(file) }))
    await save(message, attachments, out)
  } catch (error) {
    throw refusalOf(error)
  }
  return 0
}

interface Answer {
  readonly sender: string
  readonly state: string
  readonly words?: string
  readonly staff?: Partial<StaffMember>
}

/** Tells the sender of a message what became of its document; false for a state that the standard does not know. */
export async function writeAnswer(
  file: string,
  { sender, state: code, ...said }: Answer,
  out: string,
): Promise<boolean> {
  const state = Object.entries(documentStates).find(([known]) => known === code)?.[1]
  if (state === undefined) return false
  const { message } = await openMessage(file)
  if (message.kind !== 'document') throw new Refused('exchange.notADocument')
  await save(answerTo(message, { ...said, from: { code: sender }, state, at: officeTime() }), [], out)
  return true
}

/** Written aside and moved: a message is there whole or not at all. */
async function save(message: Message, attachments: readonly SentAttachment[], out: string): Promise<void> {
  const aside = `${out}.part`
  try {
    await writingTo(out, async () => {
      await pipeline(Readable.from(writeMessage(message, attachments)), createWriteStream(aside))
      await rename(aside, out)
    })
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

const longestDocument = 50_000_000

async function refuseSecretFile(file: string): Promise<void> {
  const size = await stat(file).then(
    (one) => one.size,
    () => 0,
  )
  if (size <= longestDocument) await refuseMarked(await bytesOf(file), basename(file), longestDocument)
}

/** The office's clock, Asia/Ho_Chi_Minh, as the standard writes it: without a zone. */
function officeTime(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19)
}
