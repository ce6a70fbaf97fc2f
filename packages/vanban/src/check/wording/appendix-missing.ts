import { bodySpan } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** "(Phụ lục kèm theo)", "Phụ lục I ban hành kèm theo Quyết định này", "theo Phụ lục đính kèm". */
const mention =
  /phụ lục(?:\s+(?:số\s+)?(?:[ivx]{1,5}|\d{1,2}))?,?\s+(?:ban hành\s+)?(?:(?:được\s+)?(?:đính\s+)?kèm(?:\s+theo)?)(?:\s+(?:quyết định|kế hoạch|công văn|báo cáo|thông báo|hướng dẫn|văn bản|tờ trình|chương trình|đề án)\s+này)?/giu
const ofAnother =
  /^\s+(?:của\s+)?(?:nghị định|thông tư|luật|quyết định số|kế hoạch số|nghị quyết|công văn số)/iu

/** What the text says is attached must be attached, and in the file where that is one file. */
export const appendixMissing: Rule = {
  name: 'appendix-missing',
  regulation: presentation('III.1.a'),
  check(document): Fault[] {
    if (document.appendices > 0) return []
    const [start] = bodySpan(document)
    const end = document.text.length
    const match = [...document.text.slice(start, end).matchAll(mention)].find(
      (one) => !ofAnother.test(document.text.slice(start + one.index + one[0].length, end)),
    )
    if (!match) return []
    return [
      {
        severity: 'warning',
        span: [start + match.index, start + match.index + match[0].length],
        says: {
          vi: 'Văn bản dẫn đến Phụ lục kèm theo nhưng không thấy Phụ lục trong tệp.',
          en: 'The text refers to an appendix that is attached, but the file has none.',
        },
      },
    ]
  },
}
