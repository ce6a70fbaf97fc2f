import { redirect } from '@sveltejs/kit'
import { Refused, notFound } from '#platform/refused.ts'
import { settled } from '#platform/sign-in/opening.ts'
import { recordFailure } from '#platform/sign-in/sign-in-log.ts'
import { setCookies, visitorOf } from '../../../../session-cookies.ts'
import { backWithReason } from '../refused-elsewhere.ts'
import { pathWithin } from '../../../../path-within.ts'
import type { RequestHandler } from './$types'

/** Back from the office's provider. */
export const GET: RequestHandler = async (event) => {
  const { signIn, house } = event.locals
  const visitor = visitorOf(event)
  let next = '/work'
  try {
    if (!signIn.singleSignOn) throw notFound()
    const answer = await signIn.singleSignOn.answer(visitor, event.url.searchParams)
    setCookies(event.cookies, await settled(signIn, answer.cookies, visitor))
    next = pathWithin(answer.next)
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason
    await recordFailure(house, '', { kind: 'singleSignOn', why: reason.key, address: visitor.address })
    next = backWithReason(reason, next)
  }
  redirect(303, next)
}
