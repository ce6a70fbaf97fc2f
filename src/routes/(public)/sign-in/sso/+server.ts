import { redirect } from '@sveltejs/kit'
import { Refused, notFound } from '#platform/refused.ts'
import { pathWithin } from '../../../path-within.ts'
import { setCookies, visitorOf } from '../../../session-cookies.ts'
import { backWithReason } from './refused-elsewhere.ts'
import type { RequestHandler } from './$types'

/** Off to the office's provider. A link, not a form: the page's policy lets no form lead elsewhere. */
export const GET: RequestHandler = async (event) => {
  const next = pathWithin(event.url.searchParams.get('next'))
  try {
    const { singleSignOn } = event.locals.signIn
    if (!singleSignOn) throw notFound()
    const { url, cookies } = await singleSignOn.begin(visitorOf(event), next)
    setCookies(event.cookies, cookies)
    redirect(303, url, { external: true })
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason
    redirect(303, backWithReason(reason, next))
  }
}
