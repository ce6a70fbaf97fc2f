import { eachTask, getPlanHead } from '#domain/planning/plan-pages.ts'
import { readFilter } from '#domain/planning/read-task-filter.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { show } from '../../../../doors.ts'
import { downloadWorkbook } from '../../../../workbook.ts'
import type { RequestHandler } from './$types'
import { taskSheet } from './task-sheet.ts'

/** The tasks under the filter as a workbook, in the order of the page. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const plan = await getPlanHead(ctx, event.params.id)
    const { language } = event.locals
    const tasks = eachTask(ctx, plan.id, readFilter(event.url.searchParams))
    const name = `${plan.reference?.replaceAll('/', '-') ?? 'ke-hoach'}-${plan.year}.xlsx`
    return downloadWorkbook(name, tasks, taskSheet(plan, translator(catalogues[language]), language))
  })
