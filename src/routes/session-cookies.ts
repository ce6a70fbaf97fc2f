import type { Cookies, RequestEvent } from '@sveltejs/kit'
import type { Visitor } from '#platform/sign-in.ts'

export function visitorOf(event: RequestEvent): Visitor {
  return { headers: event.request.headers, address: event.getClientAddress() }
}

/** Hands on the cookies of an answer from the door. All are ours: for every path, out of reach of scripts, not sent along from elsewhere. */
export function setCookies(cookies: Cookies, answer: Headers): void {
  for (const header of answer.getSetCookie()) setCookie(cookies, header)
}

function setCookie(cookies: Cookies, header: string): void {
  const [pair = '', ...attributes] = header.split('; ')
  const at = pair.indexOf('=')
  const maxAge = attributes.find((one) => /^max-age=/i.test(one))?.split('=')[1]
  cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: attributes.some((one) => /^secure$/i.test(one)),
    ...(maxAge ? { maxAge: Number(maxAge) } : {}),
  })
}
