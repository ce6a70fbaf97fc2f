/**
 * How many letters must be changed, put in or left out to make one word of the other (Levenshtein); more than `limit` is told
 * as `limit + 1`, and not counted further.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    let least = row
    for (let at = 1; at <= other.length; at++) {
      const changed = above[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1)
      const steps = Math.min(changed, above[at]! + 1, line[at - 1]! + 1)
      line.push(steps)
      least = Math.min(least, steps)
    }
    if (least > limit) return limit + 1
    above = line
  }
  return Math.min(above[other.length]!, limit + 1)
}
