/**
 * `node bench/fuzz.ts --cases 10000 [--seed 1] [--from FOLDER …] [--lanes 2]`: damages our own files, and those of folders,
 * in every format, and reads them. A case that ends badly is printed at once; at the end, how all ended. Ends with 1 when
 * one ended badly. `--case NUMBER` reads that one alone, and `--keep FILE` keeps its bytes.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { caseOf } from '../test/fuzz/cases.ts'
import { runCases } from '../test/fuzz/run-cases.ts'
import type { Fault, Run } from '../test/fuzz/run-cases.ts'
import { ownSpecimens, specimensIn } from '../test/fuzz/specimens.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
    keep: { type: 'string' },
    from: { type: 'string', multiple: true, default: [] },
    lanes: { type: 'string', default: String(availableParallelism()) },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const specimens = [...(await ownSpecimens()), ...values.from.flatMap(specimensIn)]
const seed = Number(values.seed)
const from = Number(values.case ?? 0)
const to = values.case ? from + 1 : Number(values.cases)
const began = performance.now()
let done = 0

if (values.case && values.keep) writeFileSync(values.keep, (await caseOf(specimens, seed, from)).bytes)
report(
  await runCases(specimens, { seed, from, to, lanes: Number(values.lanes), onCase: count, onFault: tell }),
)

function count(): void {
  done += 1
  if (done % 500 === 0) process.stderr.write(`${done} of ${to - from}\n`)
}

function tell({ number, name, what }: Fault): void {
  const where = values.from.map((folder) => ` --from ${folder}`).join('')
  print(`\n${name}: ${what}\nagain: node bench/fuzz.ts --seed ${seed} --case ${number}${where}`)
}

function report({ endings, faults, slowest, megabytes }: Run): void {
  print('')
  for (const [kind, times] of Object.entries(endings).sort((a, b) => b[1] - a[1]))
    print(`${String(times).padStart(7)}  ${kind}`)
  const all = Math.round((performance.now() - began) / 1000)
  print(
    `slowest ${slowest.seconds.toFixed(1)} s (${slowest.name}); peak ${Math.round(megabytes)} MB; ${all} s in all`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}
