import type { Actor, Level, Scope, Verb } from '#platform/access.ts'
import { levels, verbs } from '#platform/access.ts'
import type { Issue } from '#platform/refused.ts'
import { mayGrantScope, tooLong } from './post.ts'

/** A named set of scopes: one of the house's, or an office's own. */
export interface Role {
  readonly id: string
  /** One of the house's; null for an office's own. */
  readonly key: string | null
  readonly name: string
  readonly unitId: string | null
  readonly unitName: string | null
  /** Its office, and whoever has the work of that where it is no more; null for one of the house's. */
  readonly officeIds: readonly string[] | null
  /** First day on which it may not be given any more. */
  readonly retiredOn: string | null
  /** Only what it may use or hand on. */
  readonly scopes: readonly Scope[]
  /** People who hold it today or later, as far as the reader may see. */
  readonly holders: number
}

/** What was ticked for a verb: '', 'internal' or 'limited', to use and to hand on. */
export interface TypedScope {
  readonly verb: string
  readonly uses: string
  readonly grants: string
}

const longestRoleName = 100

/** What an editor gives a role: scopes that there are, none beyond what the editor may hand on in the role's office. */
export function readScopes(
  typed: readonly TypedScope[],
  before: readonly Scope[],
  actor: Actor,
  line: ReadonlySet<string>,
): { scopes: Scope[]; issues: Issue[] } {
  const issues: Issue[] = []
  const scopes: Scope[] = []
  for (const verb of verbs) {
    const asked = typed.find((one) => one.verb === verb)
    const was = before.find((one) => one.verb === verb) ?? { verb, uses: null, grants: null }
    const scope = asked ? { verb, uses: levelOf(asked.uses), grants: levelOf(asked.grants) } : was
    const isSame = scope.uses === was.uses && scope.grants === was.grants
    if (!isSame && !mayChange(actor, verb, [scope.uses, scope.grants, was.uses, was.grants], line))
      issues.push({ field: `uses.${verb}`, key: 'role.beyondOwn', params: {} })
    if (scope.uses !== null || scope.grants !== null) scopes.push(scope)
  }
  if (scopes.length === 0) issues.push({ field: '', key: 'role.holdsNothing' })
  return { scopes, issues }
}

function mayChange(
  actor: Actor,
  verb: Verb,
  asked: readonly (Level | null)[],
  line: ReadonlySet<string>,
): boolean {
  return asked.every((level) => level === null || mayGrantScope(actor, verb, level, line))
}

function levelOf(typed: string): Level | null {
  return levels.find((one) => one === typed) ?? null
}

export function faultsOfName(name: string, others: readonly string[]): Issue[] {
  if (name === '') return [{ field: 'name', key: 'form.required' }]
  if (others.some((one) => sameName(one, name))) return [{ field: 'name', key: 'role.nameTaken' }]
  return tooLong('name', name, longestRoleName)
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')
}
