import { invite } from '#domain/organisation/invitation-actions.ts'
import { showGiving } from '#domain/organisation/person-page.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { slipOf } from '../slips.ts'
import { typedPost } from '../typed-post.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, showGiving)

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const typed = { name: textOf(form, 'name'), email: textOf(form, 'email'), ...typedPost(form) }
      const made = await invite(ctx, typed)
      event.setHeaders({ 'cache-control': 'private, no-store' })
      return made.kind === 'invited'
        ? { slip: slipOf(made, event.url.origin), appointed: null }
        : { slip: null, appointed: { id: made.userId, name: made.name } }
    }),
}
