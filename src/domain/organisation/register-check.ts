import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Database, Db } from '#platform/database.ts'

/** A rule that the register breaks, and how many rows break it, with the first of them. */
export interface RegisterFault {
  readonly rule: string
  readonly count: number
  readonly example: string
}

/** Each finds rows that break it. Overlaps of names and parents cannot occur: the tables refuse them. */
const rules: Readonly<Record<string, RawBuilder<{ unit_id: string }>>> = {
  'every unit has a name on every day of its life': sql`
    select unit.id as unit_id from units unit
    left join (select unit_id, range_agg(valid) as named from unit_names where language = 'vi' group by 1) n on n.unit_id = unit.id
    where n.named is null or n.named <> datemultirange(unit.existed)`,
  'every district and commune has a unit above it on every day of its life': sql`
    select unit.id as unit_id from units unit
    left join (select unit_id, range_agg(valid) as placed from unit_parents group by 1) p on p.unit_id = unit.id
    where unit.kind in ('district', 'commune') and (p.placed is null or p.placed <> datemultirange(unit.existed))`,
  'a unit stands only under one that exists': sql`
    select parent.unit_id from unit_parents parent
    join units above on above.id = parent.parent_id join units unit on unit.id = parent.unit_id
    where not (parent.valid <@ above.existed and parent.valid <@ unit.existed)`,
  'no unit stands above itself': sql`
    with recursive line (unit_id, above, valid, steps) as (
      select unit_id, parent_id, valid, 1 from unit_parents
      union all
      select line.unit_id, parent.parent_id, line.valid * parent.valid, steps + 1
      from line join unit_parents parent on parent.unit_id = line.above and parent.valid && line.valid
      where steps < 12 and line.above <> line.unit_id
    )
    select unit_id from line where above = unit_id or steps = 12`,
  'a successor exists on the day it takes over, and what it follows has ended or divided by then': sql`
    select one.from_unit_id as unit_id from unit_successions one
    join units before on before.id = one.from_unit_id join units after on after.id = one.to_unit_id
    where not after.existed @> one.on_date or lower(before.existed) > one.on_date`,
  'no unit succeeds itself, by whatever way': sql`
    with recursive way (unit_id, reached, steps) as (
      select from_unit_id, to_unit_id, 1 from unit_successions
      union
      select way.unit_id, next.to_unit_id, steps + 1
      from way join unit_successions next on next.from_unit_id = way.reached where steps < 12
    )
    select unit_id from way where reached = unit_id`,
  'a code belongs to one unit of a scheme at a time': sql`
    select one.unit_id from unit_codes one
    join unit_codes other on other.scheme = one.scheme and other.code = one.code and other.unit_id <> one.unit_id
      and other.valid && one.valid
    join units a on a.id = one.unit_id join units b on b.id = other.unit_id and b.kind = a.kind`,
}

/** Where the times of the register do not fit together; empty when all do. */
export async function checkRegister(db: Database | Db): Promise<readonly RegisterFault[]> {
  const faults: RegisterFault[] = []
  for (const [rule, broken] of Object.entries(rules)) {
    const { rows } = await sql<{ count: number; example: string | null }>`
      with broken as (${broken})
      select count(*) as count,
        (select name from unit_names where unit_id = (select unit_id from broken limit 1) limit 1) as example
      from broken`.execute(db)
    const [found] = rows
    if (found && found.count > 0) faults.push({ rule, count: found.count, example: found.example ?? '' })
  }
  return faults
}

/** How many units of each kind the register holds today. */
export async function countUnits(db: Database | Db, day: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from units where existed @> ${day}::date group by kind order by kind`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.kind, row.count]))
}
