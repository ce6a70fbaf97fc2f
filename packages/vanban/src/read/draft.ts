import type { Block, Cell, Look, SourceFormat, SourceText, Table } from '../model/source-text.ts'
import type { Run } from './docx/runs.ts'
import type { XmlElement } from './docx/xml.ts'
import { cleanText } from './text-decode.ts'

/** Blocks as a reader finds them, before their places in the text are known. */
export type Draft = DraftParagraph | DraftTable

export interface DraftParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly look: Look
  readonly page?: number
  /** Set by the reader of .docx, for whoever writes into the file at the same words. */
  readonly origin?: Origin
}

/** What a paragraph of a .docx was made of: its text is the label and then the runs, before cleaning. */
export interface Origin {
  readonly element: XmlElement
  readonly label: string | null
  readonly runs: readonly Run[]
}

export interface DraftTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly DraftCell[])[]
  readonly ruled: boolean
  /** The first row repeats as a header, where the format says so. */
  readonly hasHeader?: boolean
  readonly page?: number
}

export interface DraftCell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly Draft[]
}

/** Lays the drafts out as one text and gives every block and cell its span. Empty paragraphs leave no trace. */
export function assembleSource(
  drafts: readonly Draft[],
  format: SourceFormat,
  pages: number | null,
  notes: Iterable<string>,
): SourceText {
  const layout = new Layout()
  const blocks = layout.blocks(drafts, '\n\n')
  return { text: layout.text(), blocks, format, pages, notes: [...new Set(notes)] }
}

/** The raw text of drafts, before anything is cleaned: an old encoding may use signs that cleaning takes away. */
export function draftText(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) =>
      draft.kind === 'paragraph' ? draft.text : draftText(draft.rows.flat().flatMap((cell) => cell.blocks)),
    )
    .join('\n')
}

/** One paragraph as it stands in the text: its lines trimmed, none of them empty. */
function cleanParagraph(text: string): string {
  const lines = cleanText(text).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

class Layout {
  private readonly pieces: string[] = []
  private length = 0
  private separator = ''

  text(): string {
    return this.pieces.join('')
  }

  blocks(drafts: readonly Draft[], separator: string): Block[] {
    const blocks: Block[] = []
    for (const draft of drafts) {
      const block = draft.kind === 'table' ? this.table(draft) : this.paragraph(draft)
      if (!block) continue
      blocks.push(block)
      this.separator = separator
    }
    return blocks
  }

  private paragraph(draft: DraftParagraph): Block | null {
    const text = cleanParagraph(draft.text)
    if (text === '') return null
    const start = this.write(text)
    const span = [start, this.length] as const
    const page = draft.page === undefined ? {} : { page: draft.page }
    return { kind: 'paragraph', span, look: draft.look, ...page }
  }

  private table(draft: DraftTable): Table | null {
    const before = this.length
    const rows = draft.rows.map((row) => row.map((cell) => this.cell(cell)))
    if (this.length === before) return null
    const cells = rows.flat().filter((cell) => cell.span[0] < cell.span[1])
    const span = [cells[0]?.span[0] ?? before, this.length] as const
    const page = draft.page === undefined ? {} : { page: draft.page }
    return { kind: 'table', span, rows, ruled: draft.ruled, ...page }
  }

  private cell(draft: DraftCell): Cell {
    const blocks = this.blocks(draft.blocks, '\n')
    const first = blocks[0]
    const span = first ? ([first.span[0], this.length] as const) : ([this.length, this.length] as const)
    if (first) this.separator = '\n'
    return { span, column: draft.column, columns: draft.columns, rows: draft.rows, blocks }
  }

  private write(text: string): number {
    if (this.length > 0) this.append(this.separator)
    const start = this.length
    this.append(text)
    return start
  }

  private append(text: string): void {
    this.pieces.push(text)
    this.length += text.length
  }
}
