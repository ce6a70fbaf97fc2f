/** What an app reads from a picture, or is given by hand. */
export interface Enrolment {
  /** otpauth://… */
  readonly address: string
  /** The secret in base32, in groups of four. */
  readonly typedKey: string
}

const issuer = 'Nhịp Cầu'
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Of the secret as it is kept, for the account that the app is to show. Six digits every thirty seconds, which all apps know. */
export function enrolment(secret: string, account: string): Enrolment {
  const key = base32(new TextEncoder().encode(secret))
  const asked = new URLSearchParams({ secret: key, issuer, digits: '6', period: '30' })
  return {
    // Apps show a "+" as it is: a blank must be %20.
    address: `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${asked.toString().replaceAll('+', '%20')}`,
    typedKey: key.replace(/(.{4})(?=.)/g, '$1 '),
  }
}

/** RFC 4648, without padding: apps want none. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('')
}
