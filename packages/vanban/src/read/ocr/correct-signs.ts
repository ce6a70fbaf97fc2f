/** Characters that recognition puts for others which official documents use. */
const confused: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  '⁄': '/',
  '∕': '/',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '—': '-',
}

/** Looks like a number once letters are taken for the digits that they resemble. */
const digits: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  ']': '1',
  '[': '1',
  '!': '1',
  Ì: '1',
  Í: '1',
  ì: '1',
  í: '1',
  J: '1',
  O: '0',
  o: '0',
  Ó: '0',
  Ô: '0',
  ó: '0',
  '§': '8',
  Z: '2',
}

/**
 * Digits, labels and signs of one line. Only where the place asks for a number: after "ngày", "tháng", "năm", "số" and
 * "Điều", in a date, before the type of a symbol.
 */
export function correctSigns(words: readonly string[]): string[] {
  const plain = words.map((word) => partWords(word).replace(/[Ðð⁄∕‐‑−—]/gu, (sign) => confused[sign] ?? sign))
  return plain.map((word, at) => {
    if (at === 0) return romanLabel(word, plain)
    return asNumber(word, plain[at - 1]!)
  })
}

/** "ngày22tháng", "trợ:khủng": written by hand into a narrow space, or a speck taken for a sign. */
function partWords(word: string): string {
  return word
    .replace(/^(ngày|tháng|năm)(?=\d)/iu, '$1 ')
    .replace(/(\d)(?=(?:tháng|năm)$)/iu, '$1 ')
    .replace(/(\p{L}[,;:])(?=\p{L}{2})/gu, '$1 ')
}

const beforeNumber = /^(?:ngày|tháng|năm|quý|số:?|điều|khoản|lần)$/iu

function asNumber(word: string, before: string): string {
  const [, symbol, rest] =
    /^([\dlI|\]§OoÓZ]{1,5})(\/\d{4}\/\p{Lu}.*|[-/]\p{Lu}[\p{Lu}\p{Ll}]*-?.*)$/u.exec(word) ?? []
  if (symbol !== undefined && rest !== undefined && /\d/.test(symbol)) return toDigits(symbol) + rest
  const [, core, after] = /^([\dlIi|\][!ÌÍìíJOoÓÔó§Z/]{1,10})([.,;:)]?)$/u.exec(word) ?? []
  if (core === undefined || after === undefined || !/[^\d/]/.test(core)) return word
  const isDate = /\d/.test(core) && /^[^/]{1,2}\/[^/]{1,2}(?:\/[^/]{4})?$/.test(core)
  const isAsked =
    beforeNumber.test(before) && core.length <= 4 && !core.includes('/') && !/^[iíì]$/.test(core)
  return isDate || isAsked ? toDigits(core) + after : word
}

function toDigits(text: string): string {
  return [...text].map((sign) => digits[sign] ?? sign).join('')
}

/** "L.", "H.", "HI." and "1I." before capitals are the first, second and third part; no part has such a label. */
function romanLabel(word: string, line: readonly string[]): string {
  const [, label, rest] = /^([IlH1|L]{1,4})\.(\p{Lu}\p{L}+)?$/u.exec(word) ?? []
  const next = rest ?? line[1] ?? ''
  if (label === undefined || /^I+$/.test(label) || /^1+$/.test(label) || !/^\p{Lu}{2,}/u.test(next)) {
    return word.replace(/^(I{1,3})\.(?=\p{Lu}{2})/u, '$1. ')
  }
  const ones = label.replaceAll('H', 'II').replace(/[l1|L]/g, 'I')
  return ones.length > 3 ? word : `${ones}.${rest === undefined ? '' : ` ${rest}`}`
}
