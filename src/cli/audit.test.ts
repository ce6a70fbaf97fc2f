import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { openAuditKey } from '#platform/audit-key.ts'
import { signLog } from '#platform/audit-signing.ts'
import { recordJobAct } from '#platform/audit.ts'
import { newId } from '#platform/new-id.ts'
import { openTestHouse } from '../../test/database.ts'
import type { TestHouse } from '../../test/database.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

describe('the log on the command line', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
    for (let times = 0; times < 3; times += 1) {
      const act = {
        act: 'import.refusedSecret',
        recordKind: 'import',
        recordId: newId(),
        unitId: null,
      } as const
      await house.db.transaction().execute((db) => recordJobAct(db, house, act, 'read-document'))
    }
    await signLog(house)
  })

  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = {
        ...process.env,
        LANG: 'en',
        DATABASE_URL: house.databaseUrl,
        NHIPCAU_DATA: house.config.dataFolder,
      }
      const child = execFile('node', [main, 'audit', ...args], { env }, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      )
    })

  it('an honest log is verified with exit code 0', async () => {
    expect(await run('verify')).toMatchObject({
      code: 0,
      out: 'The log is sound: 3 entries, 1 signed head.\n',
    })
  })

  it('the heads of a day are exported, and verified from the file with the public key alone', async () => {
    const heads = join(house.config.dataFolder, 'exported.ndjson')
    const exported = await run('export', '--day', '21/11/2026')
    await writeFile(heads, exported.out)
    const key = join(house.config.dataFolder, 'public.pem')
    const printed = await run('key')
    await writeFile(key, printed.out)
    expect(printed.out).toContain((await openAuditKey(house.config)).fingerprint)
    expect(exported.out.trim().split('\n')).toHaveLength(1)
    expect((await run('export', '--day', '20/11/2026')).out).toBe('')
    expect(await run('verify', '--heads', heads, '--key', key)).toMatchObject({ code: 0 })
  })

  it('entries are exported with what was hashed of each', async () => {
    const { out } = await run('export', '--entries', '--day', '21/11/2026')
    const entries = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number; content: string })
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(JSON.parse(entries[0]!.content)).toContain('import.refusedSecret')
  })

  it('a changed one ends with exit code 1 and names the first wrong entry', async () => {
    await sql`alter table audit_entries disable trigger all`.execute(house.db)
    await sql`update audit_entries set act = 'import.started' where sequence = 2`.execute(house.db)
    await sql`alter table audit_entries enable trigger all`.execute(house.db)
    const said = await run('verify')
    expect(said.code).toBe(1)
    expect(said.out.split('\n').slice(0, 2)).toEqual([
      'The log is not sound: 1 fault in 3 entries and 1 signed head.',
      '- Entry 2 is no longer what was written.',
    ])
    const { out } = await run('verify', '--json')
    expect(JSON.parse(out)).toMatchObject({ faultCount: 1, faults: [{ kind: 'changed', sequence: 2 }] })
  })

  it.each([
    [['verify', '--heads', '/nowhere'], 1],
    [['verify', '--key', '/nowhere'], 1],
    [['export', '--day', '31/2/2026'], 2],
    [['forget'], 2],
    [[], 2],
  ])('says what is wrong with %j in one line', async (args, code) => {
    const said = await run(...args)
    expect(said.code).toBe(code)
    expect(said.err).not.toContain('    at ')
    expect(said.out).toBe('')
  })
})
