import { showChanging } from '#domain/organisation/unit-change-pages.ts'
import { show } from '../../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, (ctx) => showChanging(ctx, event.params.id, event.locals.language))
