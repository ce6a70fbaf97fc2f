import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import type { Config } from './config.ts'

/** Whose signatures are believed: public keys by fingerprint. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>

/** The key that signs the log's head (Ed25519, RFC 8032), and the former ones. */
export interface AuditKey {
  readonly fingerprint: string
  /** For whoever verifies elsewhere. */
  readonly publicPem: string
  readonly trusted: TrustedKeys
  sign(words: string): Buffer
}

const pemBlock = /-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g

/**
 * Opens the key, which is made on the first start. Its file holds the private key that signs and, after it, the public keys of
 * former ones whose heads are still believed. All machines of a house use the same: they share the data folder, or
 * NHIPCAU_AUDIT_KEY names the file on each; one that is named is never made, so that no machine quietly signs with its own.
 *
 * @throws {CannotStart} when the file cannot be read or holds no Ed25519 private key.
 */
export async function openAuditKey(config: Config): Promise<AuditKey> {
  const path = config.auditKeyFile ?? join(config.dataFolder, 'audit-key.pem')
  if (config.auditKeyFile === null) await makeOnce(config.dataFolder, path)
  const blocks = (await readPem(path)).match(pemBlock) ?? []
  const secret = blocks.find((block) => block.includes('PRIVATE KEY'))
  try {
    const key = createPrivateKey(secret ?? '')
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key')
    const publicKey = createPublicKey(key)
    const former = blocks.filter((block) => block !== secret).map((block) => createPublicKey(block))
    return {
      fingerprint: fingerprintOf(publicKey),
      publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      trusted: trustedKeys([publicKey, ...former]),
      sign: (words) => sign(null, Buffer.from(words), key),
    }
  } catch (error) {
    throw new CannotStart(`The key of the log in ${path} cannot be used: ${(error as Error).message}`)
  }
}

/**
 * Public keys from a file, for verifying where the private one is not.
 *
 * @throws {CannotStart} when it cannot be read or holds none.
 */
export async function readTrustedKeys(path: string): Promise<TrustedKeys> {
  try {
    const blocks = (await readPem(path)).match(pemBlock) ?? []
    if (blocks.length === 0) throw new Error('it holds no key in PEM')
    return trustedKeys(blocks.map((block) => createPublicKey(block)))
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`No public key can be read from ${path}: ${(error as Error).message}`)
  }
}

export function isSignedBy(key: KeyObject, words: string, signature: Buffer): boolean {
  return verify(null, Buffer.from(words), key, signature)
}

/** Written aside and linked into place, so that two first starts agree on one key and a killed one leaves none by half. */
async function makeOnce(folder: string, path: string): Promise<void> {
  if ((await readFile(path).catch(() => null)) !== null) return
  const { privateKey } = generateKeyPairSync('ed25519')
  const aside = `${path}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 })
  try {
    await link(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function readPem(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: Error) => {
    throw new CannotStart(`The key of the log cannot be read: ${error.message}`)
  })
}

function trustedKeys(keys: readonly KeyObject[]): TrustedKeys {
  return new Map(keys.map((key) => [fingerprintOf(key), key]))
}

/** The first 64 bits of the key's SHA-256, for people to compare. */
function fingerprintOf(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}
