import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, wordsAround } from './paragraphs.ts'

const numerals = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const counted =
  /(?<![\p{L}\d/.,])(?<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nội dung|nhiệm vụ|giải pháp|nhóm|mục tiêu|tiêu chí|bước|đợt|hạng mục|chỉ tiêu|yêu cầu|nguyên tắc|chuyên đề|điều kiện|trường hợp|lĩnh vực|dự án)[^.;:\n]{0,60}(?:sau|như sau|sau đây|gồm|cụ thể|là|trọng tâm|chính)[^.;:\n]{0,20}:$/u

/** "03 nhiệm vụ sau:" above a list of four. */
export const countMismatch: Rule = {
  name: 'count-mismatch',
  regulation: null,
  check(document): Fault[] {
    const paragraphs = bodyParagraphs(document)
    return paragraphs.flatMap((paragraph, index): Fault[] => {
      const match = counted.exec(paragraph.text)
      const said = match?.groups?.['count']
      if (!match || said === undefined) return []
      const amount = numerals.includes(said) ? numerals.indexOf(said) : Number(said)
      const listed = listLength(paragraphs.slice(index + 1, index + 40).map(({ text }) => text))
      if (listed < 2 || listed === amount) return []
      const start = paragraph.span[0] + match.index
      return [
        {
          severity: 'hint',
          span: wordsAround(document.text, [start, start + said.length], 0, 6),
          says: {
            vi: `Văn bản nói ${said} nhưng bên dưới liệt kê ${String(listed)}.`,
            en: `The text says ${String(amount)}, the list below it has ${String(listed)}.`,
          },
        },
      ]
    })
  },
}

/** How many points of one kind follow without a break; points of a lower kind between them do not count. */
function listLength(texts: readonly string[]): number {
  const first = kindOf(texts[0] ?? '')
  if (first === null) return 0
  let length = 0
  for (const text of texts) {
    const kind = kindOf(text)
    if (kind === first) length += 1
    else if (kind === null || rank.indexOf(kind) < rank.indexOf(first)) break
  }
  return length
}

const rank = ['number', 'letter', 'dash', 'plus'] as const

function kindOf(text: string): (typeof rank)[number] | null {
  if (/^\(?\d{1,2}[.)]\s/.test(text)) return 'number'
  if (/^[a-zđ]\)\s/u.test(text)) return 'letter'
  if (/^[-–]\s/.test(text)) return 'dash'
  return /^\+\s/.test(text) ? 'plus' : null
}
