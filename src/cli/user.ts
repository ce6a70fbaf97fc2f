import { sql } from 'kysely'
import { roles } from '#platform/access.ts'
import type { Role } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { givePost } from '#domain/organisation/person-store.ts'
import { createSignIn } from '#platform/sign-in.ts'
import { createUser } from '#platform/sign-in/accounts.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage =
  'nhipcau user create --name NAME --email EMAIL --unit UNIT_NAME --role planner|officer|leader|administrator  (password on standard input)'

/** The first administrator, and anybody else, without the pages. The password is read from standard input, never from arguments. */
export const command: Command = async (args) => {
  const text = { type: 'string' } as const
  const { values, positionals } = readArgs(args, { name: text, email: text, unit: text, role: text }, usage)
  const { name, email, unit, role } = values
  if (positionals[0] !== 'create' || !name || !email || !unit || !roles.includes(role as Role))
    throw new Usage(usage)
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

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}
