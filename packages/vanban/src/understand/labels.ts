import { anyOf, fold } from './fold.ts'
import { numberingOf } from './numbering.ts'
import { subStretch, trimmedStretch, type Stretch } from './stretch.ts'
import { beginsUnit } from './unit-names.ts'
import { labelFillers, labelKeys, type LabelRole } from './words/label-words.ts'

/** "Đơn vị chủ trì: Sở Công Thương": one thing said about the task above. */
export interface Facet {
  readonly role: LabelRole
  readonly value: Stretch
}

export interface Facets {
  /** What stands before the first label; empty for a line of labels only. */
  readonly before: Stretch
  readonly facets: readonly Facet[]
}

const labelWords = [...labelFillers, ...labelKeys.flatMap(([, words]) => words)]
const vocabulary = anyOf(labelWords)
/** Most words before a colon are no label: their last one tells without trying all. */
const lastWords = new Set(labelWords.map((words) => lastWord(fold(words))))
const onlyLabelWords = new RegExp(`^(?:(?:${vocabulary})(?:[\\s,/&()-]+|$)){1,12}$`, 'u')
const keyed = labelKeys.map(
  ([role, words]) => [role, new RegExp(`(?:${anyOf(words)})(?!\\p{L})`, 'u')] as const,
)
const doer =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận|người|cá nhân|địa phương|ngành)[^:]*(?:thực hiện|triển khai|được giao)/

/** The role of a label by its (folded) words; null when they are more than a label. */
export function labelRole(folded: string): LabelRole | null {
  const words = folded.trim()
  if (words.length > 70 || words.length < 3 || !mayEndLabel(words) || !onlyLabelWords.test(words)) return null
  if (words.includes('chủ trì')) return 'lead'
  return keyed.find(([, key]) => key.test(words))?.[0] ?? (doer.test(words) ? 'lead' : null)
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1)
}

function mayEndLabel(words: string): boolean {
  return lastWords.has(lastWord(words)) || /[,/&()-]/.test(lastWord(words))
}

/** The labels within one statement, with their values; null where there are none. */
export function readFacets(words: Stretch): Facets | null {
  if (!words.text.includes(':')) return null
  const found: { role: LabelRole; from: number; valueAt: number }[] = []
  for (const match of words.text.matchAll(/:/g)) {
    const label = labelBefore(words, match.index)
    if (label) found.push({ ...label, valueAt: match.index + 1 })
  }
  const first = found[0]
  if (!first) return null
  const facets = found.map(({ role, valueAt }, at) => ({
    role,
    value: trimmedStretch(subStretch(words, valueAt, found[at + 1]?.from ?? words.text.length)),
  }))
  return { before: subStretch(words, 0, first.from), facets }
}

function labelBefore(words: Stretch, colon: number): { role: LabelRole; from: number } | null {
  const window = words.folded.slice(Math.max(0, colon - 72), colon)
  for (const opener of [/[;.(:]\s*[-–+]?\s*(?=[^;.(:]*$)/, /[;.(:,]\s*(?=[^;.(:,]*$)/]) {
    const cut = opener.exec(window)
    const from = cut ? cut.index + cut[0].length : window.length < 72 ? 0 : -1
    const label = from < 0 ? '' : window.slice(from)
    const at = colon - window.length + from
    const role = labelRole(label) ?? (namesDoer(words, label, colon) ? 'lead' : null)
    if (role && !bodyOrPost.test(words.text.slice(Math.max(0, at), colon))) return { role, from: at }
  }
  return capitalLabel(words, colon)
}

/** "Ban Tham mưu: …", "Phó Bí thư Thường trực: …": by their words labels, by their capitals somebody who has a duty. */
const bodyOrPost = /^(?:(?:Ban|Phòng|Bộ|Sở|Tổ) \p{Lu}|.*\p{L} Thường trực\s*$)/u

/** "Chủ trì: Sở A Phối hợp: Sở B", "- Chủ trì: … - Phối hợp: …" where the line ends of a cell were lost. */
function capitalLabel(words: Stretch, colon: number): { role: LabelRole; from: number } | null {
  const start = Math.max(0, colon - 72)
  const capitals = [...words.text.slice(start, colon).matchAll(/\s(?:[-–+•]\s*)?(?=\p{Lu})/gu)]
  for (const match of capitals.toReversed()) {
    const at = start + match.index
    const role = labelRole(words.folded.slice(at + match[0].length, colon))
    if (role && !bodyOrPost.test(words.text.slice(start, colon))) return { role, from: at }
  }
  return null
}

/** "Thực hiện: Công an xã", "Giao: Văn phòng": too little for a label, unless a unit follows. */
function namesDoer(words: Stretch, label: string, colon: number): boolean {
  if (!/^(?:(?:tổ chức )?thực hiện|giao|đơn vị|cơ quan)$/.test(label.trim())) return false
  const value = words.text.slice(colon + 1, colon + 120)
  const space = value.length - value.trimStart().length
  return beginsUnit(value.trimStart(), words.folded.slice(colon + 1 + space, colon + 121))
}

/** A label at the head of a plain line or bullet, for tables that keep several in one cell. */
export function isLabelLine(words: Stretch): boolean {
  return readFacets(subStretch(words, numberingOf(words.text)?.length ?? 0))?.before.text === ''
}
