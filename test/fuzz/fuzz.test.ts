import { expect, it } from 'vitest'
import { caseOf } from './cases.ts'
import { runCases } from './run-cases.ts'
import { ownSpecimens } from './specimens.ts'

const specimens = await ownSpecimens()

it(
  'five hundred damaged files of every format each end in a model or in a reason',
  { timeout: 600_000 },
  async () => {
    const { endings, faults } = await runCases(specimens, 1, { from: 0, to: 500 })
    expect(faults).toEqual([])
    expect(endings['model']).toBeGreaterThan(100)
    expect(Object.keys(endings).length).toBeGreaterThan(4)
  },
)

it('a case can be made again from its seed and number', async () => {
  for (const number of [0, 7, 33]) {
    const again = await caseOf(specimens, 1, number)
    expect(Buffer.from(again.bytes).equals((await caseOf(specimens, 1, number)).bytes)).toBe(true)
  }
})
