import type { OfficialDocument } from '../../model/official-document.ts'
import { bodySpan } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'
import { knownAbbreviations } from './known-abbreviations.ts'

const abbreviation = /(?<![\p{L}\d&/.@_-])\p{Lu}[\p{Lu}\d]*(?:&\p{Lu}+)*(?![\p{L}\d&/@_-])/gu

/** "QLVB" without ever having said what it is. Told of once, where it first stands. */
export const abbreviationUndeclared: Rule = {
  name: 'abbreviation-undeclared',
  regulation: null,
  check(document): Fault[] {
    const [start, end] = bodySpan(document)
    const body = document.text.slice(start, end)
    const declared = declaredIn(body)
    const seen = new Set<string>()
    const cited = citedPlaces(document)
    return [...body.matchAll(abbreviation)].flatMap((match) => {
      const [word] = match
      if (seen.has(word) || !isAbbreviation(word) || knownAbbreviations.has(word)) return []
      const at = start + match.index
      if (cited(at) || isWithinCapitals(document.text, at, word.length)) return []
      if (isInPhrase(document.text, at, word.length)) return []
      seen.add(word)
      const place = declared.get(word)
      if (place !== undefined && place <= match.index) return []
      return [faultAt(word, at, place !== undefined)]
    })
  },
}

/** Roman numerals, single letters and figures ("5G", "A4") are none, nor is a word with its tone ("MẬT"). */
function isAbbreviation(word: string): boolean {
  if (/[\u0300\u0301\u0303\u0309\u0323]/.test(word.normalize('NFD'))) return false
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/^[IVXLC]+$/.test(word) && !/^\p{Lu}\d+$/u.test(word)
}

/** "thông tin đối ngoại (TTĐN)", "(sau đây viết tắt là TTĐN)", "(gọi tắt là …)": where each was declared first. */
function declaredIn(body: string): Map<string, number> {
  const declared = new Map<string, number>()
  for (const bracket of body.matchAll(
    /\(([^()]{2,120})\)|(?:viết tắt|gọi tắt) là:?\s+([^\s,.;)]{2,20})/giu,
  )) {
    const words = bracket[1] ?? bracket[2] ?? ''
    const isDeclaration = bracket[2] !== undefined || words.length < 24 || /(?:viết|gọi) tắt/iu.test(words)
    if (!isDeclaration) continue
    for (const [word] of words.matchAll(abbreviation))
      if (!declared.has(word)) declared.set(word, bracket.index)
  }
  return declared
}

/** Abbreviations within the number of a document are its symbol. */
function citedPlaces({ citations }: OfficialDocument): (at: number) => boolean {
  const spans = citations.map(({ referenceSpan }) => referenceSpan).sort((a, b) => a[0] - b[0])
  let next = 0
  return (at) => {
    while ((spans[next]?.[1] ?? Infinity) <= at) next += 1
    return (spans[next]?.[0] ?? Infinity) <= at
  }
}

/** In a heading of capitals every word looks like one. */
function isWithinCapitals(text: string, at: number, length: number): boolean {
  const near = text.slice(Math.max(0, at - 30), at + length + 30)
  const line = near.slice(near.lastIndexOf('\n', Math.min(30, at)) + 1).split('\n')[0] ?? ''
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0
  return (line.match(/\p{Ll}/gu)?.length ?? 0) < capitals
}

/** "LƯU HÀNH NỘI BỘ" within a sentence: several words in capitals are a phrase. */
function isInPhrase(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + length, at + length + 12)
  return /(?:^|[^\p{L}])\p{Lu}{2,}\s$/u.test(before) || /^\s\p{Lu}{2,}(?!\p{L})/u.test(after)
}

function faultAt(word: string, at: number, later: boolean): Fault {
  return {
    severity: 'hint',
    span: [at, at + word.length],
    says: later
      ? {
          vi: `“${word}” được dùng trước khi giải thích; nên viết đầy đủ ở lần đầu.`,
          en: `“${word}” is used before it is explained; write it out the first time.`,
        }
      : {
          vi: `“${word}” chưa được giải thích trong văn bản; nên viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.`,
          en: `“${word}” is explained nowhere; write it out the first time, with the abbreviation in brackets.`,
        },
  }
}
