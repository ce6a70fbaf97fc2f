import { sql } from 'kysely'
import { Unreadable } from 'vanban/tables'
import { openTable } from '#domain/documents/secret-door.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { listInvitedHeads } from './invitation-store.ts'
import { readPerson } from './invitation.ts'
import { inviteAll } from './inviting.ts'
import type { Invited } from './inviting.ts'
import { readPeopleList } from './people-import.ts'
import type { ListedPerson } from './people-import.ts'
import { previewRows } from './people-import-preview.ts'
import type { ImportGround, KnownPerson, PreviewRow } from './people-import-preview.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import { listHeldPostsOf } from './post-store.ts'
import { officesInReach } from './post-unit.ts'
import { listRoles } from './role-store.ts'
import type { Role } from './role.ts'

/** Lists of people are short beside documents; what unpacks further is made to fill the memory. */
const limits = { bytes: 5_000_000, unpackedBytes: 60_000_000 }
const mostPeople = 10_000

/** The rows of a list that an office brings. Nothing of it is stored. @throws {Refused} with one sentence when it is none. */
export async function readPeopleFile(bytes: Uint8Array): Promise<readonly ListedPerson[]> {
  const { rows } = await tableOf(bytes)
  const listed = readPeopleList(rows)
  if (!listed) throw new Refused('people.import.noColumns')
  if (listed.length === 0) throw new Refused('people.import.failure.empty')
  if (listed.length > mostPeople) throw new Refused('people.import.tooMany', { most: mostPeople })
  return listed
}

async function tableOf(bytes: Uint8Array) {
  try {
    return await openTable(bytes, limits)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused(failureKey(error))
  }
}

function failureKey({ reason }: Unreadable) {
  switch (reason) {
    case 'empty':
    case 'encrypted':
    case 'damaged':
    case 'tooLarge':
    case 'expandsTooFar':
      return `people.import.failure.${reason}` as const
    case 'notADocument':
    case 'unsupported':
    case 'needsConverter':
    case 'nestedEntities':
    case 'noText':
      return 'people.import.failure.unsupported'
  }
}

/** Units chosen for written names that mean several: written name to unit id. */
export type UnitChoices = ReadonlyMap<string, string>

/** What will happen with each row. Nothing is written. @throws {Refused} 403 */
export async function previewPeople(
  ctx: Context,
  listed: readonly ListedPerson[],
  choices: UnitChoices,
): Promise<readonly PreviewRow[]> {
  const offices = await officesInReach(ctx, 'people.manage')
  return asActor(ctx, async (db) =>
    previewRows(listed, await groundOf(db, ctx, listed, { offices, choices })),
  )
}

async function groundOf(
  db: Db,
  { actor, clock }: Context,
  listed: readonly ListedPerson[],
  seen: Pick<ImportGround, 'offices' | 'choices'>,
): Promise<ImportGround> {
  const emails = [...new Set(listed.map((row) => readPerson(row).email))]
  return {
    ...seen,
    actor,
    roles: (await listRoles(db)).map((role) => ({ ...role, names: namesOf(role) })),
    known: await listKnown(db, emails),
    held: await listHeldPostsOf(db, seen.offices.within, today(clock)),
    invitedHeads: await listInvitedHeads(db, seen.offices.within),
  }
}

/** A role of the house is named in either language. */
function namesOf({ key, name }: Role): readonly string[] {
  if (key === null) return [name]
  return [key, ...Object.values(catalogues).map((catalogue) => catalogue[`role.${key}` as 'role.planner'])]
}

async function listKnown(db: Db, emails: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
  const { rows } = await sql<{ email: string; id: string; isKnown: boolean; invitedTo: string[] }>`
    select u.email, u.id, is_known_person(u.id) as "isKnown", coalesce((
      select array_agg(i.unit_id || ' ' || i.role_id) from invitations i
      where i.user_id = u.id and i.used_at is null and i.revoked_at is null), '{}') as "invitedTo"
    from users u where u.email = any (${[...emails]}::text[])`.execute(db)
  return new Map(
    rows.map(({ email, ...person }) => [email, { ...person, invitedTo: new Set(person.invitedTo) }]),
  )
}

/**
 * Invites the people of a list, or gives their posts to those who are here already: all of the chosen rows or none.
 * @param chosen Row numbers; null for all that can be done.
 * @throws {Issues} @throws {Refused}
 */
export async function importPeople(
  ctx: Context,
  listed: readonly ListedPerson[],
  choices: UnitChoices,
  chosen: ReadonlySet<number> | null,
): Promise<readonly Invited[]> {
  const rows = await previewPeople(ctx, listed, choices)
  return orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      const doable = rows.flatMap(({ listed: { row }, outcome }) =>
        outcome.kind === 'invite' || outcome.kind === 'appoint' ? [{ ...outcome, row }] : [],
      )
      const invitees = doable.filter(({ row }) => chosen === null || chosen.has(row))
      if (invitees.length === 0) throw new Refused('people.import.nothingToDo')
      return inviteAll(db, ctx, invitees, changedMeanwhile)
    }),
  )
}

/** A row that somebody else's work made wrong since it was looked at: said with its number, and nothing is written. */
function changedMeanwhile({ row }: { readonly row: number }, reason: unknown): unknown {
  const isTheirs = reason instanceof Issues || reason instanceof Refused
  return isTheirs ? new Refused('people.import.changedMeanwhile', { row }) : reason
}
