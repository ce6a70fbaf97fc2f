import type { OfficeTemplates } from './office-template.ts'

const known = 'có tên trong văn bản của tỉnh'
const unverified = 'chưa kiểm chứng'
const twoTiers = '2025-07-01'

/** What Lạng Sơn, a border province, has beside the offices of every province. */
export const langsonOffices: OfficeTemplates = {
  offices: [
    {
      key: 'borderGate',
      kind: 'board',
      names: [
        {
          name: 'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
          shortName: 'BQL KKTCK',
          english: 'Management Board of Dong Dang - Lang Son Border Gate Economic Zone',
        },
      ],
      under: 'committee',
      source: known,
    },
    {
      key: 'customs',
      kind: 'vertical',
      names: [
        { name: 'Cục Hải quan tỉnh Lạng Sơn' },
        { name: 'Chi cục Hải quan khu vực VI', from: '2025-03-15' },
      ],
      under: null,
      source: unverified,
    },
    {
      key: 'friendship',
      kind: 'front',
      names: [{ name: 'Liên hiệp các tổ chức hữu nghị tỉnh' }],
      under: null,
      source: unverified,
    },
    {
      key: 'promotion',
      kind: 'publicService',
      names: [{ name: 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch' }],
      under: 'committee',
      until: twoTiers,
      source: unverified,
    },
  ],
  successions: [],
}
