/**
 * A document as it will stand on paper: every word that is printed, with its place, and nothing that Word or PDF would
 * know of. Both writers set the same composition, so that the two files say the same.
 */
export interface Composition {
  /** For the properties of the file, not printed. */
  readonly title: string
  readonly subject: string
  readonly author: string
  /** The document's own date when it has a full one; files carry no other. */
  readonly created: Day | null
  readonly head: Head
  readonly body: readonly Block[]
  readonly closing: Closing | null
  readonly copy: Copy | null
  readonly appendices: readonly Appendix[]
  /** Boxed at the top right of the first page. */
  readonly circulation: string | null
  /** At the foot of the first page. */
  readonly contact: string | null
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The two columns above the title: agency and number on the left, Quốc hiệu and date on the right. */
export interface Head {
  /** Widths of the two columns. */
  readonly columns: readonly [number, number]
  readonly agency: readonly Block[]
  readonly nation: readonly Block[]
  readonly number: readonly Block[]
  readonly date: readonly Block[]
}

/** Rows of two columns: recipients beside the signature; those who sign together side by side, recipients below them. */
export interface Closing {
  readonly rows: readonly (readonly [readonly Block[], readonly Block[]])[]
}

/** What is set below a document to make it a copy (sao y, sao lục, trích sao): a head of its own, and a closing. */
export interface Copy {
  readonly head: Closing
  readonly closing: Closing
}

/** Begins on a page of its own, and its pages are numbered from 1. */
export interface Appendix {
  readonly landscape: boolean
  /** Above a whole document that was attached (mẫu 1.3): agency and Quốc hiệu. */
  readonly head: Closing | null
  readonly blocks: readonly Block[]
}

export type Block = TextBlock | RuleBlock | MarkBlock | RoomBlock | TableBlock

export interface TextBlock {
  readonly kind: 'text'
  readonly runs: readonly Run[]
  readonly size: number
  readonly align: Align
  /** Indent of the first line. */
  readonly indent: number
  /** Indents of the whole block. */
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  /** Not to be parted from what follows. */
  readonly keepWithNext: boolean
  readonly role: Role
}

/**
 * What the words are to somebody who listens to the file instead of looking at it.
 *
 * - `title`    of the whole document; two blocks of it are one title
 * - `heading`  with its depth in the outline of the file (bookmarks, Word's navigation), from 1 and without gaps
 * - `rest`     goes on with the title or heading above it: the name under "Chương I"
 * - `item`     of a list, with its depth, from 1; its label is its first run. `lead: false` is a further paragraph of it
 */
export type Role =
  | { readonly kind: 'text' | 'title' | 'rest' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly depth: number; readonly lead: boolean }

export type Align = 'left' | 'centre' | 'right' | 'justify'

export interface Run {
  /** A line end within it is printed as one. */
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** A solid line under the words above it, centred. */
export interface RuleBlock {
  readonly kind: 'rule'
  readonly width: number
  readonly after: number
}

/** Words in a box: how urgent, how secret. */
export interface MarkBlock {
  readonly kind: 'mark'
  readonly text: string
  readonly width: number
  readonly colour: 'red' | 'black'
  readonly before: number
}

/** Empty room, for a signature. */
interface RoomBlock {
  readonly kind: 'room'
  readonly height: number
}

export interface TableBlock {
  readonly kind: 'table'
  readonly size: number
  readonly widths: readonly number[]
  /** The first row is repeated on every page. */
  readonly headed: boolean
  readonly rows: readonly TableRow[]
  /** Of the list item that it belongs to; 0 outside of lists. */
  readonly depth: number
}

export interface TableRow {
  /** Low enough to be kept on one page. */
  readonly whole: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  /** One entry a paragraph; never empty, for Word wants a paragraph in every cell. */
  readonly lines: readonly string[]
  readonly columns: number
  readonly bold: boolean
  readonly align: Align
}
