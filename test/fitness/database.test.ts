import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { verbs } from '#platform/access.ts'
import { databaseTypes, typesFile } from '#platform/generate-database-types.ts'

/** Tables that hold nobody's records: readable by whoever is signed in, written by the house alone. */
const openTables = ['files', 'migrations', 'report_forms']
/** Tables that people's role has no business with at all, or (users) only column by column. */
const houseTables = [
  'accounts',
  'audit_entries',
  'passkeys',
  'password_links',
  'recognised_pages',
  'sessions',
  'sign_in_attempts',
  'spent_codes',
  'two_factors',
  'users',
  'verifications',
]

describe('database', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client({ connectionString: inject('templateUrl') })
    await client.connect()
  })
  afterAll(() => client.end())

  const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map((row) => row.name)

  it('generated types are current', async () => {
    expect(await databaseTypes(inject('templateUrl'))).toBe(readFileSync(typesFile, 'utf8'))
  })

  it('every table with records has row-level security', async () => {
    const bare = await names(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
    )
    expect(bare.filter((name) => ![...openTables, ...houseTables].includes(name))).toEqual([])
  })

  it('people may delete nothing, and never touch the log', async () => {
    const rights =
      await names(`select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
      where grantee = 'nhipcau_app' and (privilege_type in ('DELETE', 'TRUNCATE') or table_name = 'audit_entries')`)
    expect(rights).toEqual([])
  })

  it('the roles of the house know the verbs that the code asks for, and no others', async () => {
    const known = await names(
      'select distinct verb as name from role_scopes where uses is not null order by 1',
    )
    expect(known).toEqual(verbs.toSorted())
  })

  it('an administrator may hand on every verb', async () => {
    const granted = await names(`select verb as name from role_scopes s join roles r on r.id = s.role_id
      where r.key = 'administrator' and grants = 'limited' order by 1`)
    expect(granted).toEqual(verbs.toSorted())
  })

  it('every policy asks for verbs that there are', async () => {
    const policies = await names(
      `select coalesce(qual, '') || ' ' || coalesce(with_check, '') as name from pg_policies`,
    )
    const asked = policies.flatMap((words) =>
      [...words.matchAll(/units_(?:of|below|around)_actor\('([^']+)'/g)].map(([, verb]) => verb!),
    )
    expect(new Set(asked).size).toBeGreaterThan(8)
    expect(asked.filter((verb) => !(verbs as readonly string[]).includes(verb))).toEqual([])
  })

  it('every foreign key has an index, so that nothing is searched row by row', async () => {
    const unindexed = await names(`
      select c.conrelid::regclass || '.' || a.attname as name
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and c.confrelid::regclass::text not in ('users', 'files', 'report_forms')
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`)
    expect(unindexed).toEqual([])
  })
})
