import { foldSpelling, splitPlaceName } from '#domain/organisation/written-name.ts'

/** The spelling that we show: composed letters, single spaces, "Phường 5" instead of "Phường 05", a capital first. */
export function tidyName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ 0+(\d)/g, ' $1')
    .replace(/^Thành Phố/, 'Thành phố')
    .replace(/ NT /, ' Nông trường ')
    .trim()
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}

const fullNames = new Map<string, string>()

/** What is left of a place's name without its type, folded: "Thị xã Kim Bảng" and "Huyện Kim Bảng" have it in common. */
export function ownName(name: string): string {
  const tidy = tidyName(name)
  return foldSpelling(splitPlaceName(tidy)?.own ?? tidy).replaceAll(' - ', ' ')
}

/** The name with its type, folded. Kept, because the lists name every district a dozen times. */
export function fullName(name: string): string {
  const known = fullNames.get(name)
  if (known !== undefined) return known
  const folded = foldSpelling(tidyName(name)).replaceAll(' - ', ' ')
  fullNames.set(name, folded)
  return folded
}
