/** One measured thing, beside what it competes with in the same run. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The library or bare SQL measured in the same run. */
  readonly beside?: { readonly what: string; readonly value: number }
  readonly target?: string
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((one) => {
    const beside = one.beside ? `${one.beside.what}: ${shown(one.beside.value)}` : ''
    return `| ${one.what} | ${shown(one.value)} ${one.unit} | ${beside} | ${one.target ?? ''} |`
  })
  return ['| what | measured | beside | target |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** How often the work can be done in a second: warmed up, then for about so many seconds. */
export async function perSecond(work: () => Promise<unknown>, seconds = 4): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) await work()
  const from = performance.now()
  let done = 0
  while (performance.now() - from < seconds * 1000) {
    await work()
    done += 1
  }
  return done / ((performance.now() - from) / 1000)
}
