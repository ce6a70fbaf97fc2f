import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { newId } from '#platform/new-id.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { loadActor } from './person-store.ts'
import { checkRegister } from './register-check.ts'
import { foundOffice, moveUnit, renameUnit } from './unit-change-actions.ts'
import { changeContacts, giveCode } from './unit-detail-actions.ts'
import { showUnit } from './unit-pages.ts'
import { registerIndex } from './unit-register.ts'
import { confirmSuccession, previewSuccession } from './unit-succession-actions.ts'
import { readDivision, readEnd } from './unit-succession-form.ts'
import type { IntendedSuccession } from './unit-succession-actions.ts'
import { withdrawChange } from './unit-withdrawal-actions.ts'

const house = await openTestHouse()
const decision = 'Quyết định số 7/QĐ-UBND ngày 20/6/2026'
const terms = { on: '1/7/2026', decision }

let name: string
let province: string
let culture: string
let foreign: string
let administrator: Actor
let officer: Actor
let planner: Actor
beforeEach(async () => {
  house.clock.set('2026-11-21T02:00:00Z')
  name = newId().slice(-6)
  const known = await house.db
    .selectFrom('units')
    .select('id')
    .where('kind', '=', 'government')
    .executeTakeFirst()
  const top =
    known?.id ?? (await givenUnit(house, { name: 'Chính phủ', kind: 'government', level: 'central' }))
  province = await givenUnit(house, { name: `Tỉnh ${name}`, kind: 'province', under: top })
  culture = await givenUnit(house, { name: `Sở Văn hóa ${name}`, under: province })
  foreign = await givenUnit(house, { name: `Sở Ngoại vụ ${name}`, under: province })
  administrator = await givenPerson(house, 'Phạm Thị Quản', province, 'administrator')
  planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
  officer = await givenPerson(house, 'Lò Thị Văn', culture, 'officer')
})

const ctx = (actor: Actor = administrator) => asPerson(house, actor)
const faults = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (reason: { issues?: { field: string; key: string }[]; key?: string }) => {
      if (!reason.issues && !reason.key) throw reason
      return reason.issues?.map((one) => [one.field, one.key]) ?? [reason.key]
    },
  )
const seenOn = async (id: string, on: string) => showUnit(ctx(), id, { on, words: '', language: 'vi' })
const changesOf = async (unitId: string, kind: string) =>
  (
    await house.db
      .selectFrom('unit_changes')
      .innerJoin('unit_change_units', 'unit_change_units.change_id', 'unit_changes.id')
      .select('unit_changes.id')
      .where('unit_id', '=', unitId)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
  ).id
const again = (actor: Actor) => loadActor(house, { id: actor.userId, name: actor.name, email: actor.email })
const confirm = async (intended: IntendedSuccession, to?: (postId: string) => number | null) => {
  const preview = await previewSuccession(ctx(), intended)
  const targets = to ? Object.fromEntries(preview.people.map((one) => [one.postId, to(one.postId)])) : null
  return confirmSuccession(ctx(), intended, { seen: preview.seen, targets, head: null })
}
const soundRegister = async () => expect(await checkRegister(house.db)).toEqual([])

