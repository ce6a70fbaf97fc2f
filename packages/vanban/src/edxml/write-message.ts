import { escapeXml } from '../write/xml-text.ts'
import { safeName, tellingBytes, typeOfBytes } from './attachment-names.ts'
import { encodeBase64 } from './base64.ts'
import type { Bytes } from './decode.ts'
import { branch, writeShape } from './fields.ts'
import type { MessageElement } from './fields.ts'
import {
  exchangeFields,
  headerFields,
  namespace,
  referenceFields,
  statusFields,
  traceFields,
} from './message.ts'
import type { Message } from './message.ts'
import { requireParts } from './required-parts.ts'

export interface SentAttachment {
  readonly name: string
  readonly description?: string | null
  /** Without "cid:"; left out, attachments are numbered. */
  readonly contentId?: string
  readonly content: Bytes
}

interface ListedAttachment {
  readonly contentId: string
  readonly name: string
  readonly description: string | null
  readonly type: string
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * A message as QCVN 102:2016/BTTTT has it, in pieces: UTF-8, elements always in the same order, attachments last and as
 * they come, so that their size does not matter. The same message gives the same bytes. It is not signed.
 *
 * @throws {RefusedMessage} missing
 */
export async function* writeMessage(
  message: Message,
  attachments: readonly SentAttachment[] = [],
): AsyncGenerator<Uint8Array> {
  requireParts(message)
  const listed = await listAttachments(attachments)
  const bytes = (xml: string) => new TextEncoder().encode(xml)
  yield bytes(
    `<?xml version="1.0" encoding="UTF-8"?><edXML xmlns="${namespace}"><edXML:edXMLEnvelope xmlns:edXML="${namespace}">`,
  )
  yield bytes(xmlOf(header(message), 'edXML:') + manifest(listed) + '</edXML:edXMLEnvelope>')
  if (listed.length > 0) yield bytes('<AttachmentEncoded>')
  for (const one of listed) {
    const described = writeShape(referenceFields, reference(one))
      .map((element) => xmlOf(element, ''))
      .join('')
    yield bytes(`<Attachment>${described}<ContentTransferEncoded>`)
    for await (const piece of encodeBase64(one.content)) yield Buffer.from(piece, 'latin1')
    yield bytes('</ContentTransferEncoded></Attachment>')
  }
  yield bytes(`${listed.length > 0 ? '</AttachmentEncoded>' : ''}</edXML>`)
}

function header(message: Message): MessageElement {
  if (message.kind === 'status')
    return branch('edXMLHeader', [branch('Status', writeShape(statusFields, message))])
  const trace = message.trace.map((entry) => branch('TraceHeader', writeShape(traceFields, entry)))
  const exchange = branch('Bussiness', writeShape(exchangeFields, message.exchange))
  return branch('edXMLHeader', [
    branch('MessageHeader', writeShape(headerFields, message)),
    branch('TraceHeaderList', [...trace, exchange]),
  ])
}

function manifest(listed: readonly ListedAttachment[]): string {
  const references = listed.map((one) => {
    const { contentId, ...rest } = reference(one)
    return xmlOf(
      branch('Reference', writeShape(referenceFields, { ...rest, contentId: `cid:${contentId}` })),
      'edXML:',
    )
  })
  if (references.length === 0) return '<edXML:edXMLBody/>'
  return `<edXML:edXMLBody><edXML:edXMLManifest version="1.0">${references.join('')}</edXML:edXMLManifest></edXML:edXMLBody>`
}

function reference({ contentId, name, description, type }: ListedAttachment) {
  return { contentId, contentType: type, description, name }
}

async function listAttachments(attachments: readonly SentAttachment[]): Promise<ListedAttachment[]> {
  const listed: ListedAttachment[] = []
  for (const [
    index,
    { name, description = null, contentId = `${index + 1}`, content },
  ] of attachments.entries()) {
    const begun = await beginReading(content)
    const { type, extension } = typeOfBytes(begun.head)
    const taken = new Set(listed.map((one) => one.name.toLowerCase()))
    listed.push({
      contentId,
      name: safeName(name, extension, taken),
      description,
      type,
      content: begun.content,
    })
  }
  return listed
}

/** The manifest names what an attachment is before its bytes are written, so its beginning is read first. */
async function beginReading(
  source: Bytes,
): Promise<{ head: Uint8Array; content: AsyncIterable<Uint8Array> }> {
  const chunks = source instanceof Uint8Array ? iterate([source]) : source[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array(0)
  while (head.length < tellingBytes) {
    const next = await chunks.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  async function* content() {
    yield head
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
  }
  return { head, content: content() }
}

async function* iterate(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

function xmlOf({ name, text, children }: MessageElement, prefix: string): string {
  const inner = children.map((child) => xmlOf(child, prefix)).join('') + escapeXml(text)
  return inner === '' ? `<${prefix}${name}/>` : `<${prefix}${name}>${inner}</${prefix}${name}>`
}
