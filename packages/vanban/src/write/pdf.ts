import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Composition } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { compose } from './compose.ts'
import { identified } from './pdf-file.ts'
import { identity, type Conformance } from './pdf-metadata.ts'
import { typeset } from './typeset.ts'

/**
 * The document as PDF in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: for keeping (PDF/A-2a, which contains 2b) and
 * for listening to (PDF/UA-1). The same document gives the same bytes.
 *
 * Characters of a private area allow PDF/A-2b only. Characters that neither Tinos nor a font of the machine can draw are
 * printed as boxes; both standards forbid those, and such a file is a plain PDF 1.7, still tagged.
 */
export async function writePdf(document: WritableDocument): Promise<Uint8Array> {
  const composition = compose(document)
  const pdf = await typeset(composition, (exported) => strictest(composition, exported))
  // The compiler's documents lie outside the heap and are let go between turns: without one, a long run would keep all.
  await nextTurn()
  return pdf
}

const archival: readonly (readonly [Conformance, string])[] = [
  ['PDF/A-2a and PDF/UA-1', 'a-2a'],
  ['PDF/A-2b', 'a-2b'],
]

/** Under the strictest standard that the characters of the text allow. */
function strictest(composition: Composition, exported: (pdfStandard: string) => Uint8Array): Uint8Array {
  const as = (conformance: Conformance, pdfStandard: string): Uint8Array =>
    identified(exported(pdfStandard), (catalogue) => identity(composition, conformance, catalogue))
  for (const [conformance, pdfStandard] of archival) {
    try {
      return as(conformance, pdfStandard)
    } catch (error) {
      if (!/could not be displayed|private area/.test(String(error))) throw error
    }
  }
  return as('PDF 1.7', '1.7')
}