describe('a new name', () => {
  const rename = (typed: Partial<Parameters<typeof renameUnit>[2]> = {}) =>
    renameUnit(ctx(), culture, {
      ...terms,
      name: `Sở Văn hóa và Thể thao ${name}`,
      shortName: 'Sở VHTT',
      nameEn: '',
      ...typed,
    })

  it('holds from its day; before, the unit is called as it was', async () => {
    await rename({ nameEn: 'Department of Culture and Sports' })
    expect((await seenOn(culture, '2026-06-30')).name).toBe(`Sở Văn hóa ${name}`)
    expect((await seenOn(culture, '2026-07-01')).name).toBe(`Sở Văn hóa và Thể thao ${name}`)
    expect((await seenOn(culture, '2026-07-01')).life.changes).toMatchObject([{ kind: 'renamed', decision }])
    await soundRegister()
  })

  it('between two others takes the days between, and leaves no gap and no overlap', async () => {
    await rename({ on: '1/7/2026' })
    await rename({ on: '1/1/2020', name: `Sở Văn hóa Thông tin ${name}`, shortName: '' })
    expect((await seenOn(culture, '2019-12-31')).name).toBe(`Sở Văn hóa ${name}`)
    expect((await seenOn(culture, '2025-01-01')).name).toBe(`Sở Văn hóa Thông tin ${name}`)
    expect((await seenOn(culture, '2026-07-01')).name).toBe(`Sở Văn hóa và Thể thao ${name}`)
    await soundRegister()
  })

  it('is known at once to whoever looks names up', async () => {
    await registerIndex(house.db)
    await rename()
    const index = await registerIndex(house.db)
    expect(index.units.get(culture)?.names.map((one) => one.name)).toContain(`Sở Văn hóa và Thể thao ${name}`)
  })

  it('is refused where nothing is new, and where another bears it', async () => {
    expect(await faults(rename({ name: `Sở Văn hóa ${name}`, shortName: '' }))).toEqual([
      ['name', 'unitChange.sameName'],
    ])
    expect(await faults(rename({ name: `Sở Ngoại vụ ${name}` }))).toEqual([['name', 'unitChange.nameTaken']])
    expect(await faults(rename({ name: '', decision: '' }))).toEqual([
      ['decision', 'form.required'],
      ['name', 'form.required'],
    ])
  })

  it('is not for a planner to give', async () => {
    const typed = { ...terms, name: 'Sở Khác', shortName: '', nameEn: '' }
    expect(await faults(renameUnit(ctx(planner), culture, typed))).toEqual(['refused.noRight'])
  })

  it('is taken back as if it had not been', async () => {
    await rename()
    await withdrawChange(ctx(), await changesOf(culture, 'renamed'), 'Đính chính')
    expect((await seenOn(culture, '2026-07-01')).name).toBe(`Sở Văn hóa ${name}`)
    expect((await seenOn(culture, '2026-07-01')).life.changes).toMatchObject([{ withdrawnBy: 'Đính chính' }])
    expect(await faults(withdrawChange(ctx(), await changesOf(culture, 'withdrawn'), 'x'))).toEqual([
      'unitChange.notWithdrawable',
    ])
    await soundRegister()
  })

  it('is not taken back beneath a later one', async () => {
    await rename()
    const first = await changesOf(culture, 'renamed')
    await rename({ on: '1/9/2026', name: `Sở Khác ${name}` })
    expect(await faults(withdrawChange(ctx(), first, 'Đính chính'))).toEqual(['unitChange.grown.changes'])
  })
})

describe('a unit moved under another', () => {
  it('stands there from the day on', async () => {
    await moveUnit(ctx(), foreign, { ...terms, under: `Sở Văn hóa ${name}` })
    expect((await seenOn(foreign, '2026-07-01')).life.parents.map((one) => one.id)).toEqual([
      culture,
      province,
    ])
    await soundRegister()
  })

  it.each([
    ['itself', () => culture],
    ['what is below it', () => foreign],
  ])('is refused under %s', async (_, under) => {
    await moveUnit(ctx(), foreign, { ...terms, under: culture })
    expect(await faults(moveUnit(ctx(), culture, { ...terms, on: '1/8/2026', under: under() }))).toEqual([
      ['under', 'unitChange.circle'],
    ])
  })

  it('is refused where it will stand above that unit later', async () => {
    await moveUnit(ctx(), foreign, { ...terms, on: '1/1/2027', under: culture })
    expect(await faults(moveUnit(ctx(), culture, { ...terms, under: foreign }))).toEqual([
      ['under', 'unitChange.circle'],
    ])
  })

  it('is refused under one that was not there yet', async () => {
    const late = await givenUnit(house, { name: `Trung tâm ${name}`, under: province, from: '2026-10-01' })
    expect(await faults(moveUnit(ctx(), foreign, { ...terms, under: late }))).toEqual([
      ['under', 'unitChange.notAllThatTime'],
    ])
  })

  it('two at once make no circle', async () => {
    const both = [
      moveUnit(ctx(), foreign, { ...terms, under: culture }),
      moveUnit(ctx(), culture, { ...terms, under: foreign }),
    ]
    const told = await Promise.all(both.map(faults))
    expect(told.filter((one) => one.length === 0)).toHaveLength(1)
    await soundRegister()
  })
})

