import type { ReadOptions } from '../../model/unreadable.ts'
import type { PageMarks } from '../pdf/lay-pages.ts'
import { holdPages } from './held-pages.ts'
import type { RecognisedMarks } from './page-marks.ts'
import type { Scan } from './page-picture.ts'
import { recognisePage, seePage } from './recognise-page.ts'
import type { SeenPage } from './recognise-page.ts'

/** The pages of a PDF that have to be recognised. */
export interface ScannedPages {
  /**
   * A page (1-based) made ready; null for an empty page, where nobody recognises, and, of a page with a little text
   * printed on it, when no scan lies under that.
   */
  readonly see: (page: number, wanted: 'any' | 'scan') => Promise<SeenPage | null>
  /** What stands on it. The recogniser has the page when this returns, before the promise is kept. */
  readonly recognise: (page: SeenPage) => Promise<RecognisedMarks>
  /** To be told of the pages so far: what was recognised is kept only once their head is known to bear no secrecy marking. */
  readonly examine: (pages: readonly PageMarks[], areAll: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the file a second time, pictures and all, when the first page asks for it. */
export function openScannedPages(bytes: Uint8Array, options: ReadOptions): ScannedPages {
  const { recogniser, pageMemory, signal } = options
  const memory = pageMemory && holdPages(pageMemory)
  let scan: Promise<Scan> | undefined
  return {
    async see(page, wanted) {
      if (!recogniser) return null
      scan ??= import('./page-picture.ts').then(({ openScan }) => openScan(bytes))
      // A page whose drawing pdfjs stumbles over has no picture; its neighbours may have one.
      const picture = await scan.then((opened) => opened.pictureOf(page, wanted)).catch(() => null)
      return picture && seePage(picture, page, memory)
    },
    recognise: (page) => recognisePage(page, { recogniser: recogniser!, memory, signal }),
    examine: async (pages, areAll) => memory?.examine(pages, areAll),
    async close() {
      await scan?.then((opened) => opened.close()).catch(() => undefined)
    },
  }
}
