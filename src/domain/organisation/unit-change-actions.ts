import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { ActName } from '#platform/acts.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { chosen, nameIssues, readNewUnit } from './new-unit.ts'
import type { TypedUnit } from './new-unit.ts'
import * as store from './unit-change-store.ts'
import {
  faultsOfDay,
  faultsOfFounding,
  lifeOf,
  nameOn,
  parentOn,
  readChangeTerms,
  sameNameIssue,
} from './unit-change.ts'
import type { ChangeTerms, TypedTerms, UnitChangeKind, UnitTimes } from './unit-change.ts'
import { foundUnit } from './unit-founding.ts'
import { demandOverseeing, unitsToChange } from './unit-overseeing.ts'
import { isValidOn } from './unit.ts'
import type { Validity } from './unit.ts'

/** Founds a unit under another, or beside a place that it serves. Returns its id. @throws {Issues} @throws {Refused} */
export async function foundOffice(
  ctx: Context,
  homeId: string,
  typed: TypedTerms & TypedUnit,
): Promise<string> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  const { unit, issues: unitIssues } = readNewUnit(await unitsToChange(ctx, homeId, terms.on), typed)
  issues.push(...unitIssues, ...(issues.length === 0 ? faultsOfFounding(unit, terms.on) : []))
  if (issues.length > 0) throw new Issues(issues)
  return asActor(ctx, async (db) => {
    await store.lockChanges(db)
    await demandOverseeing(db, ctx, 'unit.manage', [unit.parentId ?? unit.territoryId ?? homeId])
    const valid = lifeOf(unit, terms.on)
    const faults = await faultsOfPlace(db, unit, valid)
    const same = await store.findNamesake(db, { ...unit, valid, besides: [] })
    if (same) faults.push(sameNameIssue(unit.name, same.since))
    if (faults.length > 0) throw new Issues(faults)
    const change = await openChange(db, ctx, 'founded', terms)
    const id = await foundUnit(db, ctx, change, unit)
    await store.insertChangedUnits(db, change.id, { before: [], after: [id] })
    await recordUnitAct(db, ctx, 'unit.founded', id, { changeId: change.id, ...terms, name: unit.name })
    return id
  })
}

/** What stands above, and the place that is served, are there for as long as the unit is. */
async function faultsOfPlace(
  db: Db,
  { parentId, territoryId }: { readonly parentId: string | null; readonly territoryId: string | null },
  valid: Validity,
): Promise<Issue[]> {
  const above = [parentId, territoryId].filter((id) => id !== null)
  const units = await store.listTimes(db, above)
  return units.flatMap((unit) => {
    const { from, until } = unit.existed
    const began = from === null || (valid.from !== null && from <= valid.from)
    const lasts = until === null || (valid.until !== null && valid.until <= until)
    if (began && lasts) return []
    return [
      {
        field: unit.id === parentId ? 'under' : 'serves',
        key: 'unitChange.notAllThatTime',
        params: { unit: nameOn(unit, valid.from ?? '') },
      } as const,
    ]
  })
}

/** Other names from a day on; the Vietnamese one may stay as it is. @throws {Issues} @throws {Refused} */
export async function renameUnit(
  ctx: Context,
  unitId: string,
  typed: TypedTerms & Pick<TypedUnit, 'name' | 'shortName' | 'nameEn'>,
): Promise<void> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  issues.push(...nameIssues(typed))
  if (issues.length > 0) throw new Issues(issues)
  await changeUnit(ctx, unitId, terms, async (db, unit) => {
    const given = { vi: typed.name, en: typed.nameEn } as const
    const named = (language: string) =>
      unit.names.find((one) => one.language === language && isValidOn(one.valid, terms.on))
    const isNew = (language: 'vi' | 'en') =>
      given[language] !== (named(language)?.name ?? '') ||
      (language === 'vi' && typed.shortName !== (named('vi')?.shortName ?? ''))
    const languages = (['vi', 'en'] as const).filter(isNew)
    if (languages.length === 0) throw new Issues([{ field: 'name', key: 'unitChange.sameName' }])
    const { kind, territoryId } = unit
    const place = { name: typed.name, kind, territoryId, parentId: parentOn(unit, terms.on) }
    const valid = { from: terms.on, until: unit.existed.until }
    const same = await store.findNamesake(db, { ...place, valid, besides: [unitId] })
    if (same) throw new Issues([sameNameIssue(typed.name, same.since)])
    const change = await openChange(db, ctx, 'renamed', terms)
    for (const language of languages) {
      const condition = sql`unit_id = ${unitId} and language = ${language} and valid @> ${terms.on}::date`
      const [cut] = await store.closeRows(db, change, 'name', condition)
      const next = await nextBegins(db, 'unit_names', unitId, terms.on, sql`language = ${language}`)
      const rest = { from: terms.on, until: cut?.valid.until ?? next ?? unit.existed.until }
      const shortName = language === 'vi' ? typed.shortName || null : null
      if (given[language] !== '')
        await store.openName(db, change.id, {
          id: newId(ctx.clock.now()),
          unitId,
          language,
          name: given[language],
          shortName,
          valid: rest,
        })
    }
    await finish(db, ctx, change, unit, 'unit.renamed', {
      name: typed.name,
      before: nameOn(unit, terms.on),
      nameEn: typed.nameEn,
    })
  })
}

