import { twoTiersFrom } from '#domain/organisation/unit.ts'
import type { OfficeTemplate, OfficeTemplates } from './office-template.ts'

/** Provinces that touch another country, under the names that they bore until 30/6/2025. */
const byLand: ReadonlySet<string> = new Set(
  provinces(
    'Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang, Lào Cai, Lai Châu, Điện Biên, Sơn La, Thanh Hóa, Nghệ An, Hà Tĩnh, Quảng Bình, ' +
      'Quảng Trị, Thừa Thiên Huế, Quảng Nam, Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Bình Phước, Tây Ninh, Long An, Đồng Tháp, ' +
      'An Giang, Kiên Giang',
  ),
)

/** Provinces with a coast. Those that have both are named above already. */
const bySea: ReadonlySet<string> = new Set([
  'Thành phố Hải Phòng',
  'Thành phố Đà Nẵng',
  'Thành phố Hồ Chí Minh',
  ...provinces(
    'Thái Bình, Nam Định, Ninh Bình, Quảng Ngãi, Bình Định, Phú Yên, Khánh Hòa, Ninh Thuận, Bình Thuận, Bà Rịa - Vũng Tàu, ' +
      'Tiền Giang, Bến Tre, Trà Vinh, Sóc Trăng, Bạc Liêu, Cà Mau',
  ),
])

/** Provinces to which a merger of 1/7/2025 brought a border or a coast. */
const sinceMergers: ReadonlySet<string> = new Set([
  'Thành phố Cần Thơ',
  ...provinces('Tuyên Quang, Hưng Yên, Lâm Đồng, Đồng Nai, Vĩnh Long'),
])

function provinces(list: string): readonly string[] {
  return list.split(', ').map((name) => `Tỉnh ${name}`)
}

const unverified = 'chưa kiểm chứng'

const guard: OfficeTemplate = {
  key: 'borderGuard',
  kind: 'military',
  names: [
    {
      name: 'Bộ Chỉ huy Bộ đội Biên phòng {type}',
      shortName: 'BCH BĐBP',
      english: 'Provincial Border Guard Command',
    },
    { name: 'Ban Chỉ huy Bộ đội Biên phòng {type}', shortName: 'BCH BĐBP', from: twoTiersFrom },
  ],
  under: 'military',
  underFrom: twoTiersFrom,
  source: `có ở mọi tỉnh có biên giới, bờ biển; tên và vị trí từ 1/7/2025 ${unverified}`,
}

const foreignAffairs: OfficeTemplate = {
  key: 'foreignAffairs',
  kind: 'department',
  names: [{ name: 'Sở Ngoại vụ', shortName: 'SNgV', english: 'Department of Foreign Affairs' }],
  under: 'committee',
  source: `theo cách tổ chức phổ biến ở tỉnh có biên giới đất liền, ${unverified}`,
}

/** Foreign affairs went to the committee's office there; the charter of the department was repealed in 2025. */
const withoutForeignAffairs = 'Tỉnh Hà Tĩnh'

const closed: OfficeTemplates = {
  offices: [
    guard,
    {
      ...foreignAffairs,
      until: '2025-03-01',
      source: `Quyết định 84/2025/QĐ-UBND tỉnh Hà Tĩnh (bãi bỏ quy định về Sở); ngày ${unverified}`,
    },
  ],
  successions: [
    {
      from: 'foreignAffairs',
      to: 'vanPhong',
      on: '2025-03-01',
      kind: 'merged',
      source: `Quyết định 84/2025/QĐ-UBND tỉnh Hà Tĩnh; ngày ${unverified}`,
    },
  ],
}

const guardSinceMerger: OfficeTemplate = {
  ...guard,
  names: guard.names.slice(-1).map(({ from: _, ...name }) => name),
  from: twoTiersFrom,
}

/** What a province has because it lies at the border or the sea; null for one that lies at neither. */
export function borderOfficesOf(names: readonly string[]): OfficeTemplates | null {
  const lies = (where: ReadonlySet<string>) => names.some((name) => where.has(name))
  if (names.includes(withoutForeignAffairs)) return closed
  if (lies(byLand)) return { offices: [guard, foreignAffairs], successions: [] }
  if (lies(bySea)) return { offices: [guard], successions: [] }
  return lies(sinceMergers) ? { offices: [guardSinceMerger], successions: [] } : null
}
