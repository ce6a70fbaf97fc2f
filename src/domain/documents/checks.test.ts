import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { sha256Of } from '#platform/files.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import {
  checkImport,
  discardCheck,
  findingsOfCheck,
  forgetOldChecks,
  getCheck,
  importChecked,
  startCheck,
} from './check-actions.ts'
import { planText, textBytes } from './given-documents.ts'
import { getImport, listOpenImports, startImport } from './import-actions.ts'
import { readImport } from './import-job.ts'
import { findReadImport } from './import-store.ts'
import { readBytes } from './reading.ts'

const never = new AbortController().signal

describe('a draft is checked', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let colleague: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string, role: 'planner' | 'officer') =>
      asPerson(house, await givenPerson(house, name, at, role))
    planner = await person('Hoàng Thu Hương', province, 'planner')
    officer = await person('Nông Văn Bình', province, 'officer')
    colleague = await person('Trần Thị Lụa', province, 'planner')
    stranger = await person('Lò Văn Páo', elsewhere, 'officer')
  })

  let serial = 0
  const bytesOf = (text = planText) => textBytes(`${text}\n\nDự thảo ${++serial}.`)
  const begin = (ctx = officer, bytes = bytesOf()) =>
    startCheck(ctx, { unitId: province, fileName: 'Dự thảo.txt', bytes })
  const check = async (ctx = officer, bytes = bytesOf()) => {
    const id = await begin(ctx, bytes)
    await readImport(house, id, readBytes, never)
    return id
  }
  const isOnDisk = (bytes: Uint8Array) => {
    const sha256 = sha256Of(bytes)
    return readFile(join(house.config.dataFolder, 'files', sha256.slice(0, 2), sha256)).then(
      () => true,
      () => false,
    )
  }

  it('an officer who may not import sees what is wrong with a draft, in the language of the page', async () => {
    const draft = planText.replace(
      'Căn cứ Nghị định số 72/2015/NĐ-CP',
      'Căn cứ Nghị định số 72 / 2015 /NĐ - CP',
    )
    const id = await check(officer, bytesOf(draft))
    const found = await getCheck(officer, id)
    if (found === 'secret') throw new Error('refused as secret')
    const vietnamese = await findingsOfCheck(officer, found, 'vi')
    const english = await findingsOfCheck(officer, found, 'en')
    const spaced = vietnamese!.findings.find((one) => one.rule === 'spacing-in-symbol')
    expect(spaced?.words).toContain('72 / 2015')
    expect(english!.findings.map((one) => one.span)).toEqual(vietnamese!.findings.map((one) => one.span))
    expect(english!.findings[0]?.message).not.toBe(vietnamese!.findings[0]?.message)
  })

  it('an office that was gone on the day of issue is named', async () => {
    await givenUnit(house, {
      name: 'Sở Bưu chính',
      under: province,
      from: '2004-01-01',
      until: '2008-01-01',
    })
    const text = planText.replace('chủ trì: Sở Ngoại vụ', 'chủ trì: Sở Bưu chính')
    const bytes = bytesOf(text)
    const found = await getCheck(officer, await check(officer, bytes))
    if (found === 'secret') throw new Error('refused as secret')
    const { findings } = (await findingsOfCheck(officer, found, 'vi'))!
    expect(findings.map((one) => one.rule)).toContain('unit-not-existing')
  })

  it('nobody else sees it, whoever they are, and it stands in no list', async () => {
    const id = await check()
    for (const other of [planner, colleague, stranger]) {
      await expect(getCheck(other, id)).rejects.toThrow('notFound')
      await expect(discardCheck(other, id)).rejects.toThrow('notFound')
      await expect(importChecked(other, id)).rejects.toThrow('notFound')
      expect(await asActor(other, (db) => findReadImport(db, id))).toBeNull()
      expect(await listOpenImports(other)).toEqual([])
    }
    await expect(getImport(officer, id)).rejects.toThrow('notFound')
  })

  it('nobody checks for an office in which they hold no post', async () => {
    await expect(begin(stranger)).rejects.toThrow('noRight')
  })

  it('the same bytes may be checked any number of times, and brought in besides', async () => {
    const bytes = bytesOf()
    await check(officer, bytes)
    await check(officer, bytes)
    await expect(startImport(planner, { unitId: province, fileName: 'KH.txt', bytes })).resolves.toBeTruthy()
  })

  it('a planner turns a check into an import, once, and only one of the same bytes', async () => {
    const bytes = bytesOf()
    const [first, second] = [await check(planner, bytes), await check(planner, bytes)]
    await importChecked(planner, first)
    expect(await getImport(colleague, first)).toMatchObject({ state: 'review', purpose: 'import' })
    await expect(importChecked(planner, first)).rejects.toThrow('notFound')
    await expect(importChecked(planner, second)).rejects.toThrow('sameFile')
    const other = await check(officer)
    await expect(importChecked(officer, other)).rejects.toThrow('noRight')
  })

  it('two at the same moment make one import', async () => {
    const bytes = bytesOf()
    const ids = [await check(planner, bytes), await check(planner, bytes)]
    const said = await Promise.allSettled(ids.map((id) => importChecked(planner, id)))
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('what is being read cannot be brought in yet', async () => {
    await expect(importChecked(planner, await begin(planner))).rejects.toThrow('notReadYet')
  })

  it('what waits for review is checked where it stands', async () => {
    const bytes = bytesOf()
    const id = await startImport(planner, { unitId: province, fileName: 'KH.txt', bytes })
    await readImport(house, id, readBytes, never)
    const { model, findings } = await checkImport(planner, id, 'vi')
    for (const one of findings) expect(one.words).toBe(model.text.slice(...one.span))
    await expect(checkImport(stranger, id, 'vi')).rejects.toThrow('notFound')
  })

  it('a marked document leaves nothing of itself', async () => {
    const bytes = bytesOf(`TỐI MẬT\n\n${planText}`)
    const id = await check(officer, bytes)
    expect(await getCheck(officer, id)).toBe('secret')
    await expect(getCheck(planner, id)).rejects.toThrow('notFound')
    expect(await isOnDisk(bytes)).toBe(false)
  })

  it('it goes with its bytes when it is given up, or after a day; bytes that another record uses stay', async () => {
    const [given, left, shared] = [bytesOf(), bytesOf(), bytesOf()]
    const givenUp = await check(officer, given)
    const forgotten = await check(officer, left)
    await check(officer, shared)
    await startImport(planner, { unitId: province, fileName: 'KH.txt', bytes: shared })
    await discardCheck(officer, givenUp)
    await expect(getCheck(officer, givenUp)).rejects.toThrow('notFound')
    await forgetOldChecks(house)
    expect([await isOnDisk(given), await isOnDisk(left)]).toEqual([false, true])
    const tomorrow = { now: () => new Date(house.clock.now().getTime() + 25 * 3_600_000) }
    await forgetOldChecks({ ...house, clock: tomorrow })
    await expect(getCheck(officer, forgotten)).rejects.toThrow('notFound')
    expect([await isOnDisk(left), await isOnDisk(shared)]).toEqual([false, true])
  })
})
