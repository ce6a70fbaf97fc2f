import { inflateSync } from 'node:zlib'
import { Unreadable } from '../../model/unreadable.ts'

/** Character codes of a font end at 65,535; a number of seven digits among its widths is no code. */
const tooWide = /(?<![\d.])\d{7,}/
const onlyNumbers = /^[\d.\s+\-[\]R]*$/
/** Objects packed together take some hundred kilobytes. */
const mostUnpacked = 20_000_000

/**
 * pdfjs writes down the width of every code in a range, however far it says to reach; a range of two thousand million fills
 * the memory and ends the process. @throws {Unreadable}
 */
export function refuseWideRanges(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseIn(buffer)
  for (let at = buffer.indexOf('/ObjStm'); at >= 0; at = buffer.indexOf('/ObjStm', at + 7)) {
    const stream = buffer.indexOf('stream', at)
    const end = buffer.indexOf('endstream', stream)
    if (stream < 0 || end < 0) return
    const from = buffer[stream + 6] === 13 ? stream + 8 : stream + 7
    refuseIn(unpacked(buffer.subarray(from, end)))
  }
}

function unpacked(packed: Uint8Array): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpacked })
  } catch {
    return Buffer.alloc(0) // pdfjs will find the same
  }
}

function refuseIn(buffer: Buffer): void {
  for (let at = buffer.indexOf('/W'); at >= 0; at = buffer.indexOf('/W', at + 2)) {
    const begin = /^\/W2?\s*\[/.exec(buffer.toString('latin1', at, at + 24))
    const widths = begin ? arrayAt(buffer, at + begin[0].length) : ''
    // The packed bytes of a picture may hold "/W[" by chance, but then anything follows.
    if (tooWide.test(widths) && onlyNumbers.test(widths)) throw new Unreadable('expandsTooFar', 'pdf')
  }
}

/** The inside of an array, up to the bracket that closes it. */
function arrayAt(buffer: Buffer, from: number): string {
  let depth = 1
  let at = from
  for (; at < buffer.length && depth > 0; at += 1) {
    if (buffer[at] === 0x5b) depth += 1
    if (buffer[at] === 0x5d) depth -= 1
  }
  return buffer.toString('latin1', from, at)
}
