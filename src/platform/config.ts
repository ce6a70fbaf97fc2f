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
})

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
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin:
      settings.ORIGIN ??
      `http://${settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${settings.PORT}`,
    databaseUrl: settings.DATABASE_URL ?? null,
    auditKeyFile: settings.NHIPCAU_AUDIT_KEY ? resolve(settings.NHIPCAU_AUDIT_KEY) : null,
    dataFolder: resolve(settings.NHIPCAU_DATA),
    logLevel: settings.NHIPCAU_LOG,
    uploadBytes: settings.NHIPCAU_UPLOAD_MB * megabyte,
  }
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
    DATABASE_URL: config.databaseUrl?.replace(/(:\/\/[^:/@]+:)[^@]*@/, '$1***@') ?? '(embedded)',
    NHIPCAU_AUDIT_KEY: config.auditKeyFile ?? '(in NHIPCAU_DATA)',
    NHIPCAU_DATA: config.dataFolder,
    NHIPCAU_LOG: config.logLevel,
    NHIPCAU_UPLOAD_MB: String(config.uploadBytes / megabyte),
  }
}
