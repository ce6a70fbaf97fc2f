import { arrangedOn } from './place-days.ts'
import { ownName } from './place-names.ts'

/** A change of type: the unit is the same, its name another from that day. */
interface LaterName {
  readonly on: string
  readonly name: string
  /** What says so, and how sure it is. */
  readonly source: string
}

const asPublished = 'theo danh mục của Cục Thống kê được dẫn lại, chưa đọc toàn văn'

/** Provinces that became cities under the central authority. */
const becameCity: Readonly<Record<string, LaterName>> = {
  'Tỉnh Thừa Thiên Huế': {
    on: arrangedOn,
    name: 'Thành phố Huế',
    source: 'Nghị quyết 175/2024/QH15',
  },
  'Tỉnh Đồng Nai': {
    on: '2026-04-30',
    name: 'Thành phố Đồng Nai',
    source: `Nghị quyết 30/2026/QH16 (${asPublished})`,
  },
  'Tỉnh Quảng Ninh': {
    on: '2026-09-01',
    name: 'Thành phố Quảng Ninh',
    source: `Nghị quyết 36/2026/QH16 (${asPublished})`,
  },
  'Tỉnh Bắc Ninh': {
    on: '2026-09-20',
    name: 'Thành phố Bắc Ninh',
    source: `Nghị quyết 39/2026/QH16 (${asPublished})`,
  },
}

export function cityOf(province: string): LaterName | null {
  return becameCity[province] ?? null
}

interface NewWards {
  readonly provinceCode: string
  readonly on: string
  readonly communes: ReadonlySet<string>
  readonly source: string
}

/** Communes that became wards with the city. */
const becameWards: readonly NewWards[] = [
  {
    provinceCode: '75',
    on: '2026-04-30',
    communes: ownNames(
      'Lộc Ninh, Tân Khai, Đồng Phú, Tân Phú, Trị An, Trảng Bom, Dầu Giây, Long Thành, Xuân Lộc, Nhơn Trạch',
    ),
    source: `Nghị quyết 237/NQ-UBTVQH16 (${asPublished})`,
  },
  {
    provinceCode: '24',
    on: '2026-09-20',
    communes: ownNames(
      'Bố Hạ, Lạng Giang, Kép, Lục Nam, Hiệp Hòa, Yên Phong, Phù Lãng, Chi Lăng, Tiên Du, Gia Bình, Nhân Thắng, Lương Tài',
    ),
    source: `Nghị quyết 388/NQ-UBTVQH16 (${asPublished})`,
  },
]

function ownNames(list: string): ReadonlySet<string> {
  return new Set(list.split(', ').map(ownName))
}

/** The ward that a commune of 1/7/2025 became. */
export function wardOf(provinceCode: string, name: string): LaterName | null {
  if (!name.startsWith('Xã ')) return null
  const found = becameWards.find(
    (one) => one.provinceCode === provinceCode && one.communes.has(ownName(name)),
  )
  return found ? { on: found.on, name: name.replace('Xã', 'Phường'), source: found.source } : null
}
