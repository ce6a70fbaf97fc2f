import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { PlaceLevel } from './unit.ts'

/** A place of the register on a day, with what it lies in. */
export interface PlaceHere {
  readonly id: string
  readonly level: PlaceLevel
  readonly name: string
  /** Of the statistics office. */
  readonly code: string | null
  readonly district: string | null
  readonly province: string | null
  readonly provinceId: string
}

/** All places of the country on a day. */
export async function listPlacesOn(db: Database | Db, day: string): Promise<readonly PlaceHere[]> {
  const { rows } = await sql<PlaceHere>`
    with place as (
      select unit.id, unit.kind as level, named.name, parent.parent_id, code.code
      from units unit
      join unit_names named on named.unit_id = unit.id and named.language = 'vi' and named.valid @> ${day}::date
      left join unit_parents parent on parent.unit_id = unit.id and parent.valid @> ${day}::date
      left join lateral (
        select code from unit_codes where unit_id = unit.id and scheme = 'statistics' and valid @> ${day}::date limit 1
      ) code on true
      where unit.kind in ('province', 'district', 'commune') and unit.existed @> ${day}::date
    )
    select place.id, place.level, place.name, place.code,
      case when above.level = 'district' then above.name end as district,
      case place.level when 'province' then null when 'district' then above.name else coalesce(top.name, above.name) end as province,
      case place.level when 'province' then place.id else coalesce(top.id, above.id, place.id) end as "provinceId"
    from place
    left join place above on above.id = place.parent_id
    left join place top on above.level = 'district' and top.id = above.parent_id
    order by place.id`.execute(db)
  return rows
}
