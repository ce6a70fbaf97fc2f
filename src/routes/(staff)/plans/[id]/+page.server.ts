import { getPlanBoard, getPlanTable, getPlanTimeline } from '#domain/planning/plan-pages.ts'
import type { PlanView } from '#domain/planning/plan-pages.ts'
import { readCursor, readFilter } from '#domain/planning/read-task-filter.ts'
import { show } from '../../../doors.ts'
import { readView } from '../address.ts'
import { basisFlags } from '../basis-flags.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { id } = event.params
    const { searchParams } = event.url
    const filter = readFilter(searchParams)
    const cursor = readCursor(searchParams)
    const view = readView(searchParams)
    const flagged = <T extends PlanView>({ outdated, ...shown }: T) => {
      return { ...shown, flags: basisFlags(id, outdated, event.locals.language) }
    }
    switch (view) {
      case 'board':
        return { view, filter, ...flagged(await getPlanBoard(ctx, id, filter)) }
      case 'timeline':
        return { view, filter, ...flagged(await getPlanTimeline(ctx, id, filter, cursor)) }
      case 'table':
        return { view, filter, ...flagged(await getPlanTable(ctx, id, filter, cursor)) }
    }
  })
