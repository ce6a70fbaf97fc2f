import type { OfficeTemplate } from './office-template.ts'

const twoTiers = '2025-07-01'

/** What shares the province without standing in its committee's tree, or stands beside it. */
export const provinceBodies: readonly OfficeTemplate[] = [
  {
    key: 'hoiDong',
    kind: 'office',
    names: [{ name: 'Văn phòng Đoàn đại biểu Quốc hội và HĐND {type}', shortName: 'VP ĐĐBQH&HĐND' }],
    under: null,
  },
  {
    key: 'party',
    kind: 'party',
    names: [{ name: '{Party} {name}', english: 'Provincial Party Committee' }],
    under: null,
  },
  {
    key: 'partyOffice',
    kind: 'party',
    names: [{ name: 'Văn phòng {Party}' }],
    under: 'party',
  },
  {
    key: 'partyStaff',
    kind: 'party',
    names: [{ name: 'Ban Tổ chức {Party}' }],
    under: 'party',
  },
  {
    key: 'partyInspection',
    kind: 'party',
    names: [{ name: 'Ủy ban Kiểm tra {Party}' }],
    under: 'party',
  },
  {
    key: 'partyInternal',
    kind: 'party',
    names: [{ name: 'Ban Nội chính {Party}' }],
    under: 'party',
  },
  {
    key: 'partyMasses',
    kind: 'party',
    names: [{ name: 'Ban Dân vận {Party}', shortName: 'BDV' }],
    under: 'party',
    until: '2025-02-03',
    source: 'ngày hợp nhất chưa kiểm chứng',
  },
  {
    key: 'partyInformation',
    kind: 'party',
    names: [
      { name: 'Ban Tuyên giáo {Party}', shortName: 'BTG' },
      { name: 'Ban Tuyên giáo và Dân vận {Party}', shortName: 'BTGDV', from: '2025-02-03' },
    ],
    under: 'party',
    source: 'NĐ 244/2026/NĐ-CP; ngày đổi tên chưa kiểm chứng',
  },
  {
    key: 'partyOfCommittee',
    kind: 'party',
    names: [{ name: 'Đảng ủy UBND {type}' }],
    under: 'party',
    from: '2025-02-03',
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
  })),
  {
    key: 'youth',
    kind: 'front',
    names: [{ name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh {type}', shortName: '{Youth}' }],
    under: 'front',
    underFrom: twoTiers,
  },
  {
    key: 'military',
    kind: 'military',
    names: [
      { name: 'Bộ Chỉ huy quân sự {type}', shortName: 'BCHQS', english: 'Provincial Military Command' },
    ],
    under: null,
  },
  {
    key: 'police',
    kind: 'police',
    names: [{ name: 'Công an {type}', shortName: 'CA {type}', english: 'Provincial Police' }],
    under: null,
  },
  {
    key: 'portal',
    kind: 'publicService',
    names: [{ name: 'Cổng Thông tin điện tử {type}' }],
    under: 'vanPhong',
    source:
      'Cổng là bắt buộc (NĐ 42/2022/NĐ-CP, nay là NĐ 224/2026/NĐ-CP); đơn vị vận hành và vị trí chưa kiểm chứng',
  },
  {
    key: 'press',
    kind: 'press',
    names: [{ name: 'Báo {name}' }],
    under: 'party',
    until: twoTiers,
    source: 'ngày hợp nhất chưa kiểm chứng',
  },
  {
    key: 'broadcaster',
    kind: 'press',
    names: [{ name: 'Đài Phát thanh và Truyền hình {type}', shortName: 'Đài PTTH' }],
    under: 'committee',
    until: twoTiers,
    source: 'ngày hợp nhất chưa kiểm chứng',
  },
  {
    key: 'pressAndBroadcaster',
    kind: 'press',
    names: [{ name: 'Báo và Phát thanh, Truyền hình {name}', shortName: 'Báo và PTTH' }],
    under: 'party',
    from: twoTiers,
    source: 'tên theo văn bản cuối năm 2025; ngày hợp nhất chưa kiểm chứng',
  },
  ...['VNPT {name}', 'Viettel {name}', 'MobiFone {type} {name}'].map((name): OfficeTemplate => ({
    key: name,
    kind: 'enterprise',
    names: [{ name }],
    under: null,
  })),
  { key: 'post', kind: 'enterprise', names: [{ name: 'Bưu điện {place}' }], under: null },
]
