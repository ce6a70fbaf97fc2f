import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { loadActor } from '#domain/organisation/person-store.ts'
import type { Actor } from '#platform/access.ts'
import { asHouse } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../database.ts'
import { givenPlan } from '../given-plan.ts'
import { givenUnit } from '../given.ts'
import type { Worker } from './expected.ts'
import type { World, WorldRecord } from './world.ts'

/** The world's records by the ids that they have in the database. */
export interface BuiltWorld {
  readonly units: readonly string[]
  readonly posts: readonly string[]
  readonly people: readonly string[]
  readonly roles: readonly string[]
  readonly tokens: readonly string[]
  readonly reports: readonly string[]
  readonly documents: readonly string[]
  readonly imports: readonly string[]
  readonly plans: readonly { readonly id: string; readonly obligations: ReadonlyMap<number, string> }[]
  actorOf(worker: Worker): Promise<Actor>
}

const past = '[2020-01-01,2026-11-21)'
const now = '[2020-01-01,2027-01-01)'

/** Writes the world as the house does: nobody's rights are asked on the way in. */
export async function buildWorld(house: TestHouse, world: World): Promise<BuiltWorld> {
  const units: string[] = []
  for (const { above } of world.units) {
    const under = above === null ? undefined : units[above]
    units.push(await givenUnit(house, { name: `Đơn vị ${units.length}`, ...(under ? { under } : {}) }))
  }
  const people = Array.from({ length: world.people }, () => newId())
  const roles = world.roles.map(() => newId())
  const posts = world.posts.map(() => newId())
  const tokens = world.tokens.map(() => newId())
  await asHouse(house, async (db) => {
    const users = people.map((id, at) => ({ id, name: `Người ${at}`, email: `${id}@example.gov.vn` }))
    await db.insertInto('users').values(users).execute()
    await writeRoles(db, world, roles, units)
    for (const [at, post] of world.posts.entries()) {
      const valid = post.isPast ? past : now
      const ids = { id: posts[at]!, user_id: people[post.person]!, unit_id: units[post.unit]! }
      await db
        .insertInto('posts')
        .values({ ...ids, role_id: roles[post.role]!, title: '', valid })
        .execute()
    }
    for (const { post, by, isPast } of world.substitutions) {
      await db
        .insertInto('substitutions')
        .values({
          id: newId(),
          post_id: posts[post]!,
          substitute_id: people[by]!,
          valid: isPast ? past : now,
          given_by: people[by]!,
          given_at: house.clock.now(),
        })
        .execute()
    }
    await writeTokens(db, world, { tokens, posts, people })
  })
  const ids = { units, people }
  const documents = await writeDocuments(house, world, ids)
  const reports = await writeReports(house, world, ids)
  return {
    ...{ units, posts, people, roles, tokens },
    documents,
    reports,
    imports: await writeImports(house, world, ids),
    plans: await writePlans(house, world, { ...ids, documents }),
    actorOf: ({ person, token }) =>
      loadActor(
        house,
        { id: people[person]!, name: `Người ${person}`, email: 'x' },
        token === null ? null : { id: tokens[token]!, name: 'Khóa' },
      ),
  }
}

async function writeRoles(db: Db, world: World, roles: readonly string[], units: readonly string[]) {
  for (const [at, scopes] of world.roles.entries()) {
    await db
      .insertInto('roles')
      .values({ id: roles[at]!, name: `Vai trò ${at}`, unit_id: units[0]! })
      .execute()
    const rows = scopes.map((scope) => ({ role_id: roles[at]!, ...scope }))
    await db.insertInto('role_scopes').values(rows).execute()
  }
}

async function writeTokens(
  db: Db,
  world: World,
  ids: { tokens: readonly string[]; posts: readonly string[]; people: readonly string[] },
) {
  for (const [at, token] of world.tokens.entries()) {
    const id = ids.tokens[at]!
    await db
      .insertInto('api_tokens')
      .values({
        id,
        user_id: ids.people[token.by]!,
        post_id: ids.posts[token.post]!,
        name: 'Khóa',
        hash: createHash('sha256').update(id).digest(),
        created_at: '2026-11-01T00:00:00Z',
        ends_on: '2026-12-31',
      })
      .execute()
    const rows = token.scopes.flatMap(({ verb, uses }) => (uses ? [{ token_id: id, verb, uses }] : []))
    if (rows.length > 0) await db.insertInto('api_token_scopes').values(rows).execute()
  }
}

