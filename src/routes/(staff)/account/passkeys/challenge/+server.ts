import { json } from '@sveltejs/kit'
import { Issues, Refused } from '#platform/refused.ts'
import { challengeToAdd } from '#platform/sign-in/passkeys.ts'
import { contextOf } from '../../../../doors.ts'
import { secretOf } from '../../../../form-reading.ts'
import { setCookies, visitorOf } from '../../../../session-cookies.ts'
import type { RequestHandler } from './$types'

/** What the browser makes a key for; only for whoever knows the password, not for whoever found the desk open. */
export const POST: RequestHandler = async (event) => {
  const password = secretOf(await event.request.formData(), 'password')
  try {
    const visitor = visitorOf(event)
    const { options, cookies } = await challengeToAdd(
      event.locals.signIn,
      contextOf(event),
      password,
      visitor,
    )
    setCookies(event.cookies, cookies)
    return json(options, { headers: { 'cache-control': 'no-store' } })
  } catch (reason) {
    if (reason instanceof Issues)
      return json({ values: {}, issues: reason.issues, refused: null }, { status: 422 })
    if (!(reason instanceof Refused)) throw reason
    const refused = { key: reason.key, params: reason.params }
    return json({ values: {}, issues: [], refused }, { status: reason.status })
  }
}
