/** Rows of cells, each cell its lines, and the line after the table. */
export interface RawTable {
  readonly rows: readonly (readonly (readonly string[])[])[]
  readonly next: number
}

const isBar = (line: string | undefined): boolean => line === '|'
const isBlank = (line: string | undefined): boolean => line === undefined || /^[*_\s]*$/.test(line)

/** A table that begins at this line, in either of the two ways that text keeps one; null when none does. */
export function tableAt(lines: readonly string[], at: number): RawTable | null {
  const line = lines[at] ?? ''
  if (isBar(line)) return barTable(lines, at)
  return line.startsWith('|') && line.length > 2 && line.indexOf('|', 1) > 0 ? pipeTable(lines, at) : null
}

/** `| a | b |` on one line a row, with or without the rule `|---|---|`. */
function pipeTable(lines: readonly string[], from: number): RawTable {
  const rows: string[][][] = []
  let at = from
  for (; /^\|.+/.test(lines[at] ?? ''); at += 1) {
    const line = lines[at] ?? ''
    if (/^[|\s:-]+$/.test(line) && line.includes('-')) continue
    const inner = line.replace(/^\|/, '').replace(/\|\s*$/, '')
    rows.push(inner.split('|').map((cell) => cell.split(/<br\s*\/?>/i).map((part) => part.trim())))
  }
  return { rows, next: at }
}

/**
 * Cells between lines of "|": one such line opens a row, one closes each cell, and two together end a row and open the next.
 * A table ends at a blank line after a cell, or when a row is as wide as the first and no other row follows.
 */
function barTable(lines: readonly string[], from: number): RawTable | null {
  const rows: string[][][] = []
  let row: string[][] = []
  let at = from + 1
  for (;;) {
    const cell = cellAt(lines, at)
    if (!cell) break
    row.push(cell.lines)
    at = cell.next
    if (isBar(lines[at]) && !isBlank(lines[at + 1])) {
      rows.push(row)
      row = []
      at += 1
    } else if (endsTable(lines, at, row.length, rows[0]?.length)) break
  }
  if (row.length > 0) rows.push(row)
  return rows.length > 0 ? { rows: withEmptyCells(rows), next: at } : null
}

function endsTable(lines: readonly string[], at: number, cells: number, width: number | undefined): boolean {
  if (isBlank(lines[at])) return !isBar(lines[at + 1])
  if (isBar(lines[at])) return isBlank(lines[at + 1])
  return width !== undefined && cells >= width
}

/** Titles of documents and appendices stand below the head or the foot, never in a cell. */
const opensDocument =
  /^\**(?:KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|CHỈ THỊ|THÔNG BÁO|CÔNG ĐIỆN|TỜ TRÌNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|HƯỚNG DẪN|PHƯƠNG ÁN|ĐỀ ÁN|PHỤ LỤC|Kính gửi)(?!\p{L})/u

/** The lines up to the next "|"; null when none comes within reach, for then this was no table. */
function cellAt(lines: readonly string[], from: number): { lines: string[]; next: number } | null {
  const reach = opensDocument.test(lines[from] ?? '') ? from : Math.min(lines.length, from + 60)
  for (let at = from; at < reach; at += 1)
    if (isBar(lines[at]))
      return { lines: lines.slice(from, at).filter((line) => !isBlank(line)), next: at + 1 }
  return null
}

/** An empty cell looks like the end of a row: two short rows that together with it fill the width are one row. */
function withEmptyCells(rows: readonly string[][][]): string[][][] {
  const width = rows[0]?.length ?? 0
  const whole: string[][][] = []
  for (const row of rows) {
    const last = whole.at(-1)
    const opensRow = /^(\d|[IVX]+\b)/.test(row[0]?.[0] ?? '')
    if (last && last.length >= 2 && last.length + 1 + row.length <= width && !opensRow) last.push([], ...row)
    else whole.push([...row])
  }
  return whole
}
