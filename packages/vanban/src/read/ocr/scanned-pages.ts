import type { ReadOptions } from '../../model/unreadable.ts'
import type { RecognisedMarks } from './page-marks.ts'
import type { Scan } from './page-picture.ts'
import { recognisePage } from './recognise-page.ts'

/** The pages of a PDF that have to be recognised, one at a time. */
export interface ScannedPages {
  /**
   * What stands on a page (1-based); null for an empty page, where nobody recognises, and, of a page with a little text
   * printed on it, when no scan lies under that.
   */
  readonly read: (page: number, wanted: 'any' | 'scan') => Promise<RecognisedMarks | null>
  readonly close: () => Promise<void>
}

/** Opens the file a second time, pictures and all, when the first page asks for it. */
export function openScannedPages(bytes: Uint8Array, options: ReadOptions): ScannedPages {
  const { recogniser, pageMemory: memory, signal } = options
  let scan: Promise<Scan> | undefined
  return {
    async read(page, wanted) {
      if (!recogniser) return null
      scan ??= import('./page-picture.ts').then(({ openScan }) => openScan(bytes))
      // A page whose drawing pdfjs stumbles over has no picture; its neighbours may have one.
      const picture = await scan.then((opened) => opened.pictureOf(page, wanted)).catch(() => null)
      return picture && recognisePage(picture, page, { recogniser, memory, signal })
    },
    async close() {
      await scan?.then((opened) => opened.close()).catch(() => undefined)
    },
  }
}
