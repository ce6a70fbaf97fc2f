import { readFileSync } from 'node:fs'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Composition } from './composition.ts'
import { faces, fontFile } from './fonts.ts'
import * as measures from './measures.ts'
import { tagged } from './pdf-structure.ts'
import { typstTemplate } from './typst-template.ts'

/** Lets a composition be exported, as often as the caller asks, under the standards that Typst knows ("a-2a", "ua-1"). */
export async function typeset<T>(
  composition: Composition,
  use: (exported: (pdfStandard: string) => Uint8Array) => T,
): Promise<T> {
  const typst = await (compiler ??= makeCompiler())
  try {
    const document = compiled(typst, JSON.stringify(sheetOf(composition)))
    return use((pdfStandard) => typst.pdf(document, { pdfStandard }))
  } finally {
    typst.evictCache(0)
  }
}

/** The compiler asks for a day even where there is none; what the file says of itself is set afterwards. */
function sheetOf(composition: Composition): unknown {
  const created = composition.created ?? { year: 1980, month: 1, day: 1 }
  return { ...tagged(composition), created, measures: pageMeasures }
}

const pageMeasures = {
  page: { ...measures.page, textWidth: measures.textColumn },
  closingColumns: measures.closingColumns,
  cellPadding: measures.cellPadding,
  headGap: measures.headGap,
  headColumns: measures.headColumns,
  closingGap: measures.closingGap,
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

function compiled(typst: NodeCompiler, composition: string): NodeTypstDocument {
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
