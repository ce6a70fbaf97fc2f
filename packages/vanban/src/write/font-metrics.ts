import { readFileSync } from 'node:fs'
import { fontFile, type Face } from './fonts.ts'

/**
 * Widths of text in Tinos, which is metric-equal to Times New Roman: what is measured here holds in Word and in the PDF.
 * The decree asks for rules of a third to a half of a line, and columns want to know their longest word.
 */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const metrics = metricsOf(face)
  let units = 0
  for (const character of text) units += advance(metrics, character.codePointAt(0) ?? 0)
  return (units * size) / metrics.unitsPerEm
}

interface Metrics {
  readonly unitsPerEm: number
  readonly glyphs: ReadonlyMap<number, number>
  readonly advances: readonly number[]
}

const loaded = new Map<Face, Metrics>()

function metricsOf(face: Face): Metrics {
  const known = loaded.get(face)
  if (known) return known
  const metrics = readMetrics(readFileSync(fontFile(face)))
  loaded.set(face, metrics)
  return metrics
}

/** A character that the font lacks is taken as half an em wide; a combining mark takes no room. */
function advance({ glyphs, advances, unitsPerEm }: Metrics, codePoint: number): number {
  if (codePoint >= 0x300 && codePoint <= 0x36f) return 0
  const glyph = glyphs.get(codePoint)
  if (glyph === undefined) return unitsPerEm / 2
  return advances[Math.min(glyph, advances.length - 1)] ?? unitsPerEm / 2
}

function readMetrics(font: Buffer): Metrics {
  const tables = tableOffsets(font)
  const at = (name: string): number => {
    const offset = tables.get(name)
    if (offset === undefined) throw new Error(`font table ${name} is missing`)
    return offset
  }
  return {
    unitsPerEm: font.readUInt16BE(at('head') + 18),
    glyphs: readCharacterMap(font, at('cmap')),
    advances: readAdvances(font, at('hmtx'), font.readUInt16BE(at('hhea') + 34)),
  }
}

function tableOffsets(font: Buffer): Map<string, number> {
  const offsets = new Map<string, number>()
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16
    offsets.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8))
  }
  return offsets
}

function readAdvances(font: Buffer, hmtx: number, count: number): number[] {
  return Array.from({ length: count }, (_, glyph) => font.readUInt16BE(hmtx + glyph * 4))
}

/** OpenType cmap format 4 (segments of the basic plane), the one that both faces carry for Windows. */
function readCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const start = cmap + font.readUInt32BE(cmap + 8)
  const segments = font.readUInt16BE(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const ranges = deltas + segments * 2
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < segments; segment++) {
    const at = segment * 2
    const delta = font.readUInt16BE(deltas + at)
    const range = font.readUInt16BE(ranges + at)
    const first = font.readUInt16BE(starts + at)
    const last = font.readUInt16BE(ends + at)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(ranges + at + range + (code - first) * 2)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
