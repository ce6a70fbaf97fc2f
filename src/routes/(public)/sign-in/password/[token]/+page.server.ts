import { error, fail, redirect } from '@sveltejs/kit'
import { Issues, Refused } from '#platform/refused.ts'
import { acceptLink, openLink } from '#platform/sign-in/password-links.ts'
import { longestPassword, shortestPassword } from '#platform/sign-in/password-rules.ts'
import { sentence } from '../../../../doors.ts'
import type { FormState } from '../../../../doors.ts'
import { secretOf } from '../../../../form-reading.ts'
import { visitorOf } from '../../../../session-cookies.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' })
  try {
    const link = await openLink(event.locals.signIn, event.params.token, visitorOf(event))
    return { link, shortest: shortestPassword, longest: longestPassword }
  } catch (reason) {
    if (reason instanceof Refused) error(reason.status, sentence(event, reason))
    throw reason
  }
}

export const actions: Actions = {
  default: async (event) => {
    const password = secretOf(await event.request.formData(), 'newPassword')
    try {
      await acceptLink(event.locals.signIn, event.params.token, password, visitorOf(event))
    } catch (reason) {
      if (reason instanceof Issues)
        return fail(422, { values: {}, issues: reason.issues, refused: null } satisfies FormState)
      if (reason instanceof Refused) error(reason.status, sentence(event, reason))
      throw reason
    }
    redirect(303, '/sign-in?set')
  },
}
