import { expect, it } from 'vitest'
import { caseOf } from './cases.ts'
import { runCases } from './run-cases.ts'
import { ownSpecimens } from './specimens.ts'

const specimens = await ownSpecimens()

/** `node bench/fuzz.ts --seed 1 --case NUMBER` reads a case that ended badly again, and says how. */
it(
  'five hundred damaged files of every format each end in a model or in a reason',
  { timeout: 900_000 },
  async () => {
    const onFault = ({ name, what }: { name: string; what: string }) => console.error(`${name}: ${what}`)
    const { endings, faults } = await runCases(specimens, { seed: 1, from: 0, to: 500, lanes: 2, onFault })
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
