import type { OfficialDocument } from '../model/official-document.ts'
import type {
  Agency,
  DocumentMessage,
  DocumentState,
  Exchange,
  StaffMember,
  StatusMessage,
} from './message.ts'
import { RefusedMessage } from './refused-message.ts'

export interface Sending {
  readonly sender: Partial<Agency> & { readonly code: string }
  readonly receivers: readonly (Partial<Agency> & { readonly code: string })[]
  /** Office time, "2026-11-21T08:30:00". */
  readonly at: string
  /** New unless said. An update, a replacement or a recall names the document that it is about. */
  readonly act?: Exchange['act']
  readonly reason?: string
  readonly about?: string
  readonly staff?: Partial<StaffMember>
  /** The number that an axis gives a type by its name; axes differ, so the name is written always. */
  readonly typeCodes?: Readonly<Record<string, string>>
  readonly priorityCodes?: Readonly<Partial<Record<NonNullable<OfficialDocument['urgency']>, string>>>
}

/**
 * The message that carries an issued document.
 *
 * @throws {RefusedMessage} notIssued for a draft, secret for a document with a secrecy marking.
 */
export function messageOf(document: OfficialDocument, sending: Sending): DocumentMessage {
  const { number, symbol, date } = document
  if (document.secrecy !== null) throw new RefusedMessage('secret')
  if (number === null || symbol === null || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? ''))
    throw new RefusedMessage('notIssued')
  const sender = agency({ name: document.issuer, superior: document.superior, ...sending.sender })
  return {
    kind: 'document',
    sender,
    receivers: sending.receivers.map(agency),
    documentId: `${sender.code},${date?.replaceAll('-', '/')},${number}/${symbol}`,
    code: { number, symbol },
    issued: { place: document.place, on: date },
    type: typeOf(document, sending),
    subject: document.subject,
    content: null,
    signer: signerOf(document),
    dueOn: null,
    other: {
      priority: (document.urgency && sending.priorityCodes?.[document.urgency]) ?? null,
      circulation: null,
      typist: null,
      copies: null,
      pages: document.pages,
      direction: null,
      appendices: [],
    },
    steering: null,
    recipients: document.recipients.filter((one) => !/^lưu\b/iu.test(one)),
    trace: [{ code: sender.code, at: sending.at }],
    exchange: exchangeOf(sending),
  }
}

/** What the receiver tells the sender: arrived, accepted, refused … */
export function answerTo(
  { documentId, code, issued, sender }: DocumentMessage,
  answer: {
    readonly from: Partial<Agency> & { readonly code: string }
    readonly state: DocumentState
    readonly at: string
    readonly words?: string
    readonly staff?: Partial<StaffMember>
  },
): StatusMessage {
  return {
    kind: 'status',
    answers: {
      code: sender?.code ?? null,
      reference: code?.number && code.symbol ? `${code.number}/${code.symbol}` : null,
      documentId,
      issuedOn: issued?.on ?? null,
    },
    sender: agency(answer.from),
    receivers: sender ? [sender] : [],
    state: answer.state,
    words: answer.words ?? null,
    at: answer.at,
    staff: answer.staff ? staffMember(answer.staff) : null,
  }
}

function agency(known: Partial<Agency>): Agency {
  const unknown = {
    code: null,
    superior: null,
    name: null,
    address: null,
    email: null,
    telephone: null,
    fax: null,
  }
  return { ...unknown, website: null, ...known }
}

function staffMember(known: Partial<StaffMember>): StaffMember {
  return { department: null, name: null, mobile: null, email: null, ...known }
}

function typeOf({ type }: OfficialDocument, { typeCodes }: Sending): DocumentMessage['type'] {
  if (type === null) return null
  const name = type.charAt(0).toLocaleUpperCase('vi') + type.slice(1)
  return { code: typeCodes?.[type] ?? null, detail: null, name }
}

/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH" is the competence, "PHÓ CHỦ TỊCH" the position. */
function signerOf({ signature }: OfficialDocument): DocumentMessage['signer'] {
  if (!signature) return null
  const { chain, name } = signature
  const competence = chain.slice(0, -1).join(' / ')
  return { competence: competence === '' ? null : competence, position: chain.at(-1) ?? null, name }
}

function exchangeOf({ act = 'new', reason, about, staff }: Sending): Exchange {
  return {
    act,
    reason: reason ?? null,
    paper: null,
    documentId: about ?? null,
    changed: null,
    staff: staff ? staffMember(staff) : null,
  }
}
