import { sql } from 'kysely'
import { givePost } from '#domain/organisation/person-store.ts'
import type { House } from '#platform/context.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { demoPassword, demoPeople } from './demo-people.ts'
import type { DemoPerson } from './demo-people.ts'

/** Accounts and posts of the demo people that are not there yet. */
export async function seedDemoPeople(house: House, say: (line: string) => void): Promise<void> {
  const missing = await peopleWithoutPost(house)
  if (missing.length === 0) return
  say('Making the demo accounts …')
  const signIn = await createSignIn(house)
  for (const person of missing) {
    const userId =
      (await findUser(house, person.email)) ??
      (await signIn.createUser(person.name, person.email, demoPassword))
    const unitId = await getDemoUnit(house, person.unit)
    await givePost(house.db, { userId, unitId, role: person.role, title: person.title, from: '2025-07-01' })
  }
}

/** An account without its post is one whose making was cut short: it gets the post now. */
async function peopleWithoutPost(house: House): Promise<readonly DemoPerson[]> {
  const emails = demoPeople.map((person) => person.email)
  const found = await house.db
    .selectFrom('users')
    .innerJoin('posts', 'posts.user_id', 'users.id')
    .select('users.email')
    .where('users.email', 'in', emails)
    .execute()
  const known = new Set(found.map((user) => user.email))
  return demoPeople.filter((person) => !known.has(person.email))
}

async function findUser(house: House, email: string): Promise<string | undefined> {
  const user = await house.db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst()
  return user?.id
}

/** The unit of that name of the demo province today. @throws when the register has none. */
async function getDemoUnit(house: House, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select unit.id from unit_names named
    join units unit on unit.id = named.unit_id
    left join units place on place.id = unit.territory_id
    left join unit_codes code on code.unit_id = coalesce(place.id, unit.id) and code.scheme = 'statistics'
    where named.name = ${name} and upper_inf(named.valid) and upper_inf(unit.existed)
      and (code.code = '20' or unit.territory_id = (select unit_id from unit_codes where scheme = 'statistics' and code = '20'))
    limit 1`.execute(house.db)
  const unit = rows[0]
  if (!unit) throw new Error(`the register has no "${name}" in the demo province`)
  return unit.id
}
