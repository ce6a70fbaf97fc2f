import { showHeld } from '#domain/organisation/personal-actions.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({ held: await showHeld(ctx, ctx.actor.userId) }))
