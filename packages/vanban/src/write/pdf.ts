import { readFileSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { WritableDocument } from './writable-document.ts'
import { compose } from './compose.ts'
import { faces, fontFile } from './fonts.ts'
import * as measures from './measures.ts'
import { typstTemplate } from './typst-template.ts'

/**
 * The document as PDF/A-2b in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. The same document gives the same bytes.
 *
 * Characters that neither Tinos nor a font of the machine can draw are printed as boxes; as PDF/A forbids those, such a
 * file is a plain PDF 1.7.
 */
export async function writePdf(document: WritableDocument): Promise<Uint8Array> {
  const composition = JSON.stringify({ ...compose(document), measures: pageMeasures })
  const typst = await (compiler ??= makeCompiler())
  const pdf = exportPdf(typst, typeset(typst, composition))
  // The compiler's documents lie outside the heap and are let go between turns: without one, a long run would keep all.
  await nextTurn()
  return pdf
}

const pageMeasures = {
  page: measures.page,
  closingColumns: measures.closingColumns,
  cellPadding: measures.cellPadding,
  headGap: measures.headGap,
  paragraphGap: measures.paragraphGap,
  markHeight: measures.markHeight,
  markSize: measures.size.mark,
  pageNumberSize: measures.size.pageNumber,
  contactSize: measures.size.contact,
  /** Word counts a line of this face as 1.149 em; 1.107 em of it is ink. */
  openLeading: 1.149 * measures.lineScale - 1.107,
}

/** One compiler for all documents: making one reads the fonts, which takes longer than setting a document. */
let compiler: Promise<NodeCompiler> | undefined

/** Loaded when the first PDF is written: it is a native module, which readers and build tools need not carry. */
async function makeCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(fontFile(face))) }],
  })
}

function typeset(typst: NodeCompiler, composition: string): NodeTypstDocument {
  const outcome = typst.compile({ mainFileContent: typstTemplate, inputs: { composition } })
  const document = outcome.result
  if (document === null || outcome.hasError()) {
    const error = outcome.takeError()
    throw new Error(
      `typesetting failed: ${error ? JSON.stringify(typst.fetchDiagnostics(error)) : 'no reason'}`,
    )
  }
  return document
}

function exportPdf(typst: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: 'a-2b' }))
  } catch (error) {
    if (!/could not be displayed with any font/.test(String(error))) throw error
    return new Uint8Array(typst.pdf(document, { pdfStandard: '1.7' }))
  } finally {
    typst.evictCache(0)
  }
}
