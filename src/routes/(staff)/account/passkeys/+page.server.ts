import { redirect } from '@sveltejs/kit'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import { hasPassword } from '#platform/sign-in/accounts.ts'
import { addPasskey, passkeysOf, removePasskey } from '#platform/sign-in/passkeys.ts'
import { carryOut, show } from '../../../doors.ts'
import { jsonOf, secretOf, textOf } from '../../../form-reading.ts'
import { setCookies, visitorOf } from '../../../session-cookies.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({
    passkeys: await passkeysOf(event.locals.signIn, ctx.actor.userId),
    hasPassword: await hasPassword(event.locals.signIn, ctx.actor.userId),
    /** The key that is about to be removed. */
    removing: event.url.searchParams.get('remove'),
    done: event.url.searchParams.get('done'),
  }))

export const actions: Actions = {
  add: (event) =>
    carryOut(event, async (ctx, form) => {
      const made = { name: textOf(form, 'name'), signed: jsonOf(form, 'signed') }
      setCookies(event.cookies, await addPasskey(event.locals.signIn, ctx, made, visitorOf(event)))
      redirect(303, '/account/passkeys?done=added')
    }),

  remove: (event) =>
    carryOut(event, async (ctx, form) => {
      const id = textOf(form, 'passkey')
      if (!isId(id)) throw notFound()
      await removePasskey(event.locals.signIn, ctx, id, secretOf(form, 'password'), visitorOf(event))
      redirect(303, '/account/passkeys?done=removed')
    }),
}
