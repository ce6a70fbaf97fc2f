import { sql } from 'kysely'
import type { UnitKind } from '#domain/organisation/unit.ts'
import type { Db } from '#platform/database.ts'
import type { IssuingUnit } from './report-head.ts'
import type { DrawnPerson } from './report.ts'

interface Row {
  unit_id: string
  name: string
  kind: UnitKind
  parent_name: string | null
  parent_kind: UnitKind | null
  territory: string | null
}

/** The unit with its name, parent and place of that day; absent when it had no name then. */
export async function findIssuingUnit(db: Db, unitId: string, day: string): Promise<IssuingUnit | null> {
  const { rows } = await sql<Row>`
    select u.id as unit_id, own.name, u.kind, parent.name as parent_name, p.kind as parent_kind,
      case when u.kind in ('province', 'district', 'commune') then own.name else place.name end as territory
    from units u
    join unit_names own on own.unit_id = u.id and own.language = 'vi' and own.valid @> ${day}::date
    left join unit_parents up on up.unit_id = u.id and up.valid @> ${day}::date
    left join units p on p.id = up.parent_id
    left join unit_names parent on parent.unit_id = p.id and parent.language = 'vi' and parent.valid @> ${day}::date
    left join unit_names place on place.unit_id = u.territory_id and place.language = 'vi' and place.valid @> ${day}::date
    where u.id = ${unitId}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const parent =
    row.parent_name !== null && row.parent_kind !== null
      ? { name: row.parent_name, kind: row.parent_kind }
      : null
  return { unitId: row.unit_id, name: row.name, kind: row.kind, parent, territory: row.territory }
}

/** People with a post in the unit on that day, leaders first, then by given name, which stands last. */
export async function listPeopleOfUnit(db: Db, unitId: string, day: string): Promise<readonly DrawnPerson[]> {
  const { rows } = await sql<DrawnPerson>`
    select post_id as id, name, title, role from people_of_unit(${unitId}, ${day}::date)`.execute(db)
  return [...rows].sort(
    (one, other) =>
      rank(one) - rank(other) || inVietnamese.compare(givenFirst(one.name), givenFirst(other.name)),
  )
}

const inVietnamese = new Intl.Collator('vi')

function rank({ role }: DrawnPerson): number {
  return ['leader', 'planner', 'officer'].indexOf(role)
}

function givenFirst(name: string): string {
  const words = name.trim().split(/\s+/)
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}
