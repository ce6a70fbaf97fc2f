import type { Fault, Rule } from '../rule.ts'
import { capitalVerbs } from './opening-verbs.ts'
import { bodyParagraphs } from './paragraphs.ts'

/** A numbered heading and the first sentence below it in one line, nothing between them. */
export const headingMerged: Rule = {
  name: 'heading-merged',
  regulation: null,
  check(document): Fault[] {
    return bodyParagraphs(document).flatMap(({ text, span }) => {
      const heading = merged.exec(text)
      const title = heading?.groups?.['title']
      if (!heading || title === undefined || text.length - heading[0].length < 40) return []
      const end = span[0] + heading[0].length
      return [
        {
          severity: 'warning' as const,
          span: [span[0], end] as const,
          says: {
            vi: 'Tiêu đề và nội dung viết liền nhau; nội dung cần xuống dòng.',
            en: 'Heading and text run together; the text belongs on a line of its own.',
          },
          suggestion: title.trim(),
        },
      ]
    })
  },
}

/** These are also names of documents and bodies: "xây dựng và ban hành Hướng dẫn". */
const sentenceOpeners = capitalVerbs.replace(/(?:Hướng dẫn|Báo cáo|Chỉ đạo|Quản lý|Giám sát)\|/gu, '')

const merged = new RegExp(
  `^(?<title>(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2}){0,2})[.)]?[ \\t]+\\p{Lu}[^.;:!?\\n“”"]{8,110}?[\\p{Ll}])(?<! (?:và|của|về|các|cho|là))[ \\t\\n]+(?:${sentenceOpeners})(?=[ ,]\\p{Ll}|[ ]\\p{Ll}|,)`,
  'u',
)
