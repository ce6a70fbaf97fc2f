import { demand } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf, today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { draftReport, isAboutMoney } from './draft-report.ts'
import { gatherSources } from './draw-sources.ts'
import { periodOf } from './form.ts'
import type { Period, ReportForm } from './form.ts'
import { listFormsOn } from './form-store.ts'
import type { StoredForm } from './form-store.ts'
import { findIssuingUnit } from './issuing-unit-store.ts'
import { keepDrafts } from './keep-drafts.ts'
import type { KeptDrafts } from './keep-drafts.ts'
import { newDrawnPassage, redrawChapter } from './redraw-report.ts'
import { headOf, nameInText } from './report-head.ts'
import type { IssuingUnit } from './report-head.ts'
import type { Chapter, DrawnDraft, DrawSources, Money, ReportContent } from './report.ts'
import { mayBe } from './report.ts'
import {
  findReportId,
  findReportUnit,
  getDraw,
  insertDraw,
  insertReport,
  lockReport,
  updateReport,
} from './report-store.ts'
import type { Report } from './report-store.ts'

export interface ReportWanted {
  readonly formKey: string
  readonly unitId: string
  readonly year: number
}

/**
 * Builds the unit's report of that form and year from its tasks. There is one for each form, unit and year: asked for
 * again, the same one is given, as people have left it.
 *
 * @throws {Issues} when the year is none, or has not begun.
 */
export async function buildReport(
  ctx: Context,
  wanted: ReportWanted,
): Promise<{ id: string; isNew: boolean }> {
  refuseNoYear(wanted.year)
  return asActor(ctx, async (db) => {
    if (!isId(wanted.unitId)) throw notFound()
    await demand(db, ctx.actor, 'report.write', wanted.unitId)
    const existing = await findReportId(db, wanted)
    if (existing) return { id: existing, isNew: false }
    const form = await getFormNow(db, ctx, wanted.formKey)
    refuseYearToCome(ctx, form.definition, wanted.year)
    const unit = await getUnitNow(db, ctx, wanted.unitId)
    return makeReport(db, ctx, form, unit, wanted)
  })
}

async function getFormNow(db: Db, ctx: Context, key: string): Promise<StoredForm> {
  const forms = await listFormsOn(db, today(ctx.clock))
  const form = forms.find((one) => one.definition.key === key)
  if (!form) throw new Refused('report.noForm', {}, 404)
  return form
}

async function getUnitNow(db: Db, ctx: Context, unitId: string): Promise<IssuingUnit> {
  const unit = await findIssuingUnit(db, unitId, today(ctx.clock))
  if (!unit) throw new Refused('report.unitGone')
  return unit
}

/** Before any plan of the register. */
const firstYear = 2000

function refuseNoYear(year: number): void {
  if (!Number.isInteger(year) || year < firstYear || year > 9998)
    throw new Issues([{ field: 'year', key: 'report.notYear' }])
}

function refuseYearToCome(ctx: Context, form: ReportForm, year: number): void {
  if (periodOf(form, year).from > today(ctx.clock))
    throw new Issues([{ field: 'year', key: 'report.yearNotBegun', params: { year } }])
}

async function makeReport(
  db: Db,
  ctx: Context,
  { id: formId, definition: form }: StoredForm,
  unit: IssuingUnit,
  { year, unitId }: ReportWanted,
): Promise<{ id: string; isNew: boolean }> {
  const id = newId(ctx.clock.now())
  const period = periodOf(form, year)
  const day = dayOfDrawing(ctx, period)
  const sources = await gatherSources(db, unitId, period, day)
  const empty: ReportContent = {
    head: headOf(unit, form, year, sources.people),
    headRevision: 0,
    money: null,
    chapters: form.chapters.map(({ key, blanks }) => ({ key, passages: blanks.map(blank), dismissed: [] })),
    draw: 1,
  }
  const { drafts, lists } = drawnFor(unit, { form, year, content: empty }, { sources, draw: 1, day })
  const chapters = empty.chapters.map((chapter) => firstDrawn(chapter, drafts.get(chapter.key) ?? []))
  const made = { createdBy: ctx.actor.userId, createdAt: ctx.clock.now(), content: { ...empty, chapters } }
  const of = { id, formId, formKey: form.key, unitId, year, periodFrom: period.from, periodTo: period.to }
  if (!(await insertReport(db, { ...of, ...made }))) {
    const there = await findReportId(db, { formKey: form.key, unitId, year })
    if (there === null) throw new Refused('limit.reportIsThere', { year })
    return { id: there, isNew: false }
  }
  await insertDraw(db, { reportId: id, number: 1, drawnAt: made.createdAt, sources: { ...sources, lists } })
  await recordReportAct(db, ctx, { id, unitId }, 'report.built', { year, tasks: sources.tasks.length })
  return { id, isNew: true }
}

