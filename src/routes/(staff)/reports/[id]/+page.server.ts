import { redirect } from '@sveltejs/kit'
import { dueOn } from '#domain/reporting/form.ts'
import { editHead } from '#domain/reporting/head-actions.ts'
import {
  addPassage,
  editPassage,
  keepOwnWords,
  movePassage,
  removePassage,
  restoreDrawn,
  revertPassage,
  takeOffer,
} from '#domain/reporting/passage-actions.ts'
import { redrawReport, stateMoney } from '#domain/reporting/report-actions.ts'
import { showHistory, showReport } from '#domain/reporting/report-reading.ts'
import { mayBe } from '#domain/reporting/report.ts'
import type { Context } from '#platform/context.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { limitActions, limitOf } from '../../limits.ts'
import { chaptersOf } from './report-view.ts'
import { typedHead, typedMoney, typedPassage } from '../typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const asked = event.url.searchParams
    const { report, rights, proof } = await showReport(ctx, event.params.id, asked.get('proof'))
    const mayEdit = rights.write && mayBe(report.state, 'edited')
    const passages = report.content.chapters.flatMap((one) => one.passages)
    const editing = mayEdit ? asked.get('edit') : null
    const { head, headRevision, money } = report.content
    return {
      report: {
        id: report.id,
        year: report.year,
        state: report.state,
        number: report.number,
        issuedOn: report.issuedOn,
      },
      period: { from: report.periodFrom, to: report.periodTo, due: dueOn(report.form, report.year) },
      title: report.form.title[event.locals.language],
      documentType: report.form.documentType,
      head,
      headRevision,
      money,
      chapters: chaptersOf(report, event.locals.language),
      may: { edit: mayEdit, issue: rights.issue && mayBe(report.state, 'issued') },
      editing,
      text: passages.find((one) => one.id === editing)?.text ?? '',
      adding: mayEdit ? asked.get('add') : null,
      asksProof: asked.has('proof'),
      proof,
      limit: await limitOf(ctx, 'report', report.id, event.locals.language),
      history: asked.has('history') ? await showHistory(ctx, report.id) : null,
    }
  })

/** An action on one passage: done, one is back at it. */
function onPassage(
  work: (ctx: Context, form: FormData, seen: ReturnType<typeof typedPassage>) => Promise<unknown>,
) {
  return (event: RequestEvent) =>
    carryOut(event, async (ctx, form) => {
      const seen = typedPassage(event.params.id, form)
      await work(ctx, form, seen)
      redirect(303, `/reports/${event.params.id}#p-${seen.passageId}`)
    })
}

export const actions: Actions = {
  ...limitActions('report'),
  edit: onPassage((ctx, form, seen) => editPassage(ctx, { ...seen, text: textOf(form, 'text') })),
  remove: onPassage((ctx, _form, seen) => removePassage(ctx, seen)),
  revert: onPassage((ctx, _form, seen) => revertPassage(ctx, seen)),
  take: onPassage((ctx, _form, seen) => takeOffer(ctx, seen)),
  keep: onPassage((ctx, _form, seen) => keepOwnWords(ctx, seen)),
  up: onPassage((ctx, _form, seen) => movePassage(ctx, { ...seen, direction: 'up' })),
  down: onPassage((ctx, _form, seen) => movePassage(ctx, { ...seen, direction: 'down' })),
  add: (event) =>
    carryOut(event, async (ctx, form) => {
      const chapterKey = textOf(form, 'chapter')
      const text = textOf(form, 'text')
      const id = await addPassage(ctx, { reportId: event.params.id, chapterKey, text })
      redirect(303, `/reports/${event.params.id}#p-${id}`)
    }),
  restore: (event) =>
    carryOut(event, async (ctx, form) => {
      const chapterKey = textOf(form, 'chapter')
      await restoreDrawn(ctx, { reportId: event.params.id, chapterKey })
      redirect(303, `/reports/${event.params.id}#c-${chapterKey}`)
    }),
  redraw: (event) =>
    carryOut(event, async (ctx) => {
      await redrawReport(ctx, { reportId: event.params.id })
      redirect(303, `/reports/${event.params.id}`)
    }),
  money: (event) =>
    carryOut(event, async (ctx, form) => {
      await stateMoney(ctx, { reportId: event.params.id, money: typedMoney(form) })
      redirect(303, `/reports/${event.params.id}#c-money`)
    }),
  head: (event) =>
    carryOut(event, async (ctx, form) => {
      await editHead(ctx, { reportId: event.params.id, ...typedHead(form) })
      redirect(303, `/reports/${event.params.id}`)
    }),
}