interface Ids {
  readonly units: readonly string[]
  readonly people: readonly string[]
}

async function writeLimit(
  house: TestHouse,
  record: WorldRecord,
  { units, people }: Ids,
  one: { kind: 'report' | 'document'; id: string },
) {
  if (record.keptTo === null) return
  const maker = people[record.maker]!
  await sql`insert into limited_records (record_id, record_kind, owner_unit_id, maker_id, limited_by, limited_at)
    values (${one.id}, ${one.kind}, ${units[record.unit]}, ${maker}, ${maker}, now())`.execute(house.db)
  await sql`insert into limited_record_units (record_id, unit_id)
    select distinct ${one.id}::uuid, named from unnest(${record.keptTo.map((unit) => units[unit])}::uuid[]) named`.execute(
    house.db,
  )
}

const blank = JSON.stringify({
  head: {
    issuer: 'Đơn vị',
    superior: '',
    symbol: 'BC-ĐV',
    place: '',
    subject: '',
    addressees: [],
    recipients: [],
    chain: [],
    signatory: '',
  },
  headRevision: 0,
  money: null,
  chapters: [],
  draw: 0,
})

async function writeReports(house: TestHouse, world: World, ids: Ids): Promise<string[]> {
  const made: string[] = []
  for (const [at, report] of world.reports.entries()) {
    const id = newId()
    await sql`insert into reports (id, form_id, form_key, unit_id, year, period_from, period_to, state, content, created_by, created_at, updated_at)
      select ${id}, id, key, ${ids.units[report.unit]}, ${2000 + at}, '2026-01-01', '2026-12-31', 'draft', ${blank}::jsonb,
        ${ids.people[report.maker]}, now(), now() from report_forms limit 1`.execute(house.db)
    await writeLimit(house, report, ids, { kind: 'report', id })
    made.push(id)
  }
  return made
}

async function writeFile(house: TestHouse, name: string): Promise<string> {
  const sha256 = createHash('sha256').update(name).digest('hex')
  await house.db.insertInto('files').values({ sha256, size: 1, media_type: 'text/plain' }).execute()
  return sha256
}

async function writeDocuments(house: TestHouse, world: World, ids: Ids): Promise<string[]> {
  const made: string[] = []
  for (const document of world.documents) {
    const id = newId()
    const sha256 = await writeFile(house, id)
    await sql`insert into documents (id, owner_unit_id, direction, file_sha256, file_name, model, created_by, created_at)
      values (${id}, ${ids.units[document.unit]}, 'incoming', ${sha256}, 'a.txt', '{"assignments": []}', ${ids.people[document.maker]}, now())`.execute(
      house.db,
    )
    await writeLimit(house, document, ids, { kind: 'document', id })
    made.push(id)
  }
  return made
}

async function writeImports(house: TestHouse, world: World, ids: Ids): Promise<string[]> {
  const made: string[] = []
  for (const one of world.imports) {
    const id = newId()
    const sha256 = await writeFile(house, id)
    await sql`insert into imports (id, owner_unit_id, file_sha256, file_name, state, purpose, created_by, created_at, updated_at)
      values (${id}, ${ids.units[one.unit]}, ${sha256}, 'a.txt', 'waiting', ${one.isCheck ? 'check' : 'import'},
        ${ids.people[one.maker]}, now(), now())`.execute(house.db)
    made.push(id)
  }
  return made
}

async function writePlans(house: TestHouse, world: World, ids: Ids & { documents: readonly string[] }) {
  const made = []
  for (const plan of world.plans) {
    const leads = plan.obliges.map((unit) => ids.units[unit]!)
    const asked = { ownerId: ids.units[plan.unit]!, by: ids.people[plan.maker]! }
    const { planId, obligationOf } = await givenPlan(house, asked, [{ leads }])
    if (plan.document !== null) {
      const document_id = ids.documents[plan.document]!
      await house.db.updateTable('plans').set({ document_id }).where('id', '=', planId).execute()
    }
    const obligations = new Map<number, string>()
    for (const unit of plan.obliges) obligations.set(unit, await obligationOf(0, ids.units[unit]!))
    made.push({ id: planId, obligations })
  }
  return made
}
