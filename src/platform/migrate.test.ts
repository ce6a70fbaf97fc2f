import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openTestHouse } from '../../test/database.ts'

describe('migrations', () => {
  let url: string
  beforeAll(async () => {
    url = (await openTestHouse()).databaseUrl
  })

  it('are applied once', async () => {
    expect(await migrate(url)).toEqual([])
  })

  it('two processes at the same time apply each once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-migrations-'))
    await writeFile(join(folder, '9001_bridge.sql'), 'create table bridges (span int)')
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder)])
    expect(applied.flat()).toEqual(['9001_bridge.sql'])
  })

  it('one that fails leaves nothing behind and is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nhipcau-migrations-'))
    await writeFile(join(folder, '9002_half.sql'), 'create table halves (id int); select 1 / 0;')
    await expect(migrate(url, folder)).rejects.toThrow(/9002_half/)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ table: string | null }>(`select to_regclass('halves') as table`)
    expect(rows[0]?.table).toBeNull()
    await client.end()
  })
})
