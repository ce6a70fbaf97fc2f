/**
 * Reads one large file as the worker does, in a thread within its limits, and prints the seconds that it took and the
 * process's peak memory in MB; run by reading.ts.
 */
import { readFileSync } from 'node:fs'
import { readInThread } from '#worker/read-document.ts'
import { peakMegabytes } from '../test/fuzz/peak-memory.ts'

const bytes = readFileSync(process.argv[2]!)
const from = performance.now()
const outcome = await readInThread(bytes, {
  name: '',
  bytesLimit: 200_000_000,
  signal: new AbortController().signal,
  onProgress: () => {},
})
if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome))
const seconds = (performance.now() - from) / 1000
process.stdout.write(JSON.stringify({ seconds, megabytes: peakMegabytes() }))
