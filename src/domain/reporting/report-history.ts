import { sql } from 'kysely'
import type { ActPost } from '#platform/audit-sentence.ts'
import type { Db } from '#platform/database.ts'

/** What people do with a report, as the log names it after "report.". */
type ReportActName =
  | 'built'
  | 'redrawn'
  | 'passageEdited'
  | 'passageAdded'
  | 'passageRemoved'
  | 'passageMoved'
  | 'passageReverted'
  | 'passagesRestored'
  | 'offerTaken'
  | 'offerDeclined'
  | 'moneyStated'
  | 'headEdited'
  | 'submitted'
  | 'returned'
  | 'issued'

export interface ReportAct {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string
  readonly post: ActPost
  readonly act: ReportActName
  /** How many times in a row the same person did the same. */
  readonly times: number
  readonly reason: string | null
}

interface Row {
  sequence: number
  at: Date
  actor_name: string
  post_title: string | null
  post_unit_name: string | null
  stood_in_for: string | null
  act: string
  reason: string | null
}

/** Newest first; ten edits in a row by one person are one line. */
export async function listReportActs(db: Db, reportId: string): Promise<readonly ReportAct[]> {
  const { rows } = await sql<Row>`
    select h.sequence, h.at, h.actor_name, h.act, h.details ->> 'reason' as reason, h.post_title, h.stood_in_for,
      n.name as post_unit_name
    from report_history(${reportId}) h
    left join office_names n on n.unit_id = h.post_unit_id and n.valid @> (h.at at time zone 'Asia/Ho_Chi_Minh')::date
    order by h.sequence desc`.execute(db)
  return rows.reduce<ReportAct[]>((acts, row) => {
    const act = row.act.replace(/^report\./, '') as ReportActName
    const last = acts.at(-1)
    const post = { title: row.post_title, unitName: row.post_unit_name, standsInFor: row.stood_in_for }
    const { sequence, at, actor_name: actorName, reason } = row
    if (last?.act !== act || last.actorName !== actorName || last.post.standsInFor !== post.standsInFor)
      return [...acts, { sequence, at, actorName, post, act, times: 1, reason }]
    return acts.with(-1, { ...last, times: last.times + 1 })
  }, [])
}
