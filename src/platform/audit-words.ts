import type { Fault } from './audit-verification.ts'
import type { Translator } from './i18n/messages.ts'

/** What is wrong, as one sentence. */
export function faultWords(fault: Fault, t: Translator): string {
  const { kind, ...params } = fault
  return t(`log.fault.${kind}`, { ...params, range: rangeOf(fault) })
}

/** From which entry or head to which, of those faults that concern several. */
function rangeOf(fault: Fault): string {
  if (fault.kind === 'differs') return range(fault.since, fault.sequence)
  if (!('until' in fault)) return ''
  return range(fault.kind === 'headRemoved' ? fault.head : fault.sequence, fault.until)
}

function range(from: number, until: number): string {
  return from === until ? String(from) : `${from}–${until}`
}
