import type { UnitKind } from '#domain/organisation/unit.ts'
import type { RegisterDraft } from '../register-draft.ts'
import { draftMinistryOffices } from './ministry-offices.ts'

const read = 'NĐ 43/2025/NĐ-CP'
const reorganisation = 'sắp xếp từ 1/3/2025, chưa kiểm chứng'
const reorganised = '2025-03-01'

interface CentralOffice {
  readonly name: string
  readonly shortName?: string
  readonly english?: string
  readonly kind?: UnitKind
  readonly from?: string
  readonly until?: string
  readonly laterName?: string
  readonly laterFrom?: string
  /** Name of the office above it, when not the Government. */
  readonly under?: string | null
  readonly source?: string
}

/** A bureau of the ministry that has had press and external information since 1/3/2025. */
const ofCulture = (name: string, from?: string, kind: UnitKind = 'department'): CentralOffice => ({
  name,
  kind,
  under: 'Bộ Văn hóa, Thể thao và Du lịch',
  ...(from ? { from } : {}),
  source: `có tên trong văn bản của Bộ năm 2025; ${read}, tên chưa đối chiếu toàn văn`,
})

/** The ministries and central bodies that the field's documents name. */
const central: readonly CentralOffice[] = [
  { name: 'Văn phòng Chính phủ', shortName: 'VPCP', english: 'Office of the Government' },
  { name: 'Bộ Quốc phòng', shortName: 'BQP', english: 'Ministry of National Defence' },
  { name: 'Bộ Công an', shortName: 'BCA', english: 'Ministry of Public Security' },
  { name: 'Bộ Ngoại giao', shortName: 'BNG', english: 'Ministry of Foreign Affairs' },
  { name: 'Bộ Nội vụ', shortName: 'BNV', english: 'Ministry of Home Affairs' },
  { name: 'Bộ Tư pháp', shortName: 'BTP', english: 'Ministry of Justice' },
  { name: 'Bộ Tài chính', shortName: 'BTC', english: 'Ministry of Finance' },
  { name: 'Bộ Công Thương', shortName: 'BCT', english: 'Ministry of Industry and Trade' },
  { name: 'Bộ Xây dựng', shortName: 'BXD', english: 'Ministry of Construction' },
  { name: 'Bộ Y tế', shortName: 'BYT', english: 'Ministry of Health' },
  { name: 'Bộ Giáo dục và Đào tạo', shortName: 'BGDĐT', english: 'Ministry of Education and Training' },
  {
    name: 'Bộ Văn hóa, Thể thao và Du lịch',
    shortName: 'BVHTTDL',
    english: 'Ministry of Culture, Sports and Tourism',
    source: read,
  },
  {
    name: 'Bộ Khoa học và Công nghệ',
    shortName: 'BKHCN',
    english: 'Ministry of Science and Technology',
    source: read,
  },
  {
    name: 'Bộ Thông tin và Truyền thông',
    shortName: 'BTTTT',
    english: 'Ministry of Information and Communications',
    until: reorganised,
    source: read,
  },
  { name: 'Bộ Kế hoạch và Đầu tư', shortName: 'BKHĐT', until: reorganised },
  { name: 'Bộ Giao thông vận tải', shortName: 'BGTVT', until: reorganised },
  { name: 'Bộ Lao động - Thương binh và Xã hội', shortName: 'BLĐTBXH', until: reorganised },
  { name: 'Bộ Nông nghiệp và Phát triển nông thôn', shortName: 'BNNPTNT', until: reorganised },
  { name: 'Bộ Tài nguyên và Môi trường', shortName: 'BTNMT', until: reorganised },
  {
    name: 'Bộ Nông nghiệp và Môi trường',
    shortName: 'BNNMT',
    english: 'Ministry of Agriculture and Environment',
    from: reorganised,
  },
  { name: 'Ủy ban Dân tộc', shortName: 'UBDT', until: reorganised },
  {
    name: 'Bộ Dân tộc và Tôn giáo',
    shortName: 'BDTTG',
    english: 'Ministry of Ethnic and Religious Affairs',
    from: reorganised,
  },
  { name: 'Thanh tra Chính phủ', shortName: 'TTCP', english: 'Government Inspectorate' },
  { name: 'Ngân hàng Nhà nước Việt Nam', shortName: 'NHNN', english: 'State Bank of Viet Nam' },
  {
    name: 'Cục Thông tin cơ sở và Thông tin đối ngoại',
    kind: 'department',
    english: 'Authority of Grassroots Information and External Information',
    under: 'Bộ Văn hóa, Thể thao và Du lịch',
    from: reorganised,
    source: read,
  },
  ofCulture('Cục Báo chí', reorganised),
  ofCulture('Cục Phát thanh, Truyền hình và Thông tin điện tử', reorganised),
  ofCulture('Cục Xuất bản, In và Phát hành', reorganised),
  ofCulture('Cục Di sản văn hóa'),
  ofCulture('Cục Bản quyền tác giả'),
  ofCulture('Cục Văn hóa các dân tộc Việt Nam'),
  ofCulture('Trung tâm Chuyển đổi số văn hóa, thể thao và du lịch', reorganised, 'publicService'),
  {
    name: 'Cục Thông tin đối ngoại',
    kind: 'department',
    under: 'Bộ Thông tin và Truyền thông',
    until: reorganised,
    source: read,
  },
  {
    name: 'Thông tấn xã Việt Nam',
    shortName: 'TTXVN',
    kind: 'press',
    english: 'Vietnam News Agency',
    source: 'NĐ 72/2015/NĐ-CP',
  },
  {
    name: 'Đài Truyền hình Việt Nam',
    shortName: 'VTV',
    kind: 'press',
    english: 'Vietnam Television',
    source: 'NĐ 72/2015/NĐ-CP',
  },
  {
    name: 'Đài Tiếng nói Việt Nam',
    shortName: 'VOV',
    kind: 'press',
    english: 'Voice of Vietnam',
    source: 'NĐ 72/2015/NĐ-CP',
  },
  {
    name: 'Ban Tuyên giáo Trung ương',
    shortName: 'BTGTW',
    kind: 'party',
    under: null,
    laterName: 'Ban Tuyên giáo và Dân vận Trung ương',
    laterFrom: '2025-02-03',
  },
  {
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    kind: 'front',
    under: null,
    english: 'Viet Nam Fatherland Front Central Committee',
  },
]

