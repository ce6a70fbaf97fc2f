import { nameTitles } from './words/signing-words.ts'

/**
 * Family name first, two to six words, each with its capital; "Đã ký" and the like are none. A name of the Central
 * Highlands may be one word after its mark: "K’Brơi".
 */
export function isName(text: string): boolean {
  const words = withoutRank(text).split(/\s+/)
  if (/^[KHY]['’]\p{Lu}\p{Ll}+$/u.test(words.join(' '))) return true
  if (words.length < 2 || words.length > 6 || text.length > 50) return false
  return (
    words.every((word) => /^\p{Lu}['’]?\p{Lu}?\p{Ll}+$|^\p{Lu}['’.]?$/u.test(word)) &&
    !/^(đã ký|ký bởi|nơi nhận)/iu.test(text)
  )
}

/** A name without ranks and titles before it: "Đại tá Quàng Văn Dịn". */
export function withoutRank(text: string): string {
  let name = text.trim()
  for (let next = ''; next !== name;) {
    next = name
    const rank = nameTitles.exec(name.toLowerCase())
    if (rank) name = name.slice(rank[0].length)
  }
  return name
}
