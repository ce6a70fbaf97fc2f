import type { Block, Cell, SourceText } from '../model/source-text.ts'
import { Unreadable, type ReadOptions } from '../model/unreadable.ts'
import { decomposedSpans } from './decomposed.ts'
import { cleanText, decodeUnicode } from './text-decode.ts'
import { unmark } from './text-markdown.ts'
import { tableAt, type RawTable } from './text-tables.ts'

/**
 * Reads plain text or markdown: UTF-8 or UTF-16. Marks of emphasis and headings leave the text and stay in the looks.
 *
 * @throws {Unreadable} `empty` when nothing is left after the marks.
 */
export function readText(bytes: Uint8Array, options: ReadOptions = {}): SourceText {
  return textSource(decodeUnicode(bytes), options.name)
}

/** The same for text that is decoded already, with what had to be repaired on the way. */
export function textSource(raw: string, name = '', notes: readonly string[] = []): SourceText {
  const lines = cleanText(raw)
    .split('\n')
    .map((line) => line.trim())
  const writer = new TextWriter()
  for (let at = 0; at < lines.length;) at = writeBlock(lines, at, writer)
  if (writer.text === '') throw new Unreadable('empty')
  const format = writer.marked || /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text'
  const decomposed = decomposedSpans(raw, writer.text)
  return { text: writer.text, blocks: writer.blocks, format, pages: null, notes, decomposed }
}

function writeBlock(lines: readonly string[], at: number, writer: TextWriter): number {
  if (lines[at] === '') return at + 1
  const table = tableAt(lines, at)
  if (table) {
    writer.table(table)
    return table.next
  }
  let end = at + 1
  while (end < lines.length && lines[end] !== '' && lines[end] !== '|' && !/^#{1,6}\s/.test(lines[end] ?? ''))
    end += 1
  writer.paragraphs(lines.slice(at, end))
  return end
}

/** Gathers the text and the blocks that stand in it, so that every span is true by construction. */
class TextWriter {
  text = ''
  marked = false
  readonly blocks: Block[] = []

  paragraphs(lines: readonly string[]): void {
    this.blocks.push(...this.#written(lines, '\n\n'))
  }

  table(table: RawTable): void {
    const start = this.text === '' ? 0 : this.text.length + 2
    let separator = '\n\n'
    const rows = table.rows.map((row) =>
      row.map((cellLines, column): Cell => {
        const blocks = this.#written(cellLines, separator)
        if (blocks.length > 0) separator = '\n'
        const [first, last] = [blocks[0], blocks.at(-1)]
        const end = this.text.length
        return {
          span: first && last ? [first.span[0], last.span[1]] : [end, end],
          column,
          columns: 1,
          rows: 1,
          blocks,
        }
      }),
    )
    if (this.text.length > start)
      this.blocks.push({ kind: 'table', span: [start, this.text.length], rows, ruled: isRuled(table) })
  }

  /** One block a stretch of lines; a line that held marks only parts two of them. */
  #written(lines: readonly string[], separator: string): Block[] {
    const { lines: plain, look, marked } = unmark(lines)
    if (marked) this.marked = true
    const blocks: Block[] = []
    let gap = separator
    for (const stretch of stretches(plain)) {
      const start = this.text === '' ? 0 : this.text.length + gap.length
      this.text += (this.text === '' ? '' : gap) + stretch.join('\n')
      blocks.push({ kind: 'paragraph', span: [start, this.text.length], look })
      gap = separator === '\n' ? '\n' : '\n\n'
    }
    return blocks
  }
}

function stretches(lines: readonly string[]): string[][] {
  const all: string[][] = [[]]
  for (const line of lines) {
    if (line === '') all.push([])
    else all.at(-1)?.push(line)
  }
  return all.filter((one) => one.length > 0)
}

/** Text keeps no borders: the two-column head and the foot are known by what stands in them. */
function isRuled(table: RawTable): boolean {
  const words = table.rows.flat(2).join(' ').toLowerCase()
  return !/độc lập\s*[-–]\s*tự do|nơi nhận\s*:/.test(words)
}
