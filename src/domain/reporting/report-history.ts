import { sql } from 'kysely'
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
  readonly act: ReportActName
  /** How many times in a row the same person did the same. */
  readonly times: number
  readonly reason: string | null
}

interface Row {
  sequence: number
  at: Date
  actor_name: string
  act: string
  reason: string | null
}

/** Newest first; ten edits in a row by one person are one line. */
export async function listReportActs(db: Db, reportId: string): Promise<readonly ReportAct[]> {
  const { rows } = await sql<Row>`
    select sequence, at, actor_name, act, details ->> 'reason' as reason from report_history(${reportId})
    order by sequence desc`.execute(db)
  return rows.reduce<ReportAct[]>((acts, row) => {
    const act = row.act.replace(/^report\./, '') as ReportActName
    const last = acts.at(-1)
    if (last?.act !== act || last.actorName !== row.actor_name) {
      return [
        ...acts,
        { sequence: row.sequence, at: row.at, actorName: row.actor_name, act, times: 1, reason: row.reason },
      ]
    }
    return acts.with(-1, { ...last, times: last.times + 1 })
  }, [])
}
