import type { OfficeTemplates } from './office-template.ts'

/** What the capital has beside the offices of every province, as far as the field's documents name it. */
export const hanoiOffices: OfficeTemplates = {
  offices: [
    {
      key: 'highTechZones',
      kind: 'board',
      names: [{ name: 'Ban Quản lý các khu công nghệ cao và khu công nghiệp thành phố Hà Nội' }],
      under: 'committee',
      from: '2025-01-01',
      source: 'có tên trong văn bản của thành phố năm 2025; ngày thành lập chưa kiểm chứng',
    },
  ],
  successions: [],
}
