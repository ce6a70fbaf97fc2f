/** Messages of QCVN 102:2016/BTTTT (edXML), by which agencies send each other documents and tell what became of them. */
export { answerTo, messageOf } from './edxml/message-of.ts'
export type { Sending } from './edxml/message-of.ts'
export { states as documentStates } from './edxml/message.ts'
export type {
  Agency,
  DocumentMessage,
  DocumentState,
  Exchange,
  Message,
  StaffMember,
  StatusMessage,
} from './edxml/message.ts'
export type { Bytes } from './edxml/decode.ts'
export { messageLimits, readMessage } from './edxml/read-message.ts'
export type { MessageLimits, MessageNote, ReadMessageOptions, ReceivedMessage } from './edxml/read-message.ts'
export type { AttachmentSink, ReceivedAttachment } from './edxml/received-attachments.ts'
export { RefusedMessage } from './edxml/refused-message.ts'
export type { RefusedMessageReason } from './edxml/refused-message.ts'
export { writeMessage } from './edxml/write-message.ts'
export type { SentAttachment } from './edxml/write-message.ts'
