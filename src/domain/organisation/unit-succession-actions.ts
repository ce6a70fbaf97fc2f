import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { Refused } from '#platform/refused.ts'
import { lockPostsOf } from './post-store.ts'
import * as changes from './unit-change-store.ts'
import { nameOn } from './unit-change.ts'
import type { UnitTimes } from './unit-change.ts'
import { foundUnit } from './unit-founding.ts'
import { lookAt } from './unit-succession-preview.ts'
import type { Choices, Found, SuccessionPreview } from './unit-succession-preview.ts'
import { carryPost, endSpeakers } from './unit-succession-store.ts'
import { heirName, isThere } from './unit-succession.ts'
import type { Succession } from './unit-succession.ts'

/** A change as resolved from a form, with units by their ids: looked up anew under the lock. */
export interface IntendedSuccession extends Omit<Succession, 'before' | 'after'> {
  readonly beforeIds: readonly string[]
  readonly after: readonly (Omit<Succession['after'][number], 'unit'> & {
    readonly unit: string | Exclude<Succession['after'][number]['unit'], UnitTimes>
  })[]
}

/** What would move. Nothing is written. @throws {Issues} @throws {Refused} */
export async function previewSuccession(
  ctx: Context,
  intended: IntendedSuccession,
): Promise<SuccessionPreview> {
  return asActor(ctx, async (db) => (await lookAt(db, ctx, await resolved(db, intended), null)).preview)
}

/**
 * Carries the change out exactly as it was previewed: units, what stands below them, people. Returns its id.
 * @throws {Issues} @throws {Refused} 409 when something moved since it was previewed.
 */
export async function confirmSuccession(
  ctx: Context,
  intended: IntendedSuccession,
  { seen, ...choices }: Choices & { readonly seen: string },
): Promise<string> {
  return asActor(ctx, async (db) => {
    await changes.lockChanges(db)
    for (const id of intended.beforeIds.toSorted()) await lockPostsOf(db, id)
    const one = await resolved(db, intended)
    const found = await lookAt(db, ctx, one, choices)
    if (found.preview.seen !== seen) throw new Refused('unitChange.previewOutdated')
    const id = newId(ctx.clock.now())
    await makeSuccession(db, ctx, { id, one, found })
    return id
  })
}

async function resolved(db: Db, { beforeIds, after, ...intended }: IntendedSuccession): Promise<Succession> {
  const ids = [...beforeIds, ...after.flatMap(({ unit }) => (typeof unit === 'string' ? [unit] : []))]
  const times = new Map((await changes.listTimes(db, ids)).map((unit) => [unit.id, unit]))
  const known = (id: string) => {
    const unit = times.get(id)
    if (!unit) throw new Refused('refused.notFound', {}, 404)
    return unit
  }
  return {
    ...intended,
    before: [...new Set(beforeIds)].map(known),
    after: after.map(({ unit, ...heir }) => ({
      ...heir,
      unit: typeof unit === 'string' ? known(unit) : unit,
    })),
  }
}

interface Making {
  readonly id: string
  readonly one: Succession
  readonly found: Found
}

async function makeSuccession(db: Db, ctx: Context, making: Making): Promise<void> {
  const { id, one, found } = making
  const { kind, on, decision, before, after, ends } = one
  const change = { id, on }
  await changes.insertChange(db, { id, kind, on, decision, by: ctx.actor.userId, at: ctx.clock.now() })
  const heirIds: string[] = []
  for (const { unit } of after)
    heirIds.push(isThere(unit) ? unit.id : await foundUnit(db, ctx, { ...change, decision }, unit))
  await changes.insertChangedUnits(db, id, { before: before.map((unit) => unit.id), after: heirIds })
  if (kind !== 'ended')
    for (const unit of before)
      for (const [at, heir] of after.entries())
        await changes.insertSuccession(db, {
          ...{ changeId: id, from: unit.id, to: heirIds[at]!, on, kind, source: decision },
          ...{ topic: heir.topic, takesWork: heir.takesWork },
        })
  await movePeople(db, ctx, making, heirIds)
  if (ends) {
    await moveBelow(db, ctx, making, heirIds)
    await changes.endUnits(
      db,
      change,
      before.map((unit) => unit.id),
    )
    await endSpeakers(db, id)
  }
  await recordSuccession(db, ctx, making, heirIds)
  await recordPeople(db, ctx, found, heirIds, one)
}

async function movePeople(
  db: Db,
  ctx: Context,
  { id, found }: Making,
  heirIds: readonly string[],
): Promise<void> {
  const at = ctx.clock.now()
  // Whoever goes nowhere first, so that nobody meets a head who is about to leave.
  for (const carried of found.carried.toSorted(
    (one, other) => Number(one.heir !== null) - Number(other.heir !== null),
  )) {
    const unitId = carried.heir === null || carried.isDouble ? null : (heirIds[carried.heir] ?? null)
    await carryPost(db, carried, { changeId: id, unitId, postId: newId(at), at })
  }
}

/** What stood under a unit that ends stands under the one that has its work. */
async function moveBelow(
  db: Db,
  ctx: Context,
  { id, one, found }: Making,
  heirIds: readonly string[],
): Promise<void> {
  const work = found.below[0]?.heir ?? null
  const to = work === null ? undefined : heirIds[work]
  if (to === undefined) return
  const parents = one.before.map((unit) => unit.id)
  const cut = await changes.closeRows(
    db,
    { id, on: one.on },
    'parent',
    sql`parent_id = any (${parents}::uuid[])`,
  )
  for (const { unitId, valid } of cut)
    await changes.openParent(db, id, { id: newId(ctx.clock.now()), unitId, parentId: to, valid })
}

async function recordSuccession(
  db: Db,
  ctx: Context,
  { id, one }: Making,
  heirIds: readonly string[],
): Promise<void> {
  const { kind, on, decision, before, after } = one
  const names = {
    before: before.map((unit) => nameOn(unit, on)),
    after: after.map((heir) => heirName(heir, on)),
  }
  const act = ({ merged: 'unit.merged', split: 'unit.split', ended: 'unit.ended' } as const)[kind]
  const recordId = (kind === 'merged' ? heirIds[0] : before[0]?.id) ?? id
  await recordAct(db, ctx, {
    ...{ act, recordKind: 'unit', recordId, unitId: recordId },
    details: {
      changeId: id,
      on,
      decision,
      ...names,
      beforeIds: before.map((unit) => unit.id),
      afterIds: heirIds,
    },
  })
}

/** In the history of each person whose post went or ended. */
async function recordPeople(
  db: Db,
  ctx: Context,
  { carried }: Found,
  heirIds: readonly string[],
  { on, decision, before, after }: Succession,
): Promise<void> {
  for (const { post, heir, isDouble } of carried) {
    const from = before.find((unit) => unit.id === post.unitId)
    const to = heir === null ? undefined : after[heir]
    const units = { fromUnit: from ? nameOn(from, on) : '', toUnit: to ? heirName(to, on) : '' }
    const details = { from: on, decision, title: post.title, ...units, isDouble }
    const unitId = (heir === null ? null : heirIds[heir]) ?? post.unitId
    await recordAct(db, ctx, {
      act: 'person.carried',
      recordKind: 'person',
      recordId: post.userId,
      unitId,
      details,
    })
  }
}
