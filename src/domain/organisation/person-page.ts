import { sql } from 'kysely'
import { demand, mayAnywhere, unitsFor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { canSignIn, listInvitationsOf } from './invitation-store.ts'
import { listPostsOf } from './post-store.ts'
import { chooseOffice, labelOf, officesInReach, proposedOffices } from './post-unit.ts'
import { listRoles } from './role-store.ts'
import { listColleagues, listSubstitutionsOf } from './substitution-store.ts'

/** One act on a person's posts, as the log tells it. */
export interface PersonAct {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string
  readonly unitName: string | null
  readonly act: string
  readonly details: PersonActDetails
}

/** What acts on people leave in the log; see post-actions, invitation-actions, substitution-actions. */
interface PersonActDetails {
  readonly title?: string
  readonly role?: string
  readonly roleName?: string
  readonly duty?: string
  readonly from?: string | null
  readonly lastDay?: string | null
  readonly decision?: string
  readonly substitute?: string
  readonly holder?: string
}

/** A person, their posts of all times, who stands in for whom, invitations, and what happened. @throws {Refused} 404 */
export async function showPerson(ctx: Context, id: string) {
  if (!isId(id)) throw notFound()
  return asActor(ctx, async (db) => {
    const isOneself = id === ctx.actor.userId
    const posts = await listPostsOf(db, id)
    const invitations = await listInvitationsOf(db, id)
    if (!isOneself && posts.length === 0 && invitations.length === 0) throw notFound()
    const { name, email } = await db
      .selectFrom('users')
      .select(['name', 'email'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const day = today(ctx.clock)
    const changeable = new Set(
      isOneself
        ? []
        : await unitsManaged(
            db,
            ctx,
            posts.map((post) => post.unitId),
          ),
    )
    return {
      person: { id, name, email },
      isOneself,
      posts: posts.map((post) => ({ ...post, mayChange: changeable.has(post.unitId) })),
      substitutions: await listSubstitutionsOf(db, id),
      invitations,
      canSignIn: isOneself || (await canSignIn(db, id)),
      acts: await listActs(db, id),
      mayAppoint: !isOneself && mayAnywhere(ctx.actor, 'people.manage'),
      day,
    }
  })
}

async function unitsManaged(
  db: Db,
  { actor }: Context,
  unitIds: readonly string[],
): Promise<readonly string[]> {
  const roots = unitsFor(actor, 'people.manage')
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...new Set(unitIds)]}::uuid[]) id
    where exists (select from unit_line(id, acting_day()) line where line.unit_id = any (${[...roots]}::uuid[]))`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

async function listActs(db: Db, id: string): Promise<readonly PersonAct[]> {
  const { rows } = await sql<PersonAct>`
    select a.sequence, a.at, a.actor_name as "actorName", n.name as "unitName", a.act, a.details
    from person_history(${id}) a
    left join lateral (
      select name from unit_names n where n.unit_id = a.unit_id and n.language = 'vi'
      order by n.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date desc, n.valid desc limit 1) n on true
    order by a.sequence desc limit 200`.execute(db)
  return rows
}

/** What a form for giving a post offers: offices by name, and the roles that the person may see. @throws {Refused} 403 */
export async function showGiving(ctx: Context) {
  const offices = await officesInReach(ctx, 'people.manage')
  const roles = (await asActor(ctx, listRoles)).filter(
    (role) => role.retiredOn === null || role.retiredOn > offices.day,
  )
  const home = ctx.actor.posts.find((post) => post.unitId === offices.homeId)
  return {
    offices: proposedOffices(offices),
    home: home?.unitName ?? '',
    day: offices.day,
    roles: roles.map(({ id, key, name, unitName }) => ({ id, key, name, unitName })),
  }
}

/** Whom one may choose to stand in for a post: those who work in its unit today, but its holder. @throws {Refused} */
export async function showSubstitutes(
  ctx: Context,
  post: { readonly unitId: string; readonly userId: string },
) {
  return asActor(ctx, async (db) => {
    if (post.userId !== ctx.actor.userId) await demand(db, ctx.actor, 'people.manage', post.unitId)
    return (await listColleagues(db, post.unitId)).filter(
      ({ id }) => id !== post.userId && id !== ctx.actor.userId,
    )
  })
}

/** What the list of people is filtered by: the unit that the words mean, offices and roles to choose from. @throws {Refused} 403 */
export async function showPeopleFilters(ctx: Context, unitId: string | null, words: string) {
  const offices = await officesInReach(ctx, 'people.read')
  const roles = await asActor(ctx, listRoles)
  const chosen = words === '' ? null : chooseOffice(offices, words)
  const several =
    chosen?.kind === 'several' ? chosen.unitIds.slice(0, 6).map((id) => labelOf(offices, id)) : []
  const id = chosen === null ? unitId : chosen.kind === 'unit' ? chosen.unitId : null
  const params = { unit: words, count: several.length, names: several.join('; ') }
  const fault =
    chosen?.kind === 'none'
      ? chosen.why
      : chosen?.kind === 'several'
        ? ({ key: 'post.severalUnits', params } as const)
        : null
  return {
    unit: { id, name: id === null ? words : labelOf(offices, id), fault },
    offices: proposedOffices(offices),
    roles: roles.map(({ id, key, name }) => ({ id, key, name })),
  }
}
