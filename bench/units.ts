import { sql } from 'kysely'
import { listPlacesOn } from '#domain/organisation/unit-list-store.ts'
import { getTree } from '#domain/organisation/unit-tree.ts'
import { readConfig } from '#platform/config.ts'
import type { Db } from '#platform/database.ts'
import { openTemporaryDatabase } from '#platform/embedded-database.ts'
import { houseOn } from '#platform/house.ts'
import { migrate } from '#platform/migrate.ts'
import { seedOnce } from '../seeds/seed.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'

const days = ['2024-06-01', '2026-11-21'] as const

/** The register of the whole country on a day, as a page asks for it, on the server. */
export async function measure(): Promise<readonly Figure[]> {
  const database = await openTemporaryDatabase()
  await migrate(database.url)
  const house = houseOn(readConfig(process.env), database.url)
  try {
    await seedOnce(house, () => undefined, { demo: false, national: true })
    const db = house.db as unknown as Db
    const province = await unitId(db, sql`unit.kind = 'province' and named.name = 'Tỉnh Lạng Sơn'`)
    const figures: Figure[] = []
    for (const on of days) {
      figures.push(
        await timed(`tree of the country on ${on}, closed`, 30, () => getTree(db, null, on, 'vi')),
        await timed(`tree of the country on ${on}, open at a province`, 30, () =>
          getTree(db, province, on, 'vi'),
        ),
        await timed(`every place of the country on ${on}, to compare with a list`, null, () =>
          listPlacesOn(db, on),
        ),
      )
    }
    const commune = await unitId(
      db,
      sql`unit.kind = 'commune' and unit.existed @> '2026-11-21'::date and unit.territory_id = ${province}`,
    )
    const asked = () =>
      sql`select exists (select from unit_line(${commune}, '2026-11-21') where unit_id = any (array[${province}]::uuid[]))`
    figures.push(await timed('whether a commune lies below a province', 1, () => asked().execute(db), 300))
    return figures
  } finally {
    await house.close()
    await database.stop()
  }
}

async function unitId(db: Db, condition: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select unit.id from units unit join unit_names named on named.unit_id = unit.id where ${condition} limit 1`.execute(
    db,
  )
  return rows[0]!.id
}

async function timed(
  what: string,
  target: number | null,
  work: () => Promise<unknown>,
  times = 30,
): Promise<Figure> {
  const taken: number[] = []
  for (let at = 0; at < times; at++) {
    const from = performance.now()
    await work()
    taken.push(performance.now() - from)
  }
  return { what, value: median(taken), unit: 'ms', ...(target === null ? {} : { target: String(target) }) }
}
