import type { OfficialDocument } from '../../model/official-document.ts'
import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, wordsAround } from './paragraphs.ts'

/** Commas, dashes and stops that set phrases and lists need: "Chủ trì, phối hợp", "cơ quan, đơn vị". */
export const punctuation: Rule = {
  name: 'punctuation',
  regulation: null,
  check(document): Fault[] {
    return [...setPhrases(document), ...listMarks(document), ...openEnds(document)]
  },
}

const phrases: readonly (readonly [pattern: RegExp, right: string])[] = [
  'chủ trì, phối hợp',
  'cơ quan, đơn vị',
  'cán bộ, đảng viên',
  'cán bộ, công chức',
  'tổ chức, cá nhân',
  'chính trị - xã hội',
  'kinh tế - xã hội',
  'quốc phòng, an ninh',
].map((right) => [bare(right), right])

/** The phrase without its mark, its first letter large or small. */
function bare(right: string): RegExp {
  const [first = '', ...rest] = right.replace(/, | - /, ' ').split(' ')
  const start = `[${first.charAt(0)}${first.charAt(0).toUpperCase()}]${first.slice(1)}`
  return new RegExp(`(?<!\\p{L})${[start, ...rest].join('[ \\t\\n]+')}(?!\\p{L})`, 'gu')
}

function setPhrases({ text }: OfficialDocument): Fault[] {
  return phrases.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map((match): Fault => {
      const suggestion = match[0].charAt(0) + right.slice(1)
      return {
        severity: 'hint',
        span: [match.index, match.index + match[0].length],
        says: {
          vi: `Cụm từ này thường viết “${suggestion}”.`,
          en: `This phrase is usually written “${suggestion}”.`,
        },
        suggestion,
      }
    }),
  )
}

const inList =
  /(?:các[ \t\n]+)?(?:sở|ban|ngành)(?:,[ \t\n]+(?:ban|ngành))?;[ \t\n]+(?:ban|ngành|đoàn thể|địa phương)(?!\p{L})/gu
const doubledMarks = /(?<=[\p{Ll}\d)”])(?:[,;:](?:[ \t]*[,;:])+|[,;][ \t]*\.(?![./\d…]))/gu
const beforeEspecially = /\p{Ll}{1,8}[ \t\n]+đặc biệt là(?!\p{L})/gu

function listMarks({ text }: OfficialDocument): Fault[] {
  return [
    ...[...text.matchAll(inList)].map((match) =>
      markAt(
        text,
        match,
        'Dấu chấm phẩy nằm giữa một dãy liệt kê đơn giản; nên dùng dấu phẩy.',
        'A semicolon stands inside a plain list; a comma is meant.',
      ),
    ),
    ...[...text.matchAll(doubledMarks)].map((match) =>
      markAt(text, match, 'Hai dấu câu liền nhau.', 'Two marks stand side by side.'),
    ),
    ...(text.includes('đặc biệt là') ? [...text.matchAll(beforeEspecially)] : [])
      .filter((match) => !/^(?:và|là|cần|mà|rất|nhưng|hay|hoặc|nhất|đó)\s/u.test(match[0]))
      .map((match) =>
        markAt(text, match, 'Trước “đặc biệt là” cần dấu phẩy.', 'A comma belongs before “đặc biệt là”.'),
      ),
  ]
}

function markAt(text: string, match: RegExpExecArray, vi: string, en: string): Fault {
  return {
    severity: 'hint',
    span: wordsAround(text, [match.index, match.index + match[0].length], 1, 0),
    says: { vi, en },
  }
}

/** The last point of a list that has no mark at its end, where all the others have one. */
function openEnds(document: OfficialDocument): Fault[] {
  const paragraphs = bodyParagraphs(document)
  return paragraphs
    .filter(({ text }, index) => {
      const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]]
      if (!before || !isPoint(text) || text.length < 40 || !/[\p{L})]/u.test(text.at(-1) ?? '')) return false
      if (!isPoint(before.text) || !/[.;]/.test(before.text.at(-1) ?? '')) return false
      return !next || /^(?:[IVX]+\.|\d+(?:\.\d+)*\.?|[-+*] |[a-zđ]\)|Nơi nhận|Điều)/u.test(next.text)
    })
    .slice(0, most)
    .map(({ span: [, end] }) => ({
      severity: 'hint',
      span: wordsAround(document.text, [end, end], 6, 0),
      says: {
        vi: 'Gạch đầu dòng không có dấu câu ở cuối, trong khi gạch đầu dòng liền trước có.',
        en: 'This point has no mark at its end, though the one before it has.',
      },
    }))
}

/** Three places are enough to find the rest by. */
const most = 3

const isPoint = (text: string): boolean => /^[-+–•][ \t]/u.test(text)
