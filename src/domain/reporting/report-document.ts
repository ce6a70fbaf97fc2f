import type { writeDocx } from 'vanban'
import { inYear } from './form.ts'
import type { FormChapter } from './form.ts'
import type { Chapter } from './report.ts'
import { isEmpty } from './report.ts'
import type { Report } from './report-store.ts'

export type WritableDocument = Parameters<typeof writeDocx>[0]
type WritablePassage = WritableDocument['outline'][number]

/** Number and date, given when the report is issued; a draft has neither, and its empty chapters show dots to fill. */
export interface GivenAtIssue {
  readonly number: string
  /** ISO day. */
  readonly issuedOn: string
}

/** The report as an official document (Nghị định 30/2020/NĐ-CP). */
export function composeDocument(report: Report, issue: GivenAtIssue | null): WritableDocument {
  const { head } = report.content
  return {
    type: report.form.documentType,
    number: issue?.number ?? null,
    symbol: head.symbol,
    issuer: head.issuer,
    superior: head.superior === '' ? null : head.superior,
    place: head.place,
    date: issue?.issuedOn ?? null,
    subject: head.subject,
    addressees: head.addressees,
    recipients: head.recipients,
    signature: { chain: head.chain, name: head.signatory },
    urgency: null,
    secrecy: null,
    bases: [],
    outline: outlineOf(report, issue === null),
  }
}

/** "Bao-cao-2026-ban-nhap.docx": plain letters, for every mail system. */
export function fileNameOf(report: Report, extension: 'docx' | 'pdf'): string {
  const reference = report.number === null ? 'du-thao' : `${report.number}-${report.content.head.symbol}`
  const plain = reference
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
  return `bao-cao-${report.year}-${plain}.${extension}`
}

function outlineOf(report: Report, isDraft: boolean): WritablePassage[] {
  const outline: { passage: WritablePassage; children: WritablePassage[] }[] = []
  for (const chapter of report.form.chapters) {
    const content = report.content.chapters.find((one) => one.key === chapter.key)
    const text = content ? passagesOf(content, isDraft && needsText(report, chapter)) : []
    const last = outline.at(-1)
    if (chapter.level === 0) outline.push(...text.map((passage) => ({ passage, children: [] })))
    else if (chapter.level === 2 && last) last.children.push(heading(chapter, report.year, text))
    else outline.push({ passage: heading(chapter, report.year, []), children: text })
  }
  return outline.map(({ passage, children }) => ({ ...passage, children }))
}

/** A chapter that only gathers sections needs no words of its own. */
export function needsText({ form }: Pick<Report, 'form'>, chapter: FormChapter): boolean {
  const next = form.chapters[form.chapters.indexOf(chapter) + 1]
  return !(chapter.level === 1 && next?.level === 2)
}

/** The chapters in which nothing stands yet, though something must. */
export function chaptersWithoutText(report: Report): readonly FormChapter[] {
  return report.form.chapters.filter((chapter) => {
    const content = report.content.chapters.find((one) => one.key === chapter.key)
    return chapter.level > 0 && needsText(report, chapter) && (content === undefined || isEmpty(content))
  })
}

function heading(
  { label, title }: FormChapter,
  year: number,
  children: readonly WritablePassage[],
): WritablePassage {
  return { kind: 'heading', label, text: inYear(title?.vi ?? '', year), children }
}

/** Room to write by hand, as in a printed form. */
const dots = '…'.repeat(28)

function passagesOf(chapter: Chapter, showsDots: boolean): WritablePassage[] {
  if (isEmpty(chapter)) return showsDots ? [paragraph(dots)] : []
  return chapter.passages.flatMap(({ text }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [, bullet] = /^\s*[-–+•]\s+(.*)$/.exec(line) ?? []
        return bullet === undefined
          ? paragraph(line)
          : { ...paragraph(bullet), kind: 'bullet' as const, label: '-' }
      }),
  )
}

function paragraph(text: string): WritablePassage {
  return { kind: 'paragraph', label: null, text, children: [] }
}
