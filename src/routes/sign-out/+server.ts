import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, locals }) => {
  const closed = await locals.signIn.close(request.headers)
  const headers = new Headers({ location: '/sign-in' })
  for (const cookie of closed.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
