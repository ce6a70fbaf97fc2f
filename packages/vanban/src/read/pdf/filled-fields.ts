import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from './upright.ts'

/** What pdfjs tells of something laid over a page; it declares no type of its own. */
interface Annotation {
  readonly subtype: string
  /** Left, bottom, right, top, in points of the page as it is written. */
  readonly rect: readonly [number, number, number, number]
  readonly annotationFlags: number
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly password?: boolean
  readonly contentsObj?: { readonly str: string }
  /** Its lines as they are shown, where the file keeps a picture of it. */
  readonly textContent?: readonly string[]
  readonly defaultAppearanceData?: { readonly fontSize: number }
}

/** Flags of the format: invisible, hidden, not for the screen. */
const unseen = 1 | 2 | 32
const usualSize = 12
/** Points between the edge of a field and its words. */
const padding = 2
/** A form of an office has some dozens on a page. */
const mostFields = 2_000

/**
 * The values of fields and the words typed over a page, in their places: an officer sees them as text of the document.
 * Signatures, buttons and passwords are none; remarks in bubbles are noted as passed over.
 */
export async function readFields(page: PDFPageProxy, notes: Set<string>): Promise<TextItem[]> {
  // A page can be read without what lies over it, so damage there costs nothing more.
  const laid = (await page.getAnnotations().catch(() => [])) as Annotation[]
  const seen = laid.filter(({ annotationFlags }) => (annotationFlags & unseen) === 0).slice(0, mostFields)
  if (seen.some(isRemark)) notes.add('comment')
  const items = seen.flatMap((one) => placeLines(one, linesIn(one), page.rotate))
  if (items.length > 0) notes.add('formField')
  return items
}

function isRemark({ subtype, contentsObj }: Annotation): boolean {
  return (
    /^(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret)$/.test(subtype) && contentsObj?.str.trim() !== ''
  )
}

function linesIn({
  subtype,
  fieldType,
  fieldValue,
  password,
  contentsObj,
  textContent,
}: Annotation): string[] {
  const isField = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch') && !password
  if (!isField && subtype !== 'FreeText') return []
  const said = isField
    ? [fieldValue].flat().filter((one) => typeof one === 'string')
    : [contentsObj?.str ?? '']
  const shown = textContent?.filter((line) => line.trim() !== '') ?? []
  const lines = said.flatMap((value) => value.split(/\r\n?|\n/)).filter((line) => line.trim() !== '')
  return lines.length > 0 && shown.length > lines.length ? shown : lines
}

/** From the top of the box down, as far as it reaches; a single line stands in its middle. */
function placeLines(
  { rect, defaultAppearanceData }: Annotation,
  lines: readonly string[],
  rotation: number,
): TextItem[] {
  const [left, bottom, right, top] = rect
  const isTurned = rotation % 180 !== 0
  const [width, height] = isTurned ? [top - bottom, right - left] : [right - left, top - bottom]
  const room = height / Math.max(1, lines.length)
  const size = Math.min(defaultAppearanceData?.fontSize || usualSize, Math.max(1, room * 0.8))
  return lines.map((str, at) => {
    // From the upper left corner of the box, as the page is looked at.
    const down = room * at + room / 2 + size * 0.3
    const transform = {
      0: [size, 0, 0, size, left + padding, top - down],
      90: [0, size, -size, 0, left + down, bottom + padding],
      180: [-size, 0, 0, -size, right - padding, bottom + down],
      270: [0, -size, size, 0, right - down, top - padding],
    }[rotation] ?? [size, 0, 0, size, left + padding, top - down]
    const length = Math.min(Math.max(1, width - padding * 2), str.length * size * 0.5)
    return { str, width: length, transform: transform as unknown as TextItem['transform'], fontName: '' }
  })
}
