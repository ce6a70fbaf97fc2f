import { familyOf } from '../document-family.ts'
import { headSpan } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

const motto = 'Độc lập - Tự do - Hạnh phúc'
const likeMotto = /độc\s+lập\s*[-–—.,]?\s*tự\s+do\s*[-–—.,]?\s*hạnh\s+phúc/iu
const likeName = /cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam/iu

/** Tiêu ngữ: hyphens with spaces between, each phrase with its capital; Quốc hiệu in capitals. */
export const mottoFormat: Rule = {
  name: 'motto-format',
  regulation: presentation('II.1.b'),
  check(document): Fault[] {
    if (familyOf(document) === 'party') return []
    const head = document.text.slice(...headSpan(document))
    return [...wrongMotto(head), ...wrongName(head)]
  },
}

function wrongMotto(head: string): Fault[] {
  const match = likeMotto.exec(head)
  if (!match || match[0].replace(/\s+/g, ' ') === motto) return []
  return [
    {
      severity: 'error',
      span: [match.index, match.index + match[0].length],
      says: {
        vi: 'Tiêu ngữ phải viết in thường, viết hoa chữ đầu mỗi cụm từ, giữa các cụm từ có gạch nối ngắn (-) và có cách chữ.',
        en: 'The motto is written in lower case with a capital at the head of each phrase, and hyphens with spaces between them.',
      },
      suggestion: motto,
    },
  ]
}

function wrongName(head: string): Fault[] {
  const match = likeName.exec(head)
  if (!match || match[0] === match[0].toUpperCase()) return []
  // Within a sentence ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam") it is no head.
  if (/\S[^\S\n]*$/.test(head.slice(0, match.index))) return []
  return [
    {
      severity: 'error',
      span: [match.index, match.index + match[0].length],
      regulation: presentation('II.1.a'),
      says: {
        vi: 'Quốc hiệu phải trình bày bằng chữ in hoa.',
        en: 'The national name is printed in capitals.',
      },
      suggestion: match[0].toUpperCase(),
    },
  ]
}
