import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../understand/fold.ts'
import { familyOf } from '../document-family.ts'
import { printedLines, type PrintedLine } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Nơi nhận: "- Như trên;" first where there is a Kính gửi, each line with its semicolon, "- Lưu: VT, ….": last. */
export const recipientFormat: Rule = {
  name: 'recipient-format',
  regulation: presentation('II.9.d'),
  check(document): Fault[] {
    if (!document.where.recipients || familyOf(document) === 'party') return []
    const entries = entriesOf(document, document.where.recipients)
    return [...withoutAsAbove(document, entries), ...filing(entries), ...semicolons(entries)]
  },
}

/** An entry with the lines that it is wrapped over. */
function entriesOf({ text }: OfficialDocument, span: Span): PrintedLine[] {
  const entries: PrintedLine[] = []
  for (const line of printedLines(text, span)) {
    if (/^nơi nhận\s*:?/.test(fold(line.text))) continue
    const above = entries.at(-1)
    if (above && !/^[-–—+•*]/.test(line.text)) {
      const joined: Span = [above.span[0], line.span[1]]
      entries[entries.length - 1] = { span: joined, text: text.slice(...joined).replace(/\s+/g, ' ') }
    } else entries.push(line)
  }
  return entries
}

const bare = ({ text }: PrintedLine): string => fold(text.replace(/^[-–—+•*]\s*/, ''))
const isFiling = (entry: PrintedLine): boolean => /^lưu(?!\p{L})/u.test(bare(entry))

function withoutAsAbove(
  { addressees, text, where }: OfficialDocument,
  entries: readonly PrintedLine[],
): Fault[] {
  const [first] = entries
  // A telegram and an invitation name theirs in a sentence ("… điện:", "… kính mời:").
  const greets = where.addressees !== undefined && /^kính gửi/iu.test(text.slice(...where.addressees))
  if (!first || !greets || addressees.length === 0 || /^(?:như trên|như kính gửi)/.test(bare(first)))
    return []
  return [
    {
      severity: 'warning',
      span: first.span,
      regulation: presentation('II.9.b'),
      says: {
        vi: 'Văn bản có “Kính gửi” thì dòng đầu của Nơi nhận là “- Như trên;”.',
        en: 'Where a document is addressed (“Kính gửi”), the first recipient is “- Như trên;”.',
      },
      suggestion: `- Như trên;\n${first.text}`,
    },
  ]
}

function filing(entries: readonly PrintedLine[]): Fault[] {
  const last = entries.findLast(isFiling)
  const end = entries.at(-1)
  if (!last) {
    if (!end) return []
    return [
      {
        severity: 'warning',
        span: end.span,
        says: {
          vi: 'Nơi nhận không có dòng “- Lưu: VT, …”.',
          en: 'The recipients lack the line for the file: “- Lưu: VT, …”.',
        },
      },
    ]
  }
  const colon = /^[-–—+•*]?\s*lưu\s*:/.test(fold(last.text))
  const stop = /\.(?:\s*[\p{L}\d()]{1,12})?$/u.test(last.text)
  if (colon && stop) return []
  const [vi, en] = colon
    ? ['Dòng “Lưu” phải kết thúc bằng dấu chấm (.).', 'The line “Lưu” ends with a full stop.']
    : stop
      ? ['Sau chữ “Lưu” phải có dấu hai chấm (:).', 'The word “Lưu” is followed by a colon.']
      : [
          'Sau chữ “Lưu” phải có dấu hai chấm (:) và cuối dòng phải có dấu chấm (.).',
          'The word “Lưu” is followed by a colon, and the line ends with a full stop.',
        ]
  return [{ severity: 'error', span: last.span, says: { vi, en }, suggestion: properFiling(last.text) }]
}

function properFiling(text: string): string {
  return `${text.replace(/^([-–—+•*]?\s*lưu)\s*:?\s*/iu, '$1: ').replace(/[\s;,.]+$/, '')}.`
}

/** Told of once: whoever leaves the semicolons out leaves all of them out. */
function semicolons(entries: readonly PrintedLine[]): Fault[] {
  const listed = entries.slice(0, -1).filter((entry) => !isFiling(entry))
  const without = listed.filter(({ text }) => !/;(?:\s*\([^()]*\))?$|\([^()]*;\)$/.test(text))
  const [first] = without
  if (!first) return []
  const all = without.length === listed.length && listed.length > 1
  return [
    {
      severity: 'warning',
      span: first.span,
      says: {
        vi: all
          ? 'Các dòng trong Nơi nhận phải kết thúc bằng dấu chấm phẩy (;).'
          : `Cuối mỗi dòng trong Nơi nhận có dấu chấm phẩy (;); ${without.length} dòng không có.`,
        en: all
          ? 'The lines of the recipients end with a semicolon.'
          : `Each line of the recipients ends with a semicolon; ${without.length} of them do not.`,
      },
      suggestion: `${first.text.replace(/[\s,.]+$/, '')};`,
    },
  ]
}
