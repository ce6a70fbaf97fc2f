import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { caseOf } from './cases.ts'
import type { Case } from './cases.ts'
import type { Asked, Ending } from './reader-process.ts'
import type { Specimen } from './specimens.ts'

/** Of processor time, for one reading. */
const secondsAllowed = 10
/** By the clock on the wall, for all readings of a case: far more than the above, so that only what hangs gets there. */
const secondsWaited = 120
const megabytesAllowed = 600
/** A process reads this many cases before another takes its place: what they leave behind adds up. */
const casesPerProcess = 500

/** What must not happen: an exception, a hang, too much memory. */
export interface Fault {
  readonly seed: number
  readonly number: number
  readonly name: string
  readonly what: string
}

export interface Run {
  /** How many cases ended in a model, and for which reasons the others were refused. */
  readonly endings: Readonly<Record<string, number>>
  readonly faults: readonly Fault[]
  readonly slowest: { readonly name: string; readonly seconds: number }
  /** The greatest peak of any process. */
  readonly megabytes: number
}

interface Wanted {
  readonly seed: number
  /** The first case, and the one after the last. */
  readonly from: number
  readonly to: number
  /** How many processes read side by side. */
  readonly lanes: number
  readonly onCase?: (one: Case, ending: Ending) => void
  /** Told at once: a long run may be stopped before its end. */
  readonly onFault?: (fault: Fault) => void
}

/** Reads cases of a seed in processes of their own, each of which takes the next case when it is done with one. */
export async function runCases(specimens: readonly Specimen[], wanted: Wanted): Promise<Run> {
  const endings: Record<string, number> = {}
  const faults: Fault[] = []
  let slowest = { name: '', seconds: 0 }
  let megabytes = 0
  let next = wanted.from
  const record = (one: Case, number: number, ending: Ending, what: string | null) => {
    const kind = what ? 'fault' : ending.kind
    endings[kind] = (endings[kind] ?? 0) + 1
    megabytes = Math.max(megabytes, ending.megabytes)
    if (ending.seconds > slowest.seconds) slowest = { name: one.name, seconds: ending.seconds }
    wanted.onCase?.(one, ending)
    if (!what) return
    const fault = { seed: wanted.seed, number, name: one.name, what }
    faults.push(fault)
    wanted.onFault?.(fault)
  }
  const lane = async () => {
    const readers = new Readers(specimens)
    try {
      while (next < wanted.to) {
        const number = next
        next += 1
        const one = await caseOf(specimens, wanted.seed, number)
        const { ending, what } = await readers.judge(one)
        record(one, number, ending, what)
      }
    } finally {
      readers.stop()
    }
  }
  await Promise.all(Array.from({ length: wanted.lanes }, lane))
  return { endings, faults, slowest, megabytes }
}

/** One process at a time, another when the first has read enough or can no longer be trusted. */
class Readers {
  private readonly convertsTo: Uint8Array
  private child: ChildProcess | null = null
  private left = 0

  constructor(specimens: readonly Specimen[]) {
    this.convertsTo = specimens.find(({ kind }) => kind === 'docx')?.bytes ?? new Uint8Array()
  }

  /** A case is judged by itself, in a fresh process: others before it may have left it without memory. */
  async judge(one: Case): Promise<{ ending: Ending; what: string | null }> {
    if (this.left === 0) this.stop()
    const isFresh = this.child === null
    const ending = await this.read(one)
    const what = faultIn(ending)
    if (!what) return { ending, what }
    this.stop()
    return isFresh ? { ending, what } : this.judge(one)
  }

  stop(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private read(one: Case): Promise<Ending> {
    if (!this.child) {
      this.child = startReader()
      this.left = casesPerProcess
    }
    this.left -= 1
    return endingFrom(this.child, { ...one, convertsTo: this.convertsTo })
  }
}

function faultIn({ kind, detail, seconds, megabytes }: Ending): string | null {
  if (kind === 'fault' || kind === 'hang' || kind === 'died') return `${kind}: ${detail}`
  if (seconds > secondsAllowed) return `${seconds.toFixed(1)} s`
  return megabytes > megabytesAllowed ? `${Math.round(megabytes)} MB` : null
}

function startReader(): ChildProcess {
  return fork(fileURLToPath(new URL('reader-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytesAllowed}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

function endingFrom(child: ChildProcess, asked: Asked): Promise<Ending> {
  return new Promise((resolve) => {
    let said = ''
    const end = (ending: Ending) => {
      clearTimeout(tooLong)
      child.removeAllListeners()
      child.stderr?.removeAllListeners()
      resolve(ending)
    }
    const failed = (kind: string, detail: string) => end({ kind, detail, seconds: 0, megabytes: 0 })
    const tooLong = setTimeout(() => failed('hang', `no answer for ${secondsWaited} s`), secondsWaited * 1000)
    child.once('message', (ending: Ending) => end(ending))
    child.once('exit', (code, signal) => failed('died', `${code ?? signal} ${said}`))
    child.once('error', (error) => failed('died', error.message))
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-600)))
    child.send(asked)
  })
}
