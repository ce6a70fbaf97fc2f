import type { Picture } from '../../model/recognising.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { PictureHead } from './picture-size.ts'
import { unpackPng } from './unpack-png.ts'

/**
 * The points of a photograph or a scanned page, upright. Decoded here and not by the canvas's native code: that ends
 * the whole process when a picture does not hold together.
 *
 * @throws {Unreadable} for a file whose head was right and whose rest is not.
 */
export async function unpackPicture(bytes: Uint8Array, head: PictureHead): Promise<Picture> {
  try {
    const picture = head.kind === 'jpeg' ? await unpackJpeg(bytes, head) : unpackPng(bytes)
    return turnPicture({ ...picture, dotsPerInch: head.dotsPerInch }, head.quarters)
  } catch {
    throw new Unreadable('damaged', head.kind)
  }
}

type Points = Omit<Picture, 'dotsPerInch'>

async function unpackJpeg(bytes: Uint8Array, { width, height }: PictureHead): Promise<Points> {
  const { JpegImage } = await import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs')
  const image = new JpegImage()
  image.parse(bytes)
  // A frame further on may claim any size; the first was found to be a page's.
  if (image.width !== width || image.height !== height) throw new Error('two frames of different sizes')
  const pixels = image.getData({ width, height, forceRGB: true, isSourcePDF: false })
  if (pixels.length !== width * height * 3) throw new Error('points are missing')
  return {
    width,
    height,
    channels: 3,
    pixels: new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length),
  }
}

/** Turned clockwise by quarters. */
export function turnPicture(picture: Picture, quarters: PictureHead['quarters']): Picture {
  const { width, height, channels, pixels } = picture
  if (quarters === 0) return picture
  const isLying = quarters % 2 === 1
  const wide = isLying ? height : width
  const result = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = placeAfter(quarters, x, y, width, height)
      const [from, to] = [(y * width + x) * channels, (row * wide + column) * channels]
      for (let channel = 0; channel < channels; channel += 1) result[to + channel] = pixels[from + channel]!
    }
  }
  return { ...picture, width: wide, height: isLying ? width : height, pixels: result }
}

function placeAfter(
  quarters: 1 | 2 | 3,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly [number, number] {
  switch (quarters) {
    case 1:
      return [height - 1 - y, x]
    case 2:
      return [width - 1 - x, height - 1 - y]
    case 3:
      return [y, width - 1 - x]
  }
}
