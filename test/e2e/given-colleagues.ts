import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#platform/new-id.ts'
import { demoPassword } from '../../seeds/demo-people.ts'
import type { ProductDatabase } from './product-database.ts'
import { Visitor } from './visitor.ts'

/** Somebody who knocks at doors, and what they should be able to do there. */
export interface Colleague {
  readonly who: string
  readonly userId: string | null
  readonly visitor: Visitor
  /** A token of theirs, for the doors for programs, with all that the role may use; null where there is no post to act for. */
  readonly token: string | null
  /** What a post of today may use. */
  readonly verbs: ReadonlySet<string>
  readonly hasPost: boolean
  /** Works in Lạng Sơn, whose records are asked for. */
  readonly isOurs: boolean
}

const always = '[2020-01-01,)'
const untilYesterday = "('[2020-01-01,' || (now() at time zone 'Asia/Ho_Chi_Minh')::date || ')')::daterange"

/** One of each: every role of the house, a role with one scope, no post, another province, a post that ended, a substitute, nobody. */
export async function givenColleagues(db: ProductDatabase): Promise<readonly Colleague[]> {
  const { client, one } = db
  const unitOf = (name: string) => one('select unit_id from unit_names where name = $1 limit 1', name)
  const ours = await unitOf('Tỉnh Lạng Sơn')
  const roleOf = (key: string) => one('select id from roles where key = $1', key)
  const maker = await one("select id from users where email = 'hoang.thu.huong@langson.demo'")
  const give = async (userId: string, unit: string, role: string, valid = `'${always}'`) => {
    const id = newId()
    await client.query(
      `insert into posts (id, user_id, unit_id, role_id, title, valid) values ($1, $2, $3, $4, 'Chuyên viên', ${valid})`,
      [id, userId, unit, role],
    )
    return id
  }
  const colleagues: Colleague[] = []
  const add = async (who: string, unit: string, role: string, isPast = false) => {
    const userId = await account(db, who)
    const post = await give(userId, unit, role, isPast ? untilYesterday : undefined)
    colleagues.push({
      ...{
        who,
        userId,
        visitor: await signedIn(db, userId),
        token: await givenToken(db, { userId, post, role }),
      },
      verbs: isPast ? new Set<string>() : await verbsOf(db, role),
      hasPost: !isPast,
      isOurs: unit === ours,
    })
  }
  for (const key of ['planner', 'officer', 'leader', 'administrator'])
    await add(`${key} of the province`, ours, await roleOf(key))
  await add('reader of plans', ours, await givenReadersRole(db, ours))
  for (const key of ['planner', 'administrator'])
    await add(`${key} of another province`, await unitOf('Tỉnh Cao Bằng'), await roleOf(key))
  await add('planner until yesterday', ours, await roleOf('planner'), true)

  const without = { verbs: new Set<string>(), hasPost: false, isOurs: false, token: null }
  const idle = await account(db, 'somebody without a post')
  colleagues.push({
    ...without,
    who: 'somebody without a post',
    userId: idle,
    visitor: await signedIn(db, idle),
  })
  colleagues.push({ ...without, who: 'nobody', userId: null, visitor: new Visitor() })

  const substitute = await account(db, 'substitute')
  const post = await one('select id from posts where user_id = $1', maker)
  await client.query(
    `insert into substitutions (id, post_id, substitute_id, valid, given_by, given_at)
      values ($1, $2, $3, '[2020-01-01,2099-01-01)', $4, now())`,
    [newId(), post, substitute, maker],
  )
  const planner = await roleOf('planner')
  colleagues.push({
    ...{ who: 'substitute of the planner', userId: substitute, visitor: await signedIn(db, substitute) },
    ...{ token: await givenToken(db, { userId: substitute, post, role: planner }) },
    ...{ verbs: await verbsOf(db, planner), hasPost: true, isOurs: true },
  })
  return colleagues
}

/** A role of the office's own, with one scope. */
async function givenReadersRole({ client }: ProductDatabase, unit: string): Promise<string> {
  const id = newId()
  await client.query("insert into roles (id, name, unit_id) values ($1, 'Người đọc kế hoạch', $2)", [
    id,
    unit,
  ])
  await client.query("insert into role_scopes (role_id, verb, uses) values ($1, 'plan.read', 'internal')", [
    id,
  ])
  return id
}

async function verbsOf({ client }: ProductDatabase, role: string): Promise<ReadonlySet<string>> {
  const query = 'select verb from role_scopes where role_id = $1 and uses is not null'
  const { rows } = await client.query<{ verb: string }>(query, [role])
  return new Set(rows.map(({ verb }) => verb))
}

/** An account with the password of the demonstration. */
async function account({ client }: ProductDatabase, name: string): Promise<string> {
  const id = newId()
  await client.query('insert into users (id, name, email) values ($1, $2, $3)', [
    id,
    name,
    `${id}@example.gov.vn`,
  ])
  await client.query(
    `insert into accounts (id, user_id, account_id, provider_id, password)
      select $1, $2::uuid, $2::text, provider_id, password from accounts where password is not null
        and user_id = (select id from users where email = 'hoang.thu.huong@langson.demo')`,
    [newId(), id],
  )
  return id
}

/** Signed in, and past the second factor that administrators are asked for. */
async function signedIn({ client, one }: ProductDatabase, userId: string): Promise<Visitor> {
  const email = await one('select email from users where id = $1', userId)
  const visitor = await new Visitor().signIn(email, demoPassword)
  await client.query("update sessions set method = 'oneTimeCode' where user_id = $1", [userId])
  return visitor
}

/** A token as its page would make it; `endsOn` in the past, or another's post, as no page would. */
export async function givenToken(
  { client }: ProductDatabase,
  of: { userId: string; post: string; role: string; endsOn?: string },
): Promise<string> {
  const secret = `nhipcau_${randomBytes(32).toString('base64url')}`
  const id = newId()
  await client.query(
    `insert into api_tokens (id, user_id, post_id, name, hash, created_at, ends_on) values ($1, $2, $3, 'Thử', $4, now(), $5)`,
    [id, of.userId, of.post, createHash('sha256').update(secret).digest(), of.endsOn ?? '2099-01-01'],
  )
  await client.query(
    `insert into api_token_scopes (token_id, verb, uses)
      select $1, verb, uses from role_scopes where role_id = $2 and uses is not null`,
    [id, of.role],
  )
  return secret
}
