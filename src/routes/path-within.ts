/** Where to go after signing in: a path of our own, never an address elsewhere. */
export function pathWithin(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/work'
}
