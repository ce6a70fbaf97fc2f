import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../test/database.ts'
import type { TestHouse } from '../../test/database.ts'
import { actorAgain, asPerson, givenPerson, givenUnit } from '../../test/given.ts'
import type { Actor, Role } from './access.ts'
import type { ActName } from './acts.ts'
import { contentOf, chainHash } from './audit-entry.ts'
import { readLogFilter } from './audit-filter.ts'
import { exportEntries, exportKeptEntries, listEntries } from './audit-search.ts'
import { recordAct, recordJobAct } from './audit.ts'
import { asActor } from './context.ts'
import { newId } from './new-id.ts'

describe('searching the log', () => {
  let house: TestHouse
  let province: string
  let culture: string
  let otherProvince: string
  let administrator: Actor
  let officer: Actor
  let stranger: Actor

  const write = async (
    who: Actor,
    act: ActName,
    unitId: string | null,
    details: object = {},
    recordId = newId(),
  ) => {
    const ctx = asPerson(house, who)
    const entry = { act, recordKind: act.split('.')[0]!, recordId, unitId, details: { ...details } }
    await asActor(ctx, (db) => recordAct(db, ctx, entry))
    return recordId
  }
  const found = async (who: Actor, asked = '') => {
    const { entries } = await listEntries(asPerson(house, who), readLogFilter(new URLSearchParams(asked)))
    return entries.map(({ act, details }) => (typeof details.note === 'string' ? details.note : act))
  }

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'UBND tỉnh Vĩnh Thành', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa tỉnh Vĩnh Thành', under: province })
    otherProvince = await givenUnit(house, { name: 'UBND tỉnh Đại Hải', kind: 'province' })
    administrator = await givenPerson(house, 'Phạm Quản Trị', province, 'administrator')
    officer = await givenPerson(house, 'Nguyễn Thị Bưởi', culture, 'officer')
    stranger = await givenPerson(house, 'Lê Văn Cam', otherProvince, 'planner')
    house.clock.set('2026-11-19T02:00:00Z')
    await write(officer, 'progress.recorded', culture, { note: 'họp báo quý ba' })
    house.clock.set('2026-11-20T02:00:00Z')
    await write(officer, 'report.built', culture, { note: 'báo cáo năm' })
    await write(stranger, 'plan.made', otherProvince, { note: 'kế hoạch của tỉnh khác' })
    house.clock.set('2026-11-21T02:00:00Z')
    await write(officer, 'report.submitted', culture, { note: 'trình ký' })
  })

  it('an administrator sees what was done in the offices below, newest first, and nothing of another province', async () => {
    const other = await givenPerson(house, 'Người Khác', otherProvince, 'administrator')
    expect(await found(administrator)).toEqual(['trình ký', 'báo cáo năm', 'họp báo quý ba'])
    expect(await found(other)).toEqual(['kế hoạch của tỉnh khác'])
  })

  it.each([
    ['person=thi buoi', 3],
    ['person=lê văn', 0],
    ['act=report', 2],
    ['act=report.submitted', 1],
    ['act=no.such', 3],
    ['unit=so van hoa', 3],
    ['unit=đại hải', 0],
    ['from=20/11/2026', 2],
    ['to=19/11/2026', 1],
    ['from=20/11/2026&to=20/11/2026', 1],
    ['from=22/11/2026', 0],
    ['q=hop bao', 1],
    ['q=họp trình', 0],
    [`q=${encodeURIComponent(`'); drop table audit_entries; --`)}`, 0],
    [`q=${encodeURIComponent(`a'b & !c:* | (`)}`, 0],
    [`person=${encodeURIComponent(`%' or '1'='1`)}`, 0],
  ])('finds by what is asked: %s', async (asked, count) => {
    expect(await found(administrator, asked)).toHaveLength(count)
  })

  it('finds everything that was done with one record', async () => {
    const task = await write(officer, 'task.done', culture, { note: 'một' })
    await write(officer, 'task.reopened', culture, { note: 'hai' }, task)
    expect(await found(administrator, `record=${task}`)).toEqual(['hai', 'một'])
  })

  it('an officer sees nothing of it, in the pages or in the database', async () => {
    expect(await found(officer)).toEqual([])
    const rows = await asActor(asPerson(house, officer), (db) =>
      sql`select from log_entries(null, null, null, null, null, null, null, 1000000, 10)`.execute(db),
    )
    expect(rows.rows).toEqual([])
    await expect(
      asActor(asPerson(house, administrator), (db) => sql`select from audit_entries`.execute(db)),
    ).rejects.toThrow('permission denied')
  })

  it('pages follow one another without an entry missing or twice', async () => {
    const ctx = asPerson(house, administrator)
    const all = readLogFilter(new URLSearchParams())
    const whole = (await listEntries(ctx, all)).entries.map(({ sequence }) => sequence)
    const seen: number[] = []
    let before: number | null = null
    do {
      const page = await listEntries(ctx, all, before, 2)
      seen.push(...page.entries.map(({ sequence }) => sequence))
      before = page.next
    } while (before !== null)
    expect(seen).toEqual(whole)
  })

  it('what concerns no unit is seen only where nobody reads the log beside or above', async () => {
    const alone = await openTestHouse()
    const above = await givenUnit(alone, { name: 'UBND tỉnh Vĩnh Thành' })
    const below = await givenUnit(alone, { name: 'Sở Văn hóa', under: above })
    const person = (name: string, unit: string, role: Role) => givenPerson(alone, name, unit, role)
    const top = await person('Phạm Quản Trị', above, 'administrator')
    const low = await person('Trần Quản Trị', below, 'administrator')
    const act = {
      act: 'import.refusedSecret',
      recordKind: 'import',
      recordId: newId(),
      unitId: null,
    } as const
    await alone.db.transaction().execute((db) => recordJobAct(db, alone, act, 'read-document'))
    const seen = async (who: Actor) =>
      (await listEntries(asPerson(alone, who), readLogFilter(new URLSearchParams()))).entries.length
    expect([await seen(top), await seen(low)]).toEqual([1, 0])
    const army = await givenUnit(alone, { name: 'Bộ Chỉ huy quân sự', kind: 'military' })
    const beside = await person('Lê Quản Trị', army, 'administrator')
    expect([await seen(top), await seen(beside)]).toEqual([0, 0])
  })

  it('what was done long ago is found behind ten thousand newer entries of others', async () => {
    const newer = { by: stranger.userId, unit: otherProvince }
    await sql`insert into audit_entries (sequence, form, at, actor_id, actor_name, unit_id, act, record_kind, record_id, details,
        request_id, previous, hash)
      select (select max(sequence) from audit_entries) + n, 2, ${house.clock.now()}, ${newer.by}::uuid, 'Lê Văn Cam',
        ${newer.unit}::uuid, 'plan.made', 'plan', gen_random_uuid(), '{}', 'test', '', ''
      from generate_series(1, 10100) n`.execute(house.db)
    expect(await found(administrator, 'from=19/11/2026&to=20/11/2026')).toEqual([
      'báo cáo năm',
      'họp báo quý ba',
    ])
    expect(await found(administrator, 'q=hop bao')).toEqual(['họp báo quý ba'])
    expect(await found(administrator, 'act=report')).toEqual(['trình ký', 'báo cáo năm'])
    const { entries } = await listEntries(asPerson(house, stranger), readLogFilter(new URLSearchParams()))
    expect(entries).toEqual([])
  })

  it('taking the log out is itself an act, told to the next reader', async () => {
    const ctx = asPerson(house, administrator)
    const filter = readLogFilter(new URLSearchParams('act=report'))
    for await (const batch of exportEntries(ctx, filter, 'csv')) expect(batch).toHaveLength(2)
    expect((await found(administrator))[0]).toBe('log.exported')
  })

  it('what is exported for verifying can be verified without this program', async () => {
    const entries = exportKeptEntries(asPerson(house, administrator), readLogFilter(new URLSearchParams()))
    let count = 0
    for await (const batch of entries) {
      count += batch.length
      for (const entry of batch) expect(chainHash(entry.previous, contentOf(entry)!)).toEqual(entry.hash)
    }
    expect(count).toBeGreaterThan(3)
  })

  describe('says under which post', () => {
    const lastEntry = () =>
      house.db
        .selectFrom('audit_entries')
        .selectAll()
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
    const alsoIn = async (person: Actor, unitId: string, role: Role, title: string) => {
      const { id } = await house.db
        .selectFrom('roles')
        .select('id')
        .where('key', '=', role)
        .executeTakeFirstOrThrow()
      const post = {
        id: newId(),
        user_id: person.userId,
        unit_id: unitId,
        role_id: id,
        title,
        valid: '[2020-01-01,)',
      }
      await house.db.insertInto('posts').values(post).execute()
      return actorAgain(house, person)
    }

    it('the one nearest above the record, of those that may do it', async () => {
      const planner = await givenPerson(house, 'Đỗ Kế Hoạch', province, 'planner')
      const both = await alsoIn(planner, culture, 'officer', 'Chuyên viên kiêm nhiệm')
      await write(both, 'progress.recorded', culture)
      expect(await lastEntry()).toMatchObject({ post_title: 'Chuyên viên kiêm nhiệm', post_unit_id: culture })
      // An officer assigns nobody: that was done by the post at the province.
      await write(both, 'task.assigned', culture)
      expect(await lastEntry()).toMatchObject({ post_title: 'planner', post_unit_id: province })
    })

    it('and in whose place, where it was that of another', async () => {
      const leader = await givenPerson(house, 'Vũ Lãnh Đạo', culture, 'leader')
      const helper = await givenPerson(house, 'Hồ Thay Mặt', culture, 'officer')
      await house.db
        .insertInto('substitutions')
        .values({
          id: newId(),
          post_id: leader.posts[0]!.id,
          substitute_id: helper.userId,
          valid: '[2026-11-01,2026-12-01)',
          given_by: leader.userId,
          given_at: house.clock.now(),
        })
        .execute()
      const standing = await actorAgain(house, helper)
      await write(standing, 'report.issued', culture)
      expect(await lastEntry()).toMatchObject({
        actor_name: 'Hồ Thay Mặt',
        stood_in_for: 'Vũ Lãnh Đạo',
        post_id: leader.posts[0]!.id,
      })
      // What they may do by themselves they do by themselves.
      await write(standing, 'report.built', culture)
      expect(await lastEntry()).toMatchObject({ stood_in_for: null })
    })

    it('and from where', async () => {
      const ctx = { ...asPerson(house, officer), address: '203.0.113.7' }
      const act = { act: 'report.built', recordKind: 'report', recordId: newId(), unitId: culture } as const
      await asActor(ctx, (db) => recordAct(db, ctx, act))
      expect(await lastEntry()).toMatchObject({ address: '203.0.113.7' })
    })

    it('and nobody writes an entry in the name of another', async () => {
      const act = { act: 'report.built', recordKind: 'report', recordId: newId(), unitId: culture } as const
      const forged = asPerson(house, administrator)
      await expect(asActor(asPerson(house, officer), (db) => recordAct(db, forged, act))).rejects.toThrow(
        'an entry names who acts',
      )
    })
  })
})
