/** The standard writes times without a zone: they are the office's. */
export function officeTime(instant: Date): string {
  const hoursAhead = 7
  return new Date(instant.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 19)
}

/** "47/KH-UBND" becomes "47_KH-UBND.edxml". */
export function messageFileName(reference: string): string {
  return `${reference.replace(/[^\p{L}\p{N} .-]+/gu, '_')}.edxml`
}

export async function wholeMessage(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
