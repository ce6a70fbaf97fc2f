import { anyOf, fold, isCapitals, unmarked } from './fold.ts'
import type { Part } from './lines.ts'
import { findTitle } from './title.ts'
import { headFurniture, issuerHeads } from './words/head-words.ts'

/** How many lines the head of a document takes at most, from the nation's name to its title. */
const innerReach = 24

/** A head of its own: the name of the nation above a title. `from` is its first part, `next` the one after the title. */
export function findInnerHead(parts: readonly Part[]): { from: number; next: number } | null {
  const near = parts.slice(0, innerReach)
  const nation = near.findIndex((part) => part.kind === 'line' && opensNation(part.text))
  if (nation < 0) return null
  const title = near.findIndex(
    (part, at) => at > nation && part.kind === 'line' && findTitle([part]) !== null,
  )
  if (title < 0) return null
  return { from: headFrom(parts, nation), next: title + 1 }
}

/** "CỘNG HÒA XÃ HỘI …" or the Party's name: the head of a document. */
export const opensNation = (text: string): boolean =>
  headFurniture.test(unmarked(fold(text))) && /cong hoa|dang cong san/.test(unmarked(fold(text)))

const issuer = new RegExp(`^(?:${anyOf(issuerHeads)})(?!\\p{L})`, 'u')

/** The issuer in capitals stands beside the nation's name, and so above it where columns became lines. */
export function headFrom(parts: readonly Part[], nation: number, floor = 0): number {
  let from = nation
  for (let at = nation - 1; at >= Math.max(floor, nation - 5); at -= 1) {
    const part = parts[at]
    if (part?.kind !== 'line' || part.text.length > 90) break
    if (!isCapitals(part.text) && !/^(?:số|[-_=*])/iu.test(part.text)) break
    if (isCapitals(part.text) && issuer.test(fold(part.text))) from = at
  }
  return from
}
