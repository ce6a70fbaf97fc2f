import type { Passage } from '../../model/official-document.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

const opensBasis = /^(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u
const resolves = new Set(['quyết định', 'nghị quyết'])

/** Each basis stands on a line of its own that ends with a semicolon, the last one with a full stop. */
export const basisFormat: Rule = {
  name: 'basis-format',
  regulation: presentation('II.6.a'),
  check({ outline, type }): Fault[] {
    const bases = leadingBases(outline)
    const last = bases.at(-1)
    return [
      // A paragraph that ends without any mark was cut by whoever made the file.
      ...bases
        .slice(0, -1)
        .filter(({ text }) => /[.,]$/.test(text))
        .map((one) => endFault(one, ';')),
      ...(last && resolves.has(type ?? '') && /[;,]$/.test(last.text) ? [endFault(last, '.')] : []),
    ]
  },
}

/** Above the first heading or article, one after the other. */
function leadingBases(outline: readonly Passage[]): Passage[] {
  const from = outline.findIndex(({ kind, text }) => kind === 'paragraph' && opensBasis.test(text))
  if (from < 0 || outline.slice(0, from).some(({ label }) => label !== null)) return []
  const bases = outline.slice(from)
  const to = bases.findIndex(({ kind, text }) => kind !== 'paragraph' || !opensBasis.test(text))
  return to < 0 ? bases : bases.slice(0, to)
}

function endFault({ text, span: [start, end] }: Passage, mark: ';' | '.'): Fault {
  const words = /\S+\s\S+\s\S+$/u.exec(text)?.[0] ?? text
  return {
    severity: 'warning',
    span: [Math.max(start, end - words.length), end],
    says:
      mark === ';'
        ? {
            vi: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy (;); chỉ căn cứ cuối cùng kết thúc bằng dấu chấm.',
            en: 'Each basis ends with a semicolon; only the last one ends with a full stop.',
          }
        : {
            vi: 'Căn cứ cuối cùng kết thúc bằng dấu chấm (.).',
            en: 'The last basis ends with a full stop.',
          },
    suggestion: words.replace(/[.,;]+$/, mark),
  }
}
