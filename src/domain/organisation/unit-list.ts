import type { MessageKey } from '#platform/i18n/messages.ts'
import type { PlaceLevel } from './unit.ts'
import { dropMarks, foldSpelling, splitPlaceName } from './written-name.ts'

/** A place as a row of an office's list tells it; null where the list says nothing. */
export interface ListedPlace {
  /** As a person counts rows: the first line of the sheet is 1. */
  readonly row: number
  /** With its type where the list has one anywhere: "Phường Ba Đình". */
  readonly name: string
  readonly code: string | null
  readonly level: PlaceLevel | null
  readonly district: string | null
  readonly province: string | null
}

interface UnreadRow {
  readonly row: number
  readonly why: MessageKey
}

export interface UnitList {
  readonly places: readonly ListedPlace[]
  readonly unread: readonly UnreadRow[]
}

type Column = 'code' | 'name' | 'level' | 'district' | 'province'

/** How offices head their columns, without marks; in this order, each heading for the first column that it fits. */
const headings: readonly (readonly [Column, RegExp])[] = [
  [
    'code',
    /^(?:ma|ma so|ma (?:don vi|dvhc|xa|phuong|px|phuong xa|xa phuong|hanh chinh|cap xa)|(?:(?:ward|commune|unit) )?code)$/,
  ],
  [
    'name',
    /^(?:ten|ten (?:don vi|dvhc|don vi hanh chinh|xa|phuong|phuong xa|xa phuong|day du)|(?:phuong xa|xa phuong)(?: (?:thi tran|dac khu))*|don vi(?: hanh chinh)?|(?:(?:full|ward|commune|unit) )?name|ward|commune)$/,
  ],
  ['level', /^(?:cap|loai|loai hinh|cap hanh chinh|level|type|kind|place type)$/],
  ['district', /^(?:(?:ten |thuoc )?(?:quan )?huyen(?: (?:thi xa|thanh pho))*|district(?: name)?)$/],
  [
    'province',
    /^(?:(?:ten |(?:truc )?thuoc )?tinh(?: thanh(?: pho)?| tp)?|thanh pho|ten tp|province(?: name| city)?|city|province name)$/,
  ],
]

const mostHeadingRows = 15

/** Finds the columns by their headings. Null where no row near the top heads a column of names. */
export function readUnitList(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): UnitList | null {
  for (const [at, { cells }] of rows.slice(0, mostHeadingRows).entries()) {
    const columns = columnsOf(cells)
    if (columns) return readRows(columns, rows.slice(at + 1))
  }
  return null
}

type Columns = Readonly<Partial<Record<Column, number>>>

function columnsOf(cells: readonly string[]): Columns | null {
  const columns: Partial<Record<Column, number>> = {}
  for (const [at, cell] of cells.entries()) {
    const heading = dropMarks(foldSpelling(cell.replace(/([a-z])([A-Z])/g, '$1 $2')))
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    const [column] = headings.find(([, pattern]) => pattern.test(heading)) ?? []
    if (column && columns[column] === undefined) columns[column] = at
  }
  // A list of provinces alone heads its names with the level itself.
  const name = columns.name ?? columns.district ?? columns.province
  if (name === undefined) return null
  const { district = name, province = name } = columns
  return {
    ...columns,
    name,
    district: district === name ? -1 : district,
    province: province === name ? -1 : province,
  }
}

function readRows(
  columns: Columns,
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): UnitList {
  const places: ListedPlace[] = []
  const unread: UnreadRow[] = []
  for (const { number: row, cells } of rows) {
    const cell = (column: Column) => cells[columns[column] ?? -1]?.trim() || null
    const name = cell('name')
    const why = whyUnread(name, cell('code'))
    if (why || !name) {
      unread.push({ row, why: why ?? 'units.check.noName' })
      continue
    }
    const [code, type, district, province] = [cell('code'), cell('level'), cell('district'), cell('province')]
    const whole = withType(name, type)
    places.push({ row, name: whole, code, level: levelOf(whole, type, province), district, province })
  }
  return { places, unread }
}

const longestName = 100

function whyUnread(name: string | null, code: string | null): MessageKey | null {
  if (!name) return 'units.check.noName'
  if (name.length > longestName) return 'units.check.longName'
  if (!/\p{L}|\d/u.test(name)) return 'units.check.noName'
  return code !== null && code.length > longestName ? 'units.check.longCode' : null
}

/** "Ba Đình" beside "Phường" is "Phường Ba Đình"; "Thành phố Trung ương" is the type "Thành phố". */
function withType(name: string, type: string | null): string {
  if (splitPlaceName(name)) return name
  const word =
    splitPlaceName(`${type ?? ''} x`)?.type ?? (/^thành phố/i.test(type ?? '') ? 'thành phố' : null)
  return word ? `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}` : name
}

const levelOfType: Readonly<Record<string, PlaceLevel>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'thị trấn': 'commune',
  xã: 'commune',
  phường: 'commune',
  'đặc khu': 'commune',
}

const saidLevels: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/trung uong|cap tinh|^(?:tinh|province|city)$/, 'province'],
  [/cap huyen|^(?:district|town)$/, 'district'],
  [/cap xa|^(?:commune|ward|township)$/, 'commune'],
]

/** A city within a province is a district, one that stands in no other is a province. */
function levelOf(name: string, type: string | null, province: string | null): PlaceLevel | null {
  const said = dropMarks(foldSpelling(type ?? ''))
  const found = saidLevels.find(([pattern]) => pattern.test(said))?.[1]
  if (found) return found
  const own = splitPlaceName(name)?.type
  if (own !== 'thành phố') return own ? (levelOfType[own] ?? null) : null
  return province && foldSpelling(province) !== foldSpelling(name) ? 'district' : 'province'
}
