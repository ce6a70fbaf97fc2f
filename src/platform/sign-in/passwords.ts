import type { House } from '../context.ts'
import { Issues } from '../refused.ts'
import { isInBreachedList } from './breached-list.ts'
import { longestPassword, passwordFault, shortestPassword } from './password-rules.ts'

/** @throws {Issues} on `field` when the password may not be used, with the reason. */
export async function demandGoodPassword(
  house: House,
  password: string,
  ownWords: readonly string[],
  field: string,
): Promise<void> {
  const key = passwordFault(password, await knownPasswords(), ownWords)
  if (key !== null)
    throw new Issues([{ field, key, params: { shortest: shortestPassword, longest: longestPassword } }])
  const list = house.config.breachedPasswords
  if (list !== null && (await isInBreachedList(list, password)))
    throw new Issues([{ field, key: 'password.known' }])
}

/** What others know of the person: name, e-mail, and the names of the units where they have a post. */
export async function ownWordsOf(house: House, userId: string): Promise<string[]> {
  const rows = await house.db
    .selectFrom('users')
    .leftJoin('posts', 'posts.user_id', 'users.id')
    .leftJoin('unit_names', 'unit_names.unit_id', 'posts.unit_id')
    .select(['users.name', 'users.email', 'unit_names.name as unitName'])
    .where('users.id', '=', userId)
    .execute()
  return [...new Set(rows.flatMap((row) => [row.name, row.email, row.unitName ?? '']))]
}

let known: Promise<ReadonlySet<string>> | null = null

/** 49,233 passwords that many use; read when a password is first chosen. */
function knownPasswords(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return known
}
