import type { Config } from './config.ts'

/** True when browsers reach the house over https. */
export function isHttps({ origin }: Pick<Config, 'origin'>): boolean {
  return origin.startsWith('https:')
}

/** What every answer bears, be it a page, a file or a refusal. Its content security policy is the answer's own. */
export function responseHeaders(overHttps: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': `${switchedOff.map((one) => `${one}=()`).join(', ')}, publickey-credentials-get=(self), publickey-credentials-create=(self)`,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(overHttps ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** What no page of ours asks a browser for. */
const switchedOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** For an answer that is no page of the kit's: it may show our own styles and pictures, and runs nothing. */
export const plainPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * The name of a cookie of ours. Over https a browser takes one with the prefix `__Host-` from this very host and path alone, and
 * only encrypted (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string, overHttps: boolean): string {
  return overHttps ? `__Host-${name}` : name
}
