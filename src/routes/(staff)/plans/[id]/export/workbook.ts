import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type { Worksheet } from 'exceljs'
import type { PlanHead } from '#domain/planning/plan-list.ts'
import type { ShownTask } from '#domain/planning/plan-pages.ts'
import { sectionLabel } from '#domain/planning/task.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'

const widths = {
  section: 9,
  part: 32,
  text: 64,
  lead: 32,
  coordinating: 32,
  dueOn: 12,
  dueWords: 20,
  state: 16,
  percent: 8,
  doneOn: 12,
  product: 28,
  evidence: 12,
}
type Column = keyof typeof widths

/** One sheet: a heading, a row for each task. Rows are written as they come, so a large plan is never whole in memory. */
export async function workbookOf(
  plan: PlanHead,
  pages: AsyncIterable<readonly ShownTask[]>,
  t: Translator,
  language: Language,
): Promise<Uint8Array> {
  const stream = new PassThrough()
  const written = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet(
    plan.reference?.replace(/[\\/*?:[\]]/g, '-').slice(0, 31) || t('plans.plan'),
    {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    },
  )
  addHeading(sheet, t)
  for await (const tasks of pages) {
    for (const task of tasks) addTask(sheet, task, t, language)
  }
  sheet.commit()
  await book.commit()
  return written
}

function addHeading(sheet: Worksheet, t: Translator): void {
  const names: Record<Column, string> = {
    section: t('task.section'),
    part: t('task.part'),
    text: t('task.task'),
    lead: t('task.lead'),
    coordinating: t('task.coordinating'),
    dueOn: t('task.due'),
    dueWords: t('filter.due'),
    state: t('task.state'),
    percent: '%',
    doneOn: t('standing.done'),
    product: t('task.product'),
    evidence: t('task.evidence'),
  }
  const columns = Object.keys(widths) as Column[]
  sheet.columns = columns.map((key) => ({ key, header: names[key], width: widths[key] }))
  const heading = sheet.getRow(1)
  heading.font = { bold: true }
  heading.alignment = { vertical: 'middle', wrapText: true }
  heading.commit()
}

function addTask(sheet: Worksheet, task: ShownTask, t: Translator, language: Language): void {
  const named = (role: 'lead' | 'coordinating') =>
    task.parties
      .filter((party) => party.role === role)
      .map((party) => (party.scope ? `${party.name} (${party.scope})` : party.name))
      .join('; ')
  const row: Record<Column, string | number | null> = {
    section: inert(sectionLabel(task.section)),
    part: inert(task.partTitle),
    text: inert(task.text),
    lead: inert(named('lead')),
    coordinating: inert(named('coordinating')),
    dueOn: task.dueOn && formatDate(task.dueOn, language),
    dueWords: inert(task.dueWords),
    state: t(`standing.${task.standing}`),
    percent: task.percent,
    doneOn: task.doneOn && formatDate(task.doneOn, language),
    product: task.product && inert(task.product),
    evidence: task.evidence.count,
  }
  const added = sheet.addRow(row)
  added.alignment = { vertical: 'top', wrapText: true }
  added.commit()
}

/** Words stay words: what begins like a formula is not made into one when the file is saved as text and opened again. */
function inert(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
}
