import { sql } from 'kysely'
import { insertRegister } from '#domain/organisation/register-store.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { readAddresses } from './places/packages.ts'
import { demoPassword, demoPeople } from './demo-people.ts'
import { draftRegister } from './register-draft.ts'
import { communeOffices, wardOffices } from './offices/commune-offices.ts'
import { fillOffices } from './offices/fill-offices.ts'
import { langsonOffices } from './offices/langson-offices.ts'
import { provinceOffices } from './offices/province-offices.ts'
import { seedDemoPeople } from './seed-demo-people.ts'

type Say = (line: string) => void

/**
 * Loads what a first start needs and is not there yet: the register, then the demo province's people. Each part is one
 * transaction, so whoever is stopped in the middle begins again at the same part.
 */
export async function seedOnce(
  house: House,
  say: Say,
  { demo = true }: { demo?: boolean } = {},
): Promise<{ demo: boolean }> {
  if (!(await hasRegister(house))) await seedRegister(house, say)
  if (demo) await seedDemoPeople(house, say)
  return { demo }
}

/** Lines for whoever tries the product: "planner Tỉnh Lạng Sơn: e-mail / password". */
export function demoAccounts(): readonly string[] {
  return demoPeople.map((person) => `${person.role} ${person.unit}: ${person.email} / ${demoPassword}`)
}

async function hasRegister(house: House): Promise<boolean> {
  const { rows } = await sql`select from units limit 1`.execute(house.db)
  return rows.length > 0
}

async function seedRegister(house: House, say: Say): Promise<void> {
  say('Loading the register of units …')
  const draft = draftRegister()
  const { communes } = await readAddresses()
  const existed = { from: null, until: null }
  const name = 'Tỉnh Lạng Sơn'
  const source = 'statistics office'
  const unitId = draft.unit({
    names: [{ name, english: 'Lạng Sơn Province' }],
    kind: 'province',
    level: 'province',
    code: '20',
    existed,
    source,
  })
  fillOffices(draft, { unitId, level: 'province', name, existed }, [provinceOffices, langsonOffices])
  for (const commune of communes.filter((one) => one.province_code === '20')) {
    const since = { from: '2025-07-01', until: null }
    const id = draft.unit({
      names: [{ name: commune.name }],
      kind: 'commune',
      level: 'commune',
      under: unitId,
      territory: unitId,
      code: commune.ward_code,
      existed: since,
      source,
    })
    const offices = commune.name.startsWith('Phường') ? wardOffices : communeOffices
    fillOffices(draft, { unitId: id, level: 'commune', name: commune.name, existed: since }, [offices])
  }
  await asHouse(house, (db) => insertRegister(db, draft.rows))
}
