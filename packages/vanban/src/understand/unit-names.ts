import type { Span } from '../model/span.ts'
import { anyOf, closingMarks, lengthWithout } from './fold.ts'
import { spanIn, subStretch, type Stretch } from './stretch.ts'
import {
  bareGroupNouns,
  enumerationLinks,
  groupNouns,
  notUnits,
  postHeads,
  unitHeads,
} from './words/unit-words.ts'

/** A body, post or group as written. */
export interface UnitName {
  readonly name: string
  readonly span: Span
  /** "(đối với nội dung trên Cổng)": the part of the task that is this unit's. */
  readonly scope: string | null
  /** False where nothing in it tells of a unit. */
  readonly known: boolean
}

const heads = anyOf([...unitHeads, ...postHeads])
const headPattern = new RegExp(`^(?:${heads})(?![\\p{L}\\d])`, 'u')
const groupPattern = new RegExp(
  `^(?:(?:các|những|từng|mỗi|toàn thể|toàn bộ|một số)\\s+(?:${anyOf(groupNouns)})|(?:hai|ba|bốn) (?:bên|ngành|đơn vị|cơ quan|lực lượng))(?!\\p{L})`,
  'u',
)
const barePattern = new RegExp(`^(?:${anyOf(bareGroupNouns)})(?!\\p{L})`, 'u')
const person =
  /^(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị):? (?:[\p{L}'’]+ ){1,5}[\p{L}'’]+(?:(?:,| [-–]) [^;]{3,120})?$/u
const personWords = ['đồng chí', 'đ/c', 'ông', 'bà', 'cô', 'thầy', 'anh', 'chị']
const postPattern = new RegExp(
  `^(?:${anyOf(postHeads.filter((word) => !personWords.includes(word)))}|ủy viên)(?!\\p{L})`,
  'u',
)
const smallPost =
  /^(?:chủ tịch|giám đốc|thủ trưởng|trưởng (?:các|thôn|bản|bon|buôn|làng|xóm|khóm|khu|ấp|ban|phòng)|bí thư|tổ trưởng|chánh văn phòng|ủy ban nhân dân|ubnd)(?!\p{L})/u
/** Within their own house people write the head small and the name with its capital. */
const smallHead = /^(?:phòng|ban|văn phòng|trung tâm|tổ|đội|đồn|trạm|đài|trường|chi bộ|chi đoàn) (?=\p{Lu})/u
const openEnumeration = new RegExp(
  `^(?:${anyOf(enumerationLinks)})(?:, (?:${anyOf(enumerationLinks)}))+(?!\\p{L})`,
  'u',
)
const link = new RegExp(`^(?:${anyOf(enumerationLinks)})(?: chuyên môn)?$`, 'u')
/** "Giao …", "Đề nghị …", "Trách nhiệm của …": words before a unit that are no part of its name. */
export const handingOver =
  /^(?:[-–+•*]\s*|(?:kính )?đề nghị |nhờ |giao nhiệm vụ cho |giao cho |giao |yêu cầu |phân công |(?:trách nhiệm|nhiệm vụ) của |đối với )+/u
const joining = /^(?:[-–+•*]\s*|và |cùng với |cùng |với |do )+/u
const scopeWords = /^(?:đối với|nơi |về |nội dung|phần |phụ trách|trong |cho |chủ trì|với )/

/** No unit is called by more characters than this; a longer stretch is prose and is not taken apart. */
const longestName = 320

/** True when a unit, a post or a group begins here; `text` and `folded` are the same words. */
export function beginsUnit(text: string, folded: string): boolean {
  if (groupPattern.test(folded)) return true
  return isCapitalAt(text) && isHead(folded)
}

/** The same at the head of a list, where a bare "Sở, ban, ngành" opens a group too, and "phòng Tuyên truyền" a name. */
export function beginsList(text: string, folded: string): boolean {
  return (
    beginsUnit(text, folded) ||
    smallPost.test(folded) ||
    smallHead.test(text) ||
    (isCapitalAt(text) && openEnumeration.test(folded))
  )
}

function isHead(folded: string): boolean {
  const head = headPattern.exec(folded)?.[0]
  if (head === undefined || notUnits.test(folded)) return false
  const next = folded.slice(head.length).trimStart()
  return !(link.test(head) && (next === '' || /^[,;)]/.test(next)))
}

