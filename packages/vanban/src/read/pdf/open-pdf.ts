import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInflate } from 'node:zlib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../../model/unreadable.ts'
import { withoutWrongTable } from './misplaced-objects.ts'
import { refuseWideRanges } from './wide-ranges.ts'

/** Deflate makes at most this many bytes of one. */
const greatestExpansion = 1_032

/** Small enough that none is unpacked. */
const noPicture = 1

/** Opens a PDF for its text, without unpacking a picture. @throws {Unreadable} */
export async function openPdf(bytes: Uint8Array, unpackedLimit: number): Promise<PDFDocumentProxy> {
  await refuseBombs(bytes, unpackedLimit)
  refuseWideRanges(bytes)
  const task = startPdf(bytes, noPicture)
  try {
    const document = await task.promise
    await refuseEmptyShells(document)
    return document
  } catch (error) {
    await task.destroy()
    if (error instanceof Unreadable) throw error
    if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('encrypted', 'pdf')
    throw new Unreadable('damaged', 'pdf')
  }
}

/** Begins to open a PDF, without network or evaluation; pictures of more points than `largestPicture` are left out. */
export function startPdf(bytes: Uint8Array, largestPicture: number): PDFDocumentLoadingTask {
  return getDocument({
    data: withoutWrongTable(bytes), // a copy: pdfjs takes the bytes away from whoever owns them
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: largestPicture,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    wasmUrl: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm') + '/',
    verbosity: VerbosityLevel.ERRORS,
  })
}

/** A form whose pages only its own program can draw (XFA) holds one page that asks to wait. */
async function refuseEmptyShells(document: PDFDocumentProxy): Promise<void> {
  if (document.numPages === 0) throw new Unreadable('damaged', 'pdf')
  const { info } = await document.getMetadata()
  if (
    'IsXFAPresent' in info &&
    info.IsXFAPresent === true &&
    !('IsAcroFormPresent' in info && info.IsAcroFormPresent)
  )
    throw new Unreadable('unsupported', 'xfa')
}

/**
 * pdfjs unpacks a stream whole, so a stream that grows without end would take the process with it. Only streams long
 * enough to grow beyond the limit are tried, and their output is counted, not kept.
 */
async function refuseBombs(bytes: Uint8Array, unpackedLimit: number): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const threshold = unpackedLimit / greatestExpansion
  let left = unpackedLimit
  let at = 0
  while ((at = buffer.indexOf('stream', at, 'latin1')) >= 0) {
    const from = buffer[at + 6] === 13 ? at + 8 : at + 7
    const found = buffer.indexOf('endstream', from, 'latin1')
    const end = found < 0 ? buffer.length : found
    if (end - from > threshold && (buffer[from] ?? 0) % 16 === 8)
      left -= await countInflated(buffer.subarray(from, end), left)
    if (left < 0) throw new Unreadable('expandsTooFar', 'pdf')
    at = end + 9
  }
}

function countInflated(packed: Uint8Array, limit: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate({ chunkSize: 1 << 18 })
    let size = 0
    inflate.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > limit) inflate.destroy()
    })
    inflate.on('close', () => resolve(size))
    inflate.on('error', () => resolve(size))
    inflate.end(packed)
  })
}
