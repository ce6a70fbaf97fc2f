import { contentOf } from './audit-entry.ts'
import type { KeptEntry } from './audit-entry.ts'

/**
 * An entry as a line for whoever verifies elsewhere: SHA-256 over the bytes of `previous` and then of `content` gives `hash`.
 * `content` is itself JSON: what the entry says, in the order of its form.
 */
export function exportedLine(entry: KeptEntry): string {
  return JSON.stringify({
    sequence: entry.sequence,
    form: entry.form,
    content: contentOf(entry),
    previous: entry.previous.toString('hex'),
    hash: entry.hash.toString('hex'),
  })
}
