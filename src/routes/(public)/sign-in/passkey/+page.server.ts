import { fail, redirect } from '@sveltejs/kit'
import { Refused } from '#platform/refused.ts'
import { openWithPasskey } from '#platform/sign-in/passkeys.ts'
import { worded } from '../../../doors.ts'
import type { FormState } from '../../../doors.ts'
import { jsonOf } from '../../../form-reading.ts'
import { pathWithin } from '../../../path-within.ts'
import { setCookies, visitorOf } from '../../../session-cookies.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => ({
  next: pathWithin(event.url.searchParams.get('next')),
  /** Why somebody who is signed in by password must use their key; null for anybody else. */
  instead:
    event.locals.session && event.url.searchParams.has('instead')
      ? worded(event, 'signIn.usePasskey', {})
      : null,
})

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    try {
      setCookies(
        event.cookies,
        await openWithPasskey(event.locals.signIn, jsonOf(form, 'signed'), visitorOf(event)),
      )
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason
      const refused = { key: reason.key, params: reason.params }
      return fail(reason.status, { values: {}, issues: [], refused } satisfies FormState)
    }
    redirect(303, pathWithin(event.url.searchParams.get('next')))
  },
}
