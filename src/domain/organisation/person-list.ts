import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Duty } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import type { PersonFilter, PersonState } from './person-filter.ts'

/** Somebody as the list shows them, with what is to be seen of their posts. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly state: PersonState
  /** Those of today; without any, the coming ones, else the last one, else what they are invited to. */
  readonly posts: readonly {
    readonly unitName: string
    readonly roleKey: string | null
    readonly roleName: string
    readonly title: string
    readonly duty: Duty
  }[]
}

interface PersonPage {
  readonly people: readonly PersonLine[]
  /** For the rows that follow; null at the end. */
  readonly next: string | null
}

const pageSize = 50

/** People of the person's offices, by their own names. `after` is the id of the last one seen. */
export async function listPeople(
  ctx: Context,
  filter: PersonFilter,
  after: string | null = null,
  size: number = pageSize,
): Promise<PersonPage> {
  const last = after !== null && isId(after) ? after : null
  const found = await asActor(ctx, (db) => linesOf(db, filter, last, size + 1))
  const people = found.slice(0, size)
  return { people, next: found.length > size ? (people.at(-1)?.id ?? null) : null }
}

/** The same, all of them, page by page, for a file. */
export async function* eachPerson(ctx: Context, filter: PersonFilter): AsyncGenerator<readonly PersonLine[]> {
  let after: string | null = null
  do {
    const page: PersonPage = await listPeople(ctx, filter, after, 500)
    yield page.people
    after = page.next
  } while (after !== null)
}

/** Names are ordered as Vietnamese lists are: by a person's own name, which is said last. */
const ordered = sql`person.given_name collate "vi-x-icu", person.name collate "vi-x-icu", person.id`

/**
 * People are gone through by name until the page is full. What somebody may see of others' posts, row-level security says; the
 * units of the person at work are asked for once, not once a row.
 */
async function linesOf(
  db: Db,
  filter: PersonFilter,
  after: string | null,
  limit: number,
): Promise<PersonLine[]> {
  const { rows } = await sql<PersonLine>`
    with shown_people as materialized (
      select person.id, person.name, person.email, person.given_name, ${stateToday} as state from users person
      where ${conditions(filter)} and ${after === null ? sql`true` : afterThat(after)}
      order by ${ordered} limit ${limit})
    select person.id, person.name, person.email, person.state, coalesce(shown.posts, '[]') as posts
    from shown_people person cross join lateral (${postsShown}) shown order by ${ordered}`.execute(db)
  return rows
}

function afterThat(id: string): RawBuilder<unknown> {
  return sql`(person.given_name collate "vi-x-icu", person.name collate "vi-x-icu", person.id) > (
    select given_name collate "vi-x-icu", name collate "vi-x-icu", id from users where id = ${id})`
}

const worksNow = sql`exists (select from posts p where p.user_id = person.id and p.valid @> acting_day())`
const comes = sql`exists (select from posts p where p.user_id = person.id and lower(p.valid) > acting_day())`
const worked = sql`exists (select from posts p where p.user_id = person.id)`
const isAway = sql`exists (select from posts p join substitutions s on s.post_id = p.id
  where p.user_id = person.id and p.valid @> acting_day() and s.valid @> acting_day())`
const isInvited = sql`exists (select from invitations i
  where i.user_id = person.id and i.used_at is null and i.revoked_at is null)`

const stateToday = sql<PersonState>`case when ${worksNow} then case when ${isAway} then 'away' else 'working' end
  when ${comes} then 'coming' when ${isInvited} then 'invited' else 'ended' end`

function conditions(filter: PersonFilter): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [inState(filter.state)]
  for (const word of filter.words.split(/\s+/u).filter(Boolean))
    wanted.push(
      sql`person.folded like '%' || replace(replace(replace(folded(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
    )
  if (filter.unitId !== null || filter.roleId !== null) wanted.push(holdsOrIsInvited(filter))
  return sql.join(wanted, sql` and `)
}

function inState(state: PersonState | null): RawBuilder<unknown> {
  switch (state) {
    case null:
      return sql`(${worked} or ${isInvited})`
    case 'working':
      return sql`(${worksNow} and not ${isAway})`
    case 'away':
      return isAway
    case 'coming':
      return sql`(${comes} and not ${worksNow})`
    case 'invited':
      return sql`(${isInvited} and not ${worksNow} and not ${comes})`
    case 'ended':
      return sql`(${worked} and not ${worksNow} and not ${comes} and not ${isInvited})`
  }
}

/** In that unit or below it, in that role: by a post of today or later, by an invitation, or, once all is over, by any. */
function holdsOrIsInvited({ unitId, roleId, state }: PersonFilter): RawBuilder<unknown> {
  const unit = (column: string) =>
    unitId === null
      ? sql`true`
      : sql`${sql.ref(column)} in (select unit_id from unit_subtree(array[${unitId}]::uuid[], acting_day()))`
  const role = (column: string) => (roleId === null ? sql`true` : sql`${sql.ref(column)} = ${roleId}`)
  const days = state === 'ended' || state === null ? sql`true` : sql`p.valid && daterange(acting_day(), null)`
  return sql`(exists (select from posts p where p.user_id = person.id and ${days} and ${unit('p.unit_id')} and ${role('p.role_id')})
    or exists (select from invitations i where i.user_id = person.id and i.used_at is null and i.revoked_at is null
      and ${unit('i.unit_id')} and ${role('i.role_id')}))`
}

const postsShown = sql`
  select json_agg(json_build_object('unitName', one.unit_name, 'roleKey', one.key, 'roleName', one.role_name, 'title', one.title,
    'duty', one.duty) order by one.rank, one.id) as posts
  from (
    select held.*, named.name as unit_name, role.key, coalesce(role.name, '') as role_name,
      min(held.rank) over () as best, row_number() over (partition by held.rank order by held.ended desc nulls first) as place
    from (
      select p.id, p.unit_id, p.role_id, p.title, p.duty, upper(p.valid) as ended,
        case when p.valid @> acting_day() then 0 when lower(p.valid) > acting_day() then 1 else 3 end as rank
      from posts p where p.user_id = person.id
      union all
      select i.id, i.unit_id, i.role_id, i.title, i.duty, null, 2 from invitations i
      where i.user_id = person.id and i.used_at is null and i.revoked_at is null
    ) held join roles role on role.id = held.role_id
    cross join lateral (
      select name from unit_names named where named.unit_id = held.unit_id and named.language = 'vi'
      order by named.valid @> acting_day() desc, named.valid desc limit 1) named
  ) one where one.rank = one.best and (one.rank < 3 or one.place = 1)`
