import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource } from 'vanban'
import type { PageRecogniser } from 'vanban'
import { openRecogniser } from 'vanban/recognising'
import { findTesseract } from '#connectors/tesseract.ts'
import {
  givenGrey,
  givenPhotograph,
  givenScannedPdf,
  redSeal,
} from '../packages/vanban/src/read/ocr/given-scan.ts'
import { letter, plan, report } from '../packages/vanban/src/write/given-documents.ts'
import type { Figure } from './figure.ts'

const rounds = 2
/** Pages of the long scan: memory grows with the first few, and no more. */
const longScan = 20

/** What a scanned page costs, beside the engine alone on the same pages: the rest is preparing and laying out. */
export async function measure(): Promise<readonly Figure[]> {
  const pages = [
    await givenPhotograph(report, { degrees: 0.8, put: redSeal(1080, 1950) }),
    await givenPhotograph(letter),
    await givenPhotograph(plan, { degrees: -1.1 }),
  ]
  const own = openRecogniser()
  const figures = await measureEngine('tesseract.js', own, pages)
  await own.close()
  const installed = await findTesseract()
  if (!installed) return figures
  return [
    ...figures,
    ...(await measureEngine('Debian’s tesseract', installed, pages)),
    {
      what: `peak memory of reading a scan of ${longScan} pages`,
      value: peakMemory(pages),
      unit: 'MB',
      target: '600',
    },
  ]
}

async function measureEngine(
  name: string,
  recogniser: PageRecogniser,
  pages: readonly Uint8Array[],
): Promise<Figure[]> {
  const scan = givenScannedPdf(pages)
  const grey = await Promise.all(pages.map(givenGrey))
  const read = await costOf(pages.length, () => readSource(scan, { recogniser }))
  const alone = await costOf(pages.length, async () => {
    for (const page of grey) await recogniser.recognise(page)
  })
  const what = `the same pages through ${name} alone`
  return [
    {
      what: `scanned page read with ${name}`,
      value: read.seconds,
      unit: 's',
      beside: { what, value: alone.seconds },
      target: '1.2 times',
    },
    {
      what: `scanned page read with ${name}, processor time`,
      value: read.processor,
      unit: 's',
      beside: { what, value: alone.processor },
      target: '1.2 times',
    },
  ]
}

interface Cost {
  readonly seconds: number
  readonly processor: number
}

/** Of one page, the least of a few rounds: others work on the machine too. */
async function costOf(pages: number, work: () => Promise<unknown>): Promise<Cost> {
  await work()
  const took: Cost[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [from, busy] = [performance.now(), processorSeconds()]
    await work()
    took.push({ seconds: (performance.now() - from) / 1000, processor: processorSeconds() - busy })
  }
  return {
    seconds: Math.min(...took.map(({ seconds }) => seconds)) / pages,
    processor: Math.min(...took.map(({ processor }) => processor)) / pages,
  }
}

/** Of this process with its threads, and of its processes that have ended, which Linux counts in hundredths of a second. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  const counted = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : ''
  const [userTicks = 0, systemTicks = 0] = counted.split(') ').at(-1)!.split(' ').slice(13, 15).map(Number)
  return (user + system) / 1e6 + (userTicks + systemTicks) / 100
}

/** Of a process of its own; the engine's processes are not counted, each holds one page. */
function peakMemory(pages: readonly Uint8Array[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'scan.pdf')
  const scan = Array.from({ length: longScan }, (_, at) => pages[at % pages.length]!)
  writeFileSync(file, givenScannedPdf(scan))
  const script = fileURLToPath(new URL('read-scan.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return Number(stdout)
}
