import type { Refused } from '#platform/refused.ts'

/** The sign-in page, which says why single sign-on led back to it. */
export function backWithReason({ key }: Refused, next: string): string {
  const why = /^signIn\.sso\.(\w+)$/.exec(key)?.[1] ?? 'failed'
  return `/sign-in?sso=${why}&next=${encodeURIComponent(next)}`
}
