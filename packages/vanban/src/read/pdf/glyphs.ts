import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { decodeAs, encodingOfFont } from '../old-encodings.ts'
import { dropRepeats } from './drawn-twice.ts'
import { multiply } from './geometry.ts'
import type { Matrix } from './geometry.ts'
import type { TextItem } from './upright.ts'

/** A stretch of text as the page places it; a letter or a line, as the program that wrote the file pleased. */
export interface Glyphs {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** A space was written before it; kerning may leave less room than a space needs ("Q&A Anh"). */
  readonly isSpaced?: boolean
}

interface Font {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Of the letter height, in the faces that offices use; spaces at the ends of a line must not lengthen it. */
const spaceWidth = 0.25

/**
 * The upright text of one page with its fonts. Font names are known only once the page's operators were read
 * (`getOperatorList`), so that comes first.
 */
export function placeGlyphs(
  page: PDFPageProxy,
  items: readonly TextItem[],
  view: Matrix,
  notes: Set<string>,
): Glyphs[] {
  const fonts = new Map<string, Font>()
  const glyphs: Glyphs[] = []
  for (const [at, item] of items.entries()) {
    if (item.str.trim() === '') continue
    const [a, b, , d, x, y] = multiply(view, item.transform)
    if (a <= 0 || Math.abs(b) > Math.abs(a) * 0.2 || ![a, x, y].every(Number.isFinite)) {
      notes.add('rotatedText')
      continue
    }
    const font = fonts.get(item.fontName) ?? findFont(page, item.fontName)
    fonts.set(item.fontName, font)
    const { bold, italic } = font
    const size = Math.abs(d) || a
    const [before, after] = [item.str.trimStart(), item.str.trimEnd()].map(
      (part) => item.str.length - part.length,
    )
    const x0 = x + (before ?? 0) * size * spaceWidth
    const x1 = Math.max(x0, x + item.width - (after ?? 0) * size * spaceWidth)
    const isSpaced = follows(items[at - 1], item)
    glyphs.push({
      text: decode(item.str, font, notes).trim(),
      x0,
      x1,
      baseline: y,
      size,
      bold,
      italic,
      isSpaced,
    })
  }
  return dropRepeats(glyphs)
}

/** The stretch before is a space on the same line. */
function follows(before: TextItem | undefined, { transform }: TextItem): boolean {
  if (before === undefined || before.str === '' || before.str.trim() !== '') return false
  return before.transform[5] === transform[5] && before.transform[4] < transform[4]
}

function findFont(page: PDFPageProxy, id: string): Font {
  const found: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
  const name = hasName(found) ? found.name : ''
  return {
    name,
    bold: /bold|black|heavy|semibold|demi/i.test(name),
    italic: /italic|oblique|slanted/i.test(name),
  }
}

function hasName(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}

function decode(text: string, { name }: Font, notes: Set<string>): string {
  const old = encodingOfFont(name)
  if (!old || !/[\u0080-\u00ff]/.test(text) || /[\u0100-\u1ef9]/.test(text)) return text
  notes.add(`oldEncoding:${old.encoding}`)
  return decodeAs(text, old.encoding, old.capitals)
}
