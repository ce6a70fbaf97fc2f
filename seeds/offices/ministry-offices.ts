import type { RegisterDraft } from '../register-draft.ts'

const source =
  'Thông tư 03/2009/TT-BNG, Phụ lục, bảng 6 (tên chung của các đơn vị thuộc bộ); ở từng bộ chưa kiểm chứng'

/** What nearly every ministry has: the same names in each, so that only who writes tells which is meant. */
const ofEachMinistry = [
  { name: 'Văn phòng Bộ', kind: 'office', english: 'Ministry Office' },
  { name: 'Vụ Tổ chức cán bộ', kind: 'department', english: 'Department of Personnel and Organisation' },
  { name: 'Vụ Pháp chế', kind: 'department', english: 'Department of Legal Affairs' },
  { name: 'Vụ Kế hoạch - Tài chính', kind: 'department', english: undefined },
] as const

/** Makes them under a ministry, for as long as it exists. */
export function draftMinistryOffices(
  draft: RegisterDraft,
  ministry: { readonly unitId: string; readonly from: string | null; readonly until: string | null },
): void {
  const { unitId, from, until } = ministry
  for (const { name, kind, english } of ofEachMinistry) {
    draft.unit({
      names: [{ name, ...(english ? { english } : {}) }],
      kind,
      level: 'central',
      under: unitId,
      existed: { from, until },
      source,
    })
  }
}
