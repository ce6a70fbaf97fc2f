import { sql } from 'kysely'
import type { Scope } from '#platform/access.ts'
import type { Db } from '#platform/database.ts'
import type { GivenRole } from './post.ts'
import type { Role } from './role.ts'
import { changedOne } from './post-conflict.ts'

const officeIds = sql`case when role.unit_id is not null then array(select unit_heirs(role.unit_id, acting_day())) end`

const roles = (condition: ReturnType<typeof sql>) => sql<Role>`
  select role.id, role.key, coalesce(role.name, '') as name, role.unit_id as "unitId", named.name as "unitName",
    ${officeIds} as "officeIds", role.retired_on as "retiredOn",
    (select count(distinct user_id) from posts where role_id = role.id and valid && daterange(acting_day(), null)) as holders,
    coalesce((select json_agg(json_build_object('verb', verb, 'uses', uses, 'grants', grants) order by verb)
      from role_scopes where role_id = role.id and (uses is not null or grants is not null)), '[]') as scopes
  from roles role
  left join lateral (
    select name from unit_names named where named.unit_id = role.unit_id and named.language = 'vi'
    order by named.valid @> acting_day() desc, named.valid desc limit 1) named on true
  where ${condition} order by role.unit_id is not null, role.id`

/** The house's roles, then those of offices that the person at work may see. */
export async function listRoles(db: Db): Promise<readonly Role[]> {
  return (await roles(sql`true`).execute(db)).rows
}

export async function findRole(db: Db, id: string): Promise<Role | null> {
  return (await roles(sql`role.id = ${id}`).execute(db)).rows[0] ?? null
}

/** A role as a giver must know it; who holds it is not counted. */
export async function findGivenRole(
  db: Db,
  id: string,
): Promise<(GivenRole & Pick<Role, 'key' | 'name'>) | null> {
  const { rows } = await sql<GivenRole & Pick<Role, 'key' | 'name'>>`
    select role.id, role.key, coalesce(role.name, '') as name, ${officeIds} as "officeIds", role.retired_on as "retiredOn",
      coalesce((select json_agg(json_build_object('verb', verb, 'uses', uses, 'grants', grants)) from role_scopes
        where role_id = role.id and (uses is not null or grants is not null)), '[]') as scopes
    from roles role where role.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Nobody else changes the role, or gives it, until the transaction ends. */
export async function lockRole(db: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('role ' || ${id}, 0))`.execute(db)
}

export async function insertRole(
  db: Db,
  role: { id: string; name: string; unitId: string; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto('roles')
    .values({ id: role.id, name: role.name, unit_id: role.unitId, created_by: role.by, created_at: role.at })
    .execute()
}

export async function setRole(
  db: Db,
  id: string,
  set: { readonly name?: string; readonly retired_on?: string | null },
): Promise<void> {
  changedOne(await db.updateTable('roles').set(set).where('id', '=', id).executeTakeFirstOrThrow())
}

/** What is not among them any more stays as a row that allows nothing. */
export async function setScopes(
  db: Db,
  id: string,
  before: readonly Scope[],
  scopes: readonly Scope[],
): Promise<void> {
  const gone = before.filter(({ verb }) => scopes.every((one) => one.verb !== verb))
  const changed = scopes.filter(({ verb, uses, grants }) => {
    const was = before.find((one) => one.verb === verb)
    return was?.uses !== uses || was?.grants !== grants
  })
  const rows = [...changed, ...gone.map(({ verb }) => ({ verb, uses: null, grants: null }))]
  for (const { verb, uses, grants } of rows) {
    await sql`insert into role_scopes (role_id, verb, uses, grants) values (${id}, ${verb}, ${uses}, ${grants})
      on conflict (role_id, verb) do update set uses = excluded.uses, grants = excluded.grants`.execute(db)
  }
}

export interface RoleHolder {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly title: string
}

export async function listHolders(db: Db, roleId: string, limit: number): Promise<readonly RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    select person.id, person.name, named.name as "unitName", post.title
    from posts post join users person on person.id = post.user_id
    cross join lateral (
      select name from unit_names named where named.unit_id = post.unit_id and named.language = 'vi'
      order by named.valid @> acting_day() desc, named.valid desc limit 1) named
    where post.role_id = ${roleId} and post.valid && daterange(acting_day(), null)
    order by person.given_name collate "vi-x-icu", person.name collate "vi-x-icu", post.id limit ${limit}`.execute(
    db,
  )
  return rows
}
