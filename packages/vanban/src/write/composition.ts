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

export interface Closing {
  readonly recipients: readonly Block[]
  readonly signature: readonly Block[]
}

/** Begins on a page of its own, and its pages are numbered from 1. */
export interface Appendix {
  readonly landscape: boolean
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
  /** Depth in the outline of the file (bookmarks, Word's navigation), from 1; 0 for running text. */
  readonly level: number
}

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
