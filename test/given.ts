import type { Actor, Role } from '#platform/access.ts'
import type { Context, House } from '#platform/context.ts'
import { loadActor, roleIds } from '#domain/organisation/person-store.ts'
import { newId } from '#platform/new-id.ts'

/** What a test needs to be so before it begins, in the words of the office. */
export interface GivenUnit {
  name: string
  kind?: string
  level?: 'central' | 'province' | 'district' | 'commune'
  /** Unit above it. */
  under?: string
  /** The province or commune that it serves; the unit above unless said. */
  territory?: string
  from?: string
  /** First day on which it no longer exists. */
  until?: string
}

/** A unit with its name and place in the tree, valid for as long as it exists. Returns its id. */
export async function givenUnit(house: House, unit: GivenUnit): Promise<string> {
  const id = newId()
  const existed = `[${unit.from ?? '2000-01-01'},${unit.until ?? ''})`
  const territory = unit.territory ?? unit.under ?? null
  await house.db
    .insertInto('units')
    .values({
      id,
      kind: unit.kind ?? 'department',
      level: unit.level ?? 'province',
      territory_id: territory,
      existed,
      source: 'test',
    })
    .execute()
  await house.db.insertInto('unit_names').values({ unit_id: id, name: unit.name, valid: existed }).execute()
  if (unit.under) {
    await house.db
      .insertInto('unit_parents')
      .values({ unit_id: id, parent_id: unit.under, valid: existed })
      .execute()
  }
  return id
}

export async function givenPerson(house: House, name: string, unitId: string, role: Role): Promise<Actor> {
  const id = newId()
  const email = `${id.slice(-12)}@example.gov.vn`
  await house.db.insertInto('users').values({ id, name, email }).execute()
  await house.db
    .insertInto('posts')
    .values({
      id: newId(),
      user_id: id,
      unit_id: unitId,
      role_id: roleIds[role],
      title: role,
      duty: role === 'leader' ? 'deputy' : 'member',
      valid: '[2020-01-01,)',
    })
    .execute()
  return loadActor(house, { id, name, email })
}

/** The same person after something about their posts has changed. */
export function actorAgain(house: House, { userId: id, name, email }: Actor): Promise<Actor> {
  return loadActor(house, { id, name, email })
}

/** The house with that person at work in it. */
export function asPerson(house: House, actor: Actor): Context {
  return { ...house, actor, requestId: 'test', address: 'test' }
}
