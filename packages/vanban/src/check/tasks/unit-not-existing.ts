import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../understand/fold.ts'
import { dayOfIssue } from '../day-of-issue.ts'
import type { Fault, Rule } from '../rule.ts'
import { dayInFigures } from '../wording/day-words.ts'

/** Work for an office that was not there yet, or was there no longer, on the day of issue. */
export const unitNotExisting: Rule = {
  name: 'unit-not-existing',
  regulation: null,
  check(document, known): Fault[] {
    const { existed } = known
    const day = dayOfIssue(document, known)
    if (!existed || day === undefined) return []
    const told = new Set<string>()
    return unitsOf(document).flatMap(({ name, span }) => {
      const key = fold(name)
      if (told.has(key) || existed(name, day) !== false) return []
      told.add(key)
      return [
        {
          severity: 'warning',
          span,
          says: {
            vi: `Vào ngày ${dayInFigures(day)} không có đơn vị tên “${name}”: đơn vị đã sáp nhập, đổi tên hoặc chưa thành lập.`,
            en: `There was no unit called “${name}” on ${dayInFigures(day)}: it had been merged or renamed, or was not yet set up.`,
          },
        },
      ]
    })
  },
}

/** Units that are given work, and the place in the head. */
function unitsOf({ assignments, place, where }: OfficialDocument): { name: string; span: Span }[] {
  const given = assignments.flatMap(({ lead, leadSpans, coordinating, coordinatingSpans, span }) => [
    ...lead.map((name, at) => ({ name, span: leadSpans[at] ?? span })),
    ...coordinating.map((name, at) => ({ name, span: coordinatingSpans[at] ?? span })),
  ])
  return place !== null && where.place ? [{ name: place, span: where.place }, ...given] : given
}
