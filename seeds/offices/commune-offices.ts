import type { OfficeTemplate, OfficeTemplates } from './office-template.ts'

const decree = 'NĐ 150/2025/NĐ-CP'
const twoTiers = '2025-07-01'

const committeeOffice: OfficeTemplate = {
  key: 'office',
  kind: 'office',
  names: [
    {
      name: 'Văn phòng HĐND và UBND',
      shortName: 'VP HĐND&UBND',
      english: "Office of the People's Council and Committee",
    },
  ],
  under: 'committee',
}

/** What every commune has had in both times. */
const bodies: readonly OfficeTemplate[] = [
  { key: 'police', kind: 'police', names: [{ name: 'Công an {type}' }], under: null },
  {
    key: 'military',
    kind: 'military',
    names: [{ name: 'Ban Chỉ huy quân sự {type}', shortName: 'Ban CHQS' }],
    under: null,
  },
  { key: 'party', kind: 'party', names: [{ name: 'Đảng ủy {place}' }], under: null },
  {
    key: 'front',
    kind: 'front',
    names: [{ name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {type}', shortName: 'UBMTTQVN' }],
    under: null,
  },
]

const shared: readonly OfficeTemplate[] = [
  ...bodies,
  { ...committeeOffice, from: twoTiers, source: decree },
  {
    key: 'culture',
    kind: 'department',
    names: [
      {
        name: 'Phòng Văn hóa - Xã hội',
        shortName: 'Phòng VH-XH',
        english: 'Division of Culture and Social Affairs',
      },
    ],
    under: 'committee',
    from: twoTiers,
    source: decree,
  },
]

const ofCommune = { name: 'Phòng Kinh tế', english: 'Division of Economy' }
const ofWard = {
  name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  english: 'Division of Economy, Infrastructure and Urban Affairs',
}

const economy = (...names: OfficeTemplate['names']): OfficeTemplate => ({
  key: 'economy',
  kind: 'department',
  names,
  under: 'committee',
  from: twoTiers,
  source: decree,
})

/** What every commune (xã) and special zone (đặc khu) has. */
export const communeOffices: OfficeTemplates = {
  offices: [...shared, economy(ofCommune)],
  successions: [],
}

/** What every ward (phường) has. */
export const wardOffices: OfficeTemplates = { offices: [...shared, economy(ofWard)], successions: [] }

/** What a commune has that became a ward on a day. */
export function becomingWard(on: string): OfficeTemplates {
  return { offices: [...shared, economy(ofCommune, { ...ofWard, from: on })], successions: [] }
}

/** What every commune, ward and town had that ended on 30/6/2025. It had officials for its affairs, and no divisions. */
export const formerCommuneOffices: OfficeTemplates = {
  offices: [
    ...bodies,
    committeeOffice,
    { key: 'radio', kind: 'press', names: [{ name: 'Đài Truyền thanh {type}' }], under: 'committee' },
  ],
  successions: [],
}
