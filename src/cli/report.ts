import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { loadActor, rolesWith } from '#domain/organisation/person-store.ts'
import { buildReport } from '#domain/reporting/report-actions.ts'
import { readReportFile, showReport } from '#domain/reporting/report-reading.ts'
import { chapterName } from '#domain/reporting/form.ts'
import { needsText } from '#domain/reporting/report-document.ts'
import type { Report } from '#domain/reporting/report-store.ts'
import { isDrawn } from '#domain/reporting/report.ts'
import type { Actor } from '#platform/access.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { withHouse } from '#platform/house.ts'
import type { OpenHouse } from '#platform/house.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Refused } from '#platform/refused.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage =
  'nhipcau report build --unit NAME_OR_ID --year YYYY [--form KEY] [--as EMAIL] [--docx OUT] [--pdf OUT]'

const usualForm = 'yearly-external-information'

/** Builds a unit's report from its tasks, says what was drawn, and writes it as a file when asked. */
export const command: Command = async (args) => {
  const text = { type: 'string' } as const
  const options = { unit: text, year: text, form: text, as: text, docx: text, pdf: text }
  const { values, positionals } = readArgs(args, options, usage)
  const { unit, year } = values
  if (positionals.join(' ') !== 'build' || !unit || !/^\d{4}$/.test(year ?? '')) throw new Usage(usage)
  return withHouse(readConfig(process.env), async (house) => {
    const unitId = await getUnit(house, unit)
    const ctx: Context = {
      ...house,
      actor: await getActor(house, values.as, unitId),
      requestId: newId(),
      address: 'cli',
    }
    const wanted = { formKey: values.form ?? usualForm, unitId, year: Number(year) }
    const { id, isNew } = await buildReport(ctx, wanted)
    const { report } = await showReport(ctx, id, null)
    tell(report, isNew, house.config.origin)
    for (const extension of ['docx', 'pdf'] as const) {
      const out = values[extension]
      if (out) await writeFile(out, (await readReportFile(ctx, id, extension)).bytes)
    }
    return 0
  })
}

/** Where the report is and what it was drawn from, then a line for each chapter: how much was drawn, how much was written. */
function tell(report: Report, isNew: boolean, origin: string): void {
  const t = translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi'])
  const address = `${origin}/reports/${report.id}`
  const drafts = report.content.chapters.flatMap((one) => one.passages.map((passage) => passage.drawn))
  const tasks = Math.max(0, ...drafts.map((draft) => draft?.tasks ?? 0))
  printLine(process.stdout, t(isNew ? 'report.cli.built' : 'report.cli.found', { address, tasks }))
  for (const chapter of report.form.chapters.filter((one) => one.level > 0 && needsText(report, one))) {
    const passages = report.content.chapters.find((one) => one.key === chapter.key)?.passages ?? []
    const filled = passages.filter((one) => one.text !== '')
    const drawn = filled.filter(isDrawn).length
    const counts = { drawn, written: filled.length - drawn, empty: passages.length - filled.length }
    printLine(
      process.stdout,
      `${chapterName(report.form, chapter, report.year)}: ${t('report.cli.chapter', counts)}`,
    )
  }
}

/** @throws {Refused} when no unit, or more than one, is so called today. */
async function getUnit(house: OpenHouse, unit: string): Promise<string> {
  if (isId(unit)) return unit
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from unit_names
    where folded = folded(${unit}) and valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date`.execute(
    house.db,
  )
  if (rows.length === 0) throw new Refused('report.cli.noUnit', { unit }, 404)
  if (rows.length > 1) throw new Refused('report.cli.manyUnits', { unit, count: rows.length })
  return rows[0]!.unit_id
}

/** The person named, or whoever writes the unit's reports. */
async function getActor(house: OpenHouse, email: string | undefined, unitId: string): Promise<Actor> {
  let query = house.db.selectFrom('users').select(['users.id', 'users.name', 'users.email'])
  if (email === undefined) {
    query = query
      .innerJoin('posts', 'posts.user_id', 'users.id')
      .where('posts.unit_id', '=', unitId)
      .where('posts.role_id', 'in', rolesWith(house.db, 'report.write'))
      .where(sql<boolean>`posts.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date`)
      .orderBy('posts.id')
  } else {
    query = query.where('users.email', '=', email)
  }
  const user = await query.executeTakeFirst()
  if (!user)
    throw new Refused(
      email === undefined ? 'report.cli.nobody' : 'report.cli.noPerson',
      { email: email ?? '' },
      404,
    )
  return loadActor(house, user)
}
