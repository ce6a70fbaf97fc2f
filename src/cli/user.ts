import { sql } from 'kysely'
import { duties, roles } from '#platform/access.ts'
import type { Duty, Role } from '#platform/access.ts'
import { recordJobAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { withHouse } from '#platform/house.ts'
import { givePost } from '#domain/organisation/person-store.ts'
import { labelOf } from '#domain/organisation/post-unit.ts'
import type { UnitMatch } from '#domain/organisation/unit-match.ts'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import { registerIndex } from '#domain/organisation/unit-register.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { createUser } from '#platform/sign-in/accounts.ts'
import { resetAccount } from '#platform/sign-in/account-reset.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = [
  'nhipcau user create --name NAME --email EMAIL --unit UNIT_NAME --role planner|officer|leader|administrator [--title TITLE] [--duty head|deputy|member]  (password on standard input)',
  'nhipcau user reset --email EMAIL [--second-factor]  (prints a link with which the person sets a password)',
].join(' | ')

/** The first administrator, and anybody else, without the pages. The password is read from standard input, never from arguments. */
export const command: Command = async (args) => {
  const text = { type: 'string' } as const
  const options = {
    ...{ name: text, email: text, unit: text, role: text, title: text, duty: text },
    'second-factor': { type: 'boolean' },
  } as const
  const { values, positionals } = readArgs(args, options, usage)
  const { name, email, unit, title = '' } = values
  const role = roles.find((one) => one === values.role)
  const duty = duties.find((one) => one === (values.duty ?? (role === 'leader' ? 'deputy' : 'member')))
  const [act] = positionals
  if (act === 'reset' && email) return reset(email, values['second-factor'] ?? false)
  if (act !== 'create' || !name || !email || !unit || !role || !duty) throw new Usage(usage)
  return create({ name, email, unit, role, title, duty })
}

interface NewUser {
  readonly name: string
  readonly email: string
  readonly unit: string
  readonly role: Role
  readonly title: string
  readonly duty: Duty
}

async function create({ name, email, unit, ...post }: NewUser): Promise<number> {
  return withHouse(readConfig(process.env), async (house) => {
    const { unitId, fault } = await unitNamed(house, unit)
    const against = fault ?? (await whyNot(house, email, unitId, post.duty))
    if (unitId === null || against !== null) {
      printLine(process.stderr, against ?? '')
      return 1
    }
    const password = (await readAll(process.stdin)).trim()
    const userId = await createUser(await createSignIn(house), name, email, password)
    await asHouse(house, async (db) => {
      await givePost(db, { userId, unitId, ...post, from: null })
      const act = { act: 'person.appointed', recordKind: 'person', recordId: userId, unitId } as const
      await recordJobAct(db, house, { ...act, details: { ...post } }, 'user create', 'cli')
    })
    printLine(process.stdout, userId)
    return 0
  })
}

/** By its whole name of today, else as written names are read. */
async function unitNamed(
  house: House,
  words: string,
): Promise<{ unitId: string | null; fault: string | null }> {
  const day = today(house.clock)
  const index = await registerIndex(house.db)
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from unit_names where folded = folded(${words}) and language = 'vi' and valid @> ${day}::date`.execute(
    house.db,
  )
  const found =
    rows.length > 0 ? rows.map(({ id }) => id) : idsOf(matchUnit(index, words, { on: day, today: day }))
  if (found.length === 1) return { unitId: found[0]!, fault: null }
  if (found.length === 0) return { unitId: null, fault: `no unit is called "${words}" today` }
  const names = found.slice(0, 8).map((id) => labelOf({ index, day }, id))
  const fault = `${found.length} units are called "${words}": ${names.join('; ')}. Say which by adding the province.`
  return { unitId: null, fault }
}

function idsOf(match: UnitMatch): readonly string[] {
  if (match.kind === 'unit') return match.successorIds ? [] : [match.unitId]
  return match.kind === 'ambiguous' ? match.candidates : []
}

/** What the database would refuse, in a sentence. */
async function whyNot(
  house: House,
  email: string,
  unitId: string | null,
  duty: Duty,
): Promise<string | null> {
  const { rows } = await sql<{ taken: boolean; head: string | null }>`
    select exists (select from users where email = lower(${email})) as taken, (
      select person.name from posts post join users person on person.id = post.user_id
      where post.unit_id = ${unitId}::uuid and post.duty = 'head' and upper_inf(post.valid) limit 1) as head`.execute(
    house.db,
  )
  if (rows[0]?.taken) return `somebody has an account with the e-mail address ${email} already`
  if (duty === 'head' && rows[0]?.head) return `${rows[0].head} heads that unit already`
  return null
}

const linkHours = 24

/** For a person who is locked out where no administrator can help: the last of them, say. Their sessions end. */
async function reset(email: string, secondFactorToo: boolean): Promise<number> {
  return withHouse(readConfig(process.env), async (house) => {
    const token = await asHouse(house, (db) => resetAccount(db, house, email, { linkHours, secondFactorToo }))
    if (token === null) {
      printLine(process.stderr, `no account has the e-mail address ${email}`)
      return 1
    }
    printLine(process.stdout, `${house.config.origin}/sign-in/password/${token}`)
    return 0
  })
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}
