import { redirect } from '@sveltejs/kit'
import { chapterName } from '#domain/reporting/form.ts'
import { issueReport, returnReport, submitReport } from '#domain/reporting/issue-actions.ts'
import { chaptersWithoutText } from '#domain/reporting/report-document.ts'
import { showLayout, showReport } from '#domain/reporting/report-reading.ts'
import { mayBe } from '#domain/reporting/report.ts'
import { typedDay } from '#platform/typed-day.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { report, rights } = await showReport(ctx, event.params.id, null)
    if (report.state === 'issued') redirect(303, `/reports/${report.id}`)
    const passages = report.content.chapters.flatMap((one) => one.passages)
    return {
      report: { id: report.id, state: report.state, revision: report.revision },
      subject: report.content.head.subject,
      symbol: report.content.head.symbol,
      signatory: report.content.head.signatory,
      missing: chaptersWithoutText(report).map((chapter) => ({
        key: chapter.key,
        name: chapterName(report.form, chapter, report.year),
      })),
      layout: await showLayout(ctx, report),
      offers: passages.filter((one) => one.offer !== null).map((one) => one.id),
      may: {
        submit: rights.write && mayBe(report.state, 'submitted'),
        return: rights.issue && mayBe(report.state, 'returned'),
        issue: rights.issue && mayBe(report.state, 'issued'),
      },
    }
  })

export const actions: Actions = {
  submit: (event) =>
    carryOut(event, async (ctx, form) => {
      await submitReport(ctx, { reportId: event.params.id, seen: Number(form.get('seen')) })
      redirect(303, `/reports/${event.params.id}`)
    }),
  return: (event) =>
    carryOut(event, async (ctx, form) => {
      await returnReport(ctx, { reportId: event.params.id, reason: textOf(form, 'reason') })
      redirect(303, `/reports/${event.params.id}`)
    }),
  issue: (event) =>
    carryOut(event, async (ctx, form) => {
      await issueReport(ctx, {
        reportId: event.params.id,
        seen: Number(form.get('seen')),
        number: textOf(form, 'number'),
        issuedOn: typedDay(textOf(form, 'issuedOn')),
        signatory: textOf(form, 'signatory'),
      })
      redirect(303, `/reports/${event.params.id}`)
    }),
}
