import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { convertDrafts } from '../old-drafts.ts'
import { readGlyphs } from './glyphs.ts'
import { layPages } from './lay-pages.ts'
import type { PageMarks } from './lay-pages.ts'
import { openPdf } from './open-pdf.ts'
import { readStrokes } from './strokes.ts'

/** Reads the text layer of a PDF: lines from coordinates, columns and tables rebuilt. @throws {Unreadable} */
export async function readPdf(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions = {},
): Promise<SourceText> {
  const notes = new Set<string>()
  const document = await openPdf(bytes, unpackedLimit)
  try {
    const pages: PageMarks[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      options.signal?.throwIfAborted()
      pages.push(await readMarks(document, number, notes))
      options.onProgress?.(number, document.numPages)
    }
    if (pages.every(({ glyphs }) => glyphs.length === 0)) throw new Unreadable('noText', 'pdf')
    const drafts = convertDrafts(layPages(pages, notes), notes)
    return assembleSource(drafts, 'pdf', document.numPages, notes)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** What stands on a page; whatever pdfjs stumbles over is damage. */
async function readMarks(document: PDFDocumentProxy, number: number, notes: Set<string>): Promise<PageMarks> {
  try {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const strokes = await readStrokes(page)
    const glyphs = await readGlyphs(page, notes)
    page.cleanup()
    return { width, height, strokes, glyphs }
  } catch {
    throw new Unreadable('damaged', 'pdf')
  }
}
