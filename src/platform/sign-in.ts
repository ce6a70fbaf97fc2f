import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { betterAuth } from 'better-auth'
import type { Config } from './config.ts'
import type { House } from './context.ts'
import { newId } from './new-id.ts'
import { Refused } from './refused.ts'

/** A window in which wrong passwords count, and how many are borne: for one account from one address, and from one address. */
const windowMinutes = 15
const borneByAccount = 5
const borneByAddress = 50

export interface SignIn {
  /** Opens a session; the answer carries its cookie. @throws {Refused} on a wrong password (401) or after too many (429). */
  open(email: string, password: string, address: string, userAgent: string): Promise<Headers>
  /** Ends the session of these headers; the answer takes the cookie away. */
  close(headers: Headers): Promise<Headers>
  /** The user of a living session; null for none. */
  userOf(headers: Headers): Promise<{ id: string; name: string; email: string } | null>
  /** Makes an account with a password. Returns its id. */
  createUser(name: string, email: string, password: string): Promise<string>
}

export async function createSignIn(house: House): Promise<SignIn> {
  const auth = betterAuth(authOptions(house, await sessionSecret(house.config)))
  return {
    async open(email, password, address, userAgent) {
      await refuseAfterTooMany(house, email, address)
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers: new Headers({ 'user-agent': userAgent, 'x-nhipcau-address': address }),
        asResponse: true,
      })
      await countAttempt(house, email, address, answer.ok)
      if (!answer.ok) throw new Refused('signIn.wrong', {}, 401)
      return answer.headers
    },
    async close(headers) {
      return (await auth.api.signOut({ headers, asResponse: true })).headers
    },
    async userOf(headers) {
      const session = await auth.api.getSession({ headers })
      return session && { id: session.user.id, name: session.user.name, email: session.user.email }
    },
    async createUser(name, email, password) {
      const { user } = await auth.api.signUpEmail({ body: { name, email, password } })
      return user.id
    },
  }
}

function authOptions(house: House, secret: string) {
  return {
    appName: 'Nhịp Cầu',
    baseURL: house.config.origin,
    secret,
    database: { db: house.db, type: 'postgres' as const },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 12 },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-nhipcau-address'] },
      cookiePrefix: 'nhipcau',
      useSecureCookies: house.config.origin.startsWith('https:'),
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: 12 * 3600,
      updateAge: 3600,
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  }
}

/** Made once and kept beside the database, never in it: a copy of the database opens no session. */
async function sessionSecret(config: Config): Promise<string> {
  const file = join(config.dataFolder, 'session-secret')
  await mkdir(config.dataFolder, { recursive: true })
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}

/**
 * Counts by account and address together, so that nobody locks a colleague out from elsewhere; and by address alone
 * against one who tries many accounts.
 */
async function refuseAfterTooMany(house: House, email: string, address: string): Promise<void> {
  const since = new Date(house.clock.now().getTime() - windowMinutes * 60_000)
  const failed = await house.db
    .selectFrom('sign_in_attempts')
    .select(({ fn }) => [
      fn.countAll<number>().as('byAddress'),
      fn.countAll<number>().filterWhere('account', '=', accountOf(email)).as('byAccount'),
    ])
    .where('address', '=', address)
    .where('succeeded', '=', false)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  if (failed.byAccount >= borneByAccount || failed.byAddress >= borneByAddress) {
    throw new Refused('signIn.tooMany', { minutes: windowMinutes }, 429)
  }
}

async function countAttempt(house: House, email: string, address: string, succeeded: boolean): Promise<void> {
  const account = accountOf(email)
  await house.db
    .insertInto('sign_in_attempts')
    .values({ account, address, succeeded, at: house.clock.now() })
    .execute()
}

function accountOf(email: string): string {
  return email.trim().toLowerCase().slice(0, 200)
}
