import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import type { Fault, Rule } from '../rule.ts'
import { capitals, type Capital } from './capitals.ts'
import { bodyParagraphs, wordsAround } from './paragraphs.ts'

/** Capital letters against Nghị định 30/2020/NĐ-CP, Phụ lục II, and one thing written in two ways. */
export const capitalisation: Rule = {
  name: 'capitalisation',
  regulation: null,
  check(document): Fault[] {
    return [
      ...capitals.flatMap((capital) => faultsOf(document, capital)),
      ...smallBeginnings(document),
      ...twoForms(document),
    ]
  },
}

function faultsOf({ text }: OfficialDocument, capital: Capital): Fault[] {
  const matches = [...text.matchAll(capital.pattern)]
  if (capital.elsewhere && [...text.matchAll(capital.elsewhere)].length <= matches.length) return []
  return matches.slice(0, capital.most).map((match) => {
    const [words] = match
    const right = capital.right(words)
    const span: Span = [match.index, match.index + words.trimEnd().length]
    return {
      severity: capital.severity,
      span:
        words.trim().includes(' ') && !words.startsWith(';')
          ? span
          : wordsAround(text, span, words.startsWith(';') ? 0 : 1, 0),
      says: { vi: capital.vi, en: capital.en },
      regulation:
        capital.section === null ? null : `Nghị định 30/2020/NĐ-CP, Phụ lục II, mục ${capital.section}`,
      ...(right === null ? {} : { suggestion: right.replace(/^;\s+/, '; ').trim() }),
    }
  })
}

/** A point that begins small, where nearly all others begin with a capital. */
function smallBeginnings(document: OfficialDocument): Fault[] {
  const points = bodyParagraphs(document).filter(({ text }) => /^[-+][ \t]*\p{L}/u.test(text))
  const small = points.filter(({ text }) => /^[-+][ \t]*\p{Ll}/u.test(text))
  if (small.length === 0 || small.length * 8 > points.length) return []
  return small.map(({ text, span: [start] }) => ({
    severity: 'hint',
    span: wordsAround(document.text, [start, start + (/\p{L}/u.exec(text)?.index ?? 0)], 0, 6),
    says: {
      vi: 'Gạch đầu dòng bắt đầu bằng chữ thường, trong khi các gạch đầu dòng khác viết hoa.',
      en: 'This point begins with a small letter; the others begin with a capital.',
    },
    regulation: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I',
  }))
}

const named =
  /(?<!\p{L})(?:Cổng|Trang|Đài|Sở|Phòng|Trung tâm|Ban|Hội|Công chức)(?! hành| đầu| nghị| thảo| thi| bị| trí| chống| ngừa| tưởng)(?: (?!và|của|các|có|là|để)[\p{L}&]+){2,4}/gu

/** "Cổng thông tin điện tử" where the text has "Cổng Thông tin điện tử" elsewhere: the rarer form is shown. */
function twoForms({ text }: OfficialDocument): Fault[] {
  const forms = new Map<string, Map<string, number[]>>()
  for (const match of text.matchAll(named)) {
    const words = match[0].split(' ')
    for (let length = 3; length <= Math.min(4, words.length); length += 1) {
      const form = words.slice(0, length).join(' ')
      if (form === form.toUpperCase()) continue
      const places = forms.get(form.toLowerCase()) ?? new Map<string, number[]>()
      const at = places.get(form)
      if (at) at.push(match.index)
      else places.set(form, [match.index])
      forms.set(form.toLowerCase(), places)
    }
  }
  const shown = new Set<number>()
  return [...forms.values()].flatMap((places): Fault[] => {
    const [usual, ...rarer] = [...places].sort((a, b) => b[1].length - a[1].length)
    if (!usual) return []
    return rarer.flatMap(([form, [at]]): Fault[] => {
      if (at === undefined || shown.has(at)) return []
      shown.add(at)
      return [
        {
          severity: 'hint',
          span: wordsAround(text, [at, at + form.length], 0, 2),
          says: {
            vi: `Chỗ khác trong văn bản viết “${usual[0]}”.`,
            en: `Elsewhere the text has “${usual[0]}”.`,
          },
          suggestion: usual[0],
        },
      ]
    })
  })
}
