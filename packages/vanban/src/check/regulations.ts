/** Where Nghị định 30/2020/NĐ-CP says what a rule asks for; findings carry these words in both languages. */
const decree = 'Nghị định 30/2020/NĐ-CP'

/** Phụ lục I, phần I: form and presentation; `item` as it is numbered there ("II.3.c"). */
export function presentation(item: string): string {
  return `${decree}, Phụ lục I, Phần I, mục ${item}`
}

/** Phụ lục III, bảng chữ viết tắt tên loại văn bản. */
export const abbreviationTable = `${decree}, Phụ lục III, mục I`

/** An article of the decree itself ("Điều 13, khoản 2"). */
export function article(item: string): string {
  return `${decree}, ${item}`
}
