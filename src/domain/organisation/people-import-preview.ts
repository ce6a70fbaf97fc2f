import { mayGrantRole, faultsOfPost, readTerms, withinUnit } from './post.ts'
import type { HeldPost, PostTerms } from './post.ts'
import type { Actor } from '#platform/access.ts'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import { readPerson } from './invitation.ts'
import { foldedWords, looksLikeFormula, readDuty } from './people-import.ts'
import type { ListedPerson } from './people-import.ts'
import { chooseOffice, labelOf } from './post-unit.ts'
import type { OfficesInReach } from './post-unit.ts'
import type { Role } from './role.ts'
import { parentOn } from './register-index.ts'
import { always } from './unit.ts'

interface Why {
  readonly key: MessageKey
  readonly params: MessageParams
}

/** What will happen with a row. */
type RowOutcome =
  | {
      readonly kind: 'invite' | 'appoint'
      readonly terms: PostTerms
      readonly name: string
      readonly email: string
    }
  /** It is so already. */
  | { readonly kind: 'same'; readonly why: Why }
  /** Between which units a person must choose. */
  | { readonly kind: 'ask'; readonly candidates: readonly { readonly id: string; readonly label: string }[] }
  | { readonly kind: 'refused'; readonly why: readonly Why[] }

export interface PreviewRow {
  readonly listed: ListedPerson
  readonly outcome: RowOutcome
  /** The unit that the name was taken for, and why; empty where it was taken for none. */
  readonly unitName: string
  readonly unitWhy: Why | null
}

/** Who is here already, by address. */
export interface KnownPerson {
  readonly id: string
  readonly isKnown: boolean
  /** Units and roles of open invitations: "unit role". */
  readonly invitedTo: ReadonlySet<string>
}

/** What the rules of a list lean on. */
export interface ImportGround {
  readonly actor: Actor
  readonly offices: OfficesInReach
  readonly roles: readonly (Role & { readonly names: readonly string[] })[]
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly held: ReadonlyMap<string, readonly HeldPost[]>
  /** Who is invited to head a unit and has not come yet. */
  readonly invitedHeads: ReadonlyMap<string, string>
  /** Units chosen for names that mean several. */
  readonly choices: ReadonlyMap<string, string>
}

/** What will happen with each row, and why not with others: pure. */
export function previewRows(listed: readonly ListedPerson[], ground: ImportGround): readonly PreviewRow[] {
  const before = new SeenRows()
  const matched = new Map<string, ReturnType<typeof officeOf>>()
  return listed.map((row) => {
    const office = matched.get(row.unit) ?? officeOf(row.unit, ground)
    matched.set(row.unit, office)
    return previewRow(row, office, ground, before)
  })
}

function officeOf(words: string, { offices, choices }: ImportGround) {
  const chosen = choices.get(words)
  if (chosen && offices.within.has(chosen))
    return { kind: 'unit', unitId: chosen, why: { key: 'people.import.chosen', params: {} } } as const
  return chooseOffice(offices, words)
}

function previewRow(
  listed: ListedPerson,
  office: ReturnType<typeof officeOf>,
  ground: ImportGround,
  before: SeenRows,
): PreviewRow {
  const { offices, actor } = ground
  const said = readDuty(listed.duty)
  const { name, email, issues } = readPerson(listed)
  const read = readTerms({
    title: [said.title, listed.title].filter(Boolean).join(', '),
    duty: said.duty,
    from: listed.from || offices.day,
    decision: listed.decision,
  })
  const role = roleNamed(listed.role, ground)
  const why: Why[] = [...issues, ...read.issues].map(({ key, params }) => ({ key, params: params ?? {} }))
  if (looksLikeFormula(listed)) why.push({ key: 'people.import.formula', params: {} })
  if (listed.unit === '') why.push({ key: 'people.import.noUnit', params: {} })
  else if (office.kind === 'none') why.push(office.why)
  if (!role) why.push({ key: 'people.import.noRole', params: { role: listed.role || '—' } })
  const unitName = office.kind === 'unit' ? labelOf(offices, office.unitId) : ''
  const answer = (outcome: RowOutcome) => ({
    listed,
    outcome,
    unitName,
    unitWhy: office.kind === 'unit' ? office.why : null,
  })
  if (why.length > 0 || !role) return answer({ kind: 'refused', why })
  if (office.kind === 'several')
    return answer({
      kind: 'ask',
      candidates: office.unitIds.map((id) => ({ id, label: labelOf(offices, id) })),
    })
  if (office.kind === 'none') return answer({ kind: 'refused', why: [office.why] })
  const terms = { ...read.terms, unitId: office.unitId, roleId: role.id }
  if (!mayGrantRole(actor, role, lineUp(offices, terms.unitId), offices.day))
    return answer({ kind: 'refused', why: [{ key: 'post.roleBeyondOwn', params: {} }] })
  return answer(outcomeOf(listed.row, { name, email }, terms, ground, before))
}