describe('a unit is founded', () => {
  const found = (typed: Record<string, string>, actor = administrator) =>
    foundOffice(ctx(actor), province, {
      ...{
        ...terms,
        name: `Đơn vị ${name}`,
        shortName: '',
        nameEn: '',
        kind: 'department',
        level: 'province',
      },
      ...{ under: `Tỉnh ${name}`, serves: '' },
      ...typed,
    })

  it.each(['party', 'front', 'military', 'police', 'vertical', 'press', 'enterprise', 'school'])(
    'beside the committee, as %s, under nobody there',
    async (kind) => {
      const id = await found({ kind, under: '', serves: `Tỉnh ${name}` })
      const { unit, life, mayChange } = await seenOn(id, '2026-07-01')
      expect([unit.kind, unit.territoryId, life.parents, mayChange]).toEqual([kind, province, [], true])
      await renameUnit(ctx(), id, {
        on: '1/9/2026',
        decision,
        name: `Tên mới ${name}`,
        shortName: '',
        nameEn: '',
      })
      await soundRegister()
    },
  )

  it('for next year is nobody’s today', async () => {
    const id = await found({ on: '1/1/2027' })
    expect((await seenOn(province, '2026-12-31')).offices.map((one) => one.id)).not.toContain(id)
    expect((await seenOn(province, '2027-01-01')).offices.map((one) => one.id)).toContain(id)
  })

  it('is no district since 1/7/2025, and has no namesake', async () => {
    expect(await faults(found({ kind: 'district', level: 'district' }))).toEqual([
      ['kind', 'unitChange.noDistricts'],
    ])
    expect(await faults(found({ name: `Sở Ngoại vụ ${name}` }))).toEqual([['name', 'unitChange.nameTaken']])
    expect(await faults(found({ kind: 'government' }))).toEqual([['kind', 'form.notChoice']])
  })

  it('nowhere but where one administers', async () => {
    const local = await givenPerson(house, 'Người Quản Sở', culture, 'administrator')
    expect(await faults(found({}, local))).toEqual([['under', 'post.unitOutside']])
  })
})

describe('codes and contacts by date', () => {
  const code = (unitId: string, typed: Record<string, string>) =>
    giveCode(ctx(), unitId, { ...terms, scheme: 'agency', code: `H99.${name}`, ...typed })

  it('an agency code is one unit’s at a time, may be retired, and used again by another', async () => {
    await code(culture, {})
    expect(await faults(code(foreign, {}))).toEqual([['code', 'unitChange.codeHeld']])
    await code(culture, { on: '1/9/2026', code: '' })
    await code(foreign, { on: '1/9/2026' })
    expect((await seenOn(culture, '2026-07-01')).life.codes).toMatchObject([
      { code: `H99.${name}`, valid: { from: '2026-07-01', until: '2026-09-01' } },
    ])
    await soundRegister()
  })

  it('takes codes of any length, and no sentence', async () => {
    await code(culture, { code: `000.12.${name}.H99` })
    expect(await faults(code(foreign, { code: 'hai chữ' }))).toEqual([['code', 'unitChange.notCode']])
  })

  it('an address holds from its day, and what was before is kept', async () => {
    const contact = {
      address: '1 Trần Phú',
      phone: '0203 3825 000',
      email: '',
      website: 'https://tinh.gov.vn',
    }
    await changeContacts(ctx(), culture, { ...terms, ...contact })
    await changeContacts(ctx(), culture, { ...terms, ...contact, on: '1/9/2026', address: '2 Lê Lợi' })
    expect((await seenOn(culture, '2026-08-01')).contacts.map((one) => one.value)).toEqual([
      '1 Trần Phú',
      '0203 3825 000',
      'https://tinh.gov.vn',
    ])
    expect((await seenOn(culture, '2026-09-01')).contacts[0]?.value).toBe('2 Lê Lợi')
    const wrong = { ...contact, email: 'không', website: 'javascript:alert(1)', phone: 'gọi tôi' }
    expect(await faults(changeContacts(ctx(), culture, { ...terms, ...wrong }))).toEqual([
      ['email', 'unitChange.notEmail'],
      ['phone', 'unitChange.notPhone'],
      ['website', 'unitChange.notSite'],
    ])
  })
})

