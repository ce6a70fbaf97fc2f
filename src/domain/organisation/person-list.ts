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
 * What row-level security shows of posts, substitutions and invitations is gone through once, and put together by person; then
 * people come by name until the page is full.
 */
async function linesOf(
  db: Db,
  filter: PersonFilter,
  after: string | null,
  limit: number,
): Promise<PersonLine[]> {
  const { rows } = await sql<PersonLine>`
    with sight as materialized (
      select p.id, p.user_id, p.unit_id, p.role_id, p.valid @> today.day as runs, lower(p.valid) > today.day as comes
      from posts p cross join (select acting_day() as day offset 0) today),
    away as materialized (select post_id from substitutions where valid @> acting_day()),
    asked as materialized (
      select i.user_id, i.unit_id, i.role_id from invitations i where i.used_at is null and i.revoked_at is null),
    held as (
      select user_id, bool_or(runs) as works, bool_or(comes) as comes, bool_or(runs and id in (select post_id from away)) as away,
        false as asked, bool_or(${matches(filter, filter.state === null || filter.state === 'ended' ? sql`true` : sql`(runs or comes)`)}) as matches
      from sight group by user_id
      union all
      select user_id, false, false, false, true, bool_or(${matches(filter, sql`true`)}) from asked group by user_id),
    standing as (
      select user_id, ${stateToday} as state from held group by user_id
      having bool_or(matches) and (${filter.state}::text is null or ${stateToday} = ${filter.state}::text)),
    shown_people as materialized (
      select person.id, person.name, person.email, person.given_name, standing.state
      from users person join standing on standing.user_id = person.id
      where ${named(filter.words)} and ${after === null ? sql`true` : afterThat(after)}
      order by ${ordered} limit ${limit})
    select person.id, person.name, person.email, person.state, coalesce(shown.posts, '[]') as posts
    from shown_people person cross join lateral (${postsShown}) shown order by ${ordered}`.execute(db)
  return rows
}

const stateToday = sql<PersonState>`case when bool_or(works) then case when bool_or(away) then 'away' else 'working' end
  when bool_or(comes) then 'coming' when bool_or(asked) then 'invited' else 'ended' end`

function afterThat(id: string): RawBuilder<unknown> {
  return sql`(person.given_name collate "vi-x-icu", person.name collate "vi-x-icu", person.id) > (
    select given_name collate "vi-x-icu", name collate "vi-x-icu", id from users where id = ${id})`
}

/** Each word somewhere in the name or the address, with or without marks. */
function named(words: string): RawBuilder<unknown> {
  const found = words
    .split(/\s+/u)
    .filter(Boolean)
    .map(
      (word) =>
        sql`person.folded like '%' || replace(replace(replace(folded(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
    )
  return found.length === 0 ? sql`true` : sql.join(found, sql` and `)
}

/** In that unit or below it, in that role. */
function matches({ unitId, roleId }: PersonFilter, days: RawBuilder<unknown>): RawBuilder<unknown> {
  const unit =
    unitId === null
      ? sql`true`
      : sql`unit_id in (select unit_id from unit_subtree(array[${unitId}]::uuid[], acting_day()))`
  return sql`(${days} and ${unit} and ${roleId === null ? sql`true` : sql`role_id = ${roleId}`})`
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
