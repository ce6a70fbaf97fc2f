import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Db } from '#platform/database.ts'
import { reportFormSchema } from './form.ts'
import type { ReportForm } from './form.ts'
import { drawnPersonSchema, drawnTaskSchema, drawSourcesSchema, reportContentSchema } from './report.ts'
import type { DrawnPerson, DrawnTask, DrawSources, ReportContent, ReportState } from './report.ts'

export interface Report {
  readonly id: string
  readonly form: ReportForm
  readonly unitId: string
  readonly year: number
  readonly periodFrom: string
  readonly periodTo: string
  readonly state: ReportState
  readonly content: ReportContent
  readonly revision: number
  readonly number: string | null
  readonly issuedOn: string | null
  readonly signatory: string | null
  readonly updatedAt: Date
}

export interface NewReport {
  readonly id: string
  readonly formId: string
  readonly formKey: string
  readonly unitId: string
  readonly year: number
  readonly periodFrom: string
  readonly periodTo: string
  readonly content: ReportContent
  readonly createdBy: string
  readonly createdAt: Date
}

/** False when the unit already has its report of that form and year. */
export async function insertReport(db: Db, report: NewReport): Promise<boolean> {
  const inserted = await db
    .insertInto('reports')
    .values({
      id: report.id,
      form_id: report.formId,
      form_key: report.formKey,
      unit_id: report.unitId,
      year: report.year,
      period_from: report.periodFrom,
      period_to: report.periodTo,
      state: 'draft',
      content: JSON.stringify(report.content),
      created_by: report.createdBy,
      created_at: report.createdAt,
      updated_at: report.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'form_key', 'year']).doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows) === 1
}

export async function findReportId(
  db: Db,
  of: { formKey: string; unitId: string; year: number },
): Promise<string | null> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('form_key', '=', of.formKey)
    .where('unit_id', '=', of.unitId)
    .where('year', '=', of.year)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Absent also when this person may not see the report. */
export async function findReportUnit(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('reports').select('unit_id').where('id', '=', id).executeTakeFirst()
  return row?.unit_id ?? null
}

function reportQuery(db: Db, id: string) {
  return db
    .selectFrom('reports')
    .innerJoin('report_forms', 'report_forms.id', 'reports.form_id')
    .selectAll('reports')
    .select('report_forms.definition')
    .where('reports.id', '=', id)
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof reportQuery>['executeTakeFirst']>>>

/** Absent also when this person may not see it. */
export async function findReport(db: Db, id: string): Promise<Report | null> {
  const row = await reportQuery(db, id).executeTakeFirst()
  return row ? reportOf(row) : null
}

/** Selected for update: changes of one report happen one after the other. */
export async function lockReport(db: Db, id: string): Promise<Report | null> {
  const row = await reportQuery(db, id).forUpdate('reports').executeTakeFirst()
  return row ? reportOf(row) : null
}

function reportOf(row: Row): Report {
  return {
    id: row.id,
    form: reportFormSchema.parse(row.definition),
    unitId: row.unit_id,
    year: row.year,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    state: row.state as ReportState,
    content: reportContentSchema.parse(row.content),
    revision: row.revision,
    number: row.number,
    issuedOn: row.issued_on,
    signatory: row.signatory,
    updatedAt: new Date(row.updated_at),
  }
}

export interface ReportChange {
  readonly content?: ReportContent
  readonly state?: ReportState
  readonly number?: string
  readonly issuedOn?: string
  readonly signatory?: string
}

/** Writes what changed and raises the revision. The row is locked beforehand. */
export async function updateReport(db: Db, report: Report, change: ReportChange, now: Date): Promise<void> {
  await db
    .updateTable('reports')
    .set({
      ...(change.content ? { content: JSON.stringify(change.content) } : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.number ? { number: change.number } : {}),
      ...(change.issuedOn ? { issued_on: change.issuedOn } : {}),
      ...(change.signatory ? { signatory: change.signatory } : {}),
      revision: report.revision + 1,
      updated_at: now,
    })
    .where('id', '=', report.id)
    .execute()
}

export async function insertDraw(
  db: Db,
  draw: { reportId: string; number: number; drawnAt: Date; sources: DrawSources },
): Promise<void> {
  await db
    .insertInto('report_draws')
    .values({
      report_id: draw.reportId,
      number: draw.number,
      drawn_at: draw.drawnAt,
      sources: JSON.stringify(draw.sources),
    })
    .execute()
}

export interface Draw {
  readonly number: number
  readonly drawnAt: Date
  readonly sources: DrawSources
}

export async function getDraw(db: Db, reportId: string, number: number): Promise<Draw> {
  const row = await db
    .selectFrom('report_draws')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return {
    number: row.number,
    drawnAt: new Date(row.drawn_at),
    sources: drawSourcesSchema.parse(row.sources),
  }
}

/** More than this nobody reads through beside a page. */
const mostInList = 500

/** The tasks or people that a number of a drawing counts; of very many the first. */
export async function getDrawnList(
  db: Db,
  asked: { reportId: string; draw: number; list: string; of: 'tasks' | 'people' },
): Promise<{ drawnAt: Date; tasks: readonly DrawnTask[]; people: readonly DrawnPerson[] }> {
  const { rows } = await sql<{ drawn_at: Date; entries: unknown }>`
    with drawing as materialized (
      select drawn_at, sources -> ${asked.of} as entries, sources -> 'lists' -> ${asked.list} as list
      from report_draws where report_id = ${asked.reportId} and number = ${asked.draw})
    select drawn_at, coalesce((
      select jsonb_agg(entries -> position.value::int order by position.ordinality)
      from jsonb_array_elements_text(list) with ordinality as position
      where position.ordinality <= ${mostInList}), '[]') as entries
    from drawing`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`report ${asked.reportId} has no drawing ${asked.draw}`)
  return {
    drawnAt: row.drawn_at,
    tasks: asked.of === 'tasks' ? z.array(drawnTaskSchema).parse(row.entries) : [],
    people: asked.of === 'people' ? z.array(drawnPersonSchema).parse(row.entries) : [],
  }
}