/** Puts a unit under another from a day on. @throws {Issues} @throws {Refused} */
export async function moveUnit(
  ctx: Context,
  unitId: string,
  typed: TypedTerms & { readonly under: string },
): Promise<void> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  if (typed.under === '') issues.push({ field: 'under', key: 'form.required' })
  const parentId = chosen(await unitsToChange(ctx, unitId, terms.on), 'under', typed.under, issues)
  if (issues.length > 0 || parentId === null) throw new Issues(issues)
  await changeUnit(ctx, unitId, terms, async (db, unit) => {
    await demandOverseeing(db, ctx, 'unit.manage', [parentId])
    const before = unit.parents.find((one) => isValidOn(one.valid, terms.on))
    if (before?.parentId === parentId) throw new Issues([{ field: 'under', key: 'unitChange.sameParent' }])
    const next = await nextBegins(db, 'unit_parents', unitId, terms.on, sql`true`)
    const valid = { from: terms.on, until: before?.valid.until ?? next ?? unit.existed.until }
    const faults = await faultsOfPlace(db, { parentId, territoryId: null }, valid)
    if (parentId === unitId || (await store.standsAbove(db, unitId, parentId, valid)))
      faults.push({ field: 'under', key: 'unitChange.circle', params: { unit: nameOn(unit, terms.on) } })
    if (faults.length > 0) throw new Issues(faults)
    const change = await openChange(db, ctx, 'moved', terms)
    await store.closeRows(db, change, 'parent', sql`unit_id = ${unitId} and valid @> ${terms.on}::date`)
    await store.openParent(db, change.id, { id: newId(ctx.clock.now()), unitId, parentId, valid })
    await finish(db, ctx, change, unit, 'unit.moved', { from: before?.parentId ?? null, to: parentId })
  })
}

/** The first later day on which a row of the unit begins: what is opened now ends there, so that none overlap. */
export async function nextBegins(
  db: Db,
  table: 'unit_names' | 'unit_parents' | 'unit_codes' | 'unit_contacts',
  unitId: string,
  on: string,
  condition: ReturnType<typeof sql>,
): Promise<string | null> {
  const { rows } = await sql<{ next: string | null }>`
    select min(lower(valid))::text as next from ${sql.table(table)}
    where unit_id = ${unitId} and ${condition} and lower(valid) > ${on}::date`.execute(db)
  return rows[0]?.next ?? null
}

/** One change of one unit, under the lock: the right, and that the unit is there, are asked first. */
export async function changeUnit(
  ctx: Context,
  unitId: string,
  { on }: ChangeTerms,
  work: (db: Db, unit: UnitTimes) => Promise<void>,
  faultsOf: (unit: UnitTimes, on: string) => Issue[] = faultsOfDay,
): Promise<void> {
  if (!isId(unitId)) throw notFound()
  await asActor(ctx, async (db) => {
    await store.lockChanges(db)
    const [unit] = await store.listTimes(db, [unitId])
    if (!unit) throw notFound()
    await demandOverseeing(db, ctx, 'unit.manage', [unitId])
    const faults = faultsOf(unit, on)
    if (faults.length > 0) throw new Issues(faults)
    await work(db, unit)
  })
}

export async function openChange(
  db: Db,
  ctx: Context,
  kind: UnitChangeKind,
  terms: ChangeTerms,
): Promise<ChangeTerms & { readonly id: string }> {
  const change = { ...terms, id: newId(ctx.clock.now()) }
  await store.insertChange(db, { ...change, kind, by: ctx.actor.userId, at: ctx.clock.now() })
  return change
}

/** The unit stands on both sides of a change that it goes through; and the log is told. */
export async function finish(
  db: Db,
  ctx: Context,
  { id, on, decision }: ChangeTerms & { readonly id: string },
  unit: UnitTimes,
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await store.insertChangedUnits(db, id, { before: [unit.id], after: [unit.id] })
  await recordUnitAct(db, ctx, act, unit.id, { changeId: id, on, decision, ...details })
}

async function recordUnitAct(
  db: Db,
  ctx: Context,
  act: ActName,
  id: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'unit', recordId: id, unitId: id, details })
}
