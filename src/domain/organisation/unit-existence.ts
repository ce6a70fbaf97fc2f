import { isValidOn, twoTiersFrom } from './unit.ts'
import type { Validity } from './unit.ts'
import { joinWords, unitWords } from './unit-words.ts'

/** A name that a unit bore, and when. */
export interface NameInTime {
  readonly name: string
  readonly valid: Validity
}

const keyOf = (name: string): string => joinWords(unitWords(name).words)
const committees = ['Ủy ban nhân dân', 'Hội đồng nhân dân'].map(keyOf)
const province = keyOf('tỉnh')
/** Districts ended with the two tiers of local government, and so did what is said of all of them at once. */
const ofDistricts =
  /^(?:(?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân) )?(?:các )?(?:huyện|quận|thị xã|thị trấn)(?:,? (?:và )?(?:huyện|quận|thị xã|thành phố|thị trấn))*$/u

/**
 * Whether a unit of that name existed on a day. The answer for "UBND huyện X" is that for "huyện X", and an office with the name
 * of its place behind it is looked up without.
 *
 * @returns null for a name that nobody bears, and for one that may mean several things.
 */
export function existenceBy(names: readonly NameInTime[]): (name: string, day: string) => boolean | null {
  const known = new Map<string, Validity[]>()
  for (const { name, valid } of names) {
    const key = keyOf(name)
    known.set(key, [...(known.get(key) ?? []), valid])
  }
  return (name, day) => {
    if (ofDistricts.test(name.normalize('NFC').toLowerCase())) return day < twoTiersFrom
    const key = withoutCommittee(keyOf(name))
    const times = known.get(key) ?? known.get(withoutPlace(key, known))
    return times ? times.some((valid) => isValidOn(valid, day)) : null
  }
}

function withoutCommittee(key: string): string {
  const body = committees.find((one) => key.startsWith(`${one} `))
  return body ? key.slice(body.length + 1) : key
}

/** "Sở Thông tin và Truyền thông Thanh Hóa": what is left when the last words are a place. */
function withoutPlace(key: string, known: ReadonlyMap<string, unknown>): string {
  const words = key.split(' ')
  for (let end = words.length - 1; end >= words.length - longestPlace && end > 2; end -= 1) {
    const office = words.slice(0, end).join(' ')
    if (known.has(office) && known.has(`${province} ${words.slice(end).join(' ')}`)) return office
    if (known.has(office) && known.has(words.slice(end).join(' '))) return office
  }
  return key
}

const longestPlace = 5
