import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { noteRecognised } from '../ocr/note-recognised.ts'
import type { RecognisedMarks, SaidWord } from '../ocr/page-marks.ts'
import { openScannedPages } from '../ocr/scanned-pages.ts'
import type { ScannedPages } from '../ocr/scanned-pages.ts'
import { convertDrafts } from '../old-drafts.ts'
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
  const scanned = openScannedPages(bytes, options)
  try {
    const pages: PageMarks[] = []
    const words = new Map<number, readonly SaidWord[]>()
    for (let number = 1; number <= document.numPages; number += 1) {
      options.signal?.throwIfAborted()
      const printed = await readMarks(document, number, notes)
      const recognised = await recogniseWhereNeeded(printed, number, scanned, notes)
      if (recognised) words.set(number, recognised.words)
      for (const note of recognised?.notes ?? []) notes.add(note)
      pages.push(recognised ?? printed)
      options.onProgress?.(number, document.numPages)
    }
    if (pages.every(({ glyphs }) => glyphs.length === 0)) throw new Unreadable('noText', 'pdf')
    if (pages.some(({ glyphs }) => glyphs.length === 0)) notes.add('pageWithoutText')
    const drafts = convertDrafts(layPages(pages, notes), notes)
    const source = assembleSource(drafts, 'pdf', document.numPages, notes)
    return words.size === 0 ? source : noteRecognised(source, words)
  } finally {
    await document.loadingTask.destroy()
    await scanned.close()
  }
}

/** As many letters as the seal of an electronic signature has; over a scan they are all the text that a page has. */
const fewestLetters = 400

/** Null for a page whose own text says what it shows. */
async function recogniseWhereNeeded(
  { glyphs }: PageMarks,
  number: number,
  scanned: ScannedPages,
  notes: Set<string>,
): Promise<RecognisedMarks | null> {
  const text = glyphs.map((one) => one.text).join(' ')
  if (text === '') return scanned.read(number, 'any')
  if (isGarbled(text)) {
    notes.add('garbledText')
    return scanned.read(number, 'any')
  }
  const recognised = text.length < fewestLetters ? await scanned.read(number, 'scan') : null
  const length = recognised?.words.reduce((sum, word) => sum + word.text.length + 1, 0) ?? 0
  return length > text.length ? recognised : null
}

/** What stands on a page; whatever pdfjs stumbles over is damage. */
async function readMarks(document: PDFDocumentProxy, number: number, notes: Set<string>): Promise<PageMarks> {
  try {
    const page = await document.getPage(number)
    const items = await readItems(page)
    const { width, height, transform } = uprightView(page, items)
    const strokes = await readStrokes(page, transform)
    const glyphs = placeGlyphs(page, items, transform, notes)
    page.cleanup()
    return { width, height, strokes, glyphs }
  } catch {
    throw new Unreadable('damaged', 'pdf')
  }
}
