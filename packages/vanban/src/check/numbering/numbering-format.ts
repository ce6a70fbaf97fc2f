import type { OfficialDocument } from '../../model/official-document.ts'
import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { labelledPassages, type Labelled } from './labels.ts'

/** "Điều 1." and "1." with a full stop, "a)" with a bracket, Phần and Chương in Roman numerals, Mục in Arabic ones. */
export const numberingFormat: Rule = {
  name: 'numbering-format',
  regulation: presentation('II.6.đ'),
  check(document): Fault[] {
    const all = labelledPassages(document)
    const bare = all.filter((one) => one.style === 'decimal' && markAfter(document.text, one) === '')
    // Where the whole document leaves the stop out after "1.1", it is a habit; where a few do, a slip.
    const decimals = all.filter(({ style }) => style === 'decimal').length
    const slips = bare.length * 2 < decimals ? bare : []
    return all.flatMap((one) => {
      const wrong = slips.includes(one) ? stopMissing(one) : faultOf(one, markAfter(document.text, one))
      return wrong ? [{ ...wrong, span: openingWords(document.text, one.passage.span) }] : []
    })
  },
}

type Wrong = Omit<Fault, 'span'>

function stopMissing({ label }: Labelled): Wrong {
  return {
    severity: 'warning',
    says: {
      vi: `Sau số “${label}” thiếu dấu chấm, khác các mục cùng cấp.`,
      en: `The number “${label}” lacks the full stop that the other items have.`,
    },
    suggestion: `${label}.`,
  }
}

function faultOf(one: Labelled, mark: string): Wrong | null {
  switch (one.style) {
    case 'part':
    case 'chapter':
      return /\d$/.test(one.label) ? wrongFigures(one, 'La Mã', 'Roman') : null
    case 'section':
      return /[IVXLC]$/.test(one.label) ? wrongFigures(one, 'Ả Rập', 'Arabic') : null
    case 'article':
      return mark === ':' || mark === '-' ? wrongMark(one, '.', 'error') : null
    case 'arabic':
    case 'roman':
      return mark === '/' || mark === ':' ? wrongMark(one, '.', 'warning') : null
    case 'letter':
      return mark === '.' || mark === '/' ? wrongMark(one, ')', 'warning') : null
    case 'decimal':
    case 'bracketed':
    case 'enclosed':
      return null
  }
}

function wrongFigures({ label }: Labelled, vi: string, en: string): Wrong {
  const word = label.replace(/\s.*$/, '')
  return {
    severity: 'warning',
    says: {
      vi: `Số thứ tự của ${word.toLowerCase()} dùng chữ số ${vi}.`,
      en: `“${word}” is numbered in ${en} numerals.`,
    },
  }
}

function wrongMark({ label }: Labelled, mark: string, severity: Fault['severity']): Wrong {
  const name = mark === ')' ? 'dấu đóng ngoặc đơn' : 'dấu chấm'
  return {
    severity,
    says: {
      vi: `Sau “${label}” phải là ${name} (${mark}).`,
      en: `“${label}” is followed by ${mark === ')' ? 'a closing bracket' : 'a full stop'} (${mark}).`,
    },
    suggestion: `${label}${mark}`,
  }
}

/** The mark behind a label: ".", ")", "/", ":", "-"; empty where none stands. */
function markAfter(text: OfficialDocument['text'], { passage, label }: Labelled): string {
  const after = text.slice(passage.span[0] + label.length, passage.span[0] + label.length + 4)
  return /^\s?([.)/:–-])/.exec(after)?.[1] ?? ''
}
