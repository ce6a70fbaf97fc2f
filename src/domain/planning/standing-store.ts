import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { lastSoonDay, standings } from './task.ts'
import type { TaskStanding } from './task.ts'

/** {@link standingOf} for the row called `t`, in the database's words; a test holds the two alike. */
export function standingOn(today: string): RawBuilder<TaskStanding> {
  return sql<TaskStanding>`case
    when t.state <> 'open' then t.state
    when t.due_kind in ('continuous', 'none') or t.due_on is null then 'open'
    when t.due_on < ${today}::date then 'late'
    when t.due_on <= ${lastSoonDay(today)}::date then 'soon'
    else 'open' end`
}

/** Late before soon before open before done before cancelled: its place in {@link standings}. */
export function rankOn(today: string): RawBuilder<number> {
  return sql<number>`case
    when t.state = 'done' then 3
    when t.state = 'cancelled' then 4
    when t.due_kind in ('continuous', 'none') or t.due_on is null then 2
    when t.due_on < ${today}::date then 0
    when t.due_on <= ${lastSoonDay(today)}::date then 1
    else 2 end`
}

/** {@link lastDay} for the row called `t`, so that what has none comes last. */
export const lastDayInOrder: RawBuilder<string> = sql<string>`case
  when t.due_kind in ('continuous', 'none') or t.due_on is null then '9999-12-31'::date else t.due_on end`

export type StandingCounts = Readonly<Record<TaskStanding, number>>

/** Rows of "standing, tasks" as one record, with nought for what did not come. */
export function countsOf(rows: readonly { standing: TaskStanding; tasks: number }[]): StandingCounts {
  const counts = new Map(rows.map((row) => [row.standing, row.tasks]))
  return Object.fromEntries(standings.map((one) => [one, counts.get(one) ?? 0])) as Record<
    TaskStanding,
    number
  >
}

/** The row called `t` says every word, the last one perhaps unfinished; marks do not matter. */
export function saying(words: string): RawBuilder<unknown> {
  return sql`t.search @@ (case when numnode(plainto_tsquery('simple', folded(${words}))) = 0 then ''
    else plainto_tsquery('simple', folded(${words}))::text || ':*' end)::tsquery`
}
