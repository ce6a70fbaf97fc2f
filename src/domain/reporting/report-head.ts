import { isPlace } from '#domain/organisation/unit.ts'
import type { UnitKind } from '#domain/organisation/unit.ts'
import type { ReportForm } from './form.ts'
import { inYear } from './form.ts'
import type { DrawnPerson, ReportHead } from './report.ts'

/** The unit as the register knows it on a day, with what stands above it and the place that it serves. */
export interface IssuingUnit {
  readonly unitId: string
  readonly name: string
  readonly kind: UnitKind
  readonly parent: { readonly name: string; readonly kind: UnitKind } | null
  /** Name of the province or commune that it serves; its own where it is one. */
  readonly territory: string | null
}

/** As the unit is called in a sentence: "UBND xã Ba Sơn", "Sở Văn hóa, Thể thao và Du lịch". */
export function nameInText({ kind, name }: Pick<IssuingUnit, 'kind' | 'name'>): string {
  return isPlace(kind) ? `UBND ${lowerFirst(name)}` : name
}

/** What stands at the head and foot of the unit's report before anybody changes it. */
export function headOf(
  unit: IssuingUnit,
  form: ReportForm,
  year: number,
  people: readonly DrawnPerson[],
): ReportHead {
  const leaders = people.filter((person) => person.role === 'leader')
  const signatory = leaders.length === 1 ? leaders[0]! : null
  const above = unit.parent === null ? null : fullName(unit.parent)
  const addressee = above ?? form.highestAddressee
  const addressees = addressee === null ? [] : [addressee]
  return {
    issuer: fullName(unit),
    superior: isPlace(unit.kind) ? '' : (above ?? ''),
    symbol: `${form.documentSymbol}-${abbreviationOf(unit)}`,
    place: placeName(unit.territory ?? ''),
    subject: inYear(form.subject, year),
    addressees,
    recipients: [...(addressees.length > 0 ? ['Như trên'] : []), 'Lưu: VT'],
    chain: chainOf(unit, signatory?.title ?? ''),
    signatory: signatory?.name ?? '',
  }
}

function fullName({ kind, name }: Pick<IssuingUnit, 'kind' | 'name'>): string {
  return isPlace(kind) ? `Ủy ban nhân dân ${lowerFirst(name)}` : name
}

/** "SVHTTDL" from the first letters; a committee is always "UBND" (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
function abbreviationOf({ kind, name }: Pick<IssuingUnit, 'kind' | 'name'>): string {
  if (isPlace(kind)) return 'UBND'
  const syllables = name.split(/[\s,–-]+/).filter((word) => word !== '' && word !== 'và')
  const letters = syllables.map((word) => (/^\p{Lu}{2,}/u.test(word) ? word : (word[0] ?? '')))
  return letters
    .join('')
    .toLocaleUpperCase('vi')
    .replace(/[^\p{L}\d&]/gu, '')
}

/** "Lạng Sơn" from "Tỉnh Lạng Sơn". */
function placeName(territory: string): string {
  return territory.replace(/^(Tỉnh|Thành phố|Thủ đô|Huyện|Quận|Thị xã|Thị trấn|Xã|Phường|Đặc khu)\s+/, '')
}

const headPosts: readonly (readonly [RegExp, string])[] = [
  [/^Sở(\s|$)/, 'GIÁM ĐỐC'],
  [/^Trung tâm(\s|$)/, 'GIÁM ĐỐC'],
  [/^Văn phòng(\s|$)/, 'CHÁNH VĂN PHÒNG'],
  [/^Phòng(\s|$)/, 'TRƯỞNG PHÒNG'],
  [/^Ban(\s|$)/, 'TRƯỞNG BAN'],
  [/^(Bộ|Cục|Chi cục)(\s|$)/, 'THỦ TRƯỞNG'],
]

/** A committee is a body: its head signs for it (TM.). A deputy signs in place of the head (KT.). */
function chainOf(unit: IssuingUnit, signatoryTitle: string): string[] {
  const body = isPlace(unit.kind) ? ['TM. ỦY BAN NHÂN DÂN'] : []
  const post = isPlace(unit.kind)
    ? 'CHỦ TỊCH'
    : (headPosts.find(([begins]) => begins.test(unit.name))?.[1] ?? 'THỦ TRƯỞNG ĐƠN VỊ')
  return /^phó(\s|$)/i.test(signatoryTitle) ? [...body, `KT. ${post}`, `PHÓ ${post}`] : [...body, post]
}

function lowerFirst(words: string): string {
  const [first = ''] = words
  return first.toLocaleLowerCase('vi') + words.slice(first.length)
}
