import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { openTestHouse } from '../../../test/database.ts'
import { checkRegister } from './register-check.ts'
import { findUnitsToTask, showRegister, showUnit } from './unit-pages.ts'
import type { Branch, TreeNode } from './unit-tree.ts'

const house = await openTestHouse()
let planner: Actor
let officerElsewhere: Actor
const ids: Record<string, string> = {}

beforeAll(async () => {
  ids.government = await givenUnit(house, { name: 'Chính phủ', kind: 'government', level: 'central' })
  ids.province = await givenUnit(house, { name: 'Tỉnh Hòa Lĩnh', kind: 'province', under: ids.government })
  ids.other = await givenUnit(house, { name: 'Tỉnh Tây Sa', kind: 'province', under: ids.government })
  ids.district = await givenUnit(house, {
    name: 'Huyện Mường Vang',
    kind: 'district',
    level: 'district',
    under: ids.province,
    until: '2025-07-01',
  })
  ids.old = await givenUnit(house, {
    name: 'Thị trấn Vang Sơn',
    kind: 'commune',
    level: 'commune',
    under: ids.district,
    until: '2025-07-01',
  })
  ids.commune = await givenUnit(house, {
    name: 'Xã Thanh Thủy',
    kind: 'commune',
    level: 'commune',
    under: ids.province,
    from: '2025-07-01',
  })
  ids.department = await givenUnit(house, { name: 'Sở Ngoại vụ', under: ids.province })
  ids.police = await givenUnit(house, { name: 'Công an tỉnh', kind: 'police', territory: ids.province })
  await house.db
    .insertInto('unit_successions')
    .values({
      from_unit_id: ids.old,
      to_unit_id: ids.commune,
      on_date: '2025-07-01',
      kind: 'merged',
      topic: null,
      source: 'test',
    })
    .execute()
  planner = await givenPerson(house, 'Trần Thị Lụa', ids.province, 'planner')
  officerElsewhere = await givenPerson(house, 'Lò Văn Pó', ids.other, 'officer')
})

const today = { on: '2026-11-21', words: '', language: 'vi' } as const
const inThreeTiers = { ...today, on: '2025-06-30' } as const

function branchesOf(tree: TreeNode | null, name: string): readonly Branch[] {
  if (!tree) return []
  if (tree.name === name) return tree.branches
  return tree.branches.flatMap((branch) => branch.nodes.flatMap((node) => branchesOf(node, name)))
}

function namesUnder(tree: TreeNode | null, name: string) {
  return Object.fromEntries(
    branchesOf(tree, name).map(({ key, nodes }) => [key, nodes.map((node) => node.name)]),
  )
}

describe('a unit to be tasked, chosen by hand', () => {
  const found = async (words: string, from = ids.province!) =>
    (await findUnitsToTask(asPerson(house, planner), from, words)).map((unit) => unit.name)

  it('is found by words in any order, with or without marks, also beside the committee’s tree', async () => {
    expect(await found('vu ngoai so')).toEqual(['Sở Ngoại vụ'])
    expect(await found('UBND xã Thanh Thủy')).toEqual(['Xã Thanh Thủy'])
    expect(await found('công an')).toEqual(['Công an tỉnh'])
    expect(await found('%')).toEqual([])
    expect(await found(' ')).toEqual([])
  })

  it('is there today, and within reach of whoever tasks it', async () => {
    expect(await found('Vang Sơn')).toEqual([])
    expect(await found('Sở Ngoại vụ', ids.other)).toEqual([])
  })
})

