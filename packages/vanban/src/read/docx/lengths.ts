/** Millimetres of one unit, as ECMA-376 part 1, 22.9.2.15 (ST_UniversalMeasure) names them. */
const units = new Map([
  ['mm', 1],
  ['cm', 10],
  ['in', 25.4],
  ['pt', 25.4 / 72],
  ['pc', 25.4 / 6],
  ['pi', 25.4 / 6],
])

/** A length in millimetres, to a tenth: plain numbers are twentieths of a point, others bring their unit ("2cm"). */
export function millimetres(value: string | undefined): number | null {
  const [, amount, unit] = /^(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?$/.exec(value ?? '') ?? []
  if (amount === undefined) return null
  const each = unit === undefined ? 25.4 / 1440 : (units.get(unit) ?? 1)
  return Math.round(Number(amount) * each * 10) / 10
}

/** A size in points: plain numbers are halves of one. */
export function points(value: string | null | undefined): number | null {
  const [, amount, unit] = /^(\d{1,6}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?$/.exec(value ?? '') ?? []
  if (amount === undefined) return null
  if (unit === undefined) return Number(amount) / 2
  return Math.round((Number(amount) * (units.get(unit) ?? 1) * 144) / 25.4) / 2
}
