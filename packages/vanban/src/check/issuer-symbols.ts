import { fold } from '../understand/fold.ts'

/** A body that issues documents, and what its symbols end with. */
interface Issuers {
  readonly name: RegExp
  readonly symbol: RegExp
  /** How to say it in a sentence. */
  readonly words: string
}

/**
 * Bodies whose abbreviation is fixed by law or by the habit of the whole country. Offices abbreviate themselves as their head
 * decides (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.b), so nothing is said of the others.
 */
const issuers: readonly Issuers[] = [
  {
    name: /^(?:(?:thường trực )?(?:ban thường vụ |ban chấp hành )?(?:tỉnh|thành) ủy|ban thường vụ (?:tỉnh|thành) ủy)/,
    symbol: /\/TU$/,
    words: 'Tỉnh ủy (Thành ủy)',
  },
  { name: /^(?:thường trực |ban thường vụ )?huyện ủy/, symbol: /\/HU$/, words: 'Huyện ủy' },
  {
    name: /^(?:thường trực |ban thường vụ |ban chấp hành )?đảng (?:ủy|bộ)/,
    symbol: /\/ĐU/,
    words: 'Đảng ủy',
  },
  {
    name: /^(?:bộ chính trị|ban bí thư|ban chấp hành trung ương)/,
    symbol: /\/TW$/,
    words: 'Trung ương Đảng',
  },
  { name: /^quốc hội/, symbol: /\/(?:\d{4}\/)?QH\d{1,2}$/, words: 'Quốc hội' },
  {
    name: /^(?:ủy ban thường vụ quốc hội|ubtvqh)/,
    symbol: /UBTVQH\d{0,2}$/,
    words: 'Ủy ban Thường vụ Quốc hội',
  },
  { name: /^(?:phó )?thủ tướng/, symbol: /TTg(?:-|$)/, words: 'Thủ tướng Chính phủ' },
  { name: /^chính phủ/, symbol: /-CP(?:-|$)/, words: 'Chính phủ' },
  { name: /^(?:chủ tịch )?(?:ủy ban nhân dân|ubnd)/, symbol: /UBND|UB(?:-|$)/, words: 'Ủy ban nhân dân' },
  {
    name: /^(?:thường trực )?(?:hội đồng nhân dân|hđnd)(?! và)/,
    symbol: /HĐND/,
    words: 'Hội đồng nhân dân',
  },
]

/** Ministries of today and of the years whose documents are still cited. */
const ministries: readonly (readonly [name: string, symbol: string])[] = [
  ['thông tin và truyền thông', 'BTTTT'],
  ['văn hóa, thể thao và du lịch', 'BVHTT&?DL'],
  ['tài chính', 'BTC'],
  ['nội vụ', 'BNV'],
  ['ngoại giao', 'BNG'],
  ['quốc phòng', 'BQP'],
  ['công an', 'BCA'],
  ['tư pháp', 'BTP'],
  ['y tế', 'BYT'],
  ['công thương', 'BCT'],
  ['xây dựng', 'BXD'],
  ['giao thông vận tải', 'BGTVT'],
  ['giáo dục và đào tạo', 'BGD&?ĐT'],
  ['khoa học và công nghệ', 'BKH&?CN'],
  ['kế hoạch và đầu tư', 'BKH&?ĐT'],
  ['tài nguyên và môi trường', 'BTN&?MT'],
  ['nông nghiệp và môi trường', 'BNN&?MT'],
  ['nông nghiệp và phát triển nông thôn', 'BNN(?:&?PTNT)?'],
  ['lao động - thương binh và xã hội', 'BLĐTB&?XH'],
  ['dân tộc và tôn giáo', 'BDT&?TG'],
]

const all: readonly Issuers[] = [
  ...issuers,
  ...ministries.map(([name, symbol]) => ({
    name: new RegExp(`^(?:bộ trưởng )?bộ ${name}`, 'u'),
    symbol: new RegExp(`(?:^|[/-])${symbol}(?:-|$)`, 'u'),
    words: `Bộ ${name}`,
  })),
]

/** What the bodies that may sign this name may abbreviate themselves as; null for a body of which nothing is fixed. */
export function issuerByName(name: string): Issuers | null {
  const folded = fold(name).replace(/\s+/g, ' ').trim()
  return all.find((one) => one.name.test(folded)) ?? null
}

/** Whose symbol this is; null for a symbol that says nothing certain. */
export function issuerBySymbol(reference: string): Issuers | null {
  return all.find((one) => one.symbol.test(reference)) ?? null
}
