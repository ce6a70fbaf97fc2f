import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { lockToEdit, recordReportAct } from './report-actions.ts'
import type { ReportHead } from './report.ts'
import { updateReport } from './report-store.ts'

const longestLine = 300
const mostLines = 60

/** Head and foot of the document as the person had them before them. */
export interface HeadEdited {
  readonly reportId: string
  readonly seen: number
  readonly head: ReportHead
}

/** @throws {Issues} for all that is missing or too long. */
export async function editHead(ctx: Context, { reportId, seen, head }: HeadEdited): Promise<void> {
  const clean = cleanHead(head)
  const issues = issuesOf(clean)
  if (issues.length > 0) throw new Issues(issues)
  await asActor(ctx, async (db) => {
    const report = await lockToEdit(db, ctx, reportId)
    if (report.content.headRevision !== seen) throw new Refused('refused.changedMeanwhile')
    const content = { ...report.content, head: clean, headRevision: seen + 1 }
    await updateReport(db, report, { content }, ctx.clock.now())
    await recordReportAct(db, ctx, report, 'report.headEdited')
  })
}

/** What every report must say of itself; a superior and addressees it may do without. */
const required = ['issuer', 'symbol', 'place', 'subject', 'chain', 'recipients'] as const

function issuesOf(head: ReportHead): Issue[] {
  const missing = required.filter((field) => head[field].length === 0)
  const symbolIsWrong = head.symbol !== '' && !/^[\p{Lu}\d&.-]+$/u.test(head.symbol)
  return [
    ...missing.map((field): Issue => ({ field, key: 'form.required' })),
    ...(symbolIsWrong ? [{ field: 'symbol', key: 'report.notSymbol' } as const] : []),
    ...Object.entries(head).flatMap(([field, value]) => (isTooLong(value) ? [tooLong(field)] : [])),
  ]
}

function isTooLong(value: string | readonly string[]): boolean {
  return typeof value === 'string'
    ? value.length > longestLine
    : value.length > mostLines || value.some((line) => line.length > longestLine)
}

function tooLong(field: string): Issue {
  return { field, key: 'form.tooLong', params: { limit: longestLine } }
}

function cleanHead(head: ReportHead): ReportHead {
  const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const lines = (all: readonly string[]) =>
    all
      .map((one) =>
        line(one)
          .replace(/^[-–]\s*/, '')
          .replace(/\s*[;.]+$/, ''),
      )
      .filter((one) => one !== '')
  return {
    issuer: line(head.issuer),
    superior: line(head.superior),
    symbol: line(head.symbol).replace(/\s/g, ''),
    place: line(head.place),
    subject: line(head.subject),
    addressees: lines(head.addressees),
    recipients: lines(head.recipients),
    chain: head.chain.map(line).filter((one) => one !== ''),
    signatory: line(head.signatory),
  }
}
