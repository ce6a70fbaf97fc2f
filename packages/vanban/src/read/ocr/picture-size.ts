import { Unreadable } from '../../model/unreadable.ts'

/** More pixels than A3 at 400 dots an inch: no page needs them, and a bomb has them. */
export const largestPicture = 40_000_000

/** Pictures of pages that are read. HEIC and WebP are not: nothing here unpacks them safely. */
type PictureKind = 'png' | 'jpeg'

export interface PictureHead {
  readonly kind: PictureKind
  readonly width: number
  readonly height: number
  /** Quarter turns clockwise that bring the picture upright, by its EXIF data. */
  readonly quarters: 0 | 1 | 2 | 3
  readonly dotsPerInch: number | null
}

/**
 * The size of a picture, read from its first bytes before anything is unpacked.
 *
 * @throws {Unreadable} when it is larger than any page, or its head does not hold together.
 */
export function readPictureHead(bytes: Uint8Array): PictureHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = headOf(view)
  if (!head || head.width === 0 || head.height === 0) throw new Unreadable('damaged', 'picture')
  if (head.width * head.height > largestPicture) {
    throw new Unreadable('expandsTooFar', `${head.width} × ${head.height}`)
  }
  return head
}

function headOf(view: DataView): PictureHead | null {
  try {
    if (view.getUint32(0) === 0x89504e47) return pngHead(view)
    if (view.getUint16(0) === 0xffd8) return jpegHead(view)
    return null
  } catch (error) {
    if (error instanceof RangeError) return null // The file ends where its head goes on.
    throw error
  }
}

function pngHead(view: DataView): PictureHead {
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  return { kind: 'png', ...size, quarters: 0, dotsPerInch: pngResolution(view) }
}

/** The chunk pHYs: pixels a metre. */
function pngResolution(view: DataView): number | null {
  for (let at = 8; at + 12 < Math.min(view.byteLength, 4096); at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x70485973 && view.getUint8(at + 16) === 1) {
      return plausible(view.getUint32(at + 8) * 0.0254)
    }
  }
  return null
}

/** Segments up to the frame that tells the size; EXIF and JFIF stand before it. */
function jpegHead(view: DataView): PictureHead | null {
  let [quarters, dotsPerInch]: [PictureHead['quarters'], number | null] = [0, null]
  for (let at = 2; at < view.byteLength;) {
    const marker = view.getUint16(at)
    if (marker === 0xffff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return { kind: 'jpeg', width, height, quarters, dotsPerInch }
    }
    if (marker === 0xffe0) dotsPerInch = jfifResolution(view, at + 4)
    if (marker === 0xffe1) quarters = exifQuarters(view, at + 4) ?? quarters
    if (marker < 0xff00 || marker === 0xffda) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function jfifResolution(view: DataView, at: number): number | null {
  const unit = view.getUint8(at + 7)
  const density = view.getUint16(at + 8)
  return plausible(unit === 1 ? density : unit === 2 ? density * 2.54 : 0)
}

/** Cameras write 72 without meaning it. */
function plausible(dots: number): number | null {
  return dots >= 100 && dots <= 1200 ? dots : null
}

/** Tag 0x0112 of the first directory: 1 upright, 6 and 8 lying, 3 upside down. Mirrored ones do not come from cameras. */
function exifQuarters(view: DataView, at: number): PictureHead['quarters'] | null {
  if (view.getUint32(at) !== 0x45786966) return null
  const tiff = at + 6
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  const entries = Math.min(view.getUint16(directory, isLittle), 200)
  for (let entry = 0; entry < entries; entry += 1) {
    const place = directory + 2 + entry * 12
    if (view.getUint16(place, isLittle) !== 0x0112) continue
    const turned: Readonly<Record<number, PictureHead['quarters']>> = { 3: 2, 6: 1, 8: 3 }
    return turned[view.getUint16(place + 8, isLittle)] ?? 0
  }
  return null
}
