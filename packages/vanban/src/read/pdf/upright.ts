import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { multiply } from './geometry.ts'
import type { Matrix } from './geometry.ts'

/** What pdfjs calls a stretch of text. */
export interface TextItem {
  readonly str: string
  readonly width: number
  readonly transform: Matrix
  readonly fontName: string
}

/** A page as it is looked at: its size in points and what turns its own coordinates into ours. */
export interface View {
  readonly width: number
  readonly height: number
  readonly transform: Matrix
}

export async function readItems(page: PDFPageProxy): Promise<TextItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.filter((item) => 'str' in item) as unknown as TextItem[]
}

/**
 * The page turned so that most of its letters stand upright: a wide table is often set sideways on a page that does not
 * say that it is to be turned.
 */
export function uprightView(page: PDFPageProxy, items: readonly TextItem[]): View {
  const asGiven = viewOf(page, 0)
  const letters = [0, 0, 0, 0]
  for (const { str, transform } of items) {
    const [a, b] = multiply(asGiven.transform, transform)
    const turns = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b < 0 ? 1 : 3
    letters[turns] = (letters[turns] ?? 0) + str.trim().length
  }
  const most = letters.indexOf(Math.max(...letters))
  return most === 0 ? asGiven : viewOf(page, most)
}

function viewOf(page: PDFPageProxy, quarterTurns: number): View {
  const rotation = (page.rotate + quarterTurns * 90) % 360
  const { width, height, transform } = page.getViewport({ scale: 1, rotation })
  return { width, height, transform: transform as unknown as Matrix }
}
