import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { spansOverlap } from '../../model/span.ts'
import type { Fault, Rule } from '../rule.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { wordsAround } from './paragraphs.ts'
import { maySpell, sameSpelling } from '../../lexicon/syllable.ts'
import { wordsOf } from './words.ts'

/** Spaces that are missing or too many: "5G,IoT", "xã(T/h)", "KT.CHỦ TỊCH", "14 /02/2012", "văn hóa-xã hội". */
export const spacing: Rule = {
  name: 'spacing',
  regulation: null,
  check(document): Fault[] {
    const { text } = document
    const found = patterns.flatMap(({ pattern, sign, right, says }) =>
      (sign?.test(text) === false ? [] : [...text.matchAll(pattern)]).map((match): Fault => {
        const span = wordsAround(text, [match.index, match.index + match[0].length], 0, 0)
        return { severity: 'hint', span, says, suggestion: right(text.slice(...span)) }
      }),
    )
    const faults = [...found, ...joinedWords(document), ...partedAbbreviations(document)]
    const skip = faults.length > 0 ? addresses(document) : []
    return faults.filter(({ span }) => !skip.some((address) => spansOverlap(address, span)))
  },
}

interface Pattern {
  readonly pattern: RegExp
  /** What the pattern cannot do without, and what is quick to look for; it has no state. */
  readonly sign?: RegExp
  readonly right: (words: string) => string
  readonly says: Fault['says']
}

const missing = (vi: string, en: string): Fault['says'] => ({
  vi: `Thiếu dấu cách ${vi}.`,
  en: `A space is missing ${en}.`,
})

const patterns: readonly Pattern[] = [
  {
    pattern: /\((?<=\p{L}\()(?=\p{L})[^()\n]{1,20}\)?/gu,
    right: (words) => words.replace(/(?<=\p{L})\((?=\p{L})/u, ' ('),
    says: missing('trước dấu ngoặc đơn', 'before the bracket'),
  },
  {
    pattern: /[,;](?<=\p{L}[,;])(?=\p{L})/gu,
    right: (words) => words.replace(/[,;](?=\p{L})/u, '$& '),
    says: missing('sau dấu phẩy', 'after the comma'),
  },
  {
    pattern: /\.(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})/gu,
    right: (words) => words.replace(/\.(?=\p{Lu})/u, '. '),
    says: missing('sau dấu chấm', 'after the full stop'),
  },
  {
    pattern: /(?<!\p{L})(?:TM|KT|TL|TUQ)\.(?=\p{Lu}{2})\p{Lu}+[ \t]\p{Lu}+/gu,
    right: (words) => words.replace(/\.(?=\p{Lu})/u, '. '),
    says: missing('sau chữ viết tắt khi ký', 'after the signing word'),
  },
  {
    pattern: /(?<=[ \t\n“"])\p{Ll}{2,} \p{Ll}{2,}-\p{Ll}{2,} \p{Ll}{2,}/gu,
    sign: /-(?<=\p{Ll}-)\p{Ll}{2,} \p{Ll}/u,
    right: (words) => words.replace('-', ' - '),
    says: missing('hai bên gạch nối giữa hai cụm từ', 'on both sides of the hyphen between two compounds'),
  },
  {
    pattern:
      /\d{1,2}(?:[ \t]+\/[ \t]*|[ \t]*\/[ \t]+)\d{1,2}[ \t]*\/[ \t]*\d{4}|\d{1,2}\/\d{1,2}(?:[ \t]+\/[ \t]*|[ \t]*\/[ \t]+)\d{4}/gu,
    right: (words) => words.replace(/\s+/g, ''),
    says: { vi: 'Thừa dấu cách trong ngày tháng.', en: 'A date holds a space too many.' },
  },
  {
    pattern: /(?<=\p{Ll}{2})[ \t][,;](?=[ \t\n]\p{L})/gu,
    right: (words) => words.replace(/[ \t]/, ''),
    says: { vi: 'Thừa dấu cách trước dấu câu.', en: 'There is a space too many before the mark.' },
  },
]

/** "thựchiện": no syllable, but two that belong together. */
function joinedWords(document: OfficialDocument): Fault[] {
  const language = lexicon()
  return wordsOf(document).flatMap(({ key, text, span, plain, capital }): Fault[] => {
    if (!plain || capital === 'all' || key.length < 5 || maySpell(key) || /^[a-z]+$/.test(key)) return []
    for (let cut = 1; cut < key.length; cut += 1) {
      if (!language.knowsPair(sameSpelling(key.slice(0, cut)), sameSpelling(key.slice(cut)))) continue
      const suggestion = `${text.slice(0, cut)} ${text.slice(cut)}`
      return [
        {
          severity: 'warning',
          span,
          says: missing(`giữa hai âm tiết “${suggestion}”`, `between “${suggestion}”`),
          suggestion,
        },
      ]
    }
    return []
  })
}

/** "VH TT" in a text that writes "VHTT" elsewhere. */
function partedAbbreviations(document: OfficialDocument): Fault[] {
  const { text } = document
  const abbreviations = new Set(text.match(/[A-ZĐ](?<!\p{L}[A-ZĐ])[A-ZĐ]{3,9}(?!\p{L})/gu))
  return [
    ...text.matchAll(/(\p{Lu}(?<![\p{L}\d/-]\p{Lu})\p{Lu}{1,4}) (\p{Lu}{2,5})(?![\p{L}\d/-])/gu),
  ].flatMap((match): Fault[] => {
    const joined = `${match[1] ?? ''}${match[2] ?? ''}`
    if (!abbreviations.has(joined)) return []
    return [
      {
        severity: 'hint',
        span: [match.index, match.index + match[0].length],
        says: {
          vi: `Chữ viết tắt bị tách rời; chỗ khác trong văn bản viết “${joined}”.`,
          en: `The abbreviation is parted here; elsewhere the text has “${joined}”.`,
        },
        suggestion: joined,
      },
    ]
  })
}

function addresses({ text }: OfficialDocument): Span[] {
  return [...text.matchAll(/[\w.+-]+@[\w.-]+|https?:\/\/\S+|(?:[\w-]+\.){1,4}(?:vn|com|net|org)\S*/gu)].map(
    (match) => [match.index, match.index + match[0].length],
  )
}
