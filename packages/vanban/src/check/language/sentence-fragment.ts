import type { Span } from '../../model/span.ts'
import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, wordsAround } from './paragraphs.ts'

const offices =
  'UBND|Ủy ban|Uỷ ban|Sở|Bộ|Ban|Phòng|Huyện ủy|Tỉnh ủy|Thành ủy|Đảng ủy|Thủ tướng|Hội|Văn phòng|Công an|Trường|Trung tâm|Cục|Chi cục'
const acts =
  'ban hành|xây dựng|báo cáo|đề nghị|yêu cầu|thông báo|triển khai|tổ chức|hướng dẫn|trân trọng|kính|phê duyệt|quyết định|lập'
const opening =
  /^(?:Thực hiện|Căn cứ|Thi hành|Nhằm|Để|Triển khai(?: thực hiện)?|Tiếp tục (?:thực hiện|triển khai)|Trên cơ sở|Theo)\s/u
const mainClause = new RegExp(`^(?:${offices})(?!\\p{L})[^.;:]{0,90}?(?<!\\p{L})(?:${acts})(?!\\p{L})`, 'u')
const stop = /(?<=[\p{Ll}\d”)])\.[ \t\n]+(?=\p{Lu})/gu

/**
 * An opening clause ("Thực hiện Kế hoạch số …") that a full stop cuts off from what the office does. A comma is meant.
 */
export const sentenceFragment: Rule = {
  name: 'sentence-fragment',
  regulation: null,
  check(document): Fault[] {
    const { text } = document
    const paragraphs = bodyParagraphs(document)
    return paragraphs.flatMap((paragraph, index): Fault[] => {
      if (!opening.test(paragraph.text) || !/số\s|Kế hoạch|Nghị quyết|Chỉ thị|Kết luận/u.test(paragraph.text))
        return []
      const cut = cutWithin(paragraph.text)
      if (cut !== null) return [faultOf(text, paragraph.span[0] + cut, paragraph.span[0] + cut)]
      const next = paragraphs[index + 1]
      const alone =
        !paragraph.text.replace(stop, '').slice(0, -1).includes('. ') && paragraph.text.endsWith('.')
      if (alone && next && mainClause.test(next.text) && !hasMainClause(paragraph.text))
        return [faultOf(text, paragraph.span[1] - 1, next.span[0] - 1)]
      return alone && /^(?:Nhằm|Để)\s/u.test(paragraph.text) && !/,\s/.test(paragraph.text)
        ? [noClause(text, paragraph.span)]
        : []
    })
  },
}

/** Where the full stop stands that cuts the opening clause off; null when none does. */
function cutWithin(text: string): number | null {
  for (const match of text.matchAll(stop)) {
    if (mainClause.test(text.slice(match.index + match[0].length)))
      return hasMainClause(text.slice(0, match.index)) ? null : match.index
  }
  return null
}

/** ", UBND tỉnh ban hành": the clause has what it needs. */
function hasMainClause(text: string): boolean {
  return [...text.matchAll(/[,;]\s+(?=\p{Lu})/gu)].some((match) =>
    mainClause.test(text.slice(match.index + match[0].length)),
  )
}

/** @param stop where the full stop stands; @param main just before the main clause */
function faultOf(text: string, stop: number, main: number): Fault {
  const start = wordsAround(text, [stop, stop], 3, 0)[0]
  const end = wordsAround(text, [main + 1, main + 1], 0, 4)[1]
  return {
    severity: 'warning',
    span: [start, end],
    says: {
      vi: 'Dấu chấm cắt rời vế “Thực hiện…” khỏi vế chính; câu trước không có chủ ngữ. Nên dùng dấu phẩy.',
      en: 'The full stop cuts the opening clause off from the main one and leaves a sentence without a subject. A comma is meant.',
    },
    suggestion: text.slice(start, end).replace(/\.\s+/, ', '),
  }
}

function noClause(text: string, [start]: Span): Fault {
  return {
    severity: 'hint',
    span: wordsAround(text, [start, start], 0, 9),
    says: {
      vi: 'Câu chỉ nêu mục đích, chưa có vế chính: ai làm gì?',
      en: 'The sentence names a purpose and has no main clause: who does what?',
    },
  }
}
