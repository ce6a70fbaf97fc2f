/** Where the work is, in the order of the day; the letter goes there after `g`. */
export const places = [
  { path: '/work', key: 'nav.work', letter: 'w' },
  { path: '/plans', key: 'nav.plans', letter: 'k' },
  { path: '/reports', key: 'nav.reports', letter: 'b' },
  { path: '/documents', key: 'nav.documents', letter: 'v' },
  { path: '/units', key: 'nav.units', letter: 'd' },
  { path: '/speakers', key: 'nav.speakers', letter: 'p' },
] as const

export type Place = (typeof places)[number]['path']

/** True at the place and anywhere below it. */
export function isAt(pathname: string, place: Place): boolean {
  return pathname === place || pathname.startsWith(`${place}/`)
}

/** Where the letter leads; null where it leads nowhere. */
export function placeOfLetter(letter: string): Place | null {
  return places.find((one) => one.letter === letter)?.path ?? null
}
