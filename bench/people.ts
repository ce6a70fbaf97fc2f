import { sql } from 'kysely'
import { eachPerson, listPeople } from '#domain/organisation/person-list.ts'
import type { PersonFilter } from '#domain/organisation/person-filter.ts'
import { importPeople, previewPeople } from '#domain/organisation/people-import-actions.ts'
import { loadActor, roleIds } from '#domain/organisation/person-store.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { openTemporaryDatabase } from '#platform/embedded-database.ts'
import { houseOn } from '#platform/house.ts'
import type { OpenHouse } from '#platform/house.ts'
import { migrate } from '#platform/migrate.ts'
import { demoProvince, seedOfficesOf, seedPlaces } from '../seeds/seed-register.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'

const people = 10_000
const everyone: PersonFilter = { words: '', unitId: null, roleId: null, state: null }

/** Ten thousand people in the communes and offices of a province, as its administrator lists, finds and imports them. */
export async function measure(): Promise<readonly Figure[]> {
  const database = await openTemporaryDatabase()
  await migrate(database.url)
  const house = houseOn(readConfig(process.env), database.url)
  try {
    await seedPlaces(house, () => undefined)
    await seedOfficesOf(house, demoProvince, () => undefined)
    const province = await one(house, sql`select unit_id as id from unit_names where name = ${demoProvince}`)
    const ctx = await givenPeople(house, province)
    const commune = await one(
      house,
      sql`select id from units where kind = 'commune' and territory_id = ${province} limit 1`,
    )
    const middle = await one(
      house,
      sql`select id from users order by given_name collate "vi-x-icu", name collate "vi-x-icu", id offset 5000 limit 1`,
    )
    const pages: readonly (readonly [string, PersonFilter, string | null])[] = [
      ['first page', everyone, null],
      ['a page in the middle', everyone, middle],
      ['found by words without marks', { ...everyone, words: 'hoang 512' }, null],
      ['of a commune with all below it', { ...everyone, unitId: commune }, null],
      ['of a role', { ...everyone, roleId: roleIds.leader }, null],
      ['away', { ...everyone, state: 'away' }, null],
      ['invited', { ...everyone, state: 'invited' }, null],
      ['ended', { ...everyone, state: 'ended' }, null],
    ]
    const figures: Figure[] = []
    for (const [what, filter, after] of pages) {
      const value = await timed(() => listPeople(ctx, filter, after), 20)
      figures.push({ what: `people, ${people}: ${what}`, value, unit: 'ms', target: '50' })
    }
    const all = await timed(() => Array.fromAsync(eachPerson(ctx, everyone)), 1)
    figures.push({ what: `people, ${people}: all, for a workbook`, value: all, unit: 'ms' })
    return [...figures, ...(await measureImport(ctx, province))]
  } finally {
    await house.close()
    await database.stop()
  }
}

async function givenPeople(house: OpenHouse, province: string): Promise<Context> {
  await sql`
    with made as (
      insert into users (id, name, email)
      select gen_random_uuid(), (array['Nguyễn', 'Trần', 'Hoàng', 'Nông', 'Vi'])[1 + n % 5] || ' Văn ' ||
        (array['An', 'Bình', 'Đạt', 'Ổn', 'Yến', 'Quý', 'Ánh'])[1 + n % 7], 'nguoi.' || n || '@bench.example'
      from generate_series(1, ${people}::int) n returning id, email),
    numbered as (select id, row_number() over (order by email) as n from made),
    communes as (select id, row_number() over (order by id) as n, count(*) over () as all_of_them from units
      where (id = ${province} or territory_id = ${province}) and existed @> current_date)
    insert into posts (id, user_id, unit_id, role_id, title, valid)
    select gen_random_uuid(), numbered.id, communes.id,
      case when numbered.n % 10 = 0 then ${roleIds.leader} else ${roleIds.officer} end::uuid, 'Chuyên viên',
      case when numbered.n % 20 = 0 then daterange('2020-01-01', '2025-01-01') else daterange('2025-07-01', null) end
    from numbered join communes on communes.n = 1 + numbered.n % communes.all_of_them`.execute(house.db)
  const userId = await one(
    house,
    sql`insert into users (id, name, email) values (gen_random_uuid(), 'Quản Trị', 'quan.tri@bench.example') returning id`,
  )
  await sql`insert into posts (id, user_id, unit_id, role_id, title, valid)
    values (gen_random_uuid(), ${userId}, ${province}, ${roleIds.administrator}, '', '[2020-01-01,)')`.execute(
    house.db,
  )
  await sql`insert into substitutions (id, post_id, substitute_id, valid, given_by, given_at)
    select gen_random_uuid(), post.id, colleague.user_id, daterange(current_date, current_date + 5), ${userId}, now() from posts post
    cross join lateral (
      select other.user_id from posts other where other.unit_id = post.unit_id and other.user_id <> post.user_id
        and other.valid @> current_date limit 1) colleague
    where post.valid @> current_date and post.user_id <> ${userId} limit 200`.execute(house.db)
  await sql`analyze`.execute(house.db)
  const actor = await loadActor(house, { id: userId, name: 'Quản Trị', email: 'quan.tri@bench.example' })
  return { ...house, actor, requestId: 'bench', address: 'bench' }
}

async function measureImport(ctx: Context, province: string): Promise<readonly Figure[]> {
  const { rows } = await sql<{ name: string }>`
    select commune.name || ', ' || place.name as name from units unit
    join unit_names commune on commune.unit_id = unit.id and commune.valid @> current_date and commune.language = 'vi'
    join unit_names place on place.unit_id = unit.territory_id and place.valid @> current_date and place.language = 'vi'
    where unit.kind = 'commune' and unit.territory_id = ${province} and unit.existed @> current_date order by unit.id`.execute(
    ctx.db,
  )
  const listed = Array.from({ length: people }, (_, at) => ({
    ...{
      row: at + 2,
      name: `Người Mới ${at}`,
      email: `moi.${at}@bench.example`,
      unit: rows[at % rows.length]!.name,
    },
    ...{ role: 'Chuyên viên', title: '', duty: '', from: '2026-12-01', decision: '' },
  }))
  const look = await timed(() => previewPeople(ctx, listed, new Map()), 1)
  const bring = await timed(() => importPeople(ctx, listed, new Map(), null), 0)
  return [
    { what: `a list of ${people} people: preview`, value: look / 1000, unit: 's' },
    { what: `a list of ${people} people: all invited in one transaction`, value: bring / 1000, unit: 's' },
  ]
}

async function one(house: OpenHouse, query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await query.execute(house.db)
  return (rows[0] as { id: string }).id
}

/** Milliseconds, in the middle of so many times after one to warm up; 0 for one that can be done once only. */
async function timed(work: () => Promise<unknown>, times: number): Promise<number> {
  const milliseconds: number[] = []
  for (let at = times === 0 ? 0 : -1; at < Math.max(times, 1); at += 1) {
    const from = performance.now()
    await work()
    if (at >= 0) milliseconds.push(performance.now() - from)
  }
  return median(milliseconds)
}
