import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, wordsAround, type BodyParagraph } from './paragraphs.ts'

/** A paragraph broken in the middle of a group of words, as a page break or a stray Enter leaves it. */
export const pageBreakSplit: Rule = {
  name: 'page-break-split',
  regulation: null,
  check(document): Fault[] {
    const paragraphs = bodyParagraphs(document)
    return paragraphs.flatMap((paragraph, index) => {
      const next = paragraphs[index + 1]
      return next && isBroken(document, paragraph, next) ? [faultOf(document.text, paragraph, next)] : []
    })
  },
}

/** A line shorter than this is a heading, a cell or a name, and need not end in a mark. */
const shortest = 50

function isBroken(document: OfficialDocument, paragraph: BodyParagraph, next: BodyParagraph): boolean {
  if (paragraph.text.length < shortest || !/[\p{L}\p{N}]$/u.test(paragraph.text)) return false
  if (/[|*]/.test(document.text.slice(paragraph.span[1], next.span[0])) || isCapitals(paragraph.text))
    return false
  if (/^\p{Ll}{2}|^(?:ở|ý|y)\s/u.test(next.text)) return !/^[a-zđ][.)]/.test(next.text)
  return endsInsideName(document.text, paragraph.text, next.text)
}

const isCapitals = (text: string): boolean => text === text.toUpperCase()

/** "… của xã Cẩm" and "Tân …", where the text speaks of "xã Cẩm Tân" elsewhere. */
function endsInsideName(text: string, paragraph: string, next: string): boolean {
  const first = /(?:xã|phường|huyện|quận|tỉnh|thị trấn|thị xã|thành phố|thôn|bản)\s+(\p{Lu}\p{Ll}+)$/u.exec(
    paragraph,
  )?.[1]
  const second = /^\p{Lu}\p{Ll}+(?=\s+\p{Ll}|[,.;])/u.exec(next)?.[0]
  return first !== undefined && second !== undefined && text.includes(`${first} ${second}`)
}

function faultOf(text: string, paragraph: BodyParagraph, next: BodyParagraph): Fault {
  const end = paragraph.span[1]
  const span: Span = [
    wordsAround(text, [end, end], 10, 0)[0],
    wordsAround(text, [next.span[0], next.span[0]], 0, 1)[1],
  ]
  return {
    severity: 'warning',
    span,
    says: {
      vi: 'Đoạn văn bị ngắt giữa câu; có thể do ngắt trang hoặc xuống dòng nhầm.',
      en: 'The paragraph breaks off in mid-sentence; a page break or a stray new line may have cut it.',
    },
    suggestion: text.slice(...span).replace(/\s+/g, ' '),
  }
}
