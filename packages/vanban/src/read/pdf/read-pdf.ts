import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { noteRecognised } from '../ocr/note-recognised.ts'
import type { RecognisedMarks, SaidWord } from '../ocr/page-marks.ts'
import { openScannedPages } from '../ocr/scanned-pages.ts'
import type { SeenPage } from '../ocr/recognise-page.ts'
import type { ScannedPages } from '../ocr/scanned-pages.ts'
import { convertDrafts } from '../old-drafts.ts'
import { readFields } from './filled-fields.ts'
import { placeGlyphs } from './glyphs.ts'
import { isGarbled } from './garbled.ts'
import { layPages } from './lay-pages.ts'
import type { PageMarks } from './lay-pages.ts'
import { openPdf } from './open-pdf.ts'
import { readStrokes } from './strokes.ts'
import { readItems, uprightView } from './upright.ts'

/**
 * Reads a PDF: lines from coordinates, columns and tables rebuilt. Pages without text are recognised, when a recogniser was
 * handed in. @throws {Unreadable}
 */
export async function readPdf(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions = {},
): Promise<SourceText> {
  const notes = new Set<string>()
  const document = await openPdf(bytes, unpackedLimit)
  if (carriesFiles(bytes)) notes.add('embeddedDocument')
  const scanned = openScannedPages(bytes, options)
  let ahead = openPage(document, 1, scanned)
  try {
    const pages: PageMarks[] = []
    const words = new Map<number, readonly SaidWord[]>()
    for (let number = 1; number <= document.numPages; number += 1) {
      options.signal?.throwIfAborted()
      const { printed, seen, notes: own } = await ahead
      const recognising = seen && scanned.recognise(seen)
      // The next page is made ready meanwhile, and no other: a page's picture takes tens of megabytes.
      if (number < document.numPages) ahead = openPage(document, number + 1, scanned)
      ahead.catch(() => undefined) // Told when its turn has come.
      const recognised = saysMore(await recognising, printed)
      if (recognised) words.set(number, recognised.words)
      for (const note of own) notes.add(note)
      for (const note of recognised?.notes ?? []) notes.add(`${note}:${number}`)
      pages.push(recognised ?? printed)
      if (words.size > 0) await scanned.examine(pages, number === document.numPages)
      options.onProgress?.(number, document.numPages)
    }
    if (pages.every(({ glyphs }) => glyphs.length === 0)) throw new Unreadable('noText', 'pdf')
    pages.forEach(({ glyphs }, at) => glyphs.length === 0 && notes.add(`pageWithoutText:${at + 1}`))
    const drafts = convertDrafts(layPages(pages, notes), notes)
    const source = assembleSource(drafts, 'pdf', document.numPages, notes)
    return words.size === 0 ? source : noteRecognised(source, words)
  } finally {
    await ahead.catch(() => undefined)
    await document.loadingTask.destroy()
    await scanned.close()
  }
}

/** Attachments, and the documents of a portfolio, whose only page says that it is one. They are not unpacked to find out. */
function carriesFiles(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/EmbeddedFile')
}

/** As many letters as the seal of an electronic signature has; over a scan they are all the text that a page has. */
const fewestLetters = 400

interface OpenedPage {
  readonly printed: PageMarks
  /** Null for a page whose own text says what it shows. */
  readonly seen: SeenPage | null
  readonly notes: ReadonlySet<string>
}

async function openPage(
  document: PDFDocumentProxy,
  number: number,
  scanned: ScannedPages,
): Promise<OpenedPage> {
  const notes = new Set<string>()
  const printed = await readMarks(document, number, notes)
  const text = textOf(printed)
  if (text === '') return { printed, seen: await scanned.see(number, 'any'), notes }
  if (isGarbled(text)) {
    const seen = await scanned.see(number, 'any')
    return {
      printed: { ...printed, glyphs: seen ? [] : printed.glyphs },
      seen,
      notes: notes.add(`${seen ? 'garbledText' : 'garbledKept'}:${number}`),
    }
  }
  return { printed, seen: text.length < fewestLetters ? await scanned.see(number, 'scan') : null, notes }
}

/** Of a page with little text, what was recognised counts when it is more. */
function saysMore(recognised: RecognisedMarks | null, printed: PageMarks): RecognisedMarks | null {
  const length = recognised?.words.reduce((sum, word) => sum + word.text.length + 1, 0) ?? 0
  return length >= textOf(printed).length ? recognised : null
}

function textOf({ glyphs }: PageMarks): string {
  return glyphs.map((one) => one.text).join(' ')
}

/** What stands on a page; whatever pdfjs stumbles over is damage. */
async function readMarks(document: PDFDocumentProxy, number: number, notes: Set<string>): Promise<PageMarks> {
  try {
    const page = await document.getPage(number)
    const items = [...(await readItems(page)), ...(await readFields(page, notes))]
    const { width, height, transform } = uprightView(page, items)
    const strokes = await readStrokes(page, transform)
    const glyphs = placeGlyphs(page, items, transform, notes)
    page.cleanup()
    return { width, height, strokes, glyphs }
  } catch {
    throw new Unreadable('damaged', 'pdf')
  }
}
