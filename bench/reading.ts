import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DOMParser } from '@xmldom/xmldom'
import { readDocument, writeDocx, writePdf } from 'vanban'
import type { Figure } from './figure.ts'
import { perSecond } from './figure.ts'
import { planOf, planText, tenPagePlan } from './ten-pages.ts'

/** Documents read and understood in a second on one core, beside the libraries underneath doing nothing but unpacking. */
export async function measure(): Promise<readonly Figure[]> {
  const plan = await tenPagePlan()
  const docx = await writeDocx(plan)
  const pdf = await writePdf(plan)
  const pages = await pagesOf(pdf)
  return [
    {
      what: 'text documents read and understood (2,600 characters)',
      value: await perSecond(() => readDocument(planText)),
      unit: '/s',
      target: '300',
    },
    {
      what: `DOCX of ${pages} pages read and understood`,
      value: await perSecond(() => readDocument(docx)),
      unit: '/s',
      beside: { what: 'jszip and xmldom alone', value: await perSecond(() => unpacked(docx)) },
      target: '40',
    },
    {
      what: `pages of a PDF of ${pages} read and understood`,
      value: pages * (await perSecond(() => readDocument(pdf))),
      unit: '/s',
      beside: { what: 'pdfjs text alone', value: pages * (await perSecond(() => pdfText(pdf))) },
      target: '100',
    },
    ...(await largeFigures()),
    ...['text', 'docx', 'pdf'].map((format) => ({
      what: `peak memory of a process that reads one ${format} 50 times`,
      value: peakMemory(format),
      unit: 'MB',
    })),
  ]
}

/** Files of hundreds and thousands of pages, each read once in a process of its own: time and memory by their length. */
async function largeFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-bench-'))
  const figures: Figure[] = []
  for (const times of [500, 2000]) {
    const plan = await planOf(times)
    const pdf = await writePdf(plan)
    const pages = await pagesOf(pdf)
    for (const [format, bytes] of [
      ['PDF', pdf],
      ['DOCX', await writeDocx(plan)],
    ] as const) {
      const file = join(folder, `${times}.${format}`)
      writeFileSync(file, bytes)
      const { seconds, megabytes } = readLarge(file)
      const what = `${format} of ${pages} pages`
      figures.push({ what: `pages of a ${what} read and understood`, value: pages / seconds, unit: '/s' })
      figures.push({
        what: `peak memory of reading a ${what}`,
        value: megabytes,
        unit: 'MB',
        target: '600',
      })
    }
  }
  rmSync(folder, { recursive: true })
  return figures
}

function readLarge(file: string): { seconds: number; megabytes: number } {
  const script = fileURLToPath(new URL('read-large.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  return JSON.parse(stdout) as { seconds: number; megabytes: number }
}

async function unpacked(docx: Uint8Array): Promise<unknown> {
  const zip = await JSZip.loadAsync(docx)
  const xml = await zip.file('word/document.xml')!.async('string')
  return new DOMParser().parseFromString(xml, 'text/xml')
}

async function pdfText(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await task.promise
  let glyphs = 0
  for (let page = 1; page <= document.numPages; page += 1) {
    const content = await (await document.getPage(page)).getTextContent()
    glyphs += content.items.length
  }
  await task.destroy()
  return glyphs
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

/** Megabytes, in a process of its own. */
function peakMemory(format: string): number {
  const script = fileURLToPath(new URL('read-repeatedly.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [script, format], { encoding: 'utf8' })
  return Number(stdout)
}
