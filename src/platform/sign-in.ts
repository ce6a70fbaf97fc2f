import type { House } from './context.ts'
import { createAuthentication } from './sign-in/authentication.ts'
import type { Authentication } from './sign-in/authentication.ts'
import { readableBreachedList } from './sign-in/breached-list.ts'
import { sessionSecret } from './sign-in/session-secret.ts'
import { createSingleSignOn } from './sign-in/single-sign-on.ts'
import type { SingleSignOn } from './sign-in/single-sign-on.ts'

/** How people prove who they are: made once beside the house, the first argument of everything in `sign-in/`. */
export interface SignIn {
  readonly house: House
  readonly auth: Authentication
  readonly secret: string
  /** Null where the office brought no provider. */
  readonly singleSignOn: SingleSignOn | null
}

/** Who stands at the door: what their browser sent, and where from. */
export interface Visitor {
  readonly headers: Headers
  readonly address: string
}

/** @throws {CannotStart} when the office's list of breached passwords cannot be read. */
export async function createSignIn(house: House): Promise<SignIn> {
  if (house.config.breachedPasswords) await readableBreachedList(house.config.breachedPasswords)
  const secret = await sessionSecret(house.config)
  return {
    house,
    auth: createAuthentication(house, secret),
    secret,
    singleSignOn: house.config.oidc && createSingleSignOn(house, secret, house.config.oidc),
  }
}
