import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { caseOf } from './cases.ts'
import type { Case } from './cases.ts'
import type { Ending } from './reader-process.ts'
import type { Specimen } from './specimens.ts'

const secondsAllowed = 10
const megabytesAllowed = 600

export interface Run {
  /** How many cases ended in a model, and for which reasons the others were refused. */
  readonly endings: Readonly<Record<string, number>>
  /** What must not happen: an exception, a hang, too much memory. */
  readonly faults: readonly { readonly name: string; readonly what: string }[]
  readonly slowestMs: number
  readonly slowest: string
}

/** A process reads this many cases before another takes its place: what one case leaves behind must not count for the next. */
const casesPerProcess = 250

/** Reads cases `from` to `to` of a seed, one after the other, in processes of their own. */
export async function runCases(
  specimens: readonly Specimen[],
  seed: number,
  { from, to, onCase }: { from: number; to: number; onCase?: () => void },
): Promise<Run> {
  const endings: Record<string, number> = {}
  const faults: { name: string; what: string }[] = []
  const slow = { slowestMs: 0, slowest: '' }
  let reader = startReader(specimens)
  try {
    for (let number = from; number < to; number += 1) {
      if ((number - from) % casesPerProcess === casesPerProcess - 1) {
        reader.stop()
        reader = startReader(specimens)
      }
      const one = await caseOf(specimens, seed, number)
      const began = performance.now()
      const ending = await reader.read(one)
      const took = performance.now() - began
      if (took > slow.slowestMs) Object.assign(slow, { slowestMs: took, slowest: one.name })
      const what = faultIn(ending) && (await whatAlone(specimens, one))
      endings[what ? 'fault' : ending.kind] = (endings[what ? 'fault' : ending.kind] ?? 0) + 1
      if (what) faults.push({ name: one.name, what })
      if (faultIn(ending)) {
        reader.stop()
        reader = startReader(specimens)
      }
      onCase?.()
    }
  } finally {
    reader.stop()
  }
  return { endings, faults, ...slow }
}

/** A case is judged by itself, in a fresh process: others before it may have used the memory, or the machine was busy. */
async function whatAlone(specimens: readonly Specimen[], one: Case): Promise<string | null> {
  const reader = startReader(specimens)
  try {
    return faultIn(await reader.read(one))
  } finally {
    reader.stop()
  }
}

function faultIn({ kind, detail, megabytes }: Ending): string | null {
  if (kind === 'fault' || kind === 'hang' || kind === 'died') return `${kind}: ${detail}`
  return megabytes > megabytesAllowed ? `${Math.round(megabytes)} MB` : null
}

interface Reader {
  readonly read: (one: Case) => Promise<Ending>
  readonly stop: () => void
}

function startReader(specimens: readonly Specimen[]): Reader {
  const child = fork(fileURLToPath(new URL('reader-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytesAllowed}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const convertsTo = specimens.find(({ kind }) => kind === 'docx')?.bytes ?? new Uint8Array()
  return { read: (one) => endingFrom(child, { ...one, convertsTo }), stop: () => void child.kill('SIGKILL') }
}

function endingFrom(child: ChildProcess, one: Case & { convertsTo: Uint8Array }): Promise<Ending> {
  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      clearTimeout(tooLong)
      child.removeAllListeners()
      resolve(ending)
    }
    const failed = (kind: string, detail: string) => end({ kind, detail, megabytes: 0 })
    const tooLong = setTimeout(() => failed('hang', `${secondsAllowed} s`), secondsAllowed * 1000)
    child.once('message', (ending: Ending) => end(ending))
    child.once('exit', (code, signal) => failed('died', `${code ?? signal}`))
    child.once('error', (error) => failed('died', error.message))
    child.send(one)
  })
}
