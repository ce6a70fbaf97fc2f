import { matchUnit } from '#domain/organisation/unit-matching.ts'
import { isPlace, isValidOn } from '#domain/organisation/unit.ts'
import type { Figure } from './figure.ts'
import { draftNation } from './national-register.ts'

const on = '2025-06-30'
const today = '2026-11-21'

/** As plans write them: in full, shortened, groups, without a place, and one that nobody has. */
const asWritten = [
  'Sở Thông tin và Truyền thông',
  'Sở VH,TT&DL',
  'UBND tỉnh',
  'Công an tỉnh',
  'Ban Tuyên giáo Tỉnh ủy',
  'các sở, ban, ngành',
  'UBND các huyện, thành phố',
  'Uỷ ban MTTQ Việt Nam tỉnh',
  'các cơ quan, đơn vị có liên quan',
  'Trung tâm Thông tin tỉnh',
]

/** Names matched in a second on one core, the register of the whole country in hand. */
export async function measure(): Promise<readonly Figure[]> {
  const { index } = await draftNation()
  const communes = [...index.units.values()].filter(
    (unit) => unit.kind === 'commune' && isValidOn(unit.existed, on),
  )
  const issuer = [...index.units.values()].find((unit) => unit.kind === 'province' && isPlace(unit.kind))
  const lines = communes.map((unit) => {
    const district = index.units.get(unit.parents[0]?.parentId ?? '')
    const province = index.units.get(district?.parents[0]?.parentId ?? '')
    return [unit, district, province].map((one) => one?.names.at(-1)?.name).join(', ')
  })
  return [
    {
      what: 'communes with district and province matched, in all of the country',
      value: perSecondOver(lines, (words) => matchUnit(index, words, { on, today })),
      unit: '/s',
      target: '20,000',
    },
    {
      what: 'names of offices as plans write them matched, seen from a province',
      value: perSecondOver(asWritten, (words) =>
        matchUnit(index, words, { on, today, issuerUnitId: issuer?.id ?? null }),
      ),
      unit: '/s',
      target: '20,000',
    },
    { what: 'units in the register that they are looked up in', value: index.units.size, unit: '' },
  ]
}

function perSecondOver(names: readonly string[], match: (words: string) => unknown): number {
  for (const name of names) match(name)
  const from = performance.now()
  let done = 0
  while (performance.now() - from < 3000) {
    for (const name of names) match(name)
    done += names.length
  }
  return done / ((performance.now() - from) / 1000)
}
