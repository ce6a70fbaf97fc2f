import type { DocumentState, Exchange, Message, MessageNote } from 'vanban/edxml'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import type { Issue } from '#platform/refused.ts'
import type { Direction } from './document.ts'

export const messageDirections = ['received', 'sent'] as const
export type MessageDirection = (typeof messageDirections)[number]

/** What a message is for: a document in one of four ways, or word of what became of one. */
export type MessageKind = NonNullable<Exchange['act']> | 'status'

export function kindOf(message: Message): MessageKind {
  return message.kind === 'status' ? 'status' : (message.exchange.act ?? 'new')
}

/** The document that a message carries, recalls, or tells a state of: "H99.SK,2026/11/09,47/KH-UBND". */
export function documentIdOf(message: Message): string | null {
  return message.kind === 'status' ? (message.answers?.documentId ?? null) : message.documentId
}

/** The documents of the register that a message may mean: the one that it changes or recalls, then the one it carries. */
export function idsMeant(message: Message): readonly string[] {
  const changed = message.kind === 'document' ? message.exchange.documentId : null
  return [...new Set([changed, documentIdOf(message)].filter((one) => one !== null))]
}

export interface NamedDocument {
  readonly code: string
  /** ISO day. */
  readonly on: string
  readonly number: string
  readonly symbol: string
}

/** What the standard's id of a document says; null for one that is written otherwise. */
export function namedBy(documentId: string): NamedDocument | null {
  const [, code, year, month, day, number, symbol] =
    /^\s*([^,]+?)\s*,\s*(\d{4})[/-](\d{1,2})[/-](\d{1,2})\s*,\s*([^/,]+?)\s*\/\s*(.+?)\s*$/.exec(
      documentId,
    ) ?? []
  if (!code || !year || !month || !day || !number || !symbol) return null
  return { code, on: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, number, symbol }
}

/** What the receiver may tell the sender. */
export function answersTo(kind: MessageKind): readonly DocumentState[] {
  switch (kind) {
    case 'new':
    case 'update':
    case 'replace':
      return ['arrived', 'accepted', 'refused', 'assigned', 'processing', 'finished']
    case 'recall':
      return ['arrived', 'takeBackAgreed', 'takeBackRefused']
    case 'status':
      return []
  }
}

/** Whoever refuses says why. */
export function needsReason(state: DocumentState): boolean {
  return state === 'refused' || state === 'takeBackRefused'
}

/** A message without its attachments' bytes, as the house keeps it. */
interface MessageContent {
  readonly message: Message
  readonly notes: readonly MessageNote[]
  /** XML-DSig as it came, never checked; null for none. */
  readonly signature: string | null
}

/** A line of the list of messages. */
export interface MessageLine {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly direction: MessageDirection
  readonly kind: MessageKind
  readonly senderCode: string | null
  readonly senderName: string | null
  readonly documentId: string | null
  readonly sha256: string
  readonly fileName: string
  readonly registerId: string | null
  readonly keptByName: string
  readonly keptAt: Date
  readonly content: MessageContent
}

/** What became of one attachment: an import, a document of the register by now, or why it is neither. */
export interface KeptAttachment {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly importId: string | null
  readonly documentId: string | null
  readonly refused: { readonly key: MessageKey; readonly params: MessageParams } | null
}

export interface MessageAnswer {
  readonly id: string
  readonly state: DocumentState
  readonly words: string | null
  readonly code: string
  readonly person: string
  readonly at: Date
}

/** A document of the register that a message means. */
export interface MeantDocument {
  readonly id: string
  readonly direction: Direction
  readonly type: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly subject: string | null
}

export interface TypedReceiver {
  readonly code: string
  readonly name: string | null
}

/** Agency codes: letters, digits and dots; of any length, for Quyết định 20/2020/QĐ-TTg replaced the thirteen characters. */
const code = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u
const longestLine = 500
const mostReceivers = 500

/**
 * Receivers as typed, one a line: a code, or a code with a name behind it ("H99.SNV · Sở Ngoại vụ"); each code once.
 *
 * @returns what is not right instead, where anything is.
 */
export function readReceivers(typed: string): {
  receivers: readonly TypedReceiver[]
  issues: readonly Issue[]
} {
  const lines = typed
    .split('\n')
    .map((line) => line.normalize('NFC').trim())
    .filter((line) => line !== '')
  const issues: Issue[] = []
  const receivers = new Map<string, TypedReceiver>()
  for (const line of lines) {
    const [first = '', ...name] = line.split(/\s+[·–-]\s+|\t/)
    if (!code.test(first) || !/\p{N}/u.test(first) || line.length > longestLine) {
      issues.push({ field: 'receivers', key: 'exchange.notCode', params: { line: line.slice(0, 80) } })
    } else receivers.set(first, { code: first, name: name.join(' ') || null })
  }
  if (lines.length === 0) issues.push({ field: 'receivers', key: 'form.required' })
  if (lines.length > mostReceivers) {
    issues.push({ field: 'receivers', key: 'exchange.tooManyReceivers', params: { limit: mostReceivers } })
  }
  return { receivers: [...receivers.values()], issues }
}

/** The office's own code, as typed where the register of units has none. */
export function isAgencyCode(typed: string): boolean {
  return code.test(typed) && typed.length <= longestLine
}
