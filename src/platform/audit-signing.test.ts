import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../test/database.ts'
import type { TestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'
import { headFolder } from './audit-head-files.ts'
import { openAuditKey } from './audit-key.ts'
import { signLog } from './audit-signing.ts'
import { verifyHouse } from './audit-verification.ts'
import { askVerification, carryOutVerification, listVerifications } from './audit-verifications.ts'
import { recordAct } from './audit.ts'
import { asActor } from './context.ts'
import type { Context } from './context.ts'
import { newId } from './new-id.ts'

describe('signing the log', () => {
  let house: TestHouse
  let ctx: Context
  beforeAll(async () => {
    house = await openTestHouse()
    const unitId = await givenUnit(house, { name: 'Sở Ngoại vụ' })
    ctx = asPerson(house, await givenPerson(house, 'Phạm Quản Trị', unitId, 'administrator'))
  })
  const write = async () => {
    const act = { act: 'law.added', recordKind: 'instrument', recordId: newId(), unitId: null } as const
    await asActor(ctx, (db) => recordAct(db, ctx, act))
  }
  const fileOf = (day: string) => join(headFolder(house.config), `${day}.ndjson`)
  const linesOf = async (day: string) => (await readFile(fileOf(day), 'utf8')).trim().split('\n')

  it('an empty log is not signed', async () => {
    expect(await signLog(house)).toBeNull()
  })

  it('a head is signed when entries came, and only then; a file for each day of the office', async () => {
    await write()
    expect(await signLog(house)).toMatchObject({ number: 1, sequence: 1 })
    expect(await signLog(house)).toMatchObject({ number: 1 })
    house.clock.set('2026-11-21T18:00:00Z')
    await write()
    await write()
    expect(await signLog(house)).toMatchObject({ number: 2, sequence: 3 })
    expect(await readdir(headFolder(house.config))).toEqual(['2026-11-21.ndjson', '2026-11-22.ndjson'])
    expect(await linesOf('2026-11-22')).toHaveLength(1)
  })

  it('two workers at once sign one head', async () => {
    await write()
    const heads = await Promise.all([signLog(house), signLog(house), signLog(house)])
    expect(heads.map((head) => head?.number)).toEqual([3, 3, 3])
    expect((await verifyHouse(house)).faults).toEqual([])
  })

  it('a head that was kept while the process was killed is written outside with the next', async () => {
    const kept = await readFile(fileOf('2026-11-22'), 'utf8')
    await write()
    await signLog(house)
    await writeFile(fileOf('2026-11-22'), `${kept}{"number":4,"seq`)
    expect((await verifyHouse(house)).faults).toEqual([])
    await signLog(house)
    expect(
      (await linesOf('2026-11-22')).map((line) => (JSON.parse(line) as { number: number }).number),
    ).toEqual([2, 3, 4])
  })

  it('what a verification found is shown with who asked and when', async () => {
    await askVerification(ctx)
    const [asked] = await listVerifications(ctx, 1)
    expect(asked).toMatchObject({ askedBy: 'Phạm Quản Trị', outcome: null })
    expect(house.requested).toContainEqual({ name: 'verify-log', recordId: asked!.id })
    await carryOutVerification(house, asked!.id)
    expect((await listVerifications(ctx, 1))[0]?.outcome).toMatchObject({ heads: 4, unsigned: 1, faults: [] })
    await carryOutVerification(house, '')
    expect(await listVerifications(ctx, 5)).toHaveLength(2)
  })

  it('an officer neither asks for a verification nor sees one', async () => {
    const unitId = await givenUnit(house, { name: 'Sở Văn hóa' })
    const officer = asPerson(house, await givenPerson(house, 'Nguyễn Thị Bưởi', unitId, 'officer'))
    await expect(askVerification(officer)).rejects.toMatchObject({ status: 403 })
    expect(await listVerifications(officer, 5)).toEqual([])
  })

  describe('the key', () => {
    it('is made once, for its owner alone, also when two start at the same moment', async () => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-key-'))
      const config = { ...house.config, dataFolder }
      const keys = await Promise.all([openAuditKey(config), openAuditKey(config), openAuditKey(config)])
      expect(new Set(keys.map((key) => key.fingerprint)).size).toBe(1)
      expect((await stat(join(dataFolder, 'audit-key.pem'))).mode & 0o777).toBe(0o600)
      expect(await readdir(dataFolder)).toEqual(['audit-key.pem'])
      await rm(dataFolder, { recursive: true })
    })

    it('is never made where a setting names it: no machine signs with its own', async () => {
      const config = { ...house.config, auditKeyFile: join(house.config.dataFolder, 'none.pem') }
      await expect(openAuditKey(config)).rejects.toThrow('The key of the log cannot be read')
    })

    it('that is none is told', async () => {
      const path = join(house.config.dataFolder, 'broken.pem')
      await writeFile(path, 'no key')
      await expect(openAuditKey({ ...house.config, auditKeyFile: path })).rejects.toThrow('cannot be used')
    })

    it('may be renewed: what the former one signed is believed while its public key stands below', async () => {
      const path = join(house.config.dataFolder, 'audit-key.pem')
      const former = await openAuditKey(house.config)
      const elsewhere = await mkdtemp(join(tmpdir(), 'nhipcau-key-'))
      await openAuditKey({ ...house.config, dataFolder: elsewhere })
      const renewed = await readFile(join(elsewhere, 'audit-key.pem'), 'utf8')
      await writeFile(path, renewed)
      await expect(signLog(house)).rejects.toThrow('headUnknownKey')
      await writeFile(path, `${renewed}${former.publicPem}`)
      expect(await signLog(house)).toMatchObject({ number: 5 })
      expect((await verifyHouse(house)).faults).toEqual([])
      await rm(elsewhere, { recursive: true })
    })
  })
})
