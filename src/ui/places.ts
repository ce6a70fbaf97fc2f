import { goto } from '$app/navigation'

/** Where the work is, in the order of the day; the letter goes there after `g`. */
export const places = [
  { path: '/work', key: 'nav.work', letter: 'w' },
  { path: '/plans', key: 'nav.plans', letter: 'k' },
  { path: '/reports', key: 'nav.reports', letter: 'b' },
  { path: '/documents', key: 'nav.documents', letter: 'v' },
  { path: '/units', key: 'nav.units', letter: 'd' },
] as const

export type Place = (typeof places)[number]['path']

/** True at the place and anywhere below it. */
export function isAt(pathname: string, place: Place): boolean {
  return pathname === place || pathname.startsWith(`${place}/`)
}

/** Goes where the letter leads; false where it leads nowhere. */
export function goByLetter(letter: string): boolean {
  const place = places.find((one) => one.letter === letter)
  if (place) void goto(place.path)
  return place !== undefined
}
