/** Reads one document fifty times and prints the process's peak memory in MB; run by reading.ts. */
import { peakMegabytes } from '../test/fuzz/peak-memory.ts'
import { readDocument, writeDocx, writePdf } from 'vanban'
import { planText, tenPagePlan } from './ten-pages.ts'

const format = process.argv[2]
const plan = await tenPagePlan()
const bytes = format === 'docx' ? await writeDocx(plan) : format === 'pdf' ? await writePdf(plan) : planText
for (let round = 0; round < 50; round += 1) await readDocument(bytes)
process.stdout.write(String(peakMegabytes()))
