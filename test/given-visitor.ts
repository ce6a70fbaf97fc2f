import type { Visitor } from '#platform/sign-in.ts'

const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

/** Somebody at an address whose browser brings no cookies. */
export function visitorAt(address: string): Visitor {
  return { headers: new Headers({ 'user-agent': userAgent }), address }
}

/** The same browser with the cookies that answers gave it; a later one replaces an earlier one of its name. */
export function comeBack(answers: Headers | readonly Headers[], address = '10.0.0.1'): Visitor {
  const jar = new Map<string, string>()
  for (const answer of Array.isArray(answers) ? (answers as Headers[]) : [answers as Headers]) {
    for (const cookie of answer.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return { headers: new Headers({ 'user-agent': userAgent, cookie }), address }
}
