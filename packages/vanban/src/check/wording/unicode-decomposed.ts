import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Letters made of a base and a combining mark: TCVN 6909:2001 has a sign for each Vietnamese letter. */
export const unicodeDecomposed: Rule = {
  name: 'unicode-decomposed',
  regulation: presentation('I.4'),
  check: ({ decomposed = [] }): Fault[] =>
    decomposed.map((span) => ({
      severity: 'warning',
      span,
      says: {
        vi: 'Chữ được gõ bằng Unicode tổ hợp (chữ cái và dấu rời nhau): in ra như nhau, nhưng tìm kiếm theo cách gõ thông thường không thấy.',
        en: 'These letters are typed as a base and a separate mark: they print alike, but a search for the usual spelling does not find them.',
      },
    })),
}
