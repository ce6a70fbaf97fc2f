/**
 * `node bench/match-places.ts REFERENCE.tsv [--misses]`: every old commune of a reference list, written as "commune, district,
 * province", matched against the national register, beside the communes that the list says took its area.
 * Columns: old_code, old_name, old_province, new_codes (with commas). The district is the register's own.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parentOn } from '#domain/organisation/register-index.ts'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import { isValidOn } from '#domain/organisation/unit.ts'
import { draftNation } from './national-register.ts'

const lastDay = '2025-06-30'
const today = '2026-11-21'

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' } },
  allowPositionals: true,
})
const [list] = positionals
if (!list) {
  process.stderr.write('usage: node bench/match-places.ts REFERENCE.tsv [--misses]\n')
  process.exit(2)
}

const { rows, index } = await draftNation()
const codesNow = new Map<string, string>()
const communesThen = new Map<string, string>()
for (const { unitId, code, valid } of rows.codes) {
  const unit = index.units.get(unitId)
  if (unit?.kind !== 'commune') continue
  if (isValidOn(valid, today) && isValidOn(unit.existed, today)) codesNow.set(unitId, code)
  if (isValidOn(valid, lastDay) && isValidOn(unit.existed, lastDay)) communesThen.set(code, unitId)
}

function districtOf(code: string): string {
  const unit = index.units.get(communesThen.get(code) ?? '')
  const district = unit && parentOn(index, unit, lastDay)
  return district?.names.find(({ valid }) => isValidOn(valid, lastDay))?.name ?? ''
}

for (const [what, on] of [
  ['in a document of the time', lastDay],
  ['in a document of today', today],
] as const) {
  const counts = { right: 0, exact: 0, several: 0, unknown: 0, total: 0 }
  for (const line of readFileSync(list, 'utf8').trim().split('\n').slice(1)) {
    const [code = '', name = '', province = '', codes = ''] = line.split('\t')
    const written = [name, districtOf(code), province].filter(Boolean).join(', ')
    const match = matchUnit(index, written, { on, today })
    const ids = match.kind === 'unit' ? (match.successorIds ?? [match.unitId]) : []
    const got = new Set(ids.map((id) => codesNow.get(id)))
    const wanted = codes.split(',')
    const isRight = wanted.some((one) => got.has(one))
    const isExact = isRight && got.size === wanted.length && wanted.every((one) => got.has(one))
    counts.total += 1
    counts.right += isRight ? 1 : 0
    counts.exact += isExact ? 1 : 0
    counts.several += match.kind === 'ambiguous' ? 1 : 0
    counts.unknown += match.kind === 'unknown' ? 1 : 0
    if (values.misses && !isRight)
      process.stdout.write(`${on} ${written} -> ${match.kind} ${match.reason.key}\n`)
  }
  const share = (count: number) => `${((100 * count) / counts.total).toFixed(2)} %`
  process.stdout.write(
    `${what}: a right successor for ${share(counts.right)}, the exact set for ${share(counts.exact)} of ${counts.total}; ` +
      `${counts.several} ambiguous, ${counts.unknown} unknown\n`,
  )
}
