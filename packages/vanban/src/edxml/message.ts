import { choice, count, day, moment, part, parts, text, texts } from './fields.ts'
import type { Described } from './fields.ts'

/**
 * The message of QCVN 102:2016/BTTTT in the words of the field, each beside the element that holds it and in the order in
 * which it is written. "Bussiness" is misspelt in the standard. Agency codes are of any length: Quyết định 20/2020/QĐ-TTg
 * replaced the thirteen characters that older texts still name.
 */
const agency = {
  code: text('OrganId'),
  superior: text('OrganizationInCharge'),
  name: text('OrganName'),
  address: text('OrganAdd'),
  email: text('Email'),
  telephone: text('Telephone'),
  fax: text('Fax'),
  website: text('Website'),
} as const

const staff = {
  department: text('Department'),
  name: text('Staff'),
  mobile: text('Mobile'),
  email: text('Email'),
} as const

const otherFields = {
  priority: text('Priority'),
  circulation: text('SphereOfPromulgation'),
  typist: text('TyperNotation'),
  copies: count('PromulgationAmount'),
  pages: count('PageAmount'),
  direction: text('Direction'),
  appendices: texts('Appendixes', 'Appendix'),
} as const

export const headerFields = {
  sender: part('From', agency),
  receivers: parts('To', agency),
  documentId: text('DocumentId'),
  code: part('Code', { number: text('CodeNumber'), symbol: text('CodeNotation') }),
  issued: part('PromulgationInfo', { place: text('Place'), on: day('PromulgationDate') }),
  type: part('DocumentType', { code: text('Type'), detail: text('TypeDetail'), name: text('TypeName') }),
  subject: text('Subject'),
  content: text('Content'),
  signer: part('SignerInfo', {
    competence: text('Competence'),
    position: text('Position'),
    name: text('FullName'),
  }),
  dueOn: day('DueDate'),
  other: part('OtherInfo', otherFields),
  steering: text('SteeringType'),
  recipients: texts('ToPlaces', 'Place'),
} as const

/** BussinessDocType. */
const acts = { '0': 'new', '1': 'recall', '2': 'update', '3': 'replace' } as const

export const exchangeFields = {
  act: choice('BussinessDocType', acts),
  reason: text('BussinessDocReason'),
  paper: text('Paper'),
  documentId: text('DocumentId'),
  changed: part('BussinessDocumentInfo', {
    document: text('DocumentInfo'),
    receiver: text('DocumentReceiver'),
    receivers: parts('ReceiverList', {
      list: parts('Receiver', { act: text('ReceiverType'), code: text('OrganId') }),
    }),
  }),
  staff: part('StaffInfo', staff),
} as const

export const traceFields = { code: text('OrganId'), at: moment('Timestamp') } as const

/** StatusCode. */
export const states = {
  '01': 'arrived',
  '02': 'refused',
  '03': 'accepted',
  '04': 'assigned',
  '05': 'processing',
  '06': 'finished',
  '13': 'takeBackAsked',
  '15': 'takeBackAgreed',
  '16': 'takeBackRefused',
} as const

export const statusFields = {
  answers: part('ResponseFor', {
    code: text('OrganId'),
    reference: text('Code'),
    documentId: text('DocumentId'),
    issuedOn: day('PromulgationDate'),
  }),
  sender: part('From', agency),
  receivers: parts('To', agency),
  state: choice('StatusCode', states),
  words: text('Description'),
  at: moment('Timestamp'),
  staff: part('StaffInfo', staff),
} as const

export const referenceFields = {
  contentId: text('ContentId'),
  contentType: text('ContentType'),
  description: text('Description'),
  name: text('AttachmentName'),
} as const

export type Agency = Described<typeof agency>
export type StaffMember = Described<typeof staff>
export type Exchange = Described<typeof exchangeFields>
type TraceEntry = Described<typeof traceFields>
type MessageHeader = Described<typeof headerFields>
export type DocumentState = (typeof states)[keyof typeof states]

/** A document on its way, with what is to be done with it: taken as new, as an update, in place of another, or recalled. */
export interface DocumentMessage extends MessageHeader {
  readonly kind: 'document'
  readonly trace: readonly TraceEntry[]
  readonly exchange: Exchange
}

/** What became of a document at its receiver. */
export interface StatusMessage extends Described<typeof statusFields> {
  readonly kind: 'status'
}

export type Message = DocumentMessage | StatusMessage

export const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'
/** The envelope of some provincial axes. */
export const otherNamespace = 'http://www.go.vn/eDoc'
