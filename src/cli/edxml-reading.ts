import { createReadStream } from 'node:fs'
import { access, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedMessage, readMessage } from 'vanban/edxml'
import type { AttachmentSink, Message, ReceivedAttachment, ReceivedMessage } from 'vanban/edxml'
import { refuseMarked } from '#domain/documents/secret-door.ts'
import { messageRefusal } from '#domain/documents/message-refusal.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { printLine } from './command.ts'
import { writingTo } from './writing.ts'

/** What the message says, and its attachments as files where a folder is named. A refusal leaves nothing there. */
export async function printMessage(
  file: string,
  { json = false, attachments }: { readonly json?: boolean; readonly attachments?: string },
): Promise<number> {
  const received = attachments === undefined ? await openMessage(file) : await unpack(file, attachments)
  if (json) printLine(process.stdout, JSON.stringify(received, null, 2))
  else printSummary(received, translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi']))
  return 0
}

/**
 * The message alone; its attachments are only looked at.
 *
 * @throws {Refused} with a sentence; also when an attachment is marked as a state secret.
 */
export async function openMessage(file: string, folder: string | null = null): Promise<ReceivedMessage> {
  const openFiles: FileHandle[] = []
  try {
    return await readMessage(createReadStream(file, { highWaterMark: 1_000_000 }), {
      openSink: (index) => sinkTo(folder === null ? null : join(folder, `${index}`), openFiles),
    })
  } catch (error) {
    if (isAbsent(error)) throw new Refused('documents.noFile', { file }, 404)
    throw refusalOf(error)
  } finally {
    await Promise.all(openFiles.map((one) => one.close()))
  }
}

/** Everything is written aside first and moved when all of it may stay. */
async function unpack(file: string, folder: string): Promise<ReceivedMessage> {
  const [made, aside] = await writingTo(folder, async () => {
    const first = await mkdir(folder, { recursive: true })
    return [first, await mkdtemp(join(folder, '.edxml-'))] as const
  })
  try {
    const received = await openMessage(file, aside)
    for (const { name } of received.attachments) await refuseToOverwrite(join(folder, name))
    for (const [index, { name }] of received.attachments.entries()) {
      await rename(join(aside, `${index}`), join(folder, name))
    }
    await rm(aside, { recursive: true })
    return received
  } catch (error) {
    await rm(made ?? aside, { recursive: true, force: true })
    throw error
  }
}

async function refuseToOverwrite(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw new Refused('exchange.fileThere', { file })
}

/** More than a document may have: then it is not opened, and nobody reads a marking in it. */
const longestDocument = 50_000_000

/** Writes an attachment to a file and, at its end, looks whether it is marked as a state secret. */
function sinkTo(file: string | null, openFiles: FileHandle[]): AttachmentSink {
  const kept: Uint8Array[] = []
  let size = 0
  let handle: FileHandle | null = null
  return {
    write: async (bytes) => {
      if (file !== null && handle === null) openFiles.push((handle = await open(file, 'wx')))
      await handle?.writeFile(bytes)
      size += bytes.length
      if (size <= longestDocument) kept.push(bytes)
      else kept.length = 0
    },
    close: async () => {
      if (file !== null && handle === null) openFiles.push(await open(file, 'wx'))
      if (size <= longestDocument) await refuseMarked(Buffer.concat(kept), '', longestDocument)
      kept.length = 0
    },
  }
}

/** A secret is told as everywhere on the command line. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refused) return error
  const isSecret = error instanceof RefusedMessage && error.reason === 'secret'
  return isSecret ? new Refused('documents.secret') : messageRefusal(error)
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
}

function printSummary({ message, attachments, notes, unread }: ReceivedMessage, t: Translator): void {
  const line = (text: string) => printLine(process.stdout, text)
  for (const words of linesOf(message, t)) if (words !== '') line(words)
  if (attachments.length > 0) line(t('exchange.attachments', { count: attachments.length }))
  for (const { name, type, size } of attachments) line(`    ${name}  ${type}  ${sizeOf(size)}`)
  for (const { key, detail } of notes) line(t(`exchange.note.${key}`, { detail }))
  if (unread.length > 0) line(t('exchange.unread', { count: unread.length }))
}

function linesOf(message: Message, t: Translator): string[] {
  const agency = (one: { name: string | null; code: string | null } | null) =>
    [one?.name, one?.code && `(${one.code})`].filter(Boolean).join(' ')
  const way = [agency(message.sender), message.receivers.map(agency).join('; ')].filter(Boolean).join(' → ')
  if (message.kind === 'status') {
    const { answers, state, at, words } = message
    const said = state === null ? '' : t(`exchange.state.${state}`)
    return [
      [said, at?.replace('T', ' ')].filter(Boolean).join(' · '),
      answers?.reference ?? answers?.documentId ?? '',
      way,
      words ?? '',
    ]
  }
  const { exchange, type, code, issued, subject, documentId } = message
  const reference = code?.number && code.symbol ? `${code.number}/${code.symbol}` : documentId
  const act = t(`exchange.kind.${exchange.act ?? 'new'}`)
  return [
    [act, type?.name, reference, issued?.on].filter(Boolean).join(' · '),
    subject ?? '',
    way,
    [exchange.documentId, exchange.reason].filter(Boolean).join(': '),
  ]
}

function sizeOf(bytes: ReceivedAttachment['size']): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`
}
