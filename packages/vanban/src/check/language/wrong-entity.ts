import type { OfficialDocument } from '../../model/official-document.ts'
import { fold } from '../../understand/fold.ts'
import type { Fault, Rule } from '../rule.ts'
import { wordsAround } from './paragraphs.ts'

type Level = 'tỉnh' | 'thành phố' | 'thị xã' | 'huyện' | 'quận' | 'thị trấn' | 'phường' | 'xã' | 'đặc khu'

/** Levels that an office of this one can never call its own. */
const foreign: Readonly<Record<Level, readonly Level[]>> = {
  tỉnh: [],
  'thành phố': [],
  'thị xã': ['huyện', 'quận'],
  huyện: ['thị xã', 'quận'],
  quận: ['huyện', 'thị xã'],
  'thị trấn': ['phường'],
  phường: ['thị trấn'],
  xã: ['thị trấn', 'quận'],
  'đặc khu': ['huyện', 'quận', 'thị xã'],
}

/** Words left over from another office's document: "ngoài thị xã" in the report of a district. */
export const wrongEntity: Rule = {
  name: 'wrong-entity',
  regulation: null,
  check(document): Fault[] {
    const own = levelOf(document)
    if (own === null || foreign[own].length === 0) return []
    const { text } = document
    const alien = new RegExp(
      `(?<!\\p{L})(?:trên địa bàn|trong|ngoài|toàn|của|về) (?:${foreign[own].join('|')})(?=[,.;:\\n]| (?:và|trong|đến|để|năm|với|có|đã|về)(?!\\p{L}))`,
      'gu',
    )
    return [...text.matchAll(alien)].map((match) => {
      const level = match[0].slice(
        match[0].indexOf(match[0].endsWith('thị xã') ? 'thị xã' : (match[0].split(' ').at(-1) ?? '')),
      )
      return {
        severity: 'warning',
        span: wordsAround(text, [match.index, match.index + match[0].length], 1, 2),
        says: {
          vi: `Văn bản là của cấp ${own} nhưng nói “${match[0]}”; có thể sót lại từ văn bản của nơi khác.`,
          en: `The document is of a ${own}, yet it says “${match[0]}”; this may be left over from another office’s text.`,
        },
        suggestion: match[0].replace(level, own),
      }
    })
  },
}

const underPeople =
  /(?:ubnd|ủy ban nhân dân|hội đồng nhân dân|hđnd|đảng ủy|ủy ban mttq việt nam)\s+(tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã|đặc khu)(?!\p{L})/u

/** By the issuer's name; where there is none, by the office that most often acts in the text. */
function levelOf({ issuer, text }: OfficialDocument): Level | null {
  const named = underPeople.exec(fold(issuer ?? '').replace(/\s+/g, ' '))?.[1] as Level | undefined
  if (named) return named
  const acting =
    /(?:ubnd|ủy ban nhân dân) (huyện|thị xã|quận|phường|xã|thị trấn) \p{L}+ \p{L}+ (?:ban hành|báo cáo|xây dựng|đề nghị|thông báo)/u
  return (acting.exec(fold(text).replace(/[\s]+/g, ' '))?.[1] as Level | undefined) ?? null
}
