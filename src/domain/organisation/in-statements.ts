/** A statement of PostgreSQL takes 65 535 values: that many rows are written with one. */
const rowsOfStatement = 1000

export function* inStatements<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsOfStatement) yield rows.slice(at, at + rowsOfStatement)
}
