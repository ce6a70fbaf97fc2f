/** Lists that an office brings: .xlsx, .csv and other delimited text as rows of words. */
export { readTable } from './read/table/read-table.ts'
export type { Table, TableRow } from './read/table/table.ts'
export { Unreadable } from './model/unreadable.ts'
