import type { Secrecy } from '../../model/official-document.ts'

/** A row as a person counts it: the first line of the sheet is 1. Empty rows are left out. */
export interface TableRow {
  readonly number: number
  /** Words of the cells from the left; empty where a cell is. */
  readonly cells: readonly string[]
  /** Where a cell is worked out by a formula: which, by its column from 0, as the workbook keeps it; empty where it only shares one. */
  readonly formulas?: ReadonlyMap<number, string>
}

export interface Table {
  readonly rows: readonly TableRow[]
  /** The old encoding that the words were in ("TCVN3"); null for Unicode. */
  readonly encoding: string | null
  /** As marked above the list, by a cell of its own. */
  readonly secrecy: Secrecy | null
}

/** More rows than any list of the country's places has; a file of more is made to keep the reader busy. */
export const mostRows = 100_000
export const mostColumns = 200
