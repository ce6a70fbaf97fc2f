import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { addressOf } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import type { ObligationRole } from './obligation.ts'

/** Who is named for a task, as a list shows it. */
export interface ListedParty {
  readonly id: string
  readonly role: ObligationRole
  /** The unit's name on the day of assignment; the words of the plan for a group or a name that nobody matched. */
  readonly name: string
  /** The words of the plan, where they are not the unit's own name: an old name, an abbreviation. */
  readonly written: string | null
  readonly scope: string | null
  readonly isGroup: boolean
  /** Null for a group or a name that nobody matched. */
  readonly unitId: string | null
  /** Known, but not the issuer's to task: it owes nothing. */
  readonly isOutside: boolean
  /** Units that owe something as this party: several for a group, none for a name that nobody matched. */
  readonly units: number
  /** Where the unit is no more: who took over, and since when. */
  readonly now: { readonly name: string; readonly since: string } | null
}

/** Parties of these tasks by task, leads first, as the plan names them. */
export async function listParties(
  db: Db,
  taskIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly ListedParty[]>> {
  const { rows } = await sql<ListedParty & { taskId: string }>`
    select p.task_id as "taskId", p.id, p.role, coalesce(n.name, p.words) as name, 
      case when n.name is not null and folded(p.words) not in (folded(n.name), n.folded) then p.words end as written,
      p.scope, p.is_group as "isGroup", p.unit_id as "unitId",
      p.is_outside as "isOutside",
      (select count(*) from obligations o where o.party_id = p.id) as units,
      (select json_build_object('name', sn.name, 'since', s.on_date)
        from units u join unit_successions s on s.from_unit_id = u.id
        join office_names sn on sn.unit_id = s.to_unit_id and sn.valid @> ${today}::date
        where u.id = p.unit_id and s.takes_work and upper(u.existed) <= ${today}::date
        order by s.topic is null, s.on_date desc limit 1) as now
    from task_parties p
    join plans on plans.id = p.plan_id
    left join office_names n on n.unit_id = p.unit_id and n.valid @> plans.assigned_on
    where p.task_id = any (${[...taskIds]}::uuid[])
    order by p.task_id, p.role desc, p.position`.execute(db)
  return Map.groupBy(rows, (row) => row.taskId)
}

/** The latest evidence of each of these tasks, two of them at most, with how many there are. */
export async function listLatestEvidence(
  db: Db,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly latest: readonly Evidence[]; readonly count: number }>> {
  const { rows } = await sql<{
    task_id: string
    id: string
    kind: Evidence['kind']
    title: string
    url: string | null
    count: number
  }>`
    select * from (
      select o.task_id, e.id, e.kind, e.title, e.url, count(*) over (partition by o.task_id) as count,
        row_number() over (partition by o.task_id order by g.recorded_at desc, e.id desc) as place
      from obligations o join progress g on g.obligation_id = o.id join evidence e on e.progress_id = g.id
      where o.task_id = any (${[...taskIds]}::uuid[])
    ) ranked where place <= 2 order by task_id, place`.execute(db)
  const byTask = Map.groupBy(rows, (row) => row.task_id)
  return new Map(
    [...byTask].map(([taskId, latest]) => [
      taskId,
      {
        latest: latest.map((one) => ({
          id: one.id,
          kind: one.kind,
          title: one.title,
          address: addressOf(one),
        })),
        count: latest[0]?.count ?? 0,
      },
    ]),
  )
}

/** Units that the plan obliges, by their names of the day of assignment. */
export async function listPlanUnits(db: Db, planId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select pu.unit_id as id, n.name from plan_units pu join plans p on p.id = pu.plan_id
    join office_names n on n.unit_id = pu.unit_id and n.valid @> p.assigned_on
    where pu.plan_id = ${planId} order by n.kind = 'commune', n.folded`.execute(db)
  return rows
}
