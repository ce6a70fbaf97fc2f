import { editDistance } from './edit-distance.ts'
import { chooseEntry } from './match-view.ts'
import type { View } from './match-view.ts'
import { levelAtEnd } from './office-matching.ts'
import { kindsOf, typeAt, withoutCommittee } from './place-matching.ts'
import { officeKey } from './register-index.ts'
import type { Entry, RegisterUnit } from './register-index.ts'
import { isPlace } from './unit.ts'
import { reason } from './unit-match.ts'
import type { UnitMatch } from './unit-match.ts'
import { joinWords, unitWords, unmarkedWords } from './unit-words.ts'
import type { UnitWords } from './unit-words.ts'
import { splitPlaceName } from './written-name.ts'

/**
 * A name that the register has nowhere, and that is one letter or two from one near the issuer: "Chăm Tân" for Cẩm Tân, "Đòi truyền
 * thanh" for Đài, as scanners and typists write. Looked for last; the reason asks to check.
 */
export function matchMisread(view: View, written: UnitWords): UnitMatch | null {
  const near = [...misreadPlaces(view, written.words), ...misreadOffices(view, written.words)]
  const least = Math.min(...near.map(({ steps }) => steps))
  const entries = near.filter(({ steps }) => steps === least).map(({ entry }) => entry)
  const [first] = entries
  return first ? chooseEntry(view, entries, reason('units.match.misread', { name: first.name })) : null
}

interface Near {
  readonly entry: Entry
  readonly steps: number
}

/** One letter for a short name, two for a long one; a very short one must be right. */
function mostSteps(key: string): number {
  return key.length < 5 ? 0 : key.length < 16 ? 1 : 2
}

function misreadPlaces(view: View, words: readonly string[]): readonly Near[] {
  const { left } = withoutCommittee(words)
  const type = typeAt(left, 0)
  const own = type ? left.slice(type.length) : []
  const province = view.line.find(({ kind }) => kind === 'province')
  if (!type || own.length === 0 || !province) return []
  const key = joinWords(unmarkedWords(own))
  const kinds = kindsOf(joinWords(type))
  return placesBelow(view, province).flatMap((unit) => {
    if (!kinds.includes(unit.kind)) return []
    return unit.names.flatMap(({ name, valid }) => {
      const bare = joinWords(unmarkedWords(unitWords(splitPlaceName(name)?.own ?? name).words))
      const entry = { unit, name, valid, type: '', isShort: false }
      return nearTo(key, bare, entry)
    })
  })
}

function placesBelow(view: View, place: RegisterUnit): readonly RegisterUnit[] {
  const below = (view.index.children.get(place.id) ?? []).filter(({ kind }) => isPlace(kind))
  return below.flatMap((unit) => [unit, ...placesBelow(view, unit)])
}

function misreadOffices(view: View, words: readonly string[]): readonly Near[] {
  const level = levelAtEnd(words)
  const kinds = level && kindsOf(joinWords(level))
  return view.line.flatMap(({ id, kind }) => {
    if (kinds && !kinds.includes(kind)) return []
    const names = view.index.offices.get(id)?.unmarked ?? new Map<string, Entry[]>()
    const key = joinWords(unmarkedWords(officeKey(words, view.index.ownWords.get(id) ?? [])))
    return [...names].flatMap(([known, entries]) =>
      entries.filter(({ isShort }) => !isShort).flatMap((entry) => nearTo(key, known, entry)),
    )
  })
}

/** One letter in a word, and no word more or less; the same name is no misreading: it was found, or left, before. */
function nearTo(key: string, known: string, entry: Entry): readonly Near[] {
  const [written, meant] = [key.split(' '), known.split(' ')]
  const most = mostSteps(key)
  if (written.length !== meant.length || Math.abs(key.length - known.length) > most) return []
  let steps = 0
  for (const [at, word] of written.entries()) {
    const more = editDistance(word, meant[at]!, 1)
    steps += more
    if (more > 1 || steps > most) return []
  }
  return steps > 0 ? [{ entry, steps }] : []
}
