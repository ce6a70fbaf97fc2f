import type { Span } from '../../model/span.ts'
import { fold } from '../../understand/fold.ts'
import { bodySpan, printedLines, type PrintedLine } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'

const label =
  /^(?:đơn vị|cơ quan|bộ phận|thời gian|thời hạn|chủ trì|phối hợp|kết quả|sản phẩm|kinh phí|tiến độ|địa điểm|thành phần|nội dung|hình thức)[\p{L} ]{0,30}:/u
const bullet = /^([-–—+•*])\s*/u

/** "- Đơn vị chủ trì: …" everywhere, and once without its dash: lines that say the same of each task look alike. */
export const listFormat: Rule = {
  name: 'list-format',
  regulation: null,
  check(document): Fault[] {
    const lines = printedLines(document.text, bodySpan(document)).filter(({ text }) =>
      label.test(plain(text)),
    )
    const faults: Fault[] = []
    for (const alike of byLabel(lines)) {
      const bare = alike.filter(({ text }) => !bullet.test(text))
      if (bare.length === 0 || bare.length * 3 > alike.length - bare.length) continue
      faults.push(...bare.map((line) => faultAt(line, alike)))
    }
    return merged(faults, document.text)
  },
}

const plain = (text: string): string => fold(text.replace(bullet, ''))

function byLabel(lines: readonly PrintedLine[]): PrintedLine[][] {
  return [...Map.groupBy(lines, (line) => label.exec(plain(line.text))?.[0] ?? '').values()]
}

function faultAt(line: PrintedLine, alike: readonly PrintedLine[]): Fault {
  const mark = alike.map(({ text }) => bullet.exec(text)?.[1]).find((one) => one !== undefined) ?? '-'
  return {
    severity: 'hint',
    span: line.span,
    says: {
      vi: `Dòng này không có gạch đầu dòng (${mark}), khác mọi dòng cùng loại trong văn bản.`,
      en: `This line lacks the dash (${mark}) that every other line of its kind has.`,
    },
    suggestion: `${mark} ${line.text}`,
  }
}

/** Lines that follow one another are one finding. */
function merged(faults: readonly Fault[], text: string): Fault[] {
  const sorted = [...faults].sort((a, b) => a.span[0] - b.span[0])
  const whole: Fault[] = []
  for (const fault of sorted) {
    const last = whole.at(-1)
    if (last && text.slice(last.span[1], fault.span[0]).trim() === '') {
      const span: Span = [last.span[0], fault.span[1]]
      whole[whole.length - 1] = {
        ...last,
        span,
        suggestion: `${last.suggestion ?? ''}\n${fault.suggestion ?? ''}`,
      }
    } else whole.push(fault)
  }
  return whole
}
