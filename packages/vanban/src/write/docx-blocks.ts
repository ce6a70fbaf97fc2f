import { AlignmentType, LineRuleType, Paragraph, Table, TableBorders, TableCell, TableLayoutType } from 'docx'
import { TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Align, Block, MarkBlock, RuleBlock, Run, TableBlock, TextBlock } from './composition.ts'
import { bodyStyle } from './docx-parts.ts'
import { cellPadding, firstLine, markHeight, paragraphGap, size } from './measures.ts'

export type DocxBlock = Paragraph | Table

/** Word counts in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

const alignment = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>

/** `scale` is the distance of lines, `column` the width that centred rules and marks are centred in. */
export function docxBlocks(blocks: readonly Block[], scale: number, column: number): DocxBlock[] {
  return blocks.flatMap((block): DocxBlock[] => {
    switch (block.kind) {
      case 'text':
        return [textParagraph(block, scale)]
      case 'rule':
        return [ruleParagraph(block, column)]
      case 'mark':
        return [markParagraph(block, column)]
      case 'room':
        return [roomParagraph(block.height)]
      case 'table':
        return [ruledTable(block), gapParagraph(paragraphGap)]
    }
  })
}

/** Text of the body refers to a style, so that an officer can change the whole of it at once. */
function textParagraph(block: TextBlock, scale: number): Paragraph {
  const children = block.runs.flatMap((run) => textRuns(run, block.size))
  const flow = {
    ...(block.keepWithNext ? { keepNext: true } : {}),
    ...(block.role.kind === 'heading' ? { outlineLevel: Math.min(block.role.level, 9) - 1 } : {}),
  }
  if (isBodyStyle(block)) return new Paragraph({ ...flow, style: bodyStyle.id, children })
  return new Paragraph({
    ...flow,
    alignment: alignment[block.align],
    indent: indentOf(block),
    spacing: spacing(block.before, block.after, scale),
    children,
  })
}

function isBodyStyle(block: TextBlock): boolean {
  const { align, indent, left, right, before, after } = block
  const even = left === 0 && right === 0 && before === 0
  return (
    align === 'justify' && indent === firstLine && after === paragraphGap && even && block.size === size.body
  )
}

function indentOf({ left, right, indent }: TextBlock): NonNullable<IParagraphOptions['indent']> {
  const first = indent < 0 ? { hanging: twips(-indent) } : { firstLine: twips(indent) }
  return { left: twips(left), right: twips(right), ...first }
}

export function spacing(before: number, after: number, scale = 1): NonNullable<IParagraphOptions['spacing']> {
  return {
    before: twips(before),
    after: twips(after),
    line: Math.round(240 * scale),
    lineRule: LineRuleType.AUTO,
  }
}

function textRuns({ text, bold, italic }: Run, points: number): TextRun[] {
  const look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(points === size.body ? {} : { size: points * 2 }),
  }
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** An empty paragraph whose upper border is the rule: unlike a drawn line it stays where it is in every program. */
function ruleParagraph({ width, after }: RuleBlock, column: number): Paragraph {
  const side = twips((column - width) / 2)
  return new Paragraph({
    keepNext: true,
    indent: { left: side, right: side },
    spacing: spacing(3, after),
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
    run: { size: 4 },
  })
}

function markParagraph({ text, width, colour, before }: MarkBlock, column: number): Paragraph {
  const side = twips((column - width) / 2)
  const ink = colour === 'red' ? 'FF0000' : '000000'
  const line = size.mark * 1.149
  const edge = { style: 'single', size: 6, space: Math.round((markHeight - line) / 2), color: ink } as const
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: spacing(before + edge.space, edge.space),
    border: { top: edge, bottom: edge, left: { ...edge, space: 0 }, right: { ...edge, space: 0 } },
    children: [new TextRun({ text, bold: true, color: ink, size: size.mark * 2 })],
  })
}

function roomParagraph(height: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: spacing(height - 2, 0), run: { size: 4 } })
}

/** Stands after every table: two tables that touch become one in Word, and a cell may not end with one. */
function gapParagraph(height: number): Paragraph {
  return new Paragraph({ spacing: spacing(Math.max(0, height - 2), 0), run: { size: 4 } })
}

export function lastParagraph(): Paragraph {
  return gapParagraph(0)
}

/** Columns without lines: the head, and recipients beside the signature. No page's end parts them. */
export function layoutTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Block[])[])[],
  { above, between }: { readonly above: number; readonly between: number },
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: TableBorders.NONE,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map((cells, row) => new TableRow({ cantSplit: true, children: cells.map(cellAt(row)) })),
  })

  function cellAt(row: number): (blocks: readonly Block[], column: number) => TableCell {
    return (blocks, column) => {
      const width = widths[column] ?? 0
      const children = docxBlocks(row < rows.length - 1 ? blocks.map(kept) : blocks, 1, width)
      return new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        margins: { top: twips(row > 0 ? between : above) },
        children: children.length === 0 ? [lastParagraph()] : children,
      })
    }
  }
}

const kept = (block: Block): Block => (block.kind === 'text' ? { ...block, keepWithNext: true } : block)

function ruledTable(table: TableBlock): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(table.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: table.widths.map(twips),
    margins: {
      top: twips(cellPadding.y),
      bottom: twips(cellPadding.y),
      left: twips(cellPadding.x),
      right: twips(cellPadding.x),
    },
    rows: table.rows.map((row, index) => {
      const header = table.headed && index === 0
      return new TableRow({
        ...(row.whole ? { cantSplit: true } : {}),
        ...(header ? { tableHeader: true } : {}),
        children: ruledCells(table, index, header),
      })
    }),
  })
}

function ruledCells(table: TableBlock, row: number, header: boolean): TableCell[] {
  let column = 0
  return (table.rows[row]?.cells ?? []).map((cell) => {
    const covered = table.widths.slice(column, column + cell.columns)
    column += cell.columns
    return new TableCell({
      width: { size: twips(covered.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
      ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
      ...(header ? { verticalAlign: VerticalAlign.CENTER } : {}),
      children: cell.lines.map(
        (text) =>
          new Paragraph({
            alignment: alignment[cell.align],
            spacing: spacing(0, 0),
            ...(header ? { keepNext: true } : {}),
            children: textRuns({ text, bold: cell.bold }, table.size),
          }),
      ),
    })
  })
}
