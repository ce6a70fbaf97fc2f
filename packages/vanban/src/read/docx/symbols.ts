/** Signs of the symbol fonts that offices use for boxes, arrows and dashes; others are left out. */
const drawn = new Map<number, string>([
  [0x2d, '-'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x78, '☒'],
  [0xa3, '☐'],
  [0xa8, '☐'],
  [0xb7, '•'],
  [0xd8, '-'],
  [0xe0, '→'],
  [0xf0, '→'],
  [0xfb, '☒'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** The sign of `<w:sym>`: by its place in a symbol font, or a letter of an ordinary one. */
export function printedSymbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value) || value > 0xffff) return ''
  const place = value >= 0xf000 ? value - 0xf000 : value
  if (/symbol|wingdings|webdings|marlett/i.test(font)) return drawn.get(place) ?? ''
  return place >= 0x20 ? String.fromCharCode(place) : ''
}
