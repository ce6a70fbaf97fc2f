import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource } from 'vanban'
import type { PageRecogniser, Picture } from 'vanban'
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
import { median } from './figure.ts'

const rounds = 3

/** Seconds that a scanned page takes, beside the engine alone on the same pages: what preparing and laying out cost. */
export async function measure(): Promise<readonly Figure[]> {
  const pages = [
    await givenPhotograph(report, { degrees: 0.8, put: redSeal(1080, 1950) }),
    await givenPhotograph(letter),
    await givenPhotograph(plan, { degrees: -1.1 }),
  ]
  const scan = givenScannedPdf(pages)
  const grey = await Promise.all(pages.map(givenGrey))
  const own = openRecogniser()
  const installed = await findTesseract()
  const figures: Figure[] = [
    {
      what: 'scanned page read with tesseract.js',
      value: await secondsAPage(scan, pages.length, own),
      unit: 's',
      beside: { what: 'the same pages through tesseract.js alone', value: await secondsAlone(grey, own) },
      target: '1.2 times',
    },
  ]
  await own.close()
  if (installed) {
    figures.push(
      {
        what: 'scanned page read with Debian’s tesseract',
        value: await secondsAPage(scan, pages.length, installed),
        unit: 's',
        beside: {
          what: 'the same pages through tesseract alone',
          value: await secondsAlone(grey, installed),
        },
        target: '1.2 times',
      },
      {
        what: 'peak memory of reading a scan of 60 pages',
        value: peakMemory(pages),
        unit: 'MB',
        target: '600',
      },
    )
  }
  return figures
}

async function secondsAPage(scan: Uint8Array, pages: number, recogniser: PageRecogniser): Promise<number> {
  return (await timed(() => readSource(scan, { recogniser }))) / pages
}

/** The engine alone, on the pages as they were scanned. */
async function secondsAlone(pages: readonly Picture[], recogniser: PageRecogniser): Promise<number> {
  const seconds = await timed(async () => {
    for (const page of pages) await recogniser.recognise(page)
  })
  return seconds / pages.length
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  await work()
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    await work()
    took.push((performance.now() - from) / 1000)
  }
  return median(took)
}

/** Of a process of its own; the engine's processes are not counted, each holds one page. */
function peakMemory(pages: readonly Uint8Array[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'scan.pdf')
  writeFileSync(file, givenScannedPdf(Array.from({ length: 60 }, (_, at) => pages[at % pages.length]!)))
  const script = fileURLToPath(new URL('read-scan.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return Number(stdout) / 1024
}
