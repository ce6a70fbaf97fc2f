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
  /** Set by a reader that recognised pictures of pages. */
  readonly recognised?: readonly Recognised[]
  /** Set by a reader whose format says how the page is made (.docx). */
  readonly sheet?: Sheet
  /** Where letters were written as a base and a combining mark; the text itself is NFC. */
  readonly decomposed?: readonly Span[]
}

/** A stretch that was recognised from a picture, with how sure the recognition was. */
export interface Recognised {
  readonly span: Span
  /** 0 to 1. */
  readonly confidence: number
  /** 1-based. */
  readonly page: number
  /** What recognition said, where the text has a correction of it: "QUYÉT" for "QUYẾT". */
  readonly said?: string
}

/** How a .docx is laid out, for checking against Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in millimetres, sizes in points. */
export interface Sheet {
  readonly sections: readonly SheetSection[]
  /** The title among the file's properties; a screen reader says it first. */
  readonly title: string | null
  /** Main language of the text as the file declares it ("vi-VN"); null when it declares none. */
  readonly language: string | null
  /** Alternative texts of the pictures, in order; null for a picture without one. */
  readonly pictures: readonly (string | null)[]
  /** For each ruled table, in order: does its first row repeat as a header? */
  readonly tableHeaders: readonly boolean[]
  readonly paragraphs: readonly { readonly span: Span; readonly look: Look }[]
}

export interface SheetSection {
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** Where the page number stands; null when there is none. */
  readonly pageNumber: {
    readonly place: 'header' | 'footer'
    readonly align: Look['align'] | null
    readonly size: number | null
    readonly onFirstPage: boolean
  } | null
}

export type SourceFormat = 'text' | 'markdown' | 'docx' | 'pdf' | 'image'

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
  readonly font?: string
  /** Hexadecimal, upper case: "FF0000"; absent for automatic (black). */
  readonly colour?: string
  /** First-line indent in millimetres. */
  readonly firstLine?: number
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
