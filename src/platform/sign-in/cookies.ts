import type { Visitor } from '../sign-in.ts'
import { addressHeader } from './authentication.ts'

/** The value of a cookie as the browser sent it; null for none. */
export function cookieOf(headers: Headers, name: string): string | null {
  for (const one of (headers.get('cookie') ?? '').split(/; */)) {
    const at = one.indexOf('=')
    if (at > 0 && one.slice(0, at) === name) return one.slice(at + 1)
  }
  return null
}

/**
 * What better-auth may see of a request: who and where from, and of its cookies only those named (all when none is): a session
 * that happens to be open has no say in opening another.
 */
export function callHeaders(visitor: Visitor, ...names: readonly string[]): Headers {
  const sent = visitor.headers
  const kept = names.flatMap((name) => {
    const value = cookieOf(sent, name)
    return value === null ? [] : [`${name}=${value}`]
  })
  return new Headers({
    'user-agent': (sent.get('user-agent') ?? '').slice(0, 400),
    cookie: names.length === 0 ? (sent.get('cookie') ?? '') : kept.join('; '),
    [addressHeader]: visitor.address,
  })
}

/** Only the cookies that an answer sets, as a request would bring them back. */
export function broughtBack(answer: Headers): Headers {
  const cookies = answer.getSetCookie().map((one) => one.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}
