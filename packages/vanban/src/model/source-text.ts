import type { Span } from './span.ts'

/**
 * What a reader (text, DOCX, PDF) hands to understanding: the text exactly as printed, once, and its blocks in reading
 * order. Automatic numbering is already resolved, so a label such as "II." or "2.1." stands in the text.
 */
export interface SourceText {
  /** NFC; paragraphs separated by "\n\n", lines within a paragraph by "\n", table cells each on a line of their own. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly format: SourceFormat
  /** Pages of the original; null where the format has none (text, DOCX). */
  readonly pages: number | null
  /** What the reader passed over or had to repair, as keys: "image", "footnote", "trackedDeletion", "oldEncoding:TCVN3". */
  readonly notes: readonly string[]
}

export type SourceFormat = 'text' | 'markdown' | 'docx' | 'pdf'

export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  /** How it was printed, as far as the format says; absent keys are unknown, never false. */
  readonly look: Look
  /** 1-based page on which the paragraph begins, where the format has pages. */
  readonly page?: number
}

export interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'centre' | 'right' | 'justify'
  /** Points. */
  readonly size?: number
  /** Depth of a heading or list item where the format itself says so (markdown `##`, a Word list level), from 0. */
  readonly level?: number
}

export interface Table {
  readonly kind: 'table'
  readonly span: Span
  /** Rows of cells as printed. A merged cell stands once, in its first row and column, with its extent. */
  readonly rows: readonly (readonly Cell[])[]
  /** False for a layout table, such as the two-column head or the recipients beside the signature. */
  readonly ruled: boolean
  readonly page?: number
}

export interface Cell {
  readonly span: Span
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly Block[]
}
