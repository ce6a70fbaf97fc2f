/** Page coordinates: points, from the upper left corner. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The value that occurs most, within `width` of its neighbours; null for no values. */
export function mode(values: readonly number[], width: number): number | null {
  const bins = new Map<number, number[]>()
  for (const value of values) {
    const bin = Math.round(value / width)
    const others = bins.get(bin)
    if (others) others.push(value)
    else bins.set(bin, [value])
  }
  const count = (bin: number) => bins.get(bin)?.length ?? 0
  const [best] = [...bins.keys()].sort((a, b) => count(b) + count(b + 1) - (count(a) + count(a + 1)))
  return best === undefined ? null : median([...(bins.get(best) ?? []), ...(bins.get(best + 1) ?? [])])
}
