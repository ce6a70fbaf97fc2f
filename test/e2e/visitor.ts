import { inject } from 'vitest'

/** A person's browser without its window: addresses in, answers out, nothing followed by itself. */
export class Visitor {
  private cookie = ''

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/sign-in?/open', { email, password })
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
    this.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return this
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(inject('productUrl') + path, {
      headers: { cookie: this.cookie, ...headers },
      redirect: 'manual',
    })
  }

  post(
    path: string,
    fields: Record<string, string | Blob>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const origin = inject('productUrl')
    const sent = { cookie: this.cookie, origin, accept: 'text/html', ...headers }
    return fetch(origin + path, { method: 'POST', body, headers: sent, redirect: 'manual' })
  }
}
