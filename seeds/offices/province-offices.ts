import type { OfficeSuccession, OfficeTemplate, OfficeTemplates } from './office-template.ts'

// How sure each line is: "read" is from the text of the law or an official page; "common practice" is how provinces are
// known to be arranged, not checked against each province's own decision.
const practice = 'common practice, unverified'
const afterMinistries =
  'departments rearranged on 1/3/2025: press reports of Lạng Sơn (Nghị quyết 04 of its HĐND, 18/2/2025); elsewhere unverified'

/** The day after the ministries and departments were reorganised. */
const reorganised = '2025-03-01'
const twoTiers = '2025-07-01'

const department = (
  key: string,
  name: string,
  shortName: string,
  english: string,
  source = practice,
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
    'NĐ 244/2026/NĐ-CP names it (read)',
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
    source: 'gone with the ministry on 1/3/2025, NĐ 43/2025/NĐ-CP (read)',
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
    source: practice,
  },
]

const besides: readonly OfficeTemplate[] = [
  {
    key: 'hoiDong',
    kind: 'office',
    names: [{ name: 'Văn phòng Đoàn đại biểu Quốc hội và HĐND {type}', shortName: 'VP ĐĐBQH&HĐND' }],
    under: null,
    source: practice,
  },
  {
    key: 'party',
    kind: 'party',
    names: [{ name: '{Party} {name}', english: 'Provincial Party Committee' }],
    under: null,
    source: practice,
  },
  {
    key: 'partyOffice',
    kind: 'party',
    names: [{ name: 'Văn phòng {Party}' }],
    under: 'party',
    source: practice,
  },
  {
    key: 'partyStaff',
    kind: 'party',
    names: [{ name: 'Ban Tổ chức {Party}' }],
    under: 'party',
    source: practice,
  },
  {
    key: 'partyInspection',
    kind: 'party',
    names: [{ name: 'Ủy ban Kiểm tra {Party}' }],
    under: 'party',
    source: practice,
  },
  {
    key: 'partyInternal',
    kind: 'party',
    names: [{ name: 'Ban Nội chính {Party}' }],
    under: 'party',
    source: practice,
  },
  {
    key: 'partyMasses',
    kind: 'party',
    names: [{ name: 'Ban Dân vận {Party}', shortName: 'BDV' }],
    under: 'party',
    until: '2025-02-03',
    source: 'day of the union unverified',
  },
  {
    key: 'partyInformation',
    kind: 'party',
    names: [
      { name: 'Ban Tuyên giáo {Party}', shortName: 'BTG' },
      { name: 'Ban Tuyên giáo và Dân vận {Party}', shortName: 'BTGDV', from: '2025-02-03' },
    ],
    under: 'party',
    source: 'NĐ 244/2026/NĐ-CP names it (read); day of the new name unverified',
  },
  {
    key: 'partyOfCommittee',
    kind: 'party',
    names: [{ name: 'Đảng ủy UBND {type}' }],
    under: 'party',
    from: '2025-02-03',
    source: practice,
  },
  {
    key: 'front',
    kind: 'front',
    names: [
      {
        name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {type}',
        shortName: 'UBMTTQVN',
        english: 'Fatherland Front Committee',
      },
    ],
    under: null,
    source: practice,
  },
  ...[
    'Liên đoàn Lao động {type}',
    'Hội Nông dân {type}',
    'Hội Liên hiệp Phụ nữ {type}',
    'Hội Cựu chiến binh {type}',
  ].map((name): OfficeTemplate => ({
    key: name,
    kind: 'front',
    names: [{ name }],
    under: 'front',
    underFrom: twoTiers,
    source: practice,
  })),
  {
    key: 'youth',
    kind: 'front',
    names: [{ name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh {type}', shortName: '{Youth}' }],
    under: 'front',
    underFrom: twoTiers,
    source: practice,
  },
  {
    key: 'military',
    kind: 'military',
    names: [
      { name: 'Bộ Chỉ huy quân sự {type}', shortName: 'BCHQS', english: 'Provincial Military Command' },
    ],
    under: null,
    source: practice,
  },
  {
    key: 'police',
    kind: 'police',
    names: [{ name: 'Công an {type}', shortName: 'CA {type}', english: 'Provincial Police' }],
    under: null,
    source: practice,
  },
  {
    key: 'press',
    kind: 'press',
    names: [{ name: 'Báo {name}' }],
    under: 'party',
    until: twoTiers,
    source: 'day of the union unverified',
  },
  {
    key: 'broadcaster',
    kind: 'press',
    names: [{ name: 'Đài Phát thanh và Truyền hình {type}', shortName: 'Đài PTTH' }],
    under: 'committee',
    until: twoTiers,
    source: 'day of the union unverified',
  },
  {
    key: 'pressAndBroadcaster',
    kind: 'press',
    names: [{ name: 'Báo và Phát thanh, Truyền hình {name}', shortName: 'Báo và PTTH' }],
    under: 'party',
    from: twoTiers,
    source: 'named so in documents of late 2025; day of the union unverified',
  },
  ...['VNPT {name}', 'Viettel {name}', 'MobiFone {type} {name}'].map((name): OfficeTemplate => ({
    key: name,
    kind: 'enterprise',
    names: [{ name }],
    under: null,
    source: practice,
  })),
  { key: 'post', kind: 'enterprise', names: [{ name: 'Bưu điện {place}' }], under: null, source: practice },
]

const successions: readonly OfficeSuccession[] = [
  {
    from: 'thongTin',
    to: 'vanHoa',
    on: reorganised,
    kind: 'split',
    topic: 'thông tin đối ngoại, báo chí, xuất bản, thông tin cơ sở',
    source: 'NĐ 43/2025/NĐ-CP (read) for the ministry; NĐ 244/2026/NĐ-CP (read) for the province',
  },
  {
    from: 'thongTin',
    to: 'khoaHoc',
    on: reorganised,
    kind: 'split',
    topic: 'chuyển đổi số, viễn thông, bưu chính, công nghệ thông tin',
    source: 'NĐ 224/2026/NĐ-CP Đ.11 (read) for the ministry; provincial decision unverified',
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
  { from: 'partyMasses', to: 'partyInformation', on: '2025-02-03', kind: 'merged', source: 'day unverified' },
  { from: 'press', to: 'pressAndBroadcaster', on: twoTiers, kind: 'merged', source: 'day unverified' },
  { from: 'broadcaster', to: 'pressAndBroadcaster', on: twoTiers, kind: 'merged', source: 'day unverified' },
]

/** What every province has. */
export const provinceOffices: OfficeTemplates = { offices: [...departments, ...besides], successions }
