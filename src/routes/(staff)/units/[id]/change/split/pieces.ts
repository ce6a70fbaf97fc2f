/** Rows of the form: more than a decision has divided so far. */
export const pieceNumbers = [1, 2, 3, 4, 5, 6] as const
