import type { Period, ReportForm } from './form.ts'
import { withinSentence } from './office-vietnamese.ts'
import type { Draft, DrawnPerson, DrawnTask, Money } from './report.ts'
import type { Saying } from './saying.ts'

/** Everything that a report is drawn from. The same drawing of the same records gives the same words. */
export interface Drawing {
  readonly form: ReportForm
  readonly year: number
  readonly period: Period
  /** The day of the drawing. */
  readonly day: string
  /** As the unit is called within a sentence: "UBND xã Ba Sơn". */
  readonly unitName: string
  readonly tasks: readonly DrawnTask[]
  readonly people: readonly DrawnPerson[]
  readonly money: Money | null
}

/** A draft of what was said; it speaks of every task that its numbers count, and of those named besides. */
export function draftOf(source: string, { text, figures }: Saying, tasks: readonly DrawnTask[] = []): Draft {
  const counted = figures.filter((figure) => figure.of === 'tasks').flatMap((figure) => figure.ids)
  const taskIds = [...new Set([...tasks.map((task) => task.taskId), ...counted])]
  return { source, text, figures: [...figures], taskIds }
}

/** "Kế hoạch số 219/KH-UBND về …", "Kế hoạch công tác …": a title that says its own type is not told it again. */
export function planName({
  planTitle,
  planReference,
}: Pick<DrawnTask, 'planTitle' | 'planReference'>): string {
  const [, type = 'Kế hoạch', about = ''] =
    /^(Kế hoạch|Chương trình|Quyết định|Chỉ thị|Đề án)?\s*(.*)$/isu.exec(planTitle) ?? []
  const named = `${type.slice(0, 1).toLocaleUpperCase('vi')}${type.slice(1).toLocaleLowerCase('vi')}`
  const subject = withinSentence(about)
  return planReference !== null && /^\d/.test(planReference)
    ? `${named} số ${planReference} về ${subject.replace(/^về\s+/, '')}`
    : `${named} ${subject}`
}
