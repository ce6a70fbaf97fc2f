import type { Fault, Rule } from '../rule.ts'

/** A document cannot cite one that is younger than itself: one of the two dates is wrong. */
export const citationAfterIssue: Rule = {
  name: 'citation-after-issue',
  regulation: null,
  check({ citations, date: issued }): Fault[] {
    if (issued?.length !== 10) return []
    return citations
      .filter(({ date }) => date?.length === 10 && date > issued)
      .map(({ span }) => ({
        severity: 'warning',
        span,
        says: {
          vi: 'Văn bản được viện dẫn có ngày sau ngày ban hành của chính văn bản này.',
          en: 'The document cited is dated later than this one.',
        },
      }))
  },
}
