import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { asHouse } from './context.ts'
import { keepFile, sweepFiles } from './kept-files.ts'

const dayMs = 86_400_000

describe('bytes that no record uses', () => {
  let house: TestHouse
  let twoDaysAgo: Date
  beforeAll(async () => {
    house = await openTestHouse()
    twoDaysAgo = new Date(house.clock.now().getTime() - 2 * dayMs)
    // What any record that comes later may look like: it names bytes, and nobody tells the sweep of it.
    await sql`create table recordings (file_sha256 text not null references files)`.execute(house.db)
  })

  let serial = 0
  const bytesOf = () => new TextEncoder().encode(`Bản ghi ${++serial}`)
  const folderOf = (sha256: string) => join(house.config.dataFolder, 'files', sha256.slice(0, 2))
  const isOnDisk = async (sha256: string) => (await readdir(folderOf(sha256))).includes(sha256)
  const age = async (sha256: string) => {
    await utimes(join(folderOf(sha256), sha256), twoDaysAgo, twoDaysAgo)
    await sql`update files set stored_at = ${twoDaysAgo} where sha256 = ${sha256}`.execute(house.db)
  }
  const keep = () => asHouse(house, (db) => keepFile(db, house.files, bytesOf(), 'audio/ogg'))
  /** The transaction fails after the bytes were written. */
  const keepInVain = async () => {
    let sha256 = ''
    const failing = asHouse(house, async (db) => {
      sha256 = await keepFile(db, house.files, bytesOf(), 'audio/ogg')
      throw new Error('the record was refused')
    })
    await expect(failing).rejects.toThrow('refused')
    return sha256
  }

  it('are taken away a day after the transaction failed that wrote them, and not before', async () => {
    const [old, fresh] = [await keepInVain(), await keepInVain()]
    await age(old)
    await utimes(join(folderOf(fresh), fresh), house.clock.now(), house.clock.now())
    await sweepFiles(house)
    await sweepFiles(house)
    expect([await isOnDisk(old), await isOnDisk(fresh)]).toEqual([false, true])
  })

  it('go with the row that names them', async () => {
    const sha256 = await keep()
    await age(sha256)
    await sweepFiles(house)
    expect(await isOnDisk(sha256)).toBe(false)
    expect(await house.db.selectFrom('files').select('size').where('sha256', '=', sha256).execute()).toEqual(
      [],
    )
  })

  it('stay while a record names them, whatever its table', async () => {
    const sha256 = await keep()
    await sql`insert into recordings values (${sha256})`.execute(house.db)
    await age(sha256)
    await sweepFiles(house)
    expect(await isOnDisk(sha256)).toBe(true)
  })

  it('stay where the same bytes are being brought again at this very moment', async () => {
    const sha256 = await keepInVain()
    await age(sha256)
    const again = new TextEncoder().encode(`Bản ghi ${serial}`)
    let sweeping: Promise<void> = Promise.resolve()
    await asHouse(house, async (db) => {
      await keepFile(db, house.files, again, 'audio/ogg')
      await sql`insert into recordings values (${sha256})`.execute(db)
      sweeping = sweepFiles(house)
      const waiting = async () => {
        const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`.execute(house.db)
        return rows.length
      }
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    })
    await sweeping
    expect(await isOnDisk(sha256)).toBe(true)
  })

  it('that were being written when the machine went off are taken away', async () => {
    const sha256 = await keep()
    await sql`insert into recordings values (${sha256})`.execute(house.db)
    const [left, fresh] = ['6f9619ff', '7f9619ff'].map((one) => join(folderOf(sha256), `${sha256}.${one}`))
    await writeFile(left!, 'Bản g')
    await writeFile(fresh!, 'Bản g')
    await utimes(left!, twoDaysAgo, twoDaysAgo)
    await utimes(fresh!, house.clock.now(), house.clock.now())
    await sweepFiles(house)
    expect((await readdir(folderOf(sha256))).sort()).toEqual([sha256, `${sha256}.7f9619ff`])
  })
})
