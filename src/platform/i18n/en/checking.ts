import type { checking as vi } from '../vi/checking.ts'

/** Checking documents: what the rules find. */
export const checking: Record<keyof typeof vi, string> = {
  'documents.check.error': 'Error',
  'documents.check.warning': 'Warning',
  'documents.check.hint': 'Hint',
  'documents.check.line': 'Line {line}.',
  'documents.check.counts': '{errors|error|errors}, {warnings|warning|warnings}, {hints|hint|hints}.',
  'documents.check.none': 'No rule found anything; the document still needs a reader.',
}
