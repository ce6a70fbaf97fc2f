/** The address, within a page, of the words in which something was understood. */
export function wordsAnchor(of: string): string {
  return `s-${of}`
}

/** A finding's key, by its place in the order of the text. */
export function findingKey(index: number): string {
  return `finding-${index}`
}

/** Where the same thing stands on the page's other side. */
export function rowAnchor(of: string): string {
  return `r-${of}`
}

/** The thing that an address within the page names, on whichever side. */
export function keyInHash(hash: string): string | null {
  return /^#[rs]-(.+)$/.exec(hash)?.[1] ?? null
}