export interface ReportListed {
  readonly id: string
  readonly formKey: string
  readonly form: ReportForm
  readonly unitId: string
  readonly unitName: string
  readonly year: number
  readonly state: ReportState
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: string | null
  readonly updatedAt: Date
  /** Kept to named units. */
  readonly isLimited: boolean
}

/** A page is a screenful or two; more is reached by year and unit. */
const mostListed = 200

/** The reports that this person may see, newest year first, each under its unit’s name of the day it was built, or its last one. */
export async function listReports(db: Db, filter: { year: number | null }): Promise<readonly ReportListed[]> {
  let query = db
    .selectFrom('reports as r')
    .innerJoin('report_forms as f', 'f.id', 'r.form_id')
    .innerJoinLateral(
      (named) =>
        named
          .selectFrom('unit_names')
          .select('name')
          .whereRef('unit_id', '=', 'r.unit_id')
          .where('language', '=', 'vi')
          .orderBy(sql`valid @> (r.created_at at time zone 'Asia/Ho_Chi_Minh')::date`, 'desc')
          .orderBy('valid', 'desc')
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .select(['r.id', 'r.form_key', 'f.definition', 'r.unit_id', 'n.name', 'r.year', 'r.state', 'r.number'])
    .select(['r.issued_on', 'r.updated_at'])
    .select(sql<unknown>`r.content -> 'head'`.as('head'))
    .select(
      sql<boolean>`exists (select from limited_records l where l.record_id = r.id and l.opened_at is null)`.as(
        'is_limited',
      ),
    )
    .orderBy('r.year', 'desc')
    .orderBy('r.updated_at', 'desc')
    .limit(mostListed)
  if (filter.year !== null) query = query.where('r.year', '=', filter.year)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    formKey: row.form_key,
    form: reportFormSchema.parse(row.definition),
    unitId: row.unit_id,
    unitName: row.name,
    year: row.year,
    state: row.state as ReportState,
    number: row.number,
    symbol: reportContentSchema.shape.head.parse(row.head).symbol,
    issuedOn: row.issued_on,
    updatedAt: new Date(row.updated_at),
    isLimited: row.is_limited,
  }))
}

export async function listReportYears(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom('reports').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map((row) => row.year)
}

export interface IssuedFiles {
  readonly docxSha256: string
  readonly pdfSha256: string
}

export async function findIssuedFiles(db: Db, reportId: string): Promise<IssuedFiles | null> {
  const row = await db
    .selectFrom('issued_reports')
    .select(['docx_sha256', 'pdf_sha256'])
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return row ? { docxSha256: row.docx_sha256, pdfSha256: row.pdf_sha256 } : null
}

export interface IssuedNotEntered {
  readonly reportId: string
  readonly docxSha256: string
  readonly issuedBy: string
  readonly issuedAt: Date
}

/** Issued reports that are no outgoing documents yet. */
export async function listIssuedNotEntered(db: Database, limit: number): Promise<IssuedNotEntered[]> {
  const { rows } = await sql<IssuedNotEntered>`
    select report_id as "reportId", docx_sha256 as "docxSha256", issued_by as "issuedBy", issued_at as "issuedAt"
    from issued_reports i where not exists (select from documents d where d.report_id = i.report_id)
      and not exists (select from documents d join reports r on r.id = i.report_id
        where d.owner_unit_id = r.unit_id and d.file_sha256 = i.docx_sha256)
    order by issued_at limit ${limit}`.execute(db)
  return rows
}

export async function insertIssued(
  db: Db,
  issued: IssuedFiles & { reportId: string; templateId: string | null; issuedBy: string; issuedAt: Date },
): Promise<void> {
  await db
    .insertInto('issued_reports')
    .values({
      report_id: issued.reportId,
      docx_sha256: issued.docxSha256,
      pdf_sha256: issued.pdfSha256,
      template_id: issued.templateId,
      issued_by: issued.issuedBy,
      issued_at: issued.issuedAt,
    })
    .execute()
}

/** The number is already on another issued report of the unit in that year. */
export async function isNumberTaken(
  db: Db,
  of: { unitId: string; number: string; year: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('unit_id', '=', of.unitId)
    .where('state', '=', 'issued')
    .where(sql<boolean>`number::int = ${Number(of.number)}`)
    .where('issued_on', '>=', `${of.year}-01-01`)
    .where('issued_on', '<=', `${of.year}-12-31`)
    .executeTakeFirst()
  return row !== undefined
}
