import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Picture } from '../../model/recognising.ts'
import { multiply } from '../pdf/geometry.ts'
import type { Matrix } from '../pdf/geometry.ts'
import { startPdf } from '../pdf/open-pdf.ts'
import { largestPicture } from './picture-size.ts'

/** A PDF opened for its pictures: the text of a page is read without ever unpacking one. */
export interface Scan {
  /** The picture of a page (1-based); null for a page on which nothing is drawn, or where a scan is asked for and none lies. */
  readonly pictureOf: (page: number, wanted?: 'any' | 'scan') => Promise<Picture | null>
  readonly close: () => Promise<void>
}

/** Sharp enough to recognise, for pages that are more than one picture. */
const drawnResolution = 200

export async function openScan(bytes: Uint8Array): Promise<Scan> {
  const task = startPdf(bytes, largestPicture)
  const document = await task.promise
  return {
    pictureOf: (number, wanted = 'any') => pictureOf(document, number, wanted),
    close: () => task.destroy(),
  }
}

async function pictureOf(
  document: PDFDocumentProxy,
  number: number,
  wanted: 'any' | 'scan',
): Promise<Picture | null> {
  const page = await document.getPage(number)
  try {
    const { fnArray, argsArray } = await page.getOperatorList()
    const drawn = fnArray.filter((operator) => marking.has(operator)).length
    const scan = findScan(page, fnArray, argsArray)
    if (drawn === 0 || (wanted === 'scan' && !scan)) return null
    const whole = drawn === 1 && scan?.isUpright ? await embedded(page, argsArray[scan.at], scan.width) : null
    return whole ?? (await drawPage(page))
  } finally {
    page.cleanup()
  }
}

/** Operators that leave something on the page. */
const marking = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
  OPS.constructPath,
  OPS.shadingFill,
  OPS.showText,
])

interface PlacedScan {
  /** Which operator paints it. */
  readonly at: number
  readonly isUpright: boolean
  /** Points. */
  readonly width: number
}

/** The picture that covers most of a page. */
function findScan(
  page: PDFPageProxy,
  operators: readonly number[],
  args: readonly unknown[],
): PlacedScan | null {
  const view = page.getViewport({ scale: 1 })
  for (const [at, operator] of operators.entries()) {
    if (operator !== OPS.paintImageXObject) continue
    const [a, b, c, d] = placeOf(operators.slice(0, at), args, view.transform as unknown as Matrix)
    if (Math.abs(a * d - b * c) < view.width * view.height * 0.75) continue
    const isUpright = a > 0 && d < 0 && Math.abs(b) < a * 0.001 && Math.abs(c) < -d * 0.001
    return { at, isUpright, width: a }
  }
  return null
}

/** The embedded picture itself: nothing is drawn, nothing lost. */
async function embedded(page: PDFPageProxy, args: unknown, width: number): Promise<Picture | null> {
  const [id] = args as [string]
  const image = await new Promise<unknown>((resolve) => {
    // Pictures that several pages share are kept for the whole file.
    const kept = id.startsWith('g_') ? page.commonObjs : page.objs
    kept.get(id, resolve)
  })
  return isImage(image) ? pictureOfImage(image, (image.width / width) * 72) : null
}

/** Where the unit square of the next picture lies on the page. */
function placeOf(operators: readonly number[], args: readonly unknown[], view: Matrix): Matrix {
  const saved: Matrix[] = []
  let matrix = view
  operators.forEach((operator, at) => {
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? view
    else if (operator === OPS.transform) matrix = multiply(matrix, args[at] as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const [inner] = args[at] as [Matrix | null]
      if (inner) matrix = multiply(matrix, inner)
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view
  })
  return matrix
}

interface UnpackedImage {
  readonly width: number
  readonly height: number
  /** 1 for one bit a pixel, 2 for RGB, 3 for RGBA. */
  readonly kind: number
  readonly data: Uint8Array
}

function isImage(value: unknown): value is UnpackedImage {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'data' in value && value.data !== null
  )
}

function pictureOfImage({ width, height, kind, data }: UnpackedImage, dotsPerInch: number): Picture | null {
  switch (kind) {
    case 1:
      return { width, height, channels: 1, pixels: unpackBits(data, width, height), dotsPerInch }
    case 2:
      return { width, height, channels: 3, pixels: data, dotsPerInch }
    case 3:
      return { width, height, channels: 4, pixels: data, dotsPerInch }
    default:
      return null
  }
}

/** One bit a pixel, rows begin with a new byte; 1 is paper. */
function unpackBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height)
  const bytesInRow = (width + 7) >> 3
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = (bits[y * bytesInRow + (x >> 3)]! >> (7 - (x & 7))) & 1
      pixels[y * width + x] = bit * 255
    }
  }
  return pixels
}

async function drawPage(page: PDFPageProxy): Promise<Picture> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const { width: points, height: tall } = page.getViewport({ scale: 1 })
  const scale = Math.min(drawnResolution / 72, Math.sqrt(largestPicture / 4 / (points * tall)))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { width, height, channels: 4, pixels, dotsPerInch: 72 * scale }
}
