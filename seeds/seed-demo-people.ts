import { sql } from 'kysely'
import { givePost } from '#domain/organisation/person-store.ts'
import type { House } from '#platform/context.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { createUser } from '#platform/sign-in/accounts.ts'
import { demoPassword, demoPeople } from './demo-people.ts'
import type { DemoPerson } from './demo-people.ts'
import { demoProvince } from './seed-register.ts'

/** Accounts and posts of the given demo people. */
export async function seedDemoPeople(
  house: House,
  missing: readonly DemoPerson[],
  say: (line: string) => void,
): Promise<void> {
  if (missing.length === 0) return
  say('Making the demo accounts …')
  const signIn = await createSignIn(house)
  for (const person of missing) {
    const userId =
      (await findUser(house, person.email)) ??
      (await createUser(signIn, person.name, person.email, demoPassword))
    const unitId = await getDemoUnit(house, person.unit)
    const duty = person.role === 'leader' ? 'deputy' : 'member'
    await givePost(house.db, {
      userId,
      unitId,
      role: person.role,
      title: person.title,
      duty,
      from: '2025-07-01',
    })
  }
}

/** Demo people who are not at work yet: an account without its post is one whose making was cut short. */
export async function listMissingPeople(house: House): Promise<readonly DemoPerson[]> {
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
  const { rows } = await sql<{ unit_id: string }>`
    select named.unit_id from unit_names named join units unit on unit.id = named.unit_id
    where named.name = ${name} and upper_inf(named.valid) and upper_inf(unit.existed)
      and (unit.kind = 'province' or unit.territory_id in (select unit_id from unit_names where name = ${demoProvince}))
  `.execute(house.db)
  if (rows.length !== 1) throw new Error(`the demo province has ${rows.length} units called "${name}"`)
  return rows[0]!.unit_id
}
