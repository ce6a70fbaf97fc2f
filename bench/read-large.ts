/** Reads one large file and prints the seconds that it took and the process's peak memory in kB; run by reading.ts. */
import { readFileSync } from 'node:fs'
import { readDocument } from 'vanban'

const bytes = readFileSync(process.argv[2]!)
const from = performance.now()
await readDocument(bytes, { limits: { bytes: 200_000_000 } })
const seconds = (performance.now() - from) / 1000
process.stdout.write(JSON.stringify({ seconds, kilobytes: process.resourceUsage().maxRSS }))
