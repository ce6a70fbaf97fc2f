import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser that was signed in to an account keeps a mark of it. With the mark, wrong attempts made elsewhere hold nobody up:
 * a stranger can tire an account or the office's network, never the person at their own desk.
 */
export interface DeviceMark {
  readonly id: string
  readonly value: string
}

export function newDeviceMark(secret: string, account: string): DeviceMark {
  const id = randomBytes(12).toString('base64url')
  return { id, value: `${id}.${sealed(secret, id, account)}` }
}

/** The device's id when the mark is ours and of this account; null for none, another's or a forged one. */
export function deviceOf(secret: string, account: string, value: string | null): string | null {
  const [id = '', seal = ''] = value?.split('.') ?? []
  const expected = Buffer.from(sealed(secret, id, account))
  const given = Buffer.from(seal)
  return id !== '' && given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

function sealed(secret: string, id: string, account: string): string {
  return createHmac('sha256', secret).update(`device\n${id}\n${account}`).digest('base64url')
}
