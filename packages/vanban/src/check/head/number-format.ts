import type { OfficialDocument } from '../../model/official-document.ts'
import { familyOf } from '../document-family.ts'
import { lineAround } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** "Số: 05/KH-UBND": a colon after "Số", a zero before numbers below ten. */
export const numberFormat: Rule = {
  name: 'number-format',
  regulation: presentation('II.3.c'),
  check(document): Fault[] {
    if (familyOf(document) === 'party') return []
    return [...withoutZero(document), ...withoutColon(document)]
  },
}

function withoutZero({ number, where }: OfficialDocument): Fault[] {
  if (!where.number || !/^[1-9]$/.test(number ?? '')) return []
  return [
    {
      severity: 'error',
      span: where.number,
      says: {
        vi: 'Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
        en: 'A number below ten is written with a zero before it.',
      },
      suggestion: `0${number ?? ''}`,
    },
  ]
}

function withoutColon({ text, where }: OfficialDocument): Fault[] {
  const at = (where.number ?? where.symbol)?.[0]
  if (at === undefined) return []
  const [start] = lineAround(text, at)
  const match = /(số)\s*[\s.…_/]*$/iu.exec(text.slice(start, at))
  if (!match || match[0].includes(':')) return []
  const from = start + match.index
  return [
    {
      severity: 'warning',
      span: [from, at],
      says: { vi: 'Sau từ “Số” phải có dấu hai chấm (:).', en: 'The word “Số” is followed by a colon.' },
      suggestion: 'Số: ',
    },
  ]
}
