import { sql } from 'kysely'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'

/** A record as an entry of the log points at it. */
export interface NamedRecord {
  readonly recordKind: string
  readonly recordId: string
}

/**
 * What records are called today, by their id: a plan's title, a person's name. Missing are those that the person may not read,
 * and kinds that have no name of their own.
 */
export async function listRecordNames(
  ctx: Context,
  records: readonly NamedRecord[],
): Promise<ReadonlyMap<string, string>> {
  const of = (kind: string) =>
    sql`any (${[...new Set(records.flatMap((one) => (one.recordKind === kind ? [one.recordId] : [])))]}::uuid[])`
  const { rows } = await asActor(ctx, (db) =>
    sql<{ id: string; name: string }>`
      select id, title as name from plans where id = ${of('plan')}
      union all select id, text from tasks where id = ${of('task')}
      union all select id, content -> 'head' ->> 'subject' from reports where id = ${of('report')}
      union all select id, concat_ws(', ', identity, subject) from documents where id = ${of('document')}
      union all select id, file_name from imports where id = ${of('import')}
      union all select id, file_name from messages where id = ${of('message')}
      union all select id, file_name from templates where id = ${of('template')}
      union all select id, reference from instruments where id = ${of('instrument')}
      union all select id, name from users where id = ${of('person')}
      union all select id, name from roles where id = ${of('role')}
      union all select id, name from speakers where id = ${of('speaker')}
      union all select id, name from api_tokens where id = ${of('token')}
      union all (select distinct on (unit_id) unit_id, name from office_names where unit_id = ${of('unit')}
        order by unit_id, lower(valid) desc)`.execute(db),
  )
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])))
}
