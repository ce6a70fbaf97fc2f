import { numberingOf } from '../../understand/numbering.ts'
import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, commonest, type PrintedParagraph } from './looks.ts'

/** Body paragraphs are justified, with a first line indented by 1 or 1.27 cm. What most of them do is judged, once. */
export const paragraphLayout: Rule = {
  name: 'paragraph-layout',
  regulation: presentation('II.6.e'),
  check(document): Fault[] {
    // Headings may be centred, and a short line looks the same either way.
    const body = bodyParagraphs(document).filter(({ span }) => span[1] - span[0] > longLine)
    return [...alignment(document.text, body), ...indents(document.text, body)]
  },
}

const longLine = 100

function alignment(text: string, body: readonly PrintedParagraph[]): Fault[] {
  const [most] = commonest(body, ({ align }) => align)
  if (!most || most.value === 'justify' || most.count * 2 < body.length) return []
  return [
    {
      severity: 'warning',
      span: openingWords(text, most.at.span),
      says: {
        vi: 'Nội dung văn bản phải được canh đều cả hai lề.',
        en: 'The paragraphs of the body are justified to both margins.',
      },
    },
  ]
}

function indents(text: string, body: readonly PrintedParagraph[]): Fault[] {
  const plain = body.filter(({ span }) => numberingOf(text.slice(...span)) === null)
  const [most] = commonest(plain, ({ firstLine }) => firstLine)
  if (!most || most.count * 2 < plain.length || plain.length < 3) return []
  if ([10, 12.7].some((right) => Math.abs(most.value - right) < 0.7)) return []
  return [
    {
      severity: 'hint',
      span: openingWords(text, most.at.span),
      says: {
        vi: 'Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.',
        en: 'The first line of a paragraph is indented by 1 or 1.27 cm.',
      },
    },
  ]
}
