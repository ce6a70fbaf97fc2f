const tonePlacement: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}

/**
 * For comparison only: lower case, one tone placement (hoà and hòa, uỷ and ủy; closed syllables such as hoạch have but
 * one), and the Icelandic Ð that old fonts put for Đ. Keeps the length, so that a place found in the folded text is the
 * same place in the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const even = lower.length === text.length ? lower : Array.from(text, lowerEvenly).join('')
  return even
    .replace(/ð/g, 'đ')
    .replace(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => tonePlacement[pair] ?? pair)
}

function lowerEvenly(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** True when it has letters and all but a few are capitals: `UBND TỈNH LẠNG SƠN`, `TẬP ĐOÀN VNPTi`. */
export function isCapitals(text: string): boolean {
  const sample = text.length > 160 ? text.slice(0, 160) : text
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0
  return letters > 0 && small * 10 <= letters
}

/**
 * Letters without their marks, of the same length: recognised pages lose and change marks ("Só", "nãm", "Kinh gửi"). For the
 * few words that hold a document together, never for names.
 */
export function unmarked(folded: string): string {
  const bare = folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
  return bare.length === folded.length ? bare : folded
}

export function startsSmall(text: string): boolean {
  const first = /\p{L}|\d/u.exec(text)?.[0]
  return first !== undefined && /\p{Ll}/u.test(first)
}

/**
 * The length of a text without the marks at its end. Counted from the end: a pattern such as `[.;]+$` would try every dot
 * of a long dotted line.
 */
export function lengthWithout(text: string, marks: string): number {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1] ?? '')) end -= 1
  return end
}

/** Without closing marks and the "./." that ends a body. */
export function withoutClosing(text: string): string {
  return text.slice(0, lengthWithout(text, closingMarks))
}

export const closingMarks = ' \t\n.;,:…/'

function escapeForPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** An alternation of words, the longest first, so that "thông tư liên tịch" is not cut short at "thông tư". */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapeForPattern(fold(word)))
    .join('|')
}
