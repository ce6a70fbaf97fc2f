import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { noteRecognised } from '../ocr/note-recognised.ts'
import type { SaidWord } from '../ocr/page-marks.ts'
import { openScannedPages } from '../ocr/scanned-pages.ts'
import { convertDrafts } from '../old-drafts.ts'
import { placeGlyphs } from './glyphs.ts'
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
      const recognised = printed.glyphs.length === 0 ? await scanned.read(number) : null
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