function blank(hint: { vi: string; en: string }) {
  return { id: newId(), revision: 0, text: '', figures: [], drawn: null, offer: null, hint, editedBy: null }
}

/** What is drawn stands before the paragraphs that are left to the person. */
function firstDrawn(chapter: Chapter, drafts: readonly DrawnDraft[]): Chapter {
  const drawn = drafts.map((draft) => newDrawnPassage(draft, newId()))
  return { ...chapter, passages: [...drawn, ...chapter.passages] }
}

/** "Late" and "until now" are told as of today while the period runs, and as of its last day afterwards. */
function dayOfDrawing(ctx: Context, period: Period): string {
  const now = today(ctx.clock)
  return now < period.to ? now : period.to
}

/** Locks the report for a change of its words. @throws {Refused} when it is not there, not theirs, or no longer a draft. */
export async function lockToEdit(db: Db, ctx: Context, reportId: string): Promise<Report> {
  const report = await lockFor(db, ctx, reportId, 'report.write')
  if (!mayBe(report.state, 'edited')) {
    throw new Refused(report.state === 'issued' ? 'report.isIssued' : 'report.isSubmitted')
  }
  return report
}

/** Locks the report for whoever may do that to it. Whoever may read it but not do that is told so; others see nothing. */
export async function lockFor(
  db: Db,
  ctx: Context,
  reportId: string,
  verb: 'report.write' | 'report.issue',
): Promise<Report> {
  const unitId = isId(reportId) ? await findReportUnit(db, reportId) : null
  if (unitId === null) throw notFound()
  await demand(db, ctx.actor, verb, unitId)
  const report = await lockReport(db, reportId)
  if (!report) throw notFound()
  return report
}

/**
 * Draws the report anew from the records of today. Words that people wrote stay; where the source of an edited passage has
 * changed, the new draft is offered beside it.
 */
export async function redrawReport(ctx: Context, { reportId }: { reportId: string }): Promise<void> {
  await asActor(ctx, async (db) => {
    const report = await lockToEdit(db, ctx, reportId)
    const period = periodOf(report.form, report.year)
    const day = dayOfDrawing(ctx, period)
    const sources = await gatherSources(db, report.unitId, period, day)
    const draw = report.content.draw + 1
    const unit = await getUnitNow(db, ctx, report.unitId)
    const { drafts, lists } = drawnFor(unit, report, { sources, draw, day })
    await insertDraw(db, { reportId, number: draw, drawnAt: ctx.clock.now(), sources: { ...sources, lists } })
    const chapters = report.content.chapters.map((chapter) =>
      redrawChapter(chapter, { drafts: drafts.get(chapter.key) ?? [], newId }),
    )
    await updateReport(db, report, { content: { ...report.content, chapters, draw } }, ctx.clock.now())
    await recordReportAct(db, ctx, report, 'report.redrawn', { tasks: sources.tasks.length })
  })
}

/** What the unit says of its money. The sentences about money follow; all others stay as they were drawn. */
export async function stateMoney(
  ctx: Context,
  { reportId, money }: { reportId: string; money: Money },
): Promise<void> {
  await asActor(ctx, async (db) => {
    const report = await lockToEdit(db, ctx, reportId)
    const content = { ...report.content, money }
    const { sources, drawnAt } = await getDraw(db, reportId, content.draw)
    const day = dayOf(drawnAt) < report.periodTo ? dayOf(drawnAt) : report.periodTo
    const unit = await getUnitNow(db, ctx, report.unitId)
    const { drafts } = drawnFor(unit, { ...report, content }, { sources, draw: content.draw, day })
    const chapters = content.chapters.map((chapter) =>
      redrawChapter(chapter, { drafts: drafts.get(chapter.key) ?? [], newId, only: isAboutMoney }),
    )
    await updateReport(db, report, { content: { ...content, chapters } }, ctx.clock.now())
    await recordReportAct(db, ctx, report, 'report.moneyStated', { money })
  })
}

interface Drawn {
  readonly sources: Pick<DrawSources, 'tasks' | 'people'>
  readonly draw: number
  readonly day: string
}

/** What the records give for a report, its lists set apart. */
function drawnFor(
  unit: IssuingUnit,
  report: Pick<Report, 'form' | 'year' | 'content'>,
  drawn: Drawn,
): KeptDrafts {
  const { form, year, content } = report
  const { sources, draw, day } = drawn
  const named = { unitName: nameInText(unit), period: periodOf(form, year), money: content.money }
  return keepDrafts(draftReport({ form, year, day, ...named, ...sources }), sources, draw)
}

/** One line in the report's history. */
export async function recordReportAct(
  db: Db,
  ctx: Context,
  report: Pick<Report, 'id' | 'unitId'>,
  act: ActName,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'report', recordId: report.id, unitId: report.unitId, details })
}
