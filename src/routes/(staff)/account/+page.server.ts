import { redirect } from '@sveltejs/kit'
import { endOtherSessions, endOwnSession, forgetFailures, listSessions } from '#platform/sign-in/sessions.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { carryOut, show } from '../../doors.ts'
import { textOf } from '../../form-reading.ts'
import { pathWithin } from '../../path-within.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({
    sessions: await listSessions(event.locals.signIn, ctx.actor.userId),
    own: event.locals.session?.id ?? '',
    idle: ctx.config.sessionIdleMinutes,
    hours: ctx.config.sessionHours,
    ended: event.url.searchParams.get('ended'),
  }))

export const actions: Actions = {
  end: (event) =>
    carryOut(event, async (ctx, form) => {
      const id = textOf(form, 'session')
      if (!isId(id)) throw notFound()
      await endOwnSession(ctx, id)
      redirect(303, '/account?ended=1')
    }),

  endOthers: (event) =>
    carryOut(event, async (ctx) => {
      const ended = await endOtherSessions(ctx, event.locals.session?.id ?? '')
      redirect(303, `/account?ended=${ended}`)
    }),

  seen: (event) =>
    carryOut(event, async (_ctx, form) => {
      const { session, signIn } = event.locals
      if (session) await forgetFailures(signIn, session.id)
      redirect(303, pathWithin(textOf(form, 'back')))
    }),
}
