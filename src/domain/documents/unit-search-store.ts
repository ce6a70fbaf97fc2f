import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { UnitRef } from './review.ts'

/**
 * Units of a day whose name has all the words, with or without marks; those near the asking office first, then the
 * shortest name, which is the nearest to what was typed.
 */
export async function searchUnits(
  db: Db,
  asked: { readonly words: readonly string[]; readonly nearUnitId: string; readonly day: string },
): Promise<UnitRef[]> {
  const patterns = asked.words.map((word) => `%${word.replace(/[%_\\]/g, '\\$&')}%`)
  const { rows } = await sql<{ id: string; name: string; within: string | null }>`
    with near as materialized (select unit_id from unit_subtree(array[${asked.nearUnitId}::uuid], ${asked.day}::date))
    select u.id, n.name, place.name as within
    from unit_names n
    join units u on u.id = n.unit_id and u.existed @> ${asked.day}::date
    left join unit_names place on place.unit_id = u.territory_id and place.language = 'vi' and place.valid @> ${asked.day}::date
    where n.language = 'vi' and n.valid @> ${asked.day}::date
      and n.folded like all (select folded(word) from unnest(${patterns}::text[]) word)
    order by coalesce(u.id in (select unit_id from near) or u.territory_id in (select unit_id from near), false) desc,
      length(n.name), n.name
    limit 12`.execute(db)
  return rows
}
