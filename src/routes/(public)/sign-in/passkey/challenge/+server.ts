import { json } from '@sveltejs/kit'
import { challengeToOpen } from '#platform/sign-in/passkeys.ts'
import { setCookies, visitorOf } from '../../../../session-cookies.ts'
import type { RequestHandler } from './$types'

/** What the browser is asked to sign; good for five minutes and one answer. */
export const POST: RequestHandler = async (event) => {
  const { options, cookies } = await challengeToOpen(event.locals.signIn, visitorOf(event))
  setCookies(event.cookies, cookies)
  return json(options, { headers: { 'cache-control': 'no-store' } })
}