function roleNamed(words: string, { roles, offices }: ImportGround) {
  const folded = foldedWords(words)
  const named = roles.filter(({ names }) => names.some((one) => foldedWords(one) === folded))
  return named.find(({ retiredOn }) => retiredOn === null || retiredOn > offices.day) ?? null
}

function outcomeOf(
  row: number,
  person: { readonly name: string; readonly email: string },
  terms: PostTerms,
  ground: ImportGround,
  before: SeenRows,
): RowOutcome {
  const known = ground.known.get(person.email)
  if (known?.id === ground.actor.userId)
    return { kind: 'refused', why: [{ key: 'post.notOneself', params: {} }] }
  const twice = before.faultOf(row, person, terms)
  if (twice) return { kind: 'refused', why: [twice] }
  const held = ground.held.get(terms.unitId) ?? []
  const existed = ground.offices.index.units.get(terms.unitId)?.existed ?? always
  if (known && held.some((one) => one.userId === known.id && one.roleId === terms.roleId))
    return { kind: 'same', why: { key: 'people.import.heldAlready', params: {} } }
  if (known?.invitedTo.has(`${terms.unitId} ${terms.roleId}`))
    return { kind: 'same', why: { key: 'people.import.invitedAlready', params: {} } }
  const post = { ...terms, userId: known?.id ?? '', valid: withinUnit(terms.from, existed) }
  const faults = faultsOfPost(post, existed, held)
  if (faults.length > 0)
    return { kind: 'refused', why: faults.map(({ key, params }) => ({ key, params: params ?? {} })) }
  if (known?.isKnown) return { kind: 'appoint', terms, ...person }
  const head = terms.duty === 'head' ? ground.invitedHeads.get(terms.unitId) : undefined
  if (head) return { kind: 'refused', why: [{ key: 'invitation.anotherHead', params: { person: head } }] }
  return { kind: 'invite', terms, ...person }
}

/** What rows above say already: nobody twice, one head a unit, one name an address. */
class SeenRows {
  readonly posts = new Map<string, number>()
  readonly heads = new Map<string, number>()
  readonly names = new Map<string, { readonly name: string; readonly row: number }>()

  faultOf(
    row: number,
    { name, email }: { name: string; email: string },
    { unitId, roleId, duty }: PostTerms,
  ): Why | null {
    const post = `${email} ${unitId} ${roleId}`
    const twice = this.posts.get(post)
    if (twice) return { key: 'people.import.twice', params: { row: twice } }
    const named = this.names.get(email)
    if (named && named.name !== name)
      return { key: 'people.import.otherName', params: { row: named.row, name: named.name } }
    const head = this.heads.get(unitId)
    if (duty === 'head' && head) return { key: 'people.import.secondHead', params: { row: head } }
    this.posts.set(post, row)
    if (!named) this.names.set(email, { name, row })
    if (duty === 'head') this.heads.set(unitId, row)
    return null
  }
}

/** The unit and all above it on the day. */
function lineUp({ index, day }: OfficesInReach, unitId: string): ReadonlySet<string> {
  const line = new Set([unitId])
  for (let unit = index.units.get(unitId); unit;) {
    const above = parentOn(index, unit, day)
    if (!above || line.has(above.id)) break
    line.add(above.id)
    unit = above
  }
  return line
}
