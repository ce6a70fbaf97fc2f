import { getPlanTable } from '#domain/planning/plan-pages.ts'
import { readCursor, readFilter } from '#domain/planning/read-task-filter.ts'
import { writePlace } from '#domain/planning/task-filter.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** One plan with a page of its tasks, filtered by the same words as the page: `unit`, `state`, `due`, `q`, `sort`. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const { searchParams } = event.url
    const view = await getPlanTable(ctx, event.params.id, readFilter(searchParams), readCursor(searchParams))
    const { plan, counts, page } = view
    return { ...plan, counts, tasks: page.tasks, next: page.next && writePlace(page.next) }
  })
