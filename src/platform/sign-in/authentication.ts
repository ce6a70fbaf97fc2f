import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { House } from '../context.ts'
import { newId } from '../new-id.ts'
import { cookieName, isHttps } from '../response-headers.ts'
import { longestPassword, shortestPassword } from './password-rules.ts'
import { failuresBefore } from './failures.ts'
import { newRecoveryCodes } from './recovery-codes.ts'

/** What a session was opened by, from the door of better-auth that opened it. */
const methods: Readonly<Record<string, string>> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'oneTimeCode',
  '/two-factor/verify-backup-code': 'recoveryCode',
  '/passkey/verify-authentication': 'passkey',
  '/passkey/verify-registration': 'passkey',
  '/callback/:id': 'singleSignOn',
}

export type Authentication = ReturnType<typeof createAuthentication>

/** better-auth with our tables: passwords, one-time codes, recovery codes, passkeys. */
export function createAuthentication(house: House, secret: string) {
  const address = new URL(house.config.origin)
  return betterAuth({
    ...commonOptions(house, secret),
    plugins: [
      twoFactor({
        issuer: 'Nhịp Cầu',
        allowPasswordless: true,
        // Counted with all other attempts, by place: an account that locks for everybody locks its person out.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: address.hostname,
        rpName: 'Nhịp Cầu',
        origin: address.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new APIError('BAD_REQUEST')
          },
        },
        // A passkey stands for a password and a second factor only where the device asked for a finger, a face or its PIN.
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'user_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  })
}

/** What every door shares: tables, cookies, and sessions that carry the house's own clock. */
export function commonOptions(house: House, secret: string) {
  return {
    appName: 'Nhịp Cầu',
    baseURL: house.config.origin,
    secret,
    database: { db: house.db, type: 'postgres' as const },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookiePrefix: cookieName('nhipcau', isHttps(house.config)),
      // It would put a weaker prefix before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(house.config) },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: sessionOptions(house),
    account: accountOptions,
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (
            session: { userId: string },
            call: { path?: string; headers?: Headers | undefined } | null,
          ) => ({
            data: await openedSession(house, session.userId, call?.path ?? '', call?.headers),
          }),
        },
      },
      account: {
        create: {
          // A provider's tokens open what is none of our business: they are not kept.
          before: async (account: object) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
  }
}

/** Where the request came from, as the server saw it: set by us on each call, never taken from a request. */
export const addressHeader = 'x-nhipcau-address'

async function openedSession(house: House, userId: string, path: string, headers?: Headers) {
  const now = house.clock.now()
  const address = headers?.get(addressHeader) ?? ''
  const before = await failuresBefore(house, userId, address)
  return {
    ipAddress: address,
    openedAt: now,
    seenAt: now,
    method: methods[path] ?? 'password',
    failuresBefore: before.failures,
    failuresAddress: before.address,
    failuresAt: before.lastAt,
  }
}

function sessionOptions(house: House) {
  const field = (type: 'date' | 'string' | 'number', fieldName: string) => ({
    type,
    fieldName,
    required: false,
    input: false,
  })
  return {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    additionalFields: {
      openedAt: field('date', 'opened_at'),
      seenAt: field('date', 'seen_at'),
      method: field('string', 'method'),
      failuresBefore: field('number', 'failures_before'),
      failuresAddress: field('string', 'failures_address'),
      failuresAt: field('date', 'failures_at'),
    },
    expiresIn: house.config.sessionHours * 3600,
    disableSessionRefresh: true,
    freshAge: 0,
  }
}

const accountOptions = {
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
  updateAccountOnSignIn: false,
  // Accounts are made by invitation, whose e-mail nobody has confirmed to us; that the provider confirms it is what counts.
  accountLinking: { enabled: true, requireLocalEmailVerified: false },
}
