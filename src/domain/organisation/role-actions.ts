import { demand, may, mayAnywhere, unitsFor } from '#platform/access.ts'
import type { Actor, Verb } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { mayGrantScope } from './post.ts'
import { lineOf } from './post-store.ts'
import * as store from './role-store.ts'
import { faultsOfName, readScopes } from './role.ts'
import type { Role, TypedScope } from './role.ts'

interface TypedRole {
  readonly name: string
  readonly scopes: readonly TypedScope[]
}

/** An office's own role. Returns its id. @throws {Issues} @throws {Refused} 403 */
export async function makeRole(
  ctx: Context,
  typed: TypedRole & { readonly unitId: string },
): Promise<string> {
  const { unitId } = typed
  if (!isId(unitId)) throw new Issues([{ field: 'unit', key: 'form.notChoice' }])
  return asActor(ctx, async (db) => {
    await demand(db, ctx.actor, 'role.manage', unitId)
    const { name, scopes } = await readRole(db, ctx, typed, unitId, null)
    const id = newId(ctx.clock.now())
    await store.insertRole(db, { id, name, unitId, by: ctx.actor.userId, at: ctx.clock.now() })
    await store.setScopes(db, id, [], scopes)
    await recordRoleAct(db, ctx, { id, unitId }, 'role.made', { name, scopes })
    return id
  })
}

/** Changes its name and what it may do. Nobody changes a role that they hold. @throws {Issues} @throws {Refused} */
export async function changeRole(ctx: Context, id: string, typed: TypedRole): Promise<void> {
  await asActor(ctx, async (db) => {
    const { role, unitId } = await lockOwnRole(db, ctx, id)
    const { name, scopes } = await readRole(db, ctx, typed, unitId, role)
    await store.setRole(db, id, { name })
    await store.setScopes(db, id, role.scopes, scopes)
    await recordRoleAct(db, ctx, { id, unitId }, 'role.changed', { name, from: role.scopes, to: scopes })
  })
}

/** From today it is not given any more. Whoever holds it is told first: a role that is held stays. @throws {Refused} */
export async function retireRole(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const { role, unitId } = await lockOwnRole(db, ctx, id)
    if (role.retiredOn !== null) return
    if (role.holders > 0) throw new Refused('role.stillHeld', { count: role.holders })
    await store.setRole(db, id, { retired_on: today(ctx.clock) })
    await recordRoleAct(db, ctx, { id, unitId }, 'role.retired', { name: role.name })
  })
}

async function readRole(db: Db, ctx: Context, typed: TypedRole, unitId: string, role: Role | null) {
  const line = await lineOf(db, unitId)
  const others = (await store.listRoles(db)).filter((one) => one.unitId === unitId && one.id !== role?.id)
  const { scopes, issues } = readScopes(typed.scopes, role?.scopes ?? [], ctx.actor, line)
  const names = others.filter((one) => one.retiredOn === null).map((one) => one.name)
  const all = [...faultsOfName(typed.name, names), ...issues]
  if (all.length > 0) throw new Issues(all)
  return { name: typed.name, scopes }
}

async function lockOwnRole(db: Db, ctx: Context, id: string): Promise<{ role: Role; unitId: string }> {
  if (!isId(id)) throw notFound()
  await store.lockRole(db, id)
  const role = await store.findRole(db, id)
  if (!role) throw notFound()
  if (role.unitId === null) throw new Refused('role.ofTheHouse', {}, 403)
  await demand(db, ctx.actor, 'role.manage', role.unitId)
  if (holds(ctx.actor, role)) throw new Refused('role.heldByOneself', {}, 403)
  return { role, unitId: role.unitId }
}

/** Their own posts, and those in which they stand in. */
function holds(actor: Actor, role: Role): boolean {
  return actor.posts.some((post) => post.roleId === role.id)
}

/** All roles that the person may see. */
export async function listRoles(ctx: Context): Promise<{ roles: readonly Role[]; mayMake: boolean }> {
  const roles = await asActor(ctx, store.listRoles)
  return { roles, mayMake: mayAnywhere(ctx.actor, 'role.manage') }
}

/** @throws {Refused} 404 */
export async function showRole(ctx: Context, id: string) {
  return asActor(ctx, async (db) => {
    const role = isId(id) ? await store.findRole(db, id) : null
    if (!role) throw notFound()
    const isOwn = role.unitId !== null && (await may(db, ctx.actor, 'role.manage', role.unitId))
    const isHeld = holds(ctx.actor, role)
    return {
      role,
      isHeld,
      mayChange: isOwn && !isHeld && role.retiredOn === null,
      grantable: role.unitId === null ? [] : await listGrantable(db, ctx.actor, role.unitId),
      holders: await store.listHolders(db, id, 200),
    }
  })
}

export type Grantable = readonly { readonly verb: Verb; readonly limited: boolean }[]

/** What the person may put into a role of that office. @throws {Refused} 403 */
export async function showNewRole(ctx: Context) {
  const units = unitsFor(ctx.actor, 'role.manage')
  if (units.length === 0) throw new Refused('refused.noRight', {}, 403)
  const grantable = await asActor(ctx, (db) => listGrantable(db, ctx.actor, units[0]!))
  return { units, grantable }
}

async function listGrantable(db: Db, actor: Actor, unitId: string): Promise<Grantable> {
  const line = await lineOf(db, unitId)
  const own = new Set(actor.posts.flatMap(({ scopes }) => scopes.map(({ verb }) => verb)))
  return [...own]
    .filter((verb) => mayGrantScope(actor, verb, 'internal', line))
    .map((verb) => ({ verb, limited: mayGrantScope(actor, verb, 'limited', line) }))
}

async function recordRoleAct(
  db: Db,
  ctx: Context,
  { id, unitId }: { id: string; unitId: string },
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'role', recordId: id, unitId, details })
}
