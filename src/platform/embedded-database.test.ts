import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openEmbeddedDatabase } from './embedded-database.ts'

async function dataFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-embedded-'))
  await chmod(folder, mode)
  return folder
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  return client.connect().then(
    async () => client.end().then(() => true),
    () => false,
  )
}

describe('the embedded database', () => {
  it('two commands at the same moment work with one server, and the last one out stops it', async () => {
    const folder = await dataFolder(0o755)
    const [first, second] = await Promise.all([openEmbeddedDatabase(folder), openEmbeddedDatabase(folder)])
    expect(second.url).toBe(first.url)
    const atWork = new pg.Client({ connectionString: second.url })
    await atWork.connect()
    await first.stop()
    expect((await atWork.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await atWork.end()
    await second.stop()
    expect(await answers(first.url)).toBe(false)
    await rm(folder, { recursive: true })
  })

  it.runIf(process.getuid?.() === 0)(
    'a folder that its user may not enter is named in a sentence',
    async () => {
      const folder = await dataFolder(0o700)
      await expect(openEmbeddedDatabase(folder)).rejects.toThrow(`may not enter ${folder}`)
      await rm(folder, { recursive: true })
    },
  )
})
