/**
 * Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I. Points unless the name says otherwise.
 * Where the decree leaves a range, one document must keep to one end of it (footnote 1 of section V): here the larger
 * one, Quốc hiệu 13 with Tiêu ngữ, date and text at 14.
 */
export const pointsOfMillimetres = (millimetres: number): number => (millimetres * 72) / 25.4

const mm = pointsOfMillimetres

export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  /** Of the page number from the paper's edge: it stands in the middle of the top margin. */
  numberFromEdge: mm(9),
} as const

export const textColumn = page.width - page.left - page.right
export const landscapeColumn = page.height - page.left - page.right

/** The head and the signature stand in two columns; the right one just holds the Quốc hiệu on one line. */
export const headColumns: readonly [number, number] = [mm(66.5), textColumn - mm(66.5)]
/** The left one gives way to a long place name, down to this. */
export const narrowestAgency = mm(54)
export const closingColumns = [mm(78), textColumn - mm(78)] as const

export const size = {
  nationalName: 13,
  motto: 14,
  agency: 13,
  number: 13,
  date: 14,
  smallDate: 13,
  letterSubject: 13,
  title: 14,
  body: 14,
  table: 13,
  wideTable: 12,
  recipientsWord: 12,
  recipients: 11,
  copies: 11,
  contact: 11,
  signature: 14,
  mark: 13,
  pageNumber: 14,
} as const

export const firstLine = mm(12.7)
/** Between the agency's name and the number. */
export const headGap = 6
/** Above each row of the closing. */
export const closingGap = 14
/** Between paragraphs: at least 6 pt. */
export const paragraphGap = 6
/** Of the line: between single and one and a half. */
export const lineScale = 1.1
/** Room for the hand or the picture of the signature. */
export const signatureRoom = mm(27)
/** Of a rule under a line, as a part of the line: between a third and a half. */
export const ruleShare = 0.42

/** Stamps of urgency are cut to these widths; all are 8 mm high. */
export const markHeight = mm(8)
export const markWidths: Readonly<Record<string, number>> = {
  khẩn: mm(20),
  'hỏa tốc': mm(30),
  'thượng khẩn': mm(40),
}

/** Top and bottom, then sides, of a ruled cell. */
export const cellPadding = { y: 2, x: 4 } as const
