import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider says of a person. */
export interface ProvidedPerson {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
}

/** An OpenID Connect provider on this machine: the real one of the npm package, in which somebody is signed in already. */
export interface GivenProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is signed in there from now on; null refuses. */
  person: ProvidedPerson | null
  /** Goes through its pages as a browser would, from our address to the one that it sends back to. */
  consent(url: string): Promise<URL>
  stop(): Promise<void>
}

/** @param port Where it listened before, for one that comes back. */
export async function givenProvider(callback: string, port = 0): Promise<GivenProvider> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'nhipcau', clientSecret: randomBytes(24).toString('base64url') }
  const given: GivenProvider = {
    ...{ issuer, ...client, person: null },
    consent: (url) => followedTo(url, callback),
    stop: () => stopped(server),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [createHash('sha256').update(issuer).digest('hex')] },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...given.person, sub, name: 'Người của nơi cấp' }),
    }),
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  })
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, given, request, response)
    else void answer(request, response)
  })
  return given
}

/** Signs the person in and grants what was asked, or refuses. */
async function interact(
  provider: Provider,
  { person, clientId }: GivenProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (person === null) return provider.interactionFinished(request, response, { error: 'access_denied' })
  const { prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } })
  const grant = new provider.Grant({ accountId: person.sub, clientId })
  grant.addOIDCScope('openid email profile')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** Follows redirects with a cookie jar until one leads to `callback`. */
async function followedTo(from: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(from)
  for (let hops = 0; hops < 12; hops += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`${answer.status} at ${url.pathname}: ${await answer.text()}`)
    url = new URL(location, url)
    if (url.href.startsWith(callback)) return url
  }
  throw new Error('the provider led in circles')
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
