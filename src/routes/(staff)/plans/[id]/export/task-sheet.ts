import type { PlanHead } from '#domain/planning/plan-list.ts'
import type { ShownTask } from '#domain/planning/plan-pages.ts'
import { sectionLabel } from '#domain/planning/task.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'
import type { Sheet } from '../../../../workbook.ts'

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

/** The plan as a sheet: a row for each task. */
export function taskSheet(plan: PlanHead, t: Translator, language: Language): Sheet<ShownTask, Column> {
  const headers: Record<Column, string> = {
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
  return {
    name: plan.reference || t('plans.plan'),
    widths,
    header: (column) => headers[column],
    cells: (task) => ({
      section: sectionLabel(task.section),
      part: task.partTitle,
      text: task.text,
      lead: named(task, 'lead'),
      coordinating: named(task, 'coordinating'),
      dueOn: task.dueOn && formatDate(task.dueOn, language),
      dueWords: task.dueWords,
      state: t(`standing.${task.standing}`),
      percent: task.percent,
      doneOn: task.doneOn && formatDate(task.doneOn, language),
      product: task.product,
      evidence: task.evidence.count,
    }),
  }
}

function named(task: ShownTask, role: 'lead' | 'coordinating'): string {
  return task.parties
    .filter((party) => party.role === role)
    .map((party) => (party.scope ? `${party.name} (${party.scope})` : party.name))
    .join('; ')
}
