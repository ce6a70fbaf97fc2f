/** Reads one scan and prints the process's peak memory in MB; run by recognising.ts. */
import { readFile } from 'node:fs/promises'
import { readSource } from 'vanban'
import { bestRecogniser } from '#connectors/tesseract.ts'
import { peakMegabytes } from '../test/fuzz/peak-memory.ts'

const recogniser = bestRecogniser()
await readSource(await readFile(process.argv[2]!), { recogniser })
await recogniser.close()
process.stdout.write(String(peakMegabytes()))
