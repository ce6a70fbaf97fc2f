import type { OfficialDocument } from '../../model/official-document.ts'
import { labelAt, labelledPassages, type Labelled, type LabelStyle } from './labels.ts'

/** A number that does not follow from the ones before it in its list. */
export interface Miscount {
  readonly kind: 'gap' | 'duplicate' | 'disorder'
  readonly at: Labelled
  /** The one before it in the list; null where the list begins with it. */
  readonly before: Labelled | null
  readonly expected: number
}

/** Điều, Chương and Phần count through the whole document, whatever stands above them. */
const throughDocument = new Set<LabelStyle>(['article', 'chapter', 'part'])

/** Numbers that leave one out, come twice or go back, in the order of the text. */
export function findMiscounts(document: OfficialDocument): Miscount[] {
  const found: Miscount[] = []
  const last = new Map<LabelStyle, number>()
  for (const list of listsOf(labelledPassages(document))) {
    const style = list[0]?.style
    if (style === undefined) continue
    found.push(...miscountsIn(list, last.get(style) ?? 0).filter((one) => !isPrinted(document.text, one)))
    last.set(style, list.at(-1)?.value ?? 0)
  }
  return found.sort((a, b) => a.at.passage.span[0] - b.at.passage.span[0])
}

function listsOf(all: readonly Labelled[]): Labelled[][] {
  const lists = new Map<string, Labelled[]>()
  const parents = new Map<Labelled | null, number>()
  for (const one of all) {
    const parent = throughDocument.has(one.style) ? null : one.parent
    if (!parents.has(parent)) parents.set(parent, parents.size)
    const key = `${String(parents.get(parent))} ${one.style} ${one.prefix}`
    const list = lists.get(key)
    if (list) list.push(one)
    else lists.set(key, [one])
  }
  return [...lists.values()]
}

/** A list may begin again within another ("1. 2. 1. 2. 3."), and the outer one go on after it. */
function miscountsIn(list: readonly Labelled[], lastElsewhere: number): Miscount[] {
  const found: Miscount[] = []
  let open: Labelled[] = []
  for (const at of list) {
    const before = open.at(-1) ?? null
    const continued = open.findLastIndex((one) => at.value === one.value + 1)
    if (continued >= 0) open = [...open.slice(0, continued), at]
    else if (at.value === 1 && !(before && before.value === 1)) open.push(at)
    else if (isForeign(at) && before?.value === at.value) continue
    else if (!before && at.value === lastElsewhere + 1) open.push(at)
    else {
      const expected = (before?.value ?? 0) + 1
      const twice = open.some((one) => one.value === at.value)
      found.push({
        kind: twice ? 'duplicate' : at.value > expected ? 'gap' : 'disorder',
        at,
        before,
        expected,
      })
      open = [...open.slice(0, -1), at]
    }
  }
  return found
}

/** "f)": told of by a rule of its own, and no place in the count. */
const isForeign = ({ style, label }: Labelled): boolean => style === 'letter' && /[fjwz]/.test(label)

/** The missing number stands in the text all the same: then the reading passed it over, and the document is right. */
function isPrinted(text: string, { kind, at, before, expected }: Miscount): boolean {
  if (kind !== 'gap') return false
  const from = before?.passage.span[0] ?? at.parent?.passage.span[0] ?? 0
  const label = labelAt(at, expected).replace(/\./g, '\\.')
  return new RegExp(`(?<![\\p{L}\\d.])${label}\\s*[.)/:-]`, 'u').test(text.slice(from, at.passage.span[0]))
}
