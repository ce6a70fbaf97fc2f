import { z } from 'zod'
import { isSignedBy } from './audit-key.ts'
import type { AuditKey, TrustedKeys } from './audit-key.ts'

/** "Entry `sequence` had this hash at that time", signed. Numbered from 1 without gaps, so that a lost one is missed. */
export interface SignedHead {
  readonly number: number
  readonly sequence: number
  /** Hexadecimal. */
  readonly hash: string
  /** ISO instant. */
  readonly at: string
  /** Fingerprint of the key. */
  readonly key: string
  /** Base64. */
  readonly signature: string
}

const headLine = z.object({
  number: z.int().positive(),
  sequence: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  key: z.string(),
  signature: z.base64(),
})

export function signedHead(key: AuditKey, head: Omit<SignedHead, 'key' | 'signature'>): SignedHead {
  const signature = key.sign(signedWords(head)).toString('base64')
  return { ...head, key: key.fingerprint, signature }
}

/** Plain lines, so that a head can be verified with `openssl pkeyutl` as well. */
function signedWords({ number, sequence, hash, at }: Omit<SignedHead, 'key' | 'signature'>): string {
  return `nhipcau audit head 1\n${number}\n${sequence}\n${hash}\n${at}\n`
}

export type HeadFault = 'headUnknownKey' | 'headForged'

/** What is wrong with a head by itself; null when its signature holds. */
export function faultOfHead(head: SignedHead, trusted: TrustedKeys): HeadFault | null {
  const key = trusted.get(head.key)
  if (!key) return 'headUnknownKey'
  return isSignedBy(key, signedWords(head), Buffer.from(head.signature, 'base64')) ? null : 'headForged'
}

/** As one line of a file of heads. */
export function lineOfHead({ number, sequence, hash, at, key, signature }: SignedHead): string {
  return JSON.stringify({ number, sequence, hash, at, key, signature })
}

/** Null for a line that is none. */
export function headOfLine(line: string): SignedHead | null {
  try {
    return headLine.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

export function isSameHead(one: SignedHead, other: SignedHead): boolean {
  return lineOfHead(one) === lineOfHead(other)
}
