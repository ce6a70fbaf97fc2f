import type { Picture } from '../../model/recognising.ts'
import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { layPages } from '../pdf/lay-pages.ts'
import { noteRecognised } from './note-recognised.ts'
import { readPictureHead } from './picture-size.ts'
import type { PictureHead } from './picture-size.ts'
import { recognisePage } from './recognise-page.ts'

/** Reads one photographed or scanned page. @throws {Unreadable} */
export async function readPhotograph(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const head = readPictureHead(bytes)
  if (!options.recogniser) throw new Unreadable('noText', head.kind)
  const { recogniser, pageMemory: memory, signal } = options
  const picture = await unpack(bytes, head)
  const marks = await recognisePage(picture, 1, { recogniser, memory, signal })
  if (marks.glyphs.length === 0) throw new Unreadable('noText', head.kind)
  options.onProgress?.(1, 1)
  const notes = new Set<string>(marks.notes)
  const source = assembleSource(layPages([marks], notes), 'image', 1, notes)
  return noteRecognised(source, new Map([[1, marks.words]]))
}

/** @throws {Unreadable} for a file whose head was right and whose rest is not. */
async function unpack(bytes: Uint8Array, head: PictureHead): Promise<Picture> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(bytes).catch(() => null)
  if (!image) throw new Unreadable('damaged', head.kind)
  // The library has turned a JPEG upright already when it says another size than the head.
  const isTurned = head.quarters % 2 === 1 && image.width === head.height
  const quarters = isTurned ? 0 : head.quarters
  const isLying = quarters % 2 === 1
  const [width, height] = isLying ? [image.height, image.width] : [image.width, image.height]
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.drawImage(image, -image.width / 2, -image.height / 2)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { width, height, channels: 4, pixels, dotsPerInch: head.dotsPerInch }
}
