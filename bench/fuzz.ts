/**
 * `node bench/fuzz.ts --cases 10000 [--seed 1] [--from FOLDER] [--lanes 2]`: damages our own files, and those of a folder,
 * in every format, and reads them. Prints how they ended; ends with 1 when one ended badly.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runCases } from '../test/fuzz/run-cases.ts'
import type { Run } from '../test/fuzz/run-cases.ts'
import { ownSpecimens, specimensIn } from '../test/fuzz/specimens.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
    lanes: { type: 'string', default: String(availableParallelism()) },
  },
})
const [cases, seed, lanes] = [Number(values.cases), Number(values.seed), Number(values.lanes)]
const specimens = [...(await ownSpecimens()), ...(values.from ? specimensIn(values.from) : [])]
const each = Math.ceil(cases / lanes)
const began = performance.now()
let done = 0
const onCase = () => {
  done += 1
  if (done % 500 === 0) process.stderr.write(`${done} of ${cases}\n`)
}
const runs = await Promise.all(
  Array.from({ length: lanes }, (_, lane) =>
    runCases(specimens, seed, { from: lane * each, to: Math.min(cases, (lane + 1) * each), onCase }),
  ),
)
report(runs)

function report(all: readonly Run[]): void {
  const endings = new Map<string, number>()
  for (const [kind, count] of all.flatMap((run) => Object.entries(run.endings)))
    endings.set(kind, (endings.get(kind) ?? 0) + count)
  const print = (line: string) => process.stdout.write(`${line}\n`)
  for (const [kind, count] of [...endings].sort((a, b) => b[1] - a[1]))
    print(`${String(count).padStart(7)}  ${kind}`)
  const slowest = all.reduce((a, b) => (b.slowestMs > a.slowestMs ? b : a))
  print(
    `slowest ${Math.round(slowest.slowestMs)} ms (${slowest.slowest}); ${Math.round((performance.now() - began) / 1000)} s in all`,
  )
  const faults = all.flatMap((run) => run.faults)
  for (const { name, what } of faults) print(`\n${name}\n${what}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
