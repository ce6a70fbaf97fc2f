import type { RecognisedWord } from 'vanban'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { planText, textBytes } from './given-documents.ts'
import { discardImport, startImport } from './import-actions.ts'
import { readImport, resumeImports } from './import-job.ts'
import type { ReadBytes } from './import.ts'
import { readBytes } from './reading.ts'

const never = new AbortController().signal
const word = (text: string): RecognisedWord => ({
  text,
  confidence: 0.9,
  left: 1,
  top: 2,
  right: 30,
  bottom: 14,
})

describe('the pages of a scan that were recognised', () => {
  let house: TestHouse
  let province: string
  let planner: Context

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
  })

  let serial = 0
  const bring = () =>
    startImport(planner, {
      unitId: province,
      fileName: 'quét.pdf',
      bytes: textBytes(`${planText}\n\nTrang quét ${++serial}.`),
    })
  const pagesKept = async () =>
    (await house.db.selectFrom('recognised_pages').select('page').execute()).length
  const worker = (id: string, read: ReadBytes) => readImport(house, id, read, never)
  /** A reader whose machine goes off after its first page. */
  const cutOff: ReadBytes = async (_bytes, options) => {
    await options.pageMemory!.keep(1, [word('KẾ HOẠCH\0')])
    throw new Error('the machine went off')
  }

  it('are there for the reader that goes on after one was cut off, and gone once the document is read', async () => {
    const id = await bring()
    await expect(worker(id, cutOff)).rejects.toThrow('went off')
    expect(await pagesKept()).toBe(1)
    let recalled: unknown
    await worker(id, async (bytes, options) => {
      recalled = [await options.pageMemory!.recall(1), await options.pageMemory!.recall(2)]
      return readBytes(bytes, options)
    })
    expect(recalled).toEqual([[word('KẾ HOẠCH\uFFFD')], null])
    expect(await pagesKept()).toBe(0)
  })

  it('are forgotten when a person discards the import meanwhile', async () => {
    const id = await bring()
    await expect(worker(id, cutOff)).rejects.toThrow()
    await discardImport(planner, id)
    await resumeImports(house)
    expect(await pagesKept()).toBe(0)
  })

  it('are not kept for an import that was discarded while its page was being recognised', async () => {
    const id = await bring()
    await worker(id, async (bytes, options) => {
      await discardImport(planner, id)
      await options.pageMemory!.keep(1, [word('kế')])
      return readBytes(bytes, options)
    })
    expect(await pagesKept()).toBe(0)
  })

  it('go with a document that turns out to be marked as a state secret', async () => {
    const id = await bring()
    await worker(id, async (_bytes, options) => {
      await options.pageMemory!.keep(1, [word('TỐI'), word('MẬT')])
      return { kind: 'secret' }
    })
    expect(await pagesKept()).toBe(0)
  })
})
