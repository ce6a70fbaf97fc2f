import { namedBy } from '#domain/documents/message.ts'

/** "47/KH-UBND" of the standard's id of a document; the id itself where it is written otherwise. */
export function referenceIn(documentId: string | null): string | null {
  const named = documentId === null ? null : namedBy(documentId)
  return named ? `${named.number}/${named.symbol}` : documentId
}