describe('the tree is that of the day', () => {
  it('has districts until 30/6/2025', async () => {
    const { tree, counts } = await showRegister(asPerson(house, planner), inThreeTiers)
    expect(namesUnder(tree, 'Tỉnh Hòa Lĩnh')).toEqual({
      offices: ['Sở Ngoại vụ'],
      besides: ['Công an tỉnh'],
      districts: ['Huyện Mường Vang'],
    })
    expect(counts).toEqual({ provinces: 2, districts: 1, communes: 1 })
  })

  it('has communes directly under the province since', async () => {
    const { tree, counts } = await showRegister(asPerson(house, planner), today)
    expect(namesUnder(tree, 'Tỉnh Hòa Lĩnh')).toEqual({
      offices: ['Sở Ngoại vụ'],
      besides: ['Công an tỉnh'],
      communes: ['Xã Thanh Thủy'],
    })
    expect(counts).toEqual({ provinces: 2, districts: 0, communes: 1 })
  })

  it('opens the way to the unit one looks at, and no other', async () => {
    const { tree } = await showUnit(asPerson(house, planner), ids.old!, inThreeTiers)
    expect(namesUnder(tree, 'Huyện Mường Vang')).toEqual({ communes: ['Thị trấn Vang Sơn'] })
    expect(branchesOf(tree, 'Tỉnh Tây Sa')).toEqual([])
  })

  it('opens the place of what stands under nobody', async () => {
    const { tree } = await showUnit(asPerson(house, planner), ids.police!, today)
    expect(namesUnder(tree, 'Tỉnh Hòa Lĩnh').besides).toEqual(['Công an tỉnh'])
  })
})

describe('a search', () => {
  const search = async (words: string, on: string = today.on) =>
    (await showRegister(asPerson(house, planner), { ...today, on, words })).found

  it.each(['Thanh Thủy', 'thanh thuỷ', 'thanh thuy', 'UBND xã Thanh Thủy', 'THANH'])(
    'finds the commune by "%s"',
    async (words) => {
      expect((await search(words))?.map((unit) => unit.name)).toEqual(['Xã Thanh Thủy'])
    },
  )

  it('finds what is gone as well, and says that it is', async () => {
    expect(await search('vang son')).toMatchObject([
      { name: 'Thị trấn Vang Sơn', isThere: false, existed: { until: '2025-07-01' } },
    ])
  })

  it.each(['%', '_', '\\', "'; drop table units; --"])('takes %j as letters', async (words) => {
    expect(await search(words)).toEqual([])
  })
})

describe('a unit’s life', () => {
  it('tells what became of it and what it came from', async () => {
    const before = await showUnit(asPerson(house, planner), ids.old!, today)
    expect(before.life.successors).toMatchObject([
      { name: 'Xã Thanh Thủy', on: '2025-07-01', kind: 'merged' },
    ])
    expect(before.tree && branchesOf(before.tree, 'Huyện Mường Vang')).toEqual([])
    const after = await showUnit(asPerson(house, planner), ids.commune!, today)
    expect(after.life.predecessors).toMatchObject([{ name: 'Thị trấn Vang Sơn' }])
  })

  it('tells which communes have a district’s area now', async () => {
    const { area } = await showUnit(asPerson(house, planner), ids.district!, today)
    expect(area.map((unit) => unit.name)).toEqual(['Xã Thanh Thủy'])
  })

  it('shows the people in post to their planner, not to another province’s officer', async () => {
    await givenPerson(house, 'Hà Thị Sen', ids.department!, 'officer')
    const seen = async (actor: Actor) =>
      (await showUnit(asPerson(house, actor), ids.department!, today)).people.map((person) => person.name)
    expect(await seen(planner)).toEqual(['Hà Thị Sen'])
    expect(await seen(officerElsewhere)).toEqual([])
  })

  it.each(['00000000-0000-7000-8000-000000000000', 'not-an-id'])(
    'is refused for %s, which is no unit',
    async (id) => {
      await expect(showUnit(asPerson(house, planner), id, today)).rejects.toMatchObject({ status: 404 })
    },
  )
})

describe('the register is looked over', () => {
  it('finds nothing where all times fit together', async () => {
    expect(await checkRegister(house.db)).toEqual([])
  })

  it('finds a commune that stood under its district longer than there was a district', async () => {
    await house.db
      .updateTable('unit_parents')
      .set({ valid: '[2000-01-01,)' })
      .where('unit_id', '=', ids.old!)
      .execute()
    const faults = await checkRegister(house.db)
    expect(faults.map((fault) => fault.rule)).toContain('a unit stands only under one that exists')
  })

  it('finds two units that stand above each other', async () => {
    const one = await givenUnit(house, { name: 'Sở Một', under: ids.province })
    const two = await givenUnit(house, { name: 'Sở Hai', under: one })
    await house.db.updateTable('unit_parents').set({ parent_id: two }).where('unit_id', '=', one).execute()
    const faults = await checkRegister(house.db)
    expect(faults.map((fault) => fault.rule)).toContain('no unit stands above itself')
  })
})
