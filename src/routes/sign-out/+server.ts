import { closeSession } from '#platform/sign-in/sessions.ts'
import { visitorOf } from '../session-cookies.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const closed = await closeSession(event.locals.signIn, visitorOf(event))
  const headers = new Headers({ location: '/sign-in', 'clear-site-data': '"storage"' })
  for (const cookie of closed.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
