import type { RegisterIndex, RegisterUnit } from './register-index.ts'
import { central, parentOn, placeLine, typeWords } from './register-index.ts'
import type { MessageKey } from '#platform/i18n/messages.ts'
import { isValidOn, twoTiersFrom } from './unit.ts'
import type { UnitKind } from './unit.ts'
import { reason } from './unit-match.ts'
import type { GroupKey, UnitMatch } from './unit-match.ts'
import { joinWords, unitWords, unmarkedWords } from './unit-words.ts'

const committee = '(?:(?:chu tich )?uy ban nhan dan )?(?:hoi dong nhan dan )?'
const plural = new RegExp(
  [
    '(?:^|nhan dan |thu truong |lanh dao )cac\\b|\\bcac (?:thon|to dan pho|khu pho)\\b|\\bcap (?:tinh|huyen|xa)\\b',
    // "Liên Quan" is also a town.
    '(?<!\\bthi tran )lien quan$',
    '^(?:so|ban) (?:ban |phong )?nganh',
    '^(?:doan the|co quan (?:don vi|cap tren|chuc nang|dai dien)|to chuc|ca nhan|doanh nghiep|nha dau tu|nha cung cap)',
  ].join('|'),
)

/** "UBND phường, xã": two types in a row. With their marks, for "phường Quán Thánh" is no quarter and no district. */
const types = `(?:${typeWords.map(joinWords).join('|')})`
const severalTypes = new RegExp(
  `^(?:${joinWords(unitWords('Ủy ban nhân dân').words)} )?${types} ${types}(?: |$)`,
)

/** In this order: the first that fits names the group. Without marks, connectives and abbreviations (see unitWords). */
const rules: readonly (readonly [GroupKey, RegExp])[] = [
  ['related', /lien quan|theo (quy dinh|phan cong|chuc nang)|co quan don vi dia phuong|don vi khac/],
  ['telecoms', /vien thong|nha mang/],
  ['press', /bao chi|truyen thong dai chung/],
  ['villages', /\b(thon|to dan pho|khu pho|khoi pho)\b/],
  ['departmentsAndMassOrganisations', /(ban|so)( cac)? nganh .*doan the/],
  ['departments', /\b(so|ban)( ban)? nganh|\bcac so\b|^so ban\b|phong ban|co quan chuyen mon/],
  ['ministries', /^(cac )?bo( ban)? nganh|^cac bo\b/],
  ['massOrganisations', /doan the|to chuc chinh tri xa hoi|^cac hoi\b/],
  [
    'provinces',
    new RegExp(`^${committee}(?:cac tinh(?: thanh pho)?|cap tinh)(?: truc thuoc)?(?: trung uong)?$`),
  ],
  [
    'districts',
    new RegExp(
      `^${committee}(?:cac )?(?:cap huyen|thanh pho (?:huyen|thi xa)|huyen|thi xa|quan (?:huyen|thi xa))\\b`,
    ),
  ],
  ['communes', new RegExp(`^${committee}(?:cac )?(?:cap xa|xa|phuong|thi tran|dac khu)\\b(?! hoi)`)],
  ['localities', /^cac dia phuong$/],
]

const anyone =
  /^(thu truong |lanh dao )?cac\b|^(co quan|don vi|to chuc|ca nhan|doanh nghiep|nha (dau tu|cung cap))/

/** Which group the words name; null when they name no group. */
export function groupNamed(words: readonly string[]): GroupKey | null {
  const text = unmarkedWords(words).join(' ')
  if (!plural.test(text) && !severalTypes.test(joinWords(words))) return null
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? (anyone.test(text) ? 'unnamed' : null)
}

const post = new RegExp(
  '^(?:(?:cac )?dong chi|d c|can bo|cong chuc|vien chuc|chuyen vien|thanh vien|lanh dao|(?:pho )?bi thu|(?:pho )?chu tich|' +
    'thu tuong|bo truong|truong (?:thon|doan|dai dien)|ct|pct|cvp|pcvp)(?: |$)',
)

/** "Công chức Văn hóa - Xã hội", "Trưởng thôn": a post within an office, or several; the register holds offices. */
export function postNamed(words: readonly string[]): GroupKey | null {
  return post.test(unmarkedWords(words).join(' ')) ? 'posts' : null
}

/** "UBND xã" in a province's document, where no one commune can be meant: all of them. */
export function levelNamed(words: readonly string[]): GroupKey | null {
  const text = unmarkedWords(words).join(' ')
  if (/^uy ban nhan dan (xa|phuong|thi tran|dac khu)$/.test(text)) return 'communes'
  return /^uy ban nhan dan (huyen|quan|thi xa)$/.test(text) ? 'districts' : null
}

