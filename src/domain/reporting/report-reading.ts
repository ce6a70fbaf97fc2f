import { writePdf } from 'vanban'
import { layoutOf, writeInLayout } from '#domain/documents/template-filling.ts'
import { noteReading } from '#domain/organisation/limit-actions.ts'
import { may } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import type { ReportForm } from './form.ts'
import { listFormsOn } from './form-store.ts'
import { composeDocument, fileNameOf } from './report-document.ts'
import type { DrawnPerson, DrawnTask, FigureLabel } from './report.ts'
import { listReportActs } from './report-history.ts'
import type { ReportAct } from './report-history.ts'
import { findIssuedFiles, findReport, getDrawnList, listReports, listReportYears } from './report-store.ts'
import type { Report, ReportListed } from './report-store.ts'

export interface ReportShown {
  readonly report: Report
  /** What this person may do with it, its state left aside. */
  readonly rights: { readonly write: boolean; readonly issue: boolean }
  readonly proof: ProofShown | null
}

/** What a number, or a whole passage, was drawn from, as it was on that day. */
export interface ProofShown {
  readonly label: FigureLabel | 'passage'
  readonly value: number
  readonly drawnAt: Date
  /** The first of them, where there are very many. */
  readonly tasks: readonly DrawnTask[]
  readonly people: readonly DrawnPerson[]
}

/** The report, and what one of its numbers counts: `proofOf` is a passage's id, with ".n" for the n-th number in it. */
export async function showReport(
  ctx: Context,
  reportId: string,
  proofOf: string | null,
): Promise<ReportShown> {
  return asActor(ctx, async (db) => {
    const report = await getReport(db, reportId)
    await noteReading(db, ctx, {
      kind: 'report',
      recordId: report.id,
      ownerUnitId: report.unitId,
      part: 'page',
    })
    const rights = {
      write: await may(db, ctx.actor, 'report.write', report.unitId),
      issue: await may(db, ctx.actor, 'report.issue', report.unitId),
    }
    return { report, rights, proof: proofOf === null ? null : await findProof(db, report, proofOf) }
  })
}

/** The office's own template that the .docx takes; null for the layout of the decree. */
export async function showLayout(
  ctx: Context,
  { unitId, form }: Report,
): Promise<{ id: string; fileName: string } | null> {
  const layout = await asActor(ctx, (db) => layoutOf(db, unitId, form.documentType))
  return layout && { id: layout.id, fileName: layout.fileName }
}

/** What happened to the report, newest first. */
export async function showHistory(ctx: Context, reportId: string): Promise<readonly ReportAct[]> {
  return asActor(ctx, async (db) => listReportActs(db, (await getReport(db, reportId)).id))
}

async function getReport(db: Db, reportId: string): Promise<Report> {
  const report = isId(reportId) ? await findReport(db, reportId) : null
  if (!report) throw notFound()
  return report
}

/** Absent when the passage was changed since the address was made. */
async function findProof(db: Db, report: Report, proofOf: string): Promise<ProofShown | null> {
  const [passageId, index] = proofOf.split('.')
  const passage = report.content.chapters.flatMap((one) => one.passages).find((one) => one.id === passageId)
  if (!passage?.drawn) return null
  const { source, draw, tasks } = passage.drawn
  const whole = { label: 'passage', value: tasks, of: 'tasks', list: source } as const
  const counted = index === undefined ? whole : passage.figures[Number(index)]
  if (!counted) return null
  const { label, value } = counted
  return { label, value, ...(await getDrawnList(db, { reportId: report.id, draw, ...counted })) }
}

/** The reports that this person may see, the years that have any, and the forms that one may begin today. */
export async function showReports(
  ctx: Context,
  filter: { year: number | null },
): Promise<{ reports: readonly ReportListed[]; years: readonly number[]; forms: readonly ReportForm[] }> {
  return asActor(ctx, async (db) => ({
    reports: await listReports(db, filter),
    years: await listReportYears(db),
    forms: (await listFormsOn(db, today(ctx.clock))).map((form) => form.definition),
  }))
}

/**
 * The document as a file: kept bytes once issued, otherwise the draft with number and date left open. As .docx in the office's
 * own template where it has one; as PDF always in the layout of the decree.
 */
export async function readReportFile(
  ctx: Context,
  reportId: string,
  extension: 'docx' | 'pdf',
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { report, issued, layout } = await asActor(ctx, async (db) => {
    const report = await getReport(db, reportId)
    const { unitId, form } = report
    await noteReading(db, ctx, { kind: 'report', recordId: report.id, ownerUnitId: unitId, part: 'file' })
    const layout = extension === 'docx' ? await layoutOf(db, unitId, form.documentType) : null
    return { report, layout, issued: await findIssuedFiles(db, reportId) }
  })
  const fileName = fileNameOf(report, extension)
  if (issued)
    return {
      fileName,
      bytes: await ctx.files.read(extension === 'docx' ? issued.docxSha256 : issued.pdfSha256),
    }
  const document = composeDocument(report, null)
  const isDocx = extension === 'docx'
  return { fileName, bytes: isDocx ? await writeInLayout(ctx, layout, document) : await writePdf(document) }
}
