import { redirect } from '@sveltejs/kit'
import { dueOn, inYear } from '#domain/reporting/form.ts'
import { buildReport } from '#domain/reporting/report-actions.ts'
import { showReports } from '#domain/reporting/report-reading.ts'
import type { Actor } from '#platform/access.ts'
import { unitsFor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { carryOut, show } from '../../doors.ts'
import { textOf } from '../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const asked = Number(event.url.searchParams.get('year') ?? '')
    const year = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : null
    const { reports, years, forms } = await showReports(ctx, { year })
    const thisYear = Number(today(ctx.clock).slice(0, 4))
    return {
      year,
      years,
      thisYear,
      reports: reports.map(({ form, ...report }) => ({
        ...report,
        subject: inYear(form.subject, report.year),
        due: dueOn(form, report.year),
      })),
      forms: forms.map((form) => ({
        key: form.key,
        title: form.title[event.locals.language],
        due: dueOn(form, thisYear),
      })),
      units: writableUnits(ctx.actor),
    }
  })

function writableUnits(actor: Actor): readonly { value: string; label: string }[] {
  return unitsFor(actor, 'report.write').map((unitId) => ({
    value: unitId,
    label: actor.posts.find((post) => post.unitId === unitId)?.unitName ?? unitId,
  }))
}

export const actions: Actions = {
  build: (event) =>
    carryOut(event, async (ctx, form) => {
      const { id } = await buildReport(ctx, {
        formKey: textOf(form, 'form'),
        unitId: textOf(form, 'unit'),
        year: Number(form.get('year') ?? Number.NaN),
      })
      redirect(303, `/reports/${id}`)
    }),
}
