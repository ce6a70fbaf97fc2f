import { redirect } from '@sveltejs/kit'
import { listInvitations, renew, revoke } from '#domain/organisation/invitation-actions.ts'
import { invitationState } from '#domain/organisation/invitation.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { slipOf } from '../slips.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const before = event.url.searchParams.get('before')
    const { invitations, ...rest } = await listInvitations(ctx, before)
    const now = ctx.clock.now()
    const shown = invitations.map((one) => ({ ...one, state: invitationState(one, now) }))
    return { ...rest, invitations: shown, isFirst: before === null }
  })

export const actions: Actions = {
  renew: (event) =>
    carryOut(event, async (ctx, form) => {
      const made = await renew(ctx, textOf(form, 'invitation'))
      event.setHeaders({ 'cache-control': 'private, no-store' })
      return { slip: slipOf(made, event.url.origin) }
    }),
  revoke: (event) =>
    carryOut(event, async (ctx, form) => {
      await revoke(ctx, textOf(form, 'invitation'))
      redirect(303, '/people/invitations')
    }),
}
