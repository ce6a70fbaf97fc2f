import { sql } from 'kysely'
import { roles } from '#platform/access.ts'
import type { Role } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { asHouse } from '#platform/context.ts'
import { withHouse } from '#platform/house.ts'
import { givePost } from '#domain/organisation/person-store.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { createUser } from '#platform/sign-in/accounts.ts'
import { resetAccount } from '#platform/sign-in/account-reset.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = [
  'nhipcau user create --name NAME --email EMAIL --unit UNIT_NAME --role planner|officer|leader|administrator  (password on standard input)',
  'nhipcau user reset --email EMAIL [--second-factor]  (prints a link with which the person sets a password)',
].join(' | ')

/** The first administrator, and anybody else, without the pages. The password is read from standard input, never from arguments. */
export const command: Command = async (args) => {
  const text = { type: 'string' } as const
  const options = {
    name: text,
    email: text,
    unit: text,
    role: text,
    'second-factor': { type: 'boolean' },
  } as const
  const { values, positionals } = readArgs(args, options, usage)
  const { name, email, unit, role } = values
  const [act] = positionals
  if (act === 'reset' && email) return reset(email, values['second-factor'] ?? false)
  if (act !== 'create' || !name || !email || !unit || !roles.includes(role as Role)) throw new Usage(usage)
  return withHouse(readConfig(process.env), async (house) => {
    const units = await house.db
      .selectFrom('unit_names')
      .select('unit_id')
      .where(sql<boolean>`folded = folded(${unit}) and valid @> current_date`)
      .execute()
    if (units.length !== 1) {
      printLine(
        process.stderr,
        units.length === 0
          ? `no unit is called "${unit}" today`
          : `${units.length} units are called "${unit}"`,
      )
      return 1
    }
    const password = (await readAll(process.stdin)).trim()
    const userId = await createUser(await createSignIn(house), name, email, password)
    await givePost(house.db, {
      userId,
      unitId: units[0]!.unit_id,
      role: role as Role,
      title: role as Role,
      duty: role === 'leader' ? 'deputy' : 'member',
      from: null,
    })
    printLine(process.stdout, userId)
    return 0
  })
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
