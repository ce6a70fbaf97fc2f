/** Before a law's name: what the year after it may be the year of. */
const carryingOut =
  /(?<!\p{L})(?:triển khai|thực hiện|thi hành|phổ biến|tuyên truyền|quán triệt)(?: (?:thi hành|thực hiện))?\s+$/iu

interface Named {
  readonly kind: string | null
  readonly date: string | null
  readonly span: readonly [number, number]
}

/**
 * "Kế hoạch triển khai Luật Báo chí năm 2026": the year may be that of the law or that of the work, and where it is not
 * before the document's own year it is more likely the latter. The law is then cited by its name alone; nothing is guessed.
 */
export function withoutYearOfWork<T extends Named>(
  cited: readonly T[],
  text: string,
  year: number | null,
): T[] {
  if (year === null) return [...cited]
  return cited.map((one) => {
    const isLaw = one.kind === 'luật' || one.kind === 'bộ luật' || one.kind === 'pháp lệnh'
    if (!isLaw || !/^\d{4}$/.test(one.date ?? '') || Number(one.date) < year) return one
    const before = text.slice(Math.max(0, one.span[0] - 40), one.span[0])
    return carryingOut.test(before) ? { ...one, date: null } : one
  })
}
