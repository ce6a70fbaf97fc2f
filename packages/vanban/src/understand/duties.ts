import { anyOf, lengthWithout } from './fold.ts'
import { endsCompound, nameEnd } from './name-end.ts'
import { Phrases } from './phrases.ts'
import { subStretch, type Stretch } from './stretch.ts'
import {
  beginsList,
  beginsUnit,
  handingOver,
  isEnumeration,
  isUnitList,
  splitUnits,
  type UnitName,
} from './unit-names.ts'
import { dutyVerbs } from './words/duty-verbs.ts'
import { speakingVerbs, verbsInNames } from './words/verbs-in-names.ts'

const verbs = new Phrases(dutyVerbs)
const opensWithVerb = new RegExp(`^(?:${anyOf(dutyVerbs)})(?!\\p{L})`, 'u')
const inNames = new RegExp(`^(?:${anyOf(verbsInNames)})(?!\\p{L})`, 'u')
const speaking = new RegExp(`^(?:${anyOf(speakingVerbs)})(?!\\p{L})`, 'u')
/** The head of a telegram or an order: "Chủ tịch UBND tỉnh điện: …" names who speaks. */
export const speakerBeforeColon = /(?:^|\s)(?:điện|gửi|chỉ thị|kết luận|quyết định|yêu cầu|giao|có ý kiến)$/
const barePost = /^(?:giám đốc|thủ trưởng|lãnh đạo|chủ tịch|trưởng)(?: các)?$/
/** A person is named with rank and posts, which no grammar of names of bodies knows. */
export const onePerson = /^(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị|phóng viên|biên tập viên) \p{L}/u
/** "Các hãng phim tham gia Tuần phim:" are called by what they take part in. */
const participants = /^(?:các|những) [^,;:.]{2,60} (?:tham gia|tham dự) [^,;:.]{2,60}:$/
const reach = 420

/** True when the (folded) words begin with what a unit has to do: "Chủ trì, phối hợp với …". */
export function beginsDuty(folded: string): boolean {
  return opensWithVerb.test(folded)
}

/**
 * Where the name of a unit ends and its duty begins, counted from `from`; -1 where no duty follows within reach. Verbs known
 * to open duties tell, and the grammar of names where the verb is none of them.
 */
export function dutyStart(words: Stretch, from = 0): number {
  const known = knownDuty(words, from)
  const end = nameEnd(words, from)
  const charged = known < 0 ? inCharge(words, from) : -1
  if (charged >= 0) return charged
  return known < 0 || (end >= 0 && end < known) ? end : known
}

/** "Phóng viên Vũ An phụ trách chuyên đề …": of a person a duty, where no other follows; of a post part of its name. */
function inCharge(words: Stretch, from: number): number {
  const folded = words.folded.slice(from, from + reach)
  const at = onePerson.test(folded) ? /(?<=[^.;:]) phụ trách \p{L}/u.exec(folded)?.index : undefined
  return at === undefined ? -1 : from + at + 1
}

/** The same by known verbs alone: for headings, whose names nothing need follow. */
export function knownDuty(words: Stretch, from = 0): number {
  const folded = words.folded.slice(from, from + reach)
  let depth = 0
  for (const [word, at] of wordsIn(folded)) {
    if (word === '(') depth += 1
    else if (word === ')') depth -= 1
    else if (depth <= 0 && word === 'được' && isGivenHere(folded, at)) return from + at
    else if (
      depth <= 0 &&
      verbs.lengthAt(folded, at, word) > 0 &&
      isVerbHere(words.text, folded, from, at) &&
      !endsCompound(words, from + at)
    )
      return from + at
  }
  return -1
}

function* wordsIn(folded: string): Generator<[string, number]> {
  for (const match of folded.matchAll(/[\p{L}\d]+|[()]/gu)) yield [match[0], match.index]
}

/** "Công an tỉnh được giao xác minh …"; but "các đơn vị được giao chủ trì" are called so. */
function isGivenHere(folded: string, at: number): boolean {
  const passive = /^được (?:giao|phân công)(?: nhiệm vụ)? /.exec(folded.slice(at, at + 40))?.[0]
  if (passive === undefined || !opensWithVerb.test(folded.slice(at + passive.length))) return false
  return !/(?:^|[\s,])(?:cơ quan|đơn vị|tổ chức|bộ phận|cá nhân|người|địa phương|ngành|công chức|cán bộ|viên)$/.test(
    folded.slice(0, at).trimEnd(),
  )
}

function isVerbHere(text: string, folded: string, from: number, at: number): boolean {
  if (at === 0 || !/\p{Ll}/u.test(text[from + at] ?? '')) return false
  const before = folded.slice(Math.max(0, at - 60), at).trimEnd()
  if (
    /được (?:giao|phân công)$/.test(before) &&
    /^(?:chủ động|tích cực|khẩn trương|có trách nhiệm) /.test(folded.slice(at))
  )
    return true
  if (/(?:được|được giao|được phân công|(?<!trực )thuộc|do|về|của|công tác|lĩnh vực|nhiệm vụ)$/.test(before))
    return false
  if (/^sử dụng công nghệ cao/.test(folded.slice(at))) return false
  if (isLastOfName(folded.slice(at)) || participants.test(folded.slice(0, folded.indexOf(':') + 1)))
    return false
  if (
    /(?:phòng|ban|đội|tổ|trung tâm|xí nghiệp) quản lý$/.test(before) &&
    /^(?:vận hành|khai thác|sử dụng)(?!\p{L})/u.test(folded.slice(at))
  )
    return false
  if (!inNames.test(folded.slice(at))) return true
  if (/(?:,|và|các|những)$/.test(before)) return false
  if (/(?:tỉnh|thành|huyện|quận|xã|phường|công|liên|tập|ương) đoàn$/.test(before)) return true
  return !/(?:^|[\s,;])(?:ban|tiểu ban|tổ|đoàn|đội|ủy ban|hội đồng|cơ quan|đơn vị|phòng|trung tâm|bộ phận|doanh nghiệp|công ty|nhà|cơ sở|trưởng ban|phó trưởng ban|lực lượng)$/.test(
    before,
  )
}

