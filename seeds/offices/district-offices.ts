import type { OfficeTemplate, OfficeTemplates } from './office-template.ts'

const source = 'theo cách tổ chức phổ biến đến 30/6/2025, chưa kiểm chứng'
const endOfDistricts = '2025-07-01'

const office = (
  key: string,
  kind: OfficeTemplate['kind'],
  name: string,
  under: 'committee' | null,
): OfficeTemplate => ({
  key,
  kind,
  names: [{ name }],
  under,
  until: endOfDistricts,
  source,
})

/** What every district had as far as external information is concerned; all ended with the level itself. */
export const districtOffices: OfficeTemplates = {
  offices: [
    office('office', 'office', 'Văn phòng HĐND và UBND {type}', 'committee'),
    office('culture', 'department', 'Phòng Văn hóa và Thông tin', 'committee'),
    office('home', 'department', 'Phòng Nội vụ', 'committee'),
    office('finance', 'department', 'Phòng Tài chính - Kế hoạch', 'committee'),
    office('centre', 'publicService', 'Trung tâm Văn hóa, Thể thao và Truyền thông', 'committee'),
    { ...office('police', 'police', 'Công an {type}', null), until: '2025-03-01' },
    office('military', 'military', 'Ban Chỉ huy quân sự {type}', null),
    office('party', 'party', '{Party} {name}', null),
    office('front', 'front', 'Ủy ban Mặt trận Tổ quốc Việt Nam {type}', null),
  ],
  successions: [],
}