/** The group with its members on the day, seen from a place: the departments of that place, the communes within it. */
export function resolveGroup(
  index: RegisterIndex,
  key: GroupKey,
  placeId: string | null,
  words: readonly string[],
  on: string,
): UnitMatch {
  const why = whyWithoutMembers(key)
  if (why) return { kind: 'group', group: { key, unitIds: [] }, reason: reason(why) }
  const place = placeId ? placeMeant(index, placeId, words, on) : null
  const unitIds = membersOf(index, key, place, on)
  if (key === 'districts' && unitIds.length === 0 && on >= twoTiersFrom) {
    return { kind: 'group', group: { key, unitIds }, reason: reason('units.match.districtsEnded') }
  }
  const how = unitIds.length === 0 ? 'units.match.noMembers' : 'units.match.group'
  return { kind: 'group', group: { key, unitIds }, reason: reason(how, { count: unitIds.length }) }
}

/** Why only a person can say who is meant; null for groups whose members the register knows. */
function whyWithoutMembers(key: GroupKey): MessageKey | null {
  if (key === 'villages') return 'units.match.belowRegister'
  if (key === 'posts') return 'units.match.post'
  return key === 'related' || key === 'unnamed' ? 'units.match.chooseMembers' : null
}

/** "Các sở, ban, ngành tỉnh" in a district's document are the province's. */
function placeMeant(
  index: RegisterIndex,
  placeId: string,
  words: readonly string[],
  on: string,
): RegisterUnit | null {
  const line = placeLine(index, placeId, on)
  const text = unmarkedWords(words).join(' ')
  const kind: UnitKind | null = /\btinh$|\bcap tinh$|\bso\b/.test(text)
    ? 'province'
    : /\bhuyen$/.test(text)
      ? 'district'
      : null
  return line.find((place) => place.kind === kind) ?? line[0] ?? null
}

const departmentKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(['department', 'office', 'board'])

function membersOf(
  index: RegisterIndex,
  key: GroupKey,
  place: RegisterUnit | null,
  on: string,
): readonly string[] {
  const offices = (fits: (unit: RegisterUnit) => boolean) =>
    (index.officesOf.get(place?.id ?? central) ?? [])
      .filter((unit) => isValidOn(unit.existed, on) && fits(unit))
      .map((unit) => unit.id)
  const isDepartment = (unit: RegisterUnit) =>
    departmentKinds.has(unit.kind) && parentOn(index, unit, on) === place
  switch (key) {
    case 'departments':
      return offices(isDepartment)
    case 'massOrganisations':
      return offices((unit) => unit.kind === 'front')
    case 'departmentsAndMassOrganisations':
      return offices((unit) => isDepartment(unit) || unit.kind === 'front')
    case 'press':
      return offices((unit) => unit.kind === 'press')
    case 'telecoms':
      return offices(
        (unit) => unit.kind === 'enterprise' && unit.names.some(({ name }) => telecom.test(name)),
      )
    case 'ministries':
      return (index.officesOf.get(central) ?? [])
        .filter((unit) => unit.kind === 'ministry' && isValidOn(unit.existed, on))
        .map((unit) => unit.id)
    case 'provinces':
      return [...index.units.values()]
        .filter((unit) => unit.kind === 'province' && isValidOn(unit.existed, on))
        .map((unit) => unit.id)
    case 'districts':
    case 'communes':
      return placesWithin(index, place, key === 'districts' ? 'district' : 'commune', on)
    case 'localities': {
      const districts = placesWithin(index, place, 'district', on)
      return districts.length > 0 ? districts : placesWithin(index, place, 'commune', on)
    }
    case 'sameOffice':
    case 'villages':
    case 'posts':
    case 'related':
    case 'unnamed':
      return []
  }
}

const telecom = /vnpt|viettel|mobifone|vinaphone|gtel|viễn thông/i

/** Places of a kind below a place on the day. */
export function placesWithin(
  index: RegisterIndex,
  place: RegisterUnit | null,
  kind: 'district' | 'commune',
  on: string,
): readonly string[] {
  if (!place) return []
  const below = (index.children.get(place.id) ?? []).filter(
    (unit) =>
      (unit.kind === 'district' || unit.kind === 'commune') &&
      isValidOn(unit.existed, on) &&
      unit.parents.some((parent) => parent.parentId === place.id && isValidOn(parent.valid, on)),
  )
  return below.flatMap((unit) => (unit.kind === kind ? [unit.id] : placesWithin(index, unit, kind, on)))
}