const successions: readonly (readonly [from: string, to: string, topic?: string, source?: string])[] = [
  [
    'Bộ Thông tin và Truyền thông',
    'Bộ Văn hóa, Thể thao và Du lịch',
    'báo chí, xuất bản, thông tin cơ sở, thông tin đối ngoại',
    read,
  ],
  ['Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ', 'bưu chính, viễn thông, chuyển đổi số', read],
  ['Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'],
  ['Bộ Giao thông vận tải', 'Bộ Xây dựng'],
  ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Nội vụ', 'lao động, người có công'],
  ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Y tế', 'bảo trợ xã hội, trẻ em'],
  ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Giáo dục và Đào tạo', 'giáo dục nghề nghiệp'],
  ['Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Môi trường'],
  ['Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Môi trường'],
  ['Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo'],
  ['Cục Thông tin đối ngoại', 'Cục Thông tin cơ sở và Thông tin đối ngoại'],
]

/** Makes the central offices under the Government. */
export function draftCentralOffices(draft: RegisterDraft, government: string): void {
  const ids = new Map<string, string>()
  for (const office of central) {
    const unitId = draftOffice(draft, office, government, ids)
    ids.set(office.name, unitId)
    if (office.name.startsWith('Bộ '))
      draftMinistryOffices(draft, { unitId, from: office.from ?? null, until: office.until ?? null })
  }
  for (const [from, to, topic, source = reorganisation] of successions) {
    draft.succession(ids.get(from)!, ids.get(to)!, reorganised, topic ? 'split' : 'merged', source, topic)
  }
}

function draftOffice(
  draft: RegisterDraft,
  office: CentralOffice,
  government: string,
  ids: ReadonlyMap<string, string>,
): string {
  const { name, shortName, english, laterName, laterFrom } = office
  const first = { name, ...(shortName ? { shortName } : {}), ...(english ? { english } : {}) }
  const under = office.under === undefined ? government : office.under && ids.get(office.under)
  return draft.unit({
    names: [first, ...(laterName && laterFrom ? [{ name: laterName, from: laterFrom }] : [])],
    kind: office.kind ?? 'ministry',
    level: 'central',
    ...(under ? { under } : {}),
    existed: { from: office.from ?? null, until: office.until ?? null },
    source: office.source ?? 'chưa kiểm chứng',
  })
}
