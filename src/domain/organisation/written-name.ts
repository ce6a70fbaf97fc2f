/** Tone marks (huyền, sắc, ngã, hỏi, nặng); the marks that make other letters (ă, â, ê, ô, ơ, ư) are not among them. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/
const syllables = /[\p{L}\p{M}]+/gu
const allMarks = /\p{M}/gu

/**
 * One spelling for one name: case, composed or decomposed letters, tone placement (Hòa, Hoà), typographic apostrophes and
 * dashes, spaces, and leading zeros ("Phường 05") no longer matter. Marks still do: Tân Hoà is not Tấn Hoa.
 */
export function foldSpelling(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(syllables, toneToEnd)
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Takes the tone from wherever it stands in the syllable and writes it after the last letter. */
function toneToEnd(syllable: string): string {
  const tone = toneMark.exec(syllable)
  return tone ? syllable.replace(toneMarks, '') + tone[0] : syllable
}

/** The folded spelling without any mark: "lang son", "duong". The last resort, when marks were lost. */
export function dropMarks(folded: string): string {
  return folded.normalize('NFD').replace(allMarks, '').replace(/đ/g, 'd')
}

const placeTypes = 'tỉnh|thành phố|huyện|quận|thị xã|thị trấn|đặc khu|phường|xã'
const placeName = new RegExp(`^(${placeTypes})\\s+(.+)$`, 'i')

/** "Xã Cẩm Tân" as its type and its own name; null for what does not begin with a type of place. */
export function splitPlaceName(name: string): { type: string; own: string } | null {
  const [, type, own] = placeName.exec(name.normalize('NFC')) ?? []
  return type && own ? { type: type.toLowerCase(), own: own.trim() } : null
}
