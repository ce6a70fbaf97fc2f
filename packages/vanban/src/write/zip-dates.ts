/** 1 January 1980, the first day a ZIP can name. */
const firstDay = 0x0021
const endOfDirectory = 0x06054b50

/**
 * The same ZIP with every entry dated to the first day of the format: the packer stamps entries with the time of writing,
 * and the same document must give the same bytes.
 */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const end = findEnd(view)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    stamp(view, entry + 12)
    stamp(view, view.getUint32(entry + 42, true) + 10)
    entry += 46 + [28, 30, 32].reduce((length, field) => length + view.getUint16(entry + field, true), 0)
  }
  return bytes
}

function findEnd(view: DataView): number {
  let at = view.byteLength - 22
  while (at >= 0 && view.getUint32(at, true) !== endOfDirectory) at--
  if (at < 0) throw new Error('not a ZIP: no end of central directory')
  return at
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, firstDay, true)
}
