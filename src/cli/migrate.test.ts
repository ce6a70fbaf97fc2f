import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addInstrument, recordFact } from '#domain/documents/law-actions.ts'
import { getInstrument, listLaw } from '#domain/documents/law-pages.ts'
import type { Context } from '#platform/context.ts'
import { seedOnce } from '../../seeds/seed.ts'
import { readStartingLaw } from '../../seeds/law.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

describe('an office that begins with a database of its own', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  beforeEach(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
  })

  const migrate = () =>
    promisify(execFile)(process.execPath, [main, 'migrate'], {
      env: { ...process.env, DATABASE_URL: house.databaseUrl, NHIPCAU_DATA: house.config.dataFolder },
    })
  const begun = async () => {
    const { rows } = await sql<{ forms: number; instruments: number; facts: number; changes: number }>`select
      (select count(*) from report_forms) as forms, (select count(*) from instruments) as instruments,
      (select count(*) from instrument_facts) as facts, (select count(*) from instrument_changes) as changes`.execute(
      house.db,
    )
    return rows[0]!
  }

  it('has the forms and the whole starting law once it is migrated, and the same when it is migrated again', async () => {
    await migrate()
    const first = await begun()
    expect(first.instruments).toBe((await readStartingLaw()).instruments.size)
    for (const count of Object.values(first)) expect(count).toBeGreaterThan(0)
    await migrate()
    expect(await begun()).toEqual(first)
  }, 30_000)

  it('has the same as one whose house is begun by npm start', async () => {
    await migrate()
    const migrated = await begun()
    const other = await openTestHouse()
    await seedOnce(other, () => undefined, { demo: false })
    house = other
    expect(await begun()).toEqual(migrated)
  }, 30_000)

  it('keeps what it recorded before', async () => {
    const source = { unitId: province, source: 'Công báo', certainty: 'verified' }
    const decree = { type: 'Nghị định', reference: '30/2020/NĐ-CP', issuer: 'Chính phủ', title: '' }
    const id = await addInstrument(planner, { ...source, ...decree, issued: '', effective: '' })
    await recordFact(planner, { ...source, instrumentId: id, kind: 'ended', value: '01/11/2026' })
    await migrate()
    expect((await getInstrument(planner, id)).standing.state).toBe('abolished')
    const { lines } = await listLaw(planner, { words: '30/2020/NĐ-CP', state: null }, null)
    expect(lines.map((line) => line.id)).toEqual([id])
  }, 30_000)
})
