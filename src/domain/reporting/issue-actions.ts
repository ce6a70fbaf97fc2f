import { writePdf } from 'vanban'
import { enterIssued } from '#domain/documents/document-actions.ts'
import { docxType } from '#domain/documents/document.ts'
import { layoutOf, writeInLayout } from '#domain/documents/template-filling.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { keepFile } from '#platform/kept-files.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { lockFor, lockToEdit, recordReportAct } from './report-actions.ts'
import { chapterName } from './form.ts'
import { findIssuingUnit } from './issuing-unit-store.ts'
import { outgoingModel } from './outgoing.ts'
import { chaptersWithoutText, composeDocument, fileNameOf } from './report-document.ts'
import { mayBe } from './report.ts'
import type { ReportContent } from './report.ts'
import { insertIssued, isNumberTaken, updateReport } from './report-store.ts'
import type { Report } from './report-store.ts'

/** The report as the person had it before them. */
export interface SeenReport {
  readonly reportId: string
  readonly seen: number
}

/** Lays the report before the leader. From here it is not edited unless it is returned. */
export async function submitReport(ctx: Context, { reportId, seen }: SeenReport): Promise<void> {
  await asActor(ctx, async (db) => {
    const report = await lockToEdit(db, ctx, reportId)
    if (report.revision !== seen) throw new Refused('refused.changedMeanwhile')
    refuseUnfinished(emptyChapters(report))
    await updateReport(db, report, { state: 'submitted' }, ctx.clock.now())
    await recordReportAct(db, ctx, report, 'report.submitted')
  })
}

const longestReason = 2000

/** Hands a submitted report back to be worked on, with the reason. */
export async function returnReport(
  ctx: Context,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<void> {
  const words = reason.normalize('NFC').trim()
  if (words === '') throw new Issues([{ field: 'reason', key: 'form.required' }])
  if (words.length > longestReason)
    throw new Issues([{ field: 'reason', key: 'form.tooLong', params: { limit: longestReason } }])
  await asActor(ctx, async (db) => {
    const report = await lockFor(db, ctx, reportId, 'report.issue')
    if (!mayBe(report.state, 'returned')) throw new Refused('report.notSubmitted')
    await updateReport(db, report, { state: 'draft' }, ctx.clock.now())
    await recordReportAct(db, ctx, report, 'report.returned', { reason: words })
  })
}

export interface Issuing extends SeenReport {
  /** As given by the clerk, with its zeros. */
  readonly number: string
  /** ISO day; null when what was typed is none. */
  readonly issuedOn: string | null
  readonly signatory: string
}

/**
 * Gives the report its number and date and makes the document. Its bytes are kept; from then on nothing in it changes.
 *
 * @throws {Issues} for all that is missing, in what was typed and in the report.
 */
export async function issueReport(ctx: Context, issuing: Issuing): Promise<void> {
  await asActor(ctx, async (db) => {
    const report = await lockFor(db, ctx, issuing.reportId, 'report.issue')
    if (!mayBe(report.state, 'issued')) throw new Refused('report.isIssued')
    if (report.revision !== issuing.seen) throw new Refused('refused.changedMeanwhile')
    const { number, issuedOn, signatory } = await checkedIssue(db, ctx, report, issuing)
    const content: ReportContent = { ...report.content, head: { ...report.content.head, signatory } }
    const document = composeDocument({ ...report, content }, { number, issuedOn })
    const layout = await layoutOf(db, report.unitId, report.form.documentType)
    const docx = await writeInLayout(ctx, layout, document)
    const docxSha256 = await keepFile(db, ctx.files, docx, docxType)
    const pdfSha256 = await keepFile(db, ctx.files, await writePdf(document), pdfType)
    const issued = { issuedBy: ctx.actor.userId, issuedAt: ctx.clock.now() }
    const templateId = layout?.id ?? null
    await insertIssued(db, { reportId: report.id, docxSha256, pdfSha256, templateId, ...issued })
    await updateReport(db, report, { content, state: 'issued', number, issuedOn, signatory }, ctx.clock.now())
    const reference = `${number}/${content.head.symbol}`
    await recordReportAct(db, ctx, report, 'report.issued', {
      reference,
      issuedOn,
      signatory,
      docxSha256,
      pdfSha256,
      templateId,
    })
    await enterIssued(db, ctx, {
      ownerUnitId: report.unitId,
      sha256: docxSha256,
      fileName: fileNameOf({ ...report, number }, 'docx'),
      model: await outgoingModel(docx, document),
      reportId: report.id,
    })
  })
}

export const pdfType = 'application/pdf'

async function checkedIssue(db: Db, ctx: Context, report: Report, issuing: Issuing) {
  // A number below ten takes a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I); zeros that an office adds itself stay.
  const number = issuing.number.trim().padStart(2, '0')
  const signatory = issuing.signatory.normalize('NFC').replace(/\s+/g, ' ').trim()
  const issues: Issue[] = [
    ...(/^\d{1,5}$/.test(number) && Number(number) > 0
      ? []
      : [{ field: 'number', key: 'report.notDocumentNumber' } as const]),
    ...dayIssues(issuing.issuedOn, report, today(ctx.clock)),
    ...(signatory === '' ? [{ field: 'signatory', key: 'form.required' } as const] : []),
    ...emptyChapters(report),
  ]
  if (issuing.issuedOn !== null && !(await findIssuingUnit(db, report.unitId, issuing.issuedOn)))
    issues.push({ field: 'issuedOn', key: 'report.unitNotThere' })
  if (issuing.issuedOn !== null && issues.length === 0) {
    const year = Number(issuing.issuedOn.slice(0, 4))
    if (await isNumberTaken(db, { unitId: report.unitId, number, year }))
      issues.push({ field: 'number', key: 'report.numberTaken', params: { number, year } })
  }
  if (issues.length > 0 || issuing.issuedOn === null) throw new Issues(issues)
  return { number, signatory, issuedOn: issuing.issuedOn }
}

/** A document is dated on the day it is issued: not in the future, and not before what it reports on began. */
function dayIssues(day: string | null, report: Report, now: string): Issue[] {
  if (day === null) return [{ field: 'issuedOn', key: 'form.notDate' }]
  if (day > now) return [{ field: 'issuedOn', key: 'report.dayToCome' }]
  return day < report.periodFrom ? [{ field: 'issuedOn', key: 'report.dayBeforePeriod' }] : []
}

function emptyChapters(report: Report): Issue[] {
  return chaptersWithoutText(report).map((chapter) => ({
    field: '',
    key: 'report.chapterEmpty',
    params: { chapter: chapterName(report.form, chapter, report.year) },
  }))
}

function refuseUnfinished(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Issues(issues)
}
