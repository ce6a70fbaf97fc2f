import type { Passage } from '../../model/official-document.ts'
import { fold } from '../../understand/fold.ts'
import { romanNumeral } from '../numbering/labels.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Two appendices or more are numbered, in Roman numerals. */
export const appendixNumber: Rule = {
  name: 'appendix-number',
  regulation: presentation('III.1.a'),
  check({ outline, appendices }): Fault[] {
    const attached = outline.filter(
      ({ kind, label }) => kind === 'appendix' && /^phụ lục/.test(fold(label ?? '')),
    )
    if (appendices < 2 || attached.length < 2) return []
    return attached.flatMap((passage, at) => {
      if (/\s[IVXLC]+$/u.test(passage.label ?? '')) return []
      return [
        {
          severity: 'warning',
          span: labelSpan(passage),
          says: {
            vi: 'Văn bản có từ hai Phụ lục trở lên thì các Phụ lục phải được đánh số thứ tự bằng chữ số La Mã.',
            en: 'Where there are two appendices or more, they are numbered in Roman numerals.',
          },
          suggestion: `Phụ lục ${romanNumeral(at + 1)}`,
        },
      ]
    })
  },
}

function labelSpan({ span, label }: Passage): readonly [number, number] {
  return [span[0], Math.min(span[1], span[0] + (label ?? '').length)]
}
