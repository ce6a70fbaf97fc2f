import { resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'

const megabyte = 1_000_000

/** Every setting, with a working default. Read once at the start; a wrong value stops the process with a sentence. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address that people type, when it differs from http://HOST:PORT (behind a proxy). */
  ORIGIN: z.url().optional(),
  /** Absent: the embedded PostgreSQL in NHIPCAU_DATA. */
  DATABASE_URL: z.string().optional(),
  /** File of the key that signs the log, where several machines do not share NHIPCAU_DATA. */
  NHIPCAU_AUDIT_KEY: z.string().optional(),
  NHIPCAU_DATA: z.string().default('./var'),
  NHIPCAU_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  NHIPCAU_UPLOAD_MB: z.coerce.number().positive().default(50),
  /** A session ends after so many minutes without a request, and after so many hours however busy it was. */
  NHIPCAU_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(60),
  NHIPCAU_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  /** Who must come in by more than a password. Absent: administrators; nobody where only this machine reaches the pages. */
  NHIPCAU_REQUIRE_SECOND_FACTOR: z.enum(['administrators', 'everybody', 'none']).optional(),
  /** A file of SHA-1 hashes of breached passwords, sorted, as the public downloader writes it. */
  NHIPCAU_BREACHED_PASSWORDS: z.string().min(1).optional(),
  /** The office's own OpenID Connect provider: all of the first three, or none. */
  NHIPCAU_OIDC_ISSUER: z.url().optional(),
  NHIPCAU_OIDC_CLIENT_ID: z.string().min(1).optional(),
  NHIPCAU_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button says people sign in with. */
  NHIPCAU_OIDC_NAME: z.string().min(1).max(60).optional(),
})

/** Who must come in by more than a password. */
type SecondFactorFor = 'administrators' | 'everybody' | 'none'

/** The office's own OpenID Connect provider. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says people sign in with; null for plain words. */
  readonly name: string | null
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly origin: string
  readonly databaseUrl: string | null
  /** Absolute path of the key that signs the log; null for the one in the data folder, made on the first start. */
  readonly auditKeyFile: string | null
  /** Absolute path of the folder of the embedded database, files and keys. */
  readonly dataFolder: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly uploadBytes: number
  readonly sessionIdleMinutes: number
  readonly sessionHours: number
  readonly secondFactorFor: SecondFactorFor
  /** Absolute path of a sorted list of SHA-1 hashes; null for the list that comes along alone. */
  readonly breachedPasswords: string | null
  /** Null: no single sign-on. */
  readonly oidc: OidcSettings | null
}

/** @throws {CannotStart} naming each setting that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env)
  if (!parsed.success) {
    throw new CannotStart(
      parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; '),
    )
  }
  const settings = parsed.data
  const origin =
    settings.ORIGIN ??
    `http://${settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${settings.PORT}`
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin,
    databaseUrl: settings.DATABASE_URL ?? null,
    auditKeyFile: settings.NHIPCAU_AUDIT_KEY ? resolve(settings.NHIPCAU_AUDIT_KEY) : null,
    dataFolder: resolve(settings.NHIPCAU_DATA),
    logLevel: settings.NHIPCAU_LOG,
    uploadBytes: settings.NHIPCAU_UPLOAD_MB * megabyte,
    sessionIdleMinutes: settings.NHIPCAU_SESSION_IDLE_MINUTES,
    sessionHours: settings.NHIPCAU_SESSION_HOURS,
    secondFactorFor:
      settings.NHIPCAU_REQUIRE_SECOND_FACTOR ?? (isLoopback(origin) ? 'none' : 'administrators'),
    breachedPasswords: settings.NHIPCAU_BREACHED_PASSWORDS
      ? resolve(settings.NHIPCAU_BREACHED_PASSWORDS)
      : null,
    oidc: oidcOf(settings),
  }
}

/** True where only this machine can reach the pages: a first look, a demonstration, a test. */
function isLoopback(origin: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname)
}

/** @throws {CannotStart} when only a part of it was given. */
function oidcOf(settings: z.infer<typeof schema>): OidcSettings | null {
  const {
    NHIPCAU_OIDC_ISSUER: issuer,
    NHIPCAU_OIDC_CLIENT_ID: clientId,
    NHIPCAU_OIDC_CLIENT_SECRET: clientSecret,
    NHIPCAU_OIDC_NAME: name,
  } = settings
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, name: name ?? null }
  if (!issuer && !clientId && !clientSecret) return null
  throw new CannotStart(
    'NHIPCAU_OIDC_ISSUER, NHIPCAU_OIDC_CLIENT_ID, NHIPCAU_OIDC_CLIENT_SECRET: all three, or none',
  )
}

/** How large a form may be: a file of the allowed size and its own few fields. */
export function formBytes(config: Config): number {
  return config.uploadBytes + megabyte
}

/** For people's eyes: the password within DATABASE_URL is masked. */
export function describeConfig(config: Config): Record<string, string> {
  return {
    PORT: String(config.port),
    HOST: config.host,
    ORIGIN: config.origin,
    DATABASE_URL: config.databaseUrl === null ? '(embedded)' : withoutPassword(config.databaseUrl),
    NHIPCAU_AUDIT_KEY: config.auditKeyFile ?? '(in NHIPCAU_DATA)',
    NHIPCAU_DATA: config.dataFolder,
    NHIPCAU_LOG: config.logLevel,
    NHIPCAU_UPLOAD_MB: String(config.uploadBytes / megabyte),
    NHIPCAU_SESSION_IDLE_MINUTES: String(config.sessionIdleMinutes),
    NHIPCAU_SESSION_HOURS: String(config.sessionHours),
    NHIPCAU_REQUIRE_SECOND_FACTOR: config.secondFactorFor,
    NHIPCAU_BREACHED_PASSWORDS: config.breachedPasswords ?? '(the list that comes along)',
    NHIPCAU_OIDC_ISSUER: config.oidc?.issuer ?? '(none)',
    NHIPCAU_OIDC_CLIENT_ID: config.oidc?.clientId ?? '(none)',
    NHIPCAU_OIDC_CLIENT_SECRET: config.oidc ? '***' : '(none)',
    NHIPCAU_OIDC_NAME: config.oidc?.name ?? '(none)',
  }
}

/** A password stands before the last "@", whatever else is in it, or among the parameters. */
function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*:).*@/, '$1***@').replace(/([?&]password=)[^&]*/gi, '$1***')
}