function isCapitalAt(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Parts a list of units at the separators that part units; commas and "và" inside names and groups stay. */
export function splitUnits(words: Stretch): UnitName[] {
  const units: UnitName[] = []
  let from = 0
  for (const cut of [...cutsOf(words), { at: words.text.length, to: words.text.length, hard: true }]) {
    if (!cut.hard && !partsHere(words, from, cut)) continue
    const unit = unitFrom(subStretch(words, from, cut.at))
    if (unit) units.push(unit)
    from = cut.to
  }
  return units
}

interface Cut {
  readonly at: number
  readonly to: number
  readonly hard: boolean
}

/** Separators outside brackets: ";" for certain; ",", "và" and a second "Sở" perhaps. */
function cutsOf(words: Stretch): Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  for (const match of words.text.matchAll(/[(),;]| và (?=\S)|(?<=\p{L}) (?=Sở \p{Lu})|\. (?=\p{Lu})/gu)) {
    if (match[0] === '(') depth += 1
    else if (match[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0)
      cuts.push({ at: match.index, to: match.index + match[0].length, hard: match[0] === ';' })
  }
  return cuts
}

function partsHere(words: Stretch, from: number, { at, to }: Cut): boolean {
  const current = words.folded.slice(from, at).trim()
  if (at + 1 === to && words.text[at] === ' ') return current.startsWith('sở ')
  const space = /^\s*(?:và )?/.exec(words.folded.slice(to))?.[0].length ?? 0
  const [text, folded] = [words.text.slice(to + space), words.folded.slice(to + space, to + space + 120)]
  if (current.length > longestName || current.includes('phụ trách') || isOneOffice(current, folded))
    return false
  if (beginsUnit(text, folded)) return true
  if (smallPost.test(folded)) return true
  const noun = notUnits.test(folded) ? undefined : barePattern.exec(folded)?.[0]
  return noun !== undefined && !(link.test(noun) && isEnumeration(current))
}

/** "Giám đốc, Thủ trưởng các sở": two posts of the same bodies. */
const sharedPost = /^(?:giám đốc|thủ trưởng|chủ tịch|bí thư|trưởng ban|cục trưởng|chánh văn phòng)$/

/** "Văn phòng HĐND và UBND", "Báo và Đài Phát thanh - Truyền hình", "Ông A, Giám đốc Sở B": one each. */
function isOneOffice(current: string, next: string): boolean {
  if (sharedPost.test(current) && postPattern.test(next)) return true
  if (/ bưu chính$/.test(current) && /^viễn thông(?!\p{L})/u.test(next)) return true
  if (/(?:^|\s)báo$/.test(current) || (person.test(current) && postPattern.test(next))) return true
  return (
    /^(?:văn phòng|vp).*(?:hđnd|hội đồng nhân dân|đbqh|đại biểu quốc hội)$/.test(current) &&
    /^(?:hđnd|ubnd|ủy ban nhân dân|hội đồng)/.test(next)
  )
}

/** "các sở, ban, ngành": links only, so that the next link belongs to the same group. */
export function isEnumeration(folded: string): boolean {
  const links = folded
    .replace(/^(?:(?:thủ trưởng|trưởng|lãnh đạo|người đứng đầu)\s+(?=các\s))?(?:các|những|từng|mỗi)\s+/, '')
    .split(/\s*,\s*(?:và\s+|các\s+)?|\s+và\s+/)
  return links.every((one) => link.test(one.trim()))
}

function unitFrom(words: Stretch): UnitName | null {
  const asked = (handingOver.exec(words.folded) ?? joining.exec(words.folded))?.[0].length ?? 0
  const body = subStretch(words, asked)
  const bracket = /\(([^()]*)\)\s*[.,:]*$/.exec(body.text)
  const scoped = bracket !== null && scopeWords.test(body.folded.slice(bracket.index + 1))
  const whole = scoped ? body.text.slice(0, bracket.index) : body.text
  const end = lengthWithout(whole.replace(/\s+[-–]\s*$/, ''), closingMarks)
  const name = body.text.slice(0, end)
  if (!/\p{L}{2}/u.test(name)) return null
  return {
    name,
    span: spanIn(body, 0, end),
    scope: scoped ? (bracket[1] ?? null) : null,
    known: beginsList(body.text, body.folded) || barePattern.test(body.folded),
  }
}

/** True when the words are nothing but units: a heading "3. Sở Công Thương, Sở Ngoại vụ". */
export function isUnitList(words: Stretch): boolean {
  const asked = handingOver.exec(words.folded)?.[0].length ?? 0
  const [text, folded] = [words.text.slice(asked), words.folded.slice(asked)]
  const mayName = text.length >= 3 && text.length <= longestName && !text.includes(':')
  if (!mayName || !beginsList(text, folded)) return false
  return splitUnits(words).every((unit) => unit.known && !/ (?:số|ngày) \d/.test(unit.name))
}
