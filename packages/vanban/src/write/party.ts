import type { WritableDocument } from './writable-document.ts'
import { oneLine } from './printable.ts'

/**
 * A document of the Party is known by its symbol, type before agency ("127-KH/TU"): it carries the Party's name in place
 * of Quốc hiệu, and a dash after the number.
 */
export function isPartyDocument({ symbol }: Pick<WritableDocument, 'symbol'>): boolean {
  return /^\p{Lu}[\p{L}]{0,4}\/\p{Lu}/u.test(oneLine(symbol))
}
