import type { Assignment, AssignmentForm, Due } from '../model/official-document.ts'
import { unitsFrom } from './duties.ts'
import { noDue, readDue } from './due.ts'
import { findIndicators } from './indicators.ts'
import type { Facet } from './labels.ts'
import { sectionOf, type OutlineNode } from './outline.ts'
import { placeIn, spanIn, subStretch, type Stretch } from './stretch.ts'
import { splitUnits, type UnitName } from './unit-names.ts'

interface Draft {
  readonly words: Stretch
  readonly section: string
  readonly form: AssignmentForm
  readonly lead: readonly UnitName[]
  readonly coordinating?: readonly UnitName[]
  readonly due?: Due
  readonly furtherDue?: readonly Due[]
  readonly product?: string | null
}

export function assignment(draft: Draft): Assignment {
  const coordinating = withoutRepeats(draft.coordinating ?? [])
  const scoped = draft.lead.flatMap(({ name, scope }) => (scope === null ? [] : [[name, scope] as const]))
  return {
    text: draft.words.text,
    section: draft.section,
    form: draft.lead.length + coordinating.length > 0 ? draft.form : 'unassigned',
    lead: draft.lead.map((unit) => unit.name),
    leadScopes: Object.fromEntries(scoped),
    coordinating: coordinating.map((unit) => unit.name),
    due: draft.due ?? noDue,
    ...(draft.furtherDue ? { furtherDue: draft.furtherDue } : {}),
    product: draft.product ?? null,
    indicators: findIndicators(draft.words),
    span: draft.words.span,
    leadSpans: draft.lead.map((unit) => unit.span),
    coordinatingSpans: coordinating.map((unit) => unit.span),
  }
}

function withoutRepeats(units: readonly UnitName[]): UnitName[] {
  return [...new Map(units.toReversed().map((unit) => [unit.name, unit])).values()].toReversed()
}

/** The task of an item or cell with what its labels say. */
export function labelledAssignment(
  words: Stretch,
  node: OutlineNode,
  facets: readonly Facet[],
  planYear: number | null,
): Assignment {
  const leads = facets.filter(({ role }) => role === 'lead').map(({ value }) => readLead(value))
  const due = facets.findLast(({ role }) => role === 'due')
  const product = facets.findLast(({ role }) => role === 'product')?.value.text
  return assignment({
    words,
    section: sectionOf(node),
    form: 'label',
    lead: leads.flatMap((one) => one.units),
    coordinating: [
      ...leads.flatMap((one) => one.helpers),
      ...facets.filter(({ role }) => role === 'coordinating').flatMap(({ value }) => readUnits(value)),
    ],
    due: due ? readDue(due.value, planYear) : noDue,
    product: product === '' ? null : (product ?? null),
  })
}

/** "Sở A; Sở B", also where the value goes on with what each has to do. */
export function readUnits(value: Stretch): UnitName[] {
  return readLead(value).units
}

/** "Sở A, phối hợp với Sở B" and "Sở A chủ trì; Sở B phối hợp" on a line that names who leads. */
export function readLead(value: Stretch): { units: UnitName[]; helpers: UnitName[] } {
  const units: UnitName[] = []
  const helpers: UnitName[] = []
  for (const clause of clausesOf(value)) {
    const aside = roleInBracket.exec(clause.folded)
    const duty = aside ?? dutyInValue.exec(clause.text)
    const named = splitUnits(duty ? subStretch(clause, 0, duty.index) : clause).map(withoutLimits(clause))
    const joint = /phối hợp (?:với|cùng) /.exec(clause.folded)
    if (duty?.[1] === 'phối hợp' && !joint) helpers.push(...named)
    else units.push(...named)
    if (joint) helpers.push(...unitsFrom(clause, joint.index + joint[0].length))
  }
  return { units: withScopes(units), helpers }
}

/** "Văn phòng (nội dung); Trung tâm (phát hành)": where one of several has a scope, the brackets of the others are scopes too. */
function withScopes(units: readonly UnitName[]): UnitName[] {
  if (!units.some(({ scope }) => scope !== null)) return [...units]
  return units.map((unit) => {
    const bracket = unit.scope === null ? /\s*\((\p{Ll}[^()]*)\)$/u.exec(unit.name) : null
    if (!bracket?.[1]) return unit
    const name = unit.name.slice(0, bracket.index)
    return { ...unit, name, span: [unit.span[0], unit.span[0] + name.length], scope: bracket[1] }
  })
}

/** At semicolons outside brackets, and at the comma that closes a role: "Sở A chủ trì, Sở B phối hợp". */
function clausesOf(value: Stretch): Stretch[] {
  const clauses: Stretch[] = []
  let depth = 0
  let from = 0
  for (const match of value.text.matchAll(/[();]|(?<= (?:chủ trì|phối hợp)),(?= \p{Lu})/gu)) {
    if (/[;,]/.test(match[0]) && depth === 0) {
      clauses.push(subStretch(value, from, match.index))
      from = match.index + 1
    } else depth = Math.max(0, depth + (match[0] === '(' ? 1 : match[0] === ')' ? -1 : 0))
  }
  return [...clauses, subStretch(value, from)].filter((clause) => clause.text !== '')
}

/** "Văn phòng Sở (chủ trì); Thanh tra Sở (phối hợp)" */
const roleInBracket = /\s\((chủ trì|phối hợp)\)$/u
/** In small letters only: "Ban Xây dựng Đảng" is a name. */
const dutyInValue =
  /(?<=\S)[\s,]+(chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|phối hợp|xây dựng|triển khai|rà soát|là (?:cơ quan|đơn vị)|tham mưu (?:cho |UBND|(?:Ủy|Uỷ|ủy|uỷ) ban|[Ll]ãnh đạo))/u
const limits = /[\s,]+(?:trong phạm vi|theo (?:chức năng|nhiệm vụ|lĩnh vực|phạm vi))/u

function withoutLimits(value: Stretch): (unit: UnitName) => UnitName {
  return (unit) => {
    const from = placeIn(value, unit.span[0])
    const cut = from < 0 ? undefined : limits.exec(value.folded.slice(from, from + unit.name.length))?.index
    if (cut === undefined || cut < 3) return unit
    return { ...unit, name: unit.name.slice(0, cut), span: spanIn(value, from, from + cut) }
  }
}