/** "Trung tâm Điều hành thông tin cấu hình …": the duty begins after it. */
function isLastOfName(folded: string): boolean {
  return /^thông tin (?!tuyên truyền)/.test(folded) && opensWithVerb.test(folded.slice('thông tin '.length))
}

export interface Charge {
  readonly units: readonly UnitName[]
  /** Where the duty begins. */
  readonly dutyAt: number
}

/** "Sở Tài chính tham mưu …", "Giao Sở Y tế …", "Văn phòng: …": the units that open a sentence and get its duty. */
export function readCharge(words: Stretch): Charge | null {
  const asked = handingOver.exec(words.folded)?.[0].length ?? 0
  if (!beginsList(words.text.slice(asked), words.folded.slice(asked, asked + 120))) return null
  const colon = words.text.slice(0, reach).indexOf(':')
  const start = namesUpTo(words, asked, colon) ? knownDuty(words, asked) : dutyStart(words, asked)
  if (colon > 0 && (start < 0 || colon < start)) {
    const head = subStretch(words, asked, colon)
    if (start > 0 && barePost.test(head.folded))
      return { units: splitUnits(subStretch(words, colon + 1, start)), dutyAt: start }
    if (speakerBeforeColon.test(head.folded)) return null
    if (!isEnumeration(head.folded))
      return isUnitList(head) ? { units: splitUnits(head), dutyAt: colon + 1 } : null
    return start < 0 ? null : { units: [wholeUnit(subStretch(words, asked, start))], dutyAt: start }
  }
  if (start < 0 || (asked === 0 && speaking.test(words.folded.slice(start)))) return null
  const subject = subStretch(words, asked, start)
  return isUnitList(subject) ? { units: splitUnits(subject), dutyAt: start } : null
}

/** "Cục Bản quyền tác giả: …": a colon soon after ends the name better than its grammar. */
function namesUpTo(words: Stretch, from: number, colon: number): boolean {
  if (colon < 0) return false
  const folded = words.folded.slice(from, colon + 1)
  if (onePerson.test(folded) || participants.test(folded)) return true
  const end = nameEnd(words, from)
  return end < 0 || end >= colon || words.text.slice(end, colon).trim().split(' ').length <= 3
}

function wholeUnit(words: Stretch): UnitName {
  return {
    name: words.text.slice(0, lengthWithout(words.text, ' ,;')),
    span: words.span,
    scope: null,
    known: true,
  }
}

/** "Chủ trì, phối hợp với …", "chủ trì tổ chức ngày hội, phối hợp với …". */
const jointly =
  /(?<!\p{L})chủ trì(?: (?!phối)[^.;,:]{3,90}(?=, ))?\s*(?:,|và|;)?\s*(?:đồng thời )?(?:phối hợp(?: chặt chẽ)?(?:\s+(?:với|cùng)){0,2}|cùng(?: với)?)\s+/gu

/** "…; Hội Nông dân tỉnh và Hội Cựu chiến binh tỉnh phối hợp.", "Công an xã - chủ trì; Ban Chỉ huy Quân sự xã - phối hợp: …". */
const helpingClause =
  /(?<=[;,] )([^;.:]{3,200}?)(?: [-–])? (?:cùng )?phối hợp(?: thực hiện)?(?=\s*(?:[.;:]|$))/gu

/** The units of "chủ trì, phối hợp với …". "Phối hợp với …" alone makes the speaker itself the helper and adds nobody. */
export function readCoordinating(words: Stretch): UnitName[] {
  const joined = [...words.folded.matchAll(jointly)].flatMap((match) =>
    unitsFrom(words, match.index + match[0].length),
  )
  const helping = [...words.folded.matchAll(helpingClause)].flatMap((match) => {
    const clause = subStretch(words, match.index, match.index + (match[1]?.length ?? 0))
    return isUnitList(clause) ? splitUnits(clause) : []
  })
  return [...joined, ...helping]
}

/** The units listed from a place on, up to the duty or the end of the clause. */
export function unitsFrom(words: Stretch, from: number): UnitName[] {
  if (
    !beginsUnit(words.text.slice(from), words.folded.slice(from, from + 120)) &&
    !/^(?:cơ quan|đơn vị|công an|chính quyền|doanh nghiệp)\s/.test(words.folded.slice(from))
  )
    return []
  const duty = dutyStart(words, from)
  const limit = duty < 0 ? Math.min(words.text.length, from + reach) : duty
  const end = clauseEnd(words, from, limit)
  return splitUnits(subStretch(words, from, end)).filter((unit) => unit.known)
}

/** A list may hold semicolons, but only before further units. */
function clauseEnd(words: Stretch, from: number, limit: number): number {
  for (const match of words.text.slice(from, limit).matchAll(/[;:.](?=\s|$)/g)) {
    const at = from + match.index
    const rest = words.text.slice(at + 1, limit)
    const space = rest.length - rest.trimStart().length
    if (
      match[0] !== ';' ||
      !beginsUnit(rest.trimStart(), words.folded.slice(at + 1 + space, at + 121 + space))
    )
      return at
  }
  return limit
}
