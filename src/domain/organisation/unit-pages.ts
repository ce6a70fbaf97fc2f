import { mayAnywhere } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { countUnits } from './register-check.ts'
import { listLife } from './unit-life-store.ts'
import { mayOversee } from './unit-overseeing.ts'
import {
  getUnit,
  getUnitName,
  listAreaOfDistrict,
  listChildren,
  listPeople,
  searchUnits,
} from './unit-store.ts'
import { getTree } from './unit-tree.ts'
import { momentsOf } from './unit-life.ts'
import type { Succession, UnitLife } from './unit-life-store.ts'
import { isPlace, isValidOn } from './unit.ts'

/** What a reader asked to see of the register. */
export interface Looked {
  /** ISO day. */
  readonly on: string
  readonly words: string
  readonly language: Language
}

/** The register on a day: how many places there are, the tree open at the reader's own unit, and what a search finds. */
export async function showRegister(ctx: Context, { on, words, language }: Looked) {
  return asActor(ctx, async (db) => {
    const counts = await countUnits(db, on)
    const home = ctx.actor.posts[0]?.unitId ?? null
    return {
      counts: {
        provinces: counts.get('province') ?? 0,
        districts: counts.get('district') ?? 0,
        communes: counts.get('commune') ?? 0,
      },
      found: words === '' ? null : await found(db, { on, words, language }),
      tree: words === '' ? await getTree(db, home, on, language) : null,
    }
  })
}

/** Units of all times by the words of a name; none for no words. */
export async function findUnits(ctx: Context, looked: Looked) {
  return looked.words.trim() === '' ? [] : asActor(ctx, (db) => found(db, looked))
}

function found(db: Db, { on, words, language }: Looked) {
  return searchUnits(db, { words: ownWords(words.trim()), on, language, limit: 50, reachedFrom: null })
}

/** Units of today that a unit may task, by the words of their names: for choosing one by hand. */
export async function findUnitsToTask(ctx: Context, issuerUnitId: string, words: string) {
  if (words.trim() === '') return []
  const asked = { words: ownWords(words.trim()), on: today(ctx.clock), language: 'vi', limit: 12 } as const
  return asActor(ctx, (db) => searchUnits(db, { ...asked, reachedFrom: issuerUnitId }))
}

/** A committee is kept under its place's name: "UBND xã Đồng Đăng" is "Xã Đồng Đăng". */
function ownWords(words: string): string {
  return words.replace(/^(UBND|[ỦU][ỷỶyY] ban nhân dân)\s+/iu, '') || words
}

/** One unit's life, and where it stands on a day. @throws {Refused} 404 when there is no such unit. */
export async function showUnit(ctx: Context, id: string, { on, language }: Looked) {
  if (!isId(id)) throw notFound()
  return asActor(ctx, async (db) => {
    const unit = await getUnit(db, id)
    const children = await listChildren(db, id, on, language)
    const place = unit.territoryId
    const life = await listLife(db, id, language)
    return {
      unit,
      name: await getUnitName(db, id, on, language),
      place: place && { id: place, name: await getUnitName(db, place, on, language) },
      life,
      moments: momentsOf(life, unit.existed),
      contacts: life.contacts.filter((one) => isValidOn(one.valid, on)),
      nearby: nearbyOf(life),
      mayChange: await mayOversee(db, ctx, 'unit.manage', id),
      readsPeople: mayAnywhere(ctx.actor, 'people.read'),
      area: unit.kind === 'district' ? await listAreaOfDistrict(db, id, on, language) : [],
      people: await listPeople(db, id, on),
      offices: children.filter((child) => !isPlace(child.kind)),
      tree: await getTree(db, id, on, language),
    }
  })
}

/** What the unit became and came from, to stand beside its name; of very many the first. */
function nearbyOf({ successors, predecessors }: UnitLife) {
  const near = (end: 'became' | 'cameFrom') => (unit: Succession) => ({ end, unit })
  return [...successors.slice(0, 6).map(near('became')), ...predecessors.slice(0, 6).map(near('cameFrom'))]
}
