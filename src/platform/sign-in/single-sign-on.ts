import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { OidcSettings } from '../config.ts'
import type { House } from '../context.ts'
import type { MessageKey } from '../i18n/messages.ts'
import { Refused } from '../refused.ts'
import type { Visitor } from '../sign-in.ts'
import { commonOptions } from './authentication.ts'
import { callHeaders } from './cookies.ts'

/** Coming in by the office's own OpenID Connect provider. */
export interface SingleSignOn {
  /** What the button says; null for plain words. */
  readonly name: string | null
  /**
   * Where to send the browser, with the cookie that its answer must bring back. @param next The path to open afterwards.
   * @throws {Refused} 409 when the provider cannot be reached.
   */
  begin(visitor: Visitor, next: string): Promise<{ readonly url: string; readonly cookies: Headers }>
  /** The provider's answer, as it stands in the address. @throws {Refused} with the reason; nobody is ever let in as somebody new. */
  answer(
    visitor: Visitor,
    query: URLSearchParams,
  ): Promise<{ readonly next: string; readonly cookies: Headers }>
}

/** Where the provider sends people back to, below our address: the office registers it there. */
const callbackPath = '/sign-in/sso/callback'
/** better-auth's own word for where errors go; it is read here and never shown. */
const errorPath = '/sign-in/sso/refused'

export function createSingleSignOn(house: House, secret: string, settings: OidcSettings): SingleSignOn {
  const provider = providerId(settings.issuer)
  let known: Connection | null = null

  /** The provider is asked about itself when it is first needed, and again as long as it does not answer. */
  async function connection(): Promise<Connection> {
    if (known) return known
    const made = connect(house, secret, settings, provider)
    const found = (await made.$context).socialProviders.some((one) => one.id === provider)
    if (!found) throw new Refused('signIn.sso.unreachable', {}, 409)
    return (known = made)
  }

  return {
    name: settings.name,
    async begin(visitor, next) {
      const answer = await (
        await connection()
      ).api.signInSocial({
        body: { provider, callbackURL: next, errorCallbackURL: errorPath, disableRedirect: true },
        headers: callHeaders(visitor, 'none'),
        asResponse: true,
      })
      const { url } = (await answer.json()) as { url?: string }
      if (!answer.ok || !url) throw new Refused('signIn.sso.unreachable', {}, 409)
      return { url, cookies: answer.headers }
    },
    async answer(visitor, query) {
      const door = await connection()
      const { name } = (await door.$context).createAuthCookie('state')
      const answer = await door.api.callbackOAuth({
        method: 'GET',
        params: { id: provider },
        query: Object.fromEntries(query),
        headers: callHeaders(visitor, name),
        asResponse: true,
      })
      const leadsTo = new URL(answer.headers.get('location') ?? errorPath, house.config.origin)
      if (leadsTo.pathname === errorPath) throw refusalOf(leadsTo.searchParams.get('error') ?? '')
      return { next: leadsTo.pathname + leadsTo.search, cookies: answer.headers }
    },
  }
}

type Connection = ReturnType<typeof connect>

function connect(house: House, secret: string, settings: OidcSettings, provider: string) {
  return betterAuth({
    ...commonOptions(house, secret),
    onAPIError: { errorURL: errorPath },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: provider,
            discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId: settings.clientId,
            clientSecret: settings.clientSecret,
            redirectURI: house.config.origin + callbackPath,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            mapProfileToUser: (profile) => ({ emailVerified: profile.email_verified === true }),
          },
        ],
      }),
    ],
  })
}

/** A person's number at one provider is another person's at the next: an account is bound to both. */
function providerId(issuer: string): string {
  return `oidc-${createHash('sha256').update(issuer).digest('hex').slice(0, 12)}`
}

function refusalOf(error: string): Refused {
  return new Refused(refusals[error] ?? 'signIn.sso.failed', {}, 401)
}

const refusals: Readonly<Record<string, MessageKey>> = {
  signup_disabled: 'signIn.sso.unknown',
  account_not_linked: 'signIn.sso.unverified',
  email_not_found: 'signIn.sso.unverified',
  state_mismatch: 'signIn.sso.stale',
  state_not_found: 'signIn.sso.stale',
  access_denied: 'signIn.sso.denied',
}
