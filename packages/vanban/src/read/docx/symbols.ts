/** Signs of the symbol fonts that offices use for boxes, arrows and dashes; others are left out. */
const drawn = new Map<number, string>([
  [0x2d, '-'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x76, '-'],
  [0x78, '☒'],
  [0xa2, '•'],
  [0xa3, '☐'],
  [0xa7, '-'],
  [0xa8, '☐'],
  [0xb7, '•'],
  [0xd8, '-'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '→'],
  [0xfb, '☒'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** Signs of the face "Symbol", which draws mathematics where the others draw boxes and arrows. */
const mathematical = new Map<number, string>([
  [0x2d, '-'],
  [0xa3, '≤'],
  [0xa7, '•'],
  [0xa8, '•'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xde, '⇒'],
])

/** Fonts whose letters are signs. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings|webdings|marlett)/i.test(font)
}

/** The sign of `<w:sym>`: by its place in a symbol font, or a letter of an ordinary one. */
export function printedSymbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value) || value > 0xffff) return ''
  const place = value >= 0xf000 ? value - 0xf000 : value
  if (/^symbol/i.test(font)) return mathematical.get(place) ?? (place < 0x80 ? ascii(place) : '')
  if (isSymbolFont(font)) return drawn.get(place) ?? ''
  return place >= 0x20 ? String.fromCharCode(place) : ''
}

/** Figures and marks stand in "Symbol" where they stand in ASCII; its letters are Greek, and no office means them. */
function ascii(place: number): string {
  return place >= 0x20 && place < 0x40 ? String.fromCharCode(place) : ''
}
