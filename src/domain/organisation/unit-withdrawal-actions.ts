import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { longestDecision, tooLong } from './post.ts'
import { insertChange, insertChangedUnits, lockChanges } from './unit-change-store.ts'
import type { UnitChangeKind } from './unit-change.ts'
import { demandOverseeing } from './unit-overseeing.ts'

interface MadeChange {
  readonly kind: UnitChangeKind
  readonly on: string
  readonly isWithdrawn: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly posts: number
  readonly movesOwn: boolean
}

/**
 * Takes a change back by another: everything that it closed and opened is as it was before, and nothing of what was recorded
 * meanwhile is lost. Refused when something has since grown on what it made: then a division is the way.
 * @throws {Issues} @throws {Refused}
 */
export async function withdrawChange(ctx: Context, changeId: string, decision: string): Promise<void> {
  if (decision === '') throw new Issues([{ field: 'decision', key: 'form.required' }])
  const issues = tooLong('decision', decision, longestDecision)
  if (issues.length > 0) throw new Issues(issues)
  if (!isId(changeId)) throw notFound()
  await asActor(ctx, async (db) => {
    await lockChanges(db)
    const made = await findChange(db, changeId)
    if (!made) throw notFound()
    const concerned = [...made.before, ...made.after]
    await demandOverseeing(db, ctx, 'unit.manage', concerned)
    if (made.posts > 0) await demandOverseeing(db, ctx, 'people.manage', concerned)
    if (made.isWithdrawn) throw new Refused('unitChange.withdrawnAlready')
    if (made.kind === 'withdrawn') throw new Refused('unitChange.notWithdrawable')
    if (made.movesOwn) throw new Refused('unitChange.ownPost', {}, 403)
    await refuseWhatGrew(db, changeId)
    const id = newId(ctx.clock.now())
    const { on } = made
    await insertChange(db, {
      id,
      kind: 'withdrawn',
      on,
      decision,
      by: ctx.actor.userId,
      at: ctx.clock.now(),
      withdraws: changeId,
    })
    await insertChangedUnits(db, id, made)
    await sql`select restore_before(${id})`.execute(db)
    const recordId = made.after[0] ?? made.before[0] ?? changeId
    await recordAct(db, ctx, {
      ...{ act: 'unit.changeWithdrawn', recordKind: 'unit', recordId, unitId: recordId },
      details: {
        changeId: id,
        withdraws: changeId,
        kind: made.kind,
        on,
        decision,
        beforeIds: made.before,
        afterIds: made.after,
      },
    })
  })
}

async function findChange(db: Db, id: string): Promise<MadeChange | null> {
  const { rows } = await sql<MadeChange>`
    select c.kind, c.on_date as "on", exists (select from unit_changes w where w.withdraws = c.id) as "isWithdrawn",
      array(select unit_id from unit_change_units u where u.change_id = c.id and side = 'before') as before,
      array(select unit_id from unit_change_units u where u.change_id = c.id and side = 'after') as after,
      (select count(*)::int from unit_change_rows r where r.change_id = c.id and r.record_kind = 'post') as posts,
      exists (select from unit_change_rows r join posts p on p.id = r.record_id
        where r.change_id = c.id and r.record_kind = 'post' and p.user_id = acting_user()) as "movesOwn"
    from unit_changes c where c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Kinds of what may have grown, as the database names them. */
const grownKinds = [
  ...([
    'changes',
    'peopleMoved',
    'posts',
    'units',
    'plans',
    'obligations',
    'reports',
    'imports',
    'documents',
  ] as const),
  ...(['messages', 'templates', 'limits', 'roles', 'invitations', 'speakers'] as const),
] as const

async function refuseWhatGrew(db: Db, changeId: string): Promise<void> {
  const { rows } = await sql<{
    kind: string
  }>`select distinct kind from unit_change_growth(${changeId})`.execute(db)
  const grown = grownKinds.filter((kind) => rows.some((row) => row.kind === kind))
  if (grown.length > 0) throw new Refused(`unitChange.grown.${grown[0]!}`)
}
