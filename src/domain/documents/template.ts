import type { TemplateField } from 'vanban'

/** What an office may bring a template for: the kinds of Nghị định 30/2020/NĐ-CP, Điều 7, the usual ones first. */
export const templateTypes = [
  'báo cáo',
  'kế hoạch',
  'công văn',
  'quyết định',
  'tờ trình',
  'thông báo',
  'bản ghi nhớ',
  'bản thỏa thuận',
  'biên bản',
  'chỉ thị',
  'chương trình',
  'công điện',
  'dự án',
  'đề án',
  'giấy giới thiệu',
  'giấy mời',
  'giấy nghỉ phép',
  'giấy ủy quyền',
  'hợp đồng',
  'hướng dẫn',
  'nghị quyết',
  'phiếu báo',
  'phiếu chuyển',
  'phiếu gửi',
  'phương án',
  'quy chế',
  'quy định',
  'thông cáo',
  'thư công',
] as const
export type TemplateType = (typeof templateTypes)[number]

/** The one type that the house itself writes so far; templates of others are kept, and tried out. */
export const writtenType: TemplateType = 'báo cáo'

/** Parts of a document that a reader looks for; a template may leave each to its own printed words. */
export const expectedParts = [
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
  'subject',
  'recipients',
  'post',
  'name',
] as const
export type ExpectedPart = (typeof expectedParts)[number]

/** What was found in a template when it was brought. */
export interface TemplateContents {
  readonly fields: readonly TemplateField[]
  /** Parts of a document for which it has no place. */
  readonly lacks: readonly ExpectedPart[]
}

export interface Template extends TemplateContents {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly documentType: TemplateType
  readonly sha256: string
  readonly fileName: string
  readonly broughtByName: string
  readonly broughtAt: Date
  readonly isInUse: boolean
}

/** Put in use, or the layout of the decree again: what somebody decided, and when. */
export interface TemplateChoice {
  readonly templateId: string | null
  readonly fileName: string | null
  readonly person: string
  readonly at: Date
}

/** Fields that no part of a document answers to: with them a template cannot be filled. */
export function unknownFields({ fields }: Pick<TemplateContents, 'fields'>): readonly string[] {
  return fields.filter(({ known }) => !known).map(({ name }) => name)
}

/** "mau-bao-cao.docx" becomes "mau-bao-cao - xem thu.docx". */
export function previewName(fileName: string): string {
  return fileName.replace(/(?:\.docx)?$/i, ' - xem thu.docx')
}
