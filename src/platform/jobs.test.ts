import { beforeAll, describe, expect, it } from 'vitest'
import { createJobs } from './jobs.ts'
import type { Job } from './jobs.ts'
import { newId } from './new-id.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'

describe('jobs', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
  })

  /** A job that tells a waiting test which records it was given. */
  function listening(name: string, failuresFirst = 0) {
    const done: string[] = []
    let failures = failuresFirst
    let tell = () => {}
    const told = new Promise<void>((resolve) => (tell = resolve))
    const job: Job = {
      name,
      atOnce: 1,
      run: async (_, recordId) => {
        if (failures > 0) {
          failures -= 1
          throw new Error('not this time')
        }
        done.push(recordId)
        tell()
      },
    }
    return { job, done, told }
  }

  it('a job asked for before any worker runs is done when one comes', async () => {
    const asking = createJobs(house.databaseUrl, () => {})
    const recordId = newId()
    await asking.request('test-waiting', recordId)
    await asking.stop()
    const { job, done, told } = listening('test-waiting')
    const working = createJobs(house.databaseUrl, () => {})
    await working.work([job], house)
    await told
    expect(done).toEqual([recordId])
    await working.stop()
  })

  it('a job that fails is tried again', async () => {
    const { job, done, told } = listening('test-failing', 1)
    const jobs = createJobs(house.databaseUrl, () => {})
    await jobs.work([job], house)
    const recordId = newId()
    await jobs.request('test-failing', recordId)
    await told
    expect(done).toEqual([recordId])
    await jobs.stop()
  })
})
