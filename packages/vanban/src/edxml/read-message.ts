import { decodeMessage } from './decode.ts'
import type { Bytes } from './decode.ts'
import { branch, part, parts, readShape } from './fields.ts'
import type { Described, MessageElement, UnreadElement } from './fields.ts'
import { exchangeFields, headerFields, referenceFields, statusFields, traceFields } from './message.ts'
import type { Message } from './message.ts'
import { MessageTree } from './message-tree.ts'
import { ReceivedAttachments, withoutCid } from './received-attachments.ts'
import type { AttachmentSink, ReceivedAttachment } from './received-attachments.ts'
import { RefusedMessage } from './refused-message.ts'
import { requireParts } from './required-parts.ts'
import { XmlTokens } from './xml-tokens.ts'

export interface MessageLimits {
  /** Of the whole message as it comes. */
  readonly bytes: number
  readonly attachments: number
  /** Of each attachment, decoded. */
  readonly attachmentBytes: number
}

export const messageLimits: MessageLimits = {
  bytes: 600_000_000,
  attachments: 200,
  attachmentBytes: 300_000_000,
}

export interface ReadMessageOptions {
  readonly limits?: Partial<MessageLimits>
  /**
   * Where the bytes of an attachment go, by its place in the message; without it they are kept in memory. When reading
   * ends in a refusal, whatever went there must be thrown away.
   */
  readonly openSink?: (index: number) => AttachmentSink
  readonly signal?: AbortSignal
}

/**
 * - `signatureUnverified`  the message bears an XML signature; it is kept and was not checked
 * - `unlisted`             an attachment that the manifest does not name
 * - `renamed`              an attachment whose written name is not safe
 * - `otherType`            an attachment whose bytes are of another kind than the message claims
 */
export interface MessageNote {
  readonly key: 'signatureUnverified' | 'unlisted' | 'renamed' | 'otherType'
  readonly detail: string
}

export interface ReceivedMessage {
  readonly message: Message
  readonly attachments: readonly ReceivedAttachment[]
  /** XML-DSig as written, never checked here; null when there is none. */
  readonly signature: string | null
  readonly notes: readonly MessageNote[]
  /** Elements and attributes that no field of the model holds. */
  readonly unread: readonly UnreadElement[]
}

const envelope = {
  header: part('edXMLHeader', {
    message: part('MessageHeader', headerFields),
    trace: part('TraceHeaderList', {
      entries: parts('TraceHeader', traceFields),
      exchange: part('Bussiness', exchangeFields),
    }),
    exchange: part('Bussiness', exchangeFields),
    status: part('Status', statusFields),
  }),
  body: part('edXMLBody', {
    manifest: part('edXMLManifest', { references: parts('Reference', referenceFields) }),
  }),
  attached: part('AttachmentEncoded', {}),
} as const

const root = { envelope: part('edXMLEnvelope', envelope), attached: part('AttachmentEncoded', {}) } as const

/**
 * Reads a message of QCVN 102:2016/BTTTT: elements in any order, attachments of any size in little memory.
 *
 * @throws {RefusedMessage} the reason is a key.
 */
export async function readMessage(source: Bytes, options: ReadMessageOptions = {}): Promise<ReceivedMessage> {
  const limits = { ...messageLimits, ...options.limits }
  const tree = new MessageTree()
  const attachments = new ReceivedAttachments(options.openSink, limits)
  const unread: UnreadElement[] = []
  const tokens = new XmlTokens()
  const take = async (chunk: string, isLast: boolean) => {
    for (const token of tokens.read(chunk, isLast)) {
      const event = tree.take(token)
      if (event?.kind === 'contentBegins') attachments.begin()
      else if (event?.kind === 'content') await attachments.take(event.text)
      else if (event?.kind === 'contentEnds') await attachments.end()
      else if (event?.kind === 'attachment') attachments.add(event.element, unread)
    }
  }
  for await (const chunk of decodeMessage(source, limits.bytes)) {
    options.signal?.throwIfAborted()
    await take(chunk, false)
  }
  await take('', true)
  const { message, references } = readEnvelope(tree.finish(), unread)
  refuseAbsent(references, attachments.list)
  const signature = tree.signature === '' ? null : tree.signature
  const notes = notesOn(attachments.list, references, signature)
  return { message, attachments: attachments.list, signature, notes, unread }
}

type References = readonly Described<typeof referenceFields>[]

function readEnvelope(
  top: MessageElement,
  unread: UnreadElement[],
): { message: Message; references: References } {
  const whole = top.name === 'edXML' ? top : branch('edXML', [top])
  const read = readShape(root, asStandard(whole), 'edXML', unread).envelope
  const header = read?.header
  const references = read?.body?.manifest?.references ?? []
  if (header?.status) return { message: requireParts({ kind: 'status', ...header.status }), references }
  if (!header?.message) throw new RefusedMessage('missing', 'MessageHeader')
  const exchange = header.trace?.exchange ?? header.exchange ?? usualExchange
  const message: Message = {
    kind: 'document',
    ...header.message,
    trace: header.trace?.entries ?? [],
    exchange: { ...exchange, act: exchange.act ?? 'new' },
  }
  refuseUnknownAct(unread)
  return { message: requireParts(message), references }
}

/** A document that says nothing of its exchange comes as new. */
const usualExchange = {
  act: 'new',
  reason: null,
  paper: null,
  documentId: null,
  changed: null,
  staff: null,
} as const

/** A recall that is not understood must not be taken for a new document. */
function refuseUnknownAct(unread: readonly UnreadElement[]): void {
  const act = unread.find(({ path }) => /\/BussinessDocType$/.test(path))
  if (act) throw new RefusedMessage('unknownAct', act.words)
}

/**
 * What builders do otherwise, brought to the standard: parts of a status straight in the message header, and "Business" spelt
 * as in a dictionary.
 */
function asStandard(element: MessageElement): MessageElement {
  const isStatus =
    element.name === 'MessageHeader' && element.children.some(({ name }) => name === 'StatusCode')
  const name = isStatus ? 'Status' : element.name.replace(/^Business(?=$|Doc)/, 'Bussiness')
  return { ...element, name, children: element.children.map(asStandard) }
}

function refuseAbsent(references: References, attachments: readonly ReceivedAttachment[]): void {
  const present = new Set(attachments.map(({ contentId }) => contentId))
  const absent = references.find(({ contentId }) => contentId !== null && !present.has(withoutCid(contentId)))
  if (absent) throw new RefusedMessage('missingAttachment', absent.name ?? absent.contentId)
}

function notesOn(
  attachments: readonly ReceivedAttachment[],
  references: References,
  signature: string | null,
): MessageNote[] {
  const listed = new Set(references.map(({ contentId }) => withoutCid(contentId)))
  const notes: MessageNote[] = signature === null ? [] : [{ key: 'signatureUnverified', detail: 'Signature' }]
  for (const { contentId, name, writtenName, claimedType, type } of attachments) {
    if (contentId === null || !listed.has(contentId)) notes.push({ key: 'unlisted', detail: name })
    if (name !== writtenName) notes.push({ key: 'renamed', detail: name })
    const claimed = claimedType?.toLowerCase().split(';')[0]?.trim() ?? ''
    if (claimed.includes('/') && claimed !== type)
      notes.push({ key: 'otherType', detail: `${name}: ${type}` })
  }
  return notes
}
