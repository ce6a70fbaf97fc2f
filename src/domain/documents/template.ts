import type { TemplateField } from 'vanban'
import { administrativeTypes } from 'vanban/administrative-types'
import type { AdministrativeType } from 'vanban/administrative-types'

/** What an office may bring a template for. */
export type TemplateType = AdministrativeType

const usualTypes: readonly TemplateType[] = [
  'báo cáo',
  'kế hoạch',
  'công văn',
  'quyết định',
  'tờ trình',
  'thông báo',
]

/** The usual ones first, the others by the alphabet. */
export const templateTypes: readonly TemplateType[] = [
  ...usualTypes,
  ...administrativeTypes
    .map(([name]) => name)
    .filter((name) => !usualTypes.includes(name))
    .sort((one, other) => one.localeCompare(other, 'vi')),
]

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