describe('a division', () => {
  const piece = (unit: string, topic = '', isNew = true) => ({ unit, topic, isNew })
  const divide = (typed: Partial<Parameters<typeof readDivision>[2]> = {}) =>
    readDivision(ctx(), culture, {
      ...{
        ...terms,
        goesOn: false,
        work: '1',
        kind: 'department',
        level: 'province',
        under: `Tỉnh ${name}`,
        serves: '',
      },
      pieces: [piece(`Sở Văn hóa Một ${name}`), piece(`Sở Du lịch ${name}`, 'du lịch')],
      ...typed,
    })

  it('leaves the open work to one of those that follow, and people where they are sent', async () => {
    const plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [culture], dueOn: '2026-12-10' },
    ])
    const two = await givenPerson(house, 'Người Du Lịch', culture, 'officer')
    const preview = await previewSuccession(ctx(), await divide())
    const second = preview.people.find((one) => one.person === 'Người Du Lịch')?.postId
    await confirm(await divide(), (postId) => (postId === second ? 1 : 0))
    const posts = async (actor: Actor) => (await again(actor)).posts.map((post) => post.unitName)
    expect([await posts(officer), await posts(two)]).toEqual([
      [`Sở Văn hóa Một ${name}`],
      [`Sở Du lịch ${name}`],
    ])
    const { rows } = await sql<{ name: string }>`
      select n.name from unit_heirs(${culture}, '2026-11-21') h join unit_names n on n.unit_id = h.unit_id
      where h.unit_id <> ${culture}`.execute(house.db)
    expect(rows).toEqual([{ name: `Sở Văn hóa Một ${name}` }])
    expect(plan.taskIds).toHaveLength(1)
    await soundRegister()
  })

  it('of a part leaves the unit as it is, with all its work', async () => {
    await confirm(
      await divide({ goesOn: true, pieces: [piece(`Sở Ngoại vụ ${name}`, 'thông tin đối ngoại', false)] }),
      () => null,
    )
    const { unit, life } = await seenOn(culture, '2026-11-21')
    expect(unit.existed.until).toBeNull()
    expect(life.successors).toMatchObject([{ kind: 'split', topic: 'thông tin đối ngoại' }])
    expect((await again(officer)).posts.map((post) => post.unitName)).toEqual([`Sở Văn hóa ${name}`])
  })

  it('into one, or without an heir of the open work, is refused', async () => {
    expect(await faults(divide({ pieces: [piece('Một Sở')] }))).toEqual([
      ['piece1', 'unitChange.dividedIntoOne'],
    ])
    expect(await faults(divide({ work: '5' }))).toEqual([['work', 'unitChange.noWork']])
  })
})

describe('an end without successor', () => {
  it('leaves the open work to the unit above, and ends the posts', async () => {
    await confirm(await readEnd(ctx(), foreign, terms))
    const { rows } = await sql<{
      id: string
    }>`select unit_id as id from unit_heirs(${foreign}, '2026-11-21')`.execute(house.db)
    expect(rows.map((row) => row.id)).toEqual([foreign, province])
    await soundRegister()
  })

  it('is refused while others stand under it', async () => {
    await moveUnit(ctx(), foreign, { ...terms, under: culture })
    const intended = await readEnd(ctx(), culture, { ...terms, on: '1/8/2026' })
    expect(await faults(previewSuccession(ctx(), intended))).toEqual([['', 'unitChange.stillBelow']])
  })
})

it('ten thousand open obligations go with their unit in one change', async () => {
  await sql`
    with plan as (
      insert into plans (id, owner_unit_id, title, year, assigned_on, created_by, created_at)
      values (gen_random_uuid(), ${province}, 'Kế hoạch lớn', 2026, '2026-01-15', ${planner.userId}, now()) returning id),
    made as (
      insert into tasks (id, plan_id, position, section, text, due_kind, created_at)
      select gen_random_uuid(), plan.id, at, at::text, 'Việc ' || at, 'none', now() from plan, generate_series(1, 10000) at
      returning id, plan_id),
    party as (
      insert into task_parties (id, task_id, plan_id, position, role, words, is_group, unit_id)
      select gen_random_uuid(), id, plan_id, 1, 'lead', 'Sở Văn hóa', false, ${culture} from made returning id, task_id, plan_id)
    insert into obligations (id, task_id, plan_id, party_id, unit_id, role)
    select gen_random_uuid(), task_id, plan_id, id, ${culture}, 'lead' from party`.execute(house.db)
  const intended = await readEnd(ctx(), culture, terms)
  expect((await previewSuccession(ctx(), intended)).holdings).toMatchObject({ obligations: 10_000 })
  await confirm(intended)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from obligations
    where unit_id in (select unit_inheritance(array[${province}::uuid], '2026-11-21'))`.execute(house.db)
  expect(rows[0]?.count).toBe(10_000)
})
