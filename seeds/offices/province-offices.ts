import { commonPractice } from './office-template.ts'
import type { OfficeSuccession, OfficeTemplate, OfficeTemplates } from './office-template.ts'
import { provinceBodies } from './province-bodies.ts'

const afterMinistries =
  'sắp xếp từ 1/3/2025: Lạng Sơn theo tin báo (Nghị quyết 04 ngày 18/2/2025 của HĐND tỉnh); tỉnh khác chưa kiểm chứng'

/** The day after the ministries and departments were reorganised. */
const reorganised = '2025-03-01'
const twoTiers = '2025-07-01'

const department = (
  key: string,
  name: string,
  shortName: string,
  english: string,
  source = commonPractice,
): OfficeTemplate => ({
  key,
  kind: 'department',
  names: [{ name, shortName, english }],
  under: 'committee',
  source,
})

const departments: readonly OfficeTemplate[] = [
  department('noiVu', 'Sở Nội vụ', 'SNV', 'Department of Home Affairs'),
  department('tuPhap', 'Sở Tư pháp', 'STP', 'Department of Justice'),
  department('taiChinh', 'Sở Tài chính', 'STC', 'Department of Finance'),
  department('congThuong', 'Sở Công Thương', 'SCT', 'Department of Industry and Trade'),
  department('xayDung', 'Sở Xây dựng', 'SXD', 'Department of Construction'),
  department('khoaHoc', 'Sở Khoa học và Công nghệ', 'SKHCN', 'Department of Science and Technology'),
  department('giaoDuc', 'Sở Giáo dục và Đào tạo', 'SGDĐT', 'Department of Education and Training'),
  department('yTe', 'Sở Y tế', 'SYT', 'Department of Health'),
  department(
    'vanHoa',
    'Sở Văn hóa, Thể thao và Du lịch',
    'SVHTTDL',
    'Department of Culture, Sports and Tourism',
    'NĐ 244/2026/NĐ-CP',
  ),
  { ...department('thanhTra', 'Thanh tra {type}', 'TTr', 'Inspectorate') },
  {
    ...department(
      'thongTin',
      'Sở Thông tin và Truyền thông',
      'STTTT',
      'Department of Information and Communications',
    ),
    until: reorganised,
    source: 'thôi hoạt động cùng Bộ từ 1/3/2025, NĐ 43/2025/NĐ-CP',
  },
  {
    ...department('keHoach', 'Sở Kế hoạch và Đầu tư', 'SKHĐT', 'Department of Planning and Investment'),
    until: reorganised,
  },
  {
    ...department('giaoThong', 'Sở Giao thông vận tải', 'SGTVT', 'Department of Transport'),
    until: reorganised,
  },
  {
    ...department(
      'laoDong',
      'Sở Lao động - Thương binh và Xã hội',
      'SLĐTBXH',
      'Department of Labour, Invalids and Social Affairs',
    ),
    until: reorganised,
  },
  {
    ...department(
      'nongNghiep',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'SNNPTNT',
      'Department of Agriculture and Rural Development',
    ),
    until: reorganised,
  },
  {
    ...department(
      'taiNguyen',
      'Sở Tài nguyên và Môi trường',
      'STNMT',
      'Department of Natural Resources and Environment',
    ),
    until: reorganised,
  },
  {
    ...department(
      'nongNghiepMoiTruong',
      'Sở Nông nghiệp và Môi trường',
      'SNNMT',
      'Department of Agriculture and Environment',
    ),
    from: reorganised,
  },
  { ...department('danToc', 'Ban Dân tộc', 'BDT', 'Committee for Ethnic Affairs'), until: reorganised },
  {
    ...department(
      'danTocTonGiao',
      'Sở Dân tộc và Tôn giáo',
      'SDTTG',
      'Department of Ethnic and Religious Affairs',
    ),
    from: reorganised,
  },
  {
    key: 'vanPhong',
    kind: 'office',
    names: [
      { name: 'Văn phòng UBND {type}', shortName: 'VP UBND', english: "Office of the People's Committee" },
    ],
    under: 'committee',
  },
]

const successions: readonly OfficeSuccession[] = [
  {
    from: 'thongTin',
    to: 'vanHoa',
    on: reorganised,
    kind: 'split',
    topic: 'thông tin đối ngoại, báo chí, xuất bản, thông tin cơ sở',
    source: 'NĐ 43/2025/NĐ-CP (ở Bộ), NĐ 244/2026/NĐ-CP (ở tỉnh)',
  },
  {
    from: 'thongTin',
    to: 'khoaHoc',
    on: reorganised,
    kind: 'split',
    topic: 'chuyển đổi số, viễn thông, bưu chính, công nghệ thông tin',
    source: 'NĐ 224/2026/NĐ-CP Đ.11 (ở Bộ); ở tỉnh theo tin báo, 3/2025',
  },
  { from: 'keHoach', to: 'taiChinh', on: reorganised, kind: 'merged', source: afterMinistries },
  { from: 'giaoThong', to: 'xayDung', on: reorganised, kind: 'merged', source: afterMinistries },
  {
    from: 'laoDong',
    to: 'noiVu',
    on: reorganised,
    kind: 'split',
    topic: 'lao động, người có công',
    source: afterMinistries,
  },
  {
    from: 'laoDong',
    to: 'yTe',
    on: reorganised,
    kind: 'split',
    topic: 'bảo trợ xã hội, trẻ em, phòng chống tệ nạn xã hội',
    source: afterMinistries,
  },
  {
    from: 'laoDong',
    to: 'giaoDuc',
    on: reorganised,
    kind: 'split',
    topic: 'giáo dục nghề nghiệp',
    source: afterMinistries,
  },
  { from: 'nongNghiep', to: 'nongNghiepMoiTruong', on: reorganised, kind: 'merged', source: afterMinistries },
  { from: 'taiNguyen', to: 'nongNghiepMoiTruong', on: reorganised, kind: 'merged', source: afterMinistries },
  { from: 'danToc', to: 'danTocTonGiao', on: reorganised, kind: 'merged', source: afterMinistries },
  {
    from: 'partyMasses',
    to: 'partyInformation',
    on: '2025-02-03',
    kind: 'merged',
    source: 'ngày chưa kiểm chứng',
  },
  { from: 'press', to: 'pressAndBroadcaster', on: twoTiers, kind: 'merged', source: 'ngày chưa kiểm chứng' },
  {
    from: 'broadcaster',
    to: 'pressAndBroadcaster',
    on: twoTiers,
    kind: 'merged',
    source: 'ngày chưa kiểm chứng',
  },
]

/** What every province has. */
export const provinceOffices: OfficeTemplates = { offices: [...departments, ...provinceBodies], successions }
