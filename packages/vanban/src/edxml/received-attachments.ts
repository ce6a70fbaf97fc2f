import { createHash } from 'node:crypto'
import { safeName, tellingBytes, typeOfBytes } from './attachment-names.ts'
import { Base64Decoder } from './base64.ts'
import { readShape, text } from './fields.ts'
import type { MessageElement, UnreadElement } from './fields.ts'
import { referenceFields } from './message.ts'
import { RefusedMessage } from './refused-message.ts'

/** Takes the bytes of one attachment as they come. */
export interface AttachmentSink {
  readonly write: (bytes: Uint8Array) => Promise<void> | void
  readonly close: () => Promise<void> | void
}

export interface ReceivedAttachment {
  /** Without "cid:". */
  readonly contentId: string | null
  /** Safe as a file's name, and like no other of the message. */
  readonly name: string
  /** As the message has it. */
  readonly writtenName: string | null
  readonly description: string | null
  readonly claimedType: string | null
  /** What its bytes say. */
  readonly type: string
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Null where a sink took them. */
  readonly bytes: Uint8Array | null
}

const attachmentFields = { ...referenceFields, checksum: text('Checksum') } as const

interface OpenContent {
  readonly sink: AttachmentSink
  readonly decoder: Base64Decoder
  readonly hash: ReturnType<typeof createHash>
  readonly bytes: (() => Uint8Array) | null
  head: Uint8Array
  size: number
}

/** Takes attachments out of a message, one after another. */
export class ReceivedAttachments {
  readonly list: ReceivedAttachment[] = []
  private readonly openSink: ((index: number) => AttachmentSink) | undefined
  private readonly limits: { readonly attachments: number; readonly attachmentBytes: number }
  private content: OpenContent | null = null

  constructor(
    openSink: ((index: number) => AttachmentSink) | undefined,
    limits: { readonly attachments: number; readonly attachmentBytes: number },
  ) {
    this.openSink = openSink
    this.limits = limits
  }

  begin(): void {
    if (this.list.length >= this.limits.attachments)
      throw new RefusedMessage('tooLarge', `${this.limits.attachments}`)
    if (this.content) throw new RefusedMessage('brokenAttachment')
    const kept: Uint8Array[] = []
    const keeper: AttachmentSink = { write: (bytes) => void kept.push(bytes), close: () => undefined }
    this.content = {
      sink: this.openSink?.(this.list.length) ?? keeper,
      bytes: this.openSink ? null : () => Buffer.concat(kept),
      decoder: new Base64Decoder(),
      hash: createHash('sha256'),
      head: new Uint8Array(0),
      size: 0,
    }
  }

  async take(words: string): Promise<void> {
    const { content } = this
    if (!content) return
    const bytes = content.decoder.decode(words)
    if (bytes.length === 0) return
    content.size += bytes.length
    if (content.size > this.limits.attachmentBytes)
      throw new RefusedMessage('tooLarge', `${this.limits.attachmentBytes}`)
    if (content.head.length < tellingBytes)
      content.head = Buffer.concat([content.head, bytes.subarray(0, tellingBytes)])
    content.hash.update(bytes)
    await content.sink.write(bytes)
  }

  async end(): Promise<void> {
    this.content?.decoder.end()
    await this.content?.sink.close()
  }

  /** The element is read when it ends: its name may stand behind its content. */
  add(element: MessageElement, unread: UnreadElement[]): void {
    const { content } = this
    const described = readShape(attachmentFields, element, 'AttachmentEncoded/Attachment', unread)
    if (!content) throw new RefusedMessage('brokenAttachment', described.name)
    this.content = null
    const sha256 = content.hash.digest('hex')
    refuseOtherBytes(described.checksum, sha256, described.name)
    const { type, extension } = typeOfBytes(content.head)
    const contentId = withoutCid(described.contentId)
    if (contentId !== null && this.list.some((one) => one.contentId === contentId)) {
      throw new RefusedMessage('duplicateAttachment', contentId)
    }
    this.list.push({
      contentId,
      name: safeName(described.name, extension, new Set(this.list.map((one) => one.name.toLowerCase()))),
      writtenName: described.name,
      description: described.description,
      claimedType: described.contentType,
      type,
      size: content.size,
      sha256,
      bytes: content.bytes?.() ?? null,
    })
  }
}

/** Not of the standard; where a builder adds one, it must fit. */
function refuseOtherBytes(checksum: string | null, sha256: string, name: string | null): void {
  if (checksum === null) return
  const base64 = Buffer.from(sha256, 'hex').toString('base64')
  if (checksum.toLowerCase() !== sha256 && checksum !== base64)
    throw new RefusedMessage('brokenAttachment', name)
}

export function withoutCid(contentId: string | null): string | null {
  return contentId === null ? null : contentId.replace(/^cid:/i, '').trim()
}
