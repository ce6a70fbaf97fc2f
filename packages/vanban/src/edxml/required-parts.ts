import type { DocumentMessage, Message, StatusMessage } from './message.ts'
import { RefusedMessage } from './refused-message.ts'

/** Without these a message can neither be delivered nor entered in a register. @throws {RefusedMessage} missing */
export function requireParts<M extends Message>(message: M): M {
  const missing = message.kind === 'document' ? missingInDocument(message) : missingInStatus(message)
  if (missing !== null) throw new RefusedMessage(missing === 'StatusCode' ? 'unknownAct' : 'missing', missing)
  return message
}

/** The last element of each is what an office would look for. */
function missingInDocument({
  sender,
  receivers,
  documentId,
  code,
  issued,
  subject,
  exchange,
}: DocumentMessage) {
  if (!sender?.code) return 'From/OrganId'
  if (receivers.length === 0 || receivers.some((one) => !one.code)) return 'To/OrganId'
  if (!documentId && !(code?.number && code.symbol)) return 'Code'
  // A recall names its document and need not tell it again.
  if (exchange.act === 'recall') return null
  if (!issued?.on) return 'PromulgationDate'
  return subject ? null : 'Subject'
}

function missingInStatus({ answers, sender, state }: StatusMessage) {
  if (!answers?.documentId && !answers?.reference) return 'ResponseFor'
  if (!sender?.code) return 'From/OrganId'
  return state === null ? 'StatusCode' : null
}
