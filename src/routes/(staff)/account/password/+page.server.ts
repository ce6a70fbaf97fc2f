import { redirect } from '@sveltejs/kit'
import { changePassword, hasPassword } from '#platform/sign-in/accounts.ts'
import { shortestPassword } from '#platform/sign-in/password-rules.ts'
import { carryOut, show } from '../../../doors.ts'
import { secretOf } from '../../../form-reading.ts'
import { visitorOf } from '../../../session-cookies.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({
    hasPassword: await hasPassword(event.locals.signIn, ctx.actor.userId),
    email: ctx.actor.email,
    shortest: shortestPassword,
    changed: event.url.searchParams.has('changed'),
  }))

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const typed = {
        current: secretOf(form, 'currentPassword'),
        next: secretOf(form, 'newPassword'),
        sessionId: event.locals.session?.id ?? '',
      }
      await changePassword(event.locals.signIn, ctx, typed, visitorOf(event))
      redirect(303, '/account/password?changed')
    }),
}
