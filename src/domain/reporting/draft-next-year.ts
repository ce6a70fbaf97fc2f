import { draftOf } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { goesOn, partsOf, toldAndOthers, toldInEach } from './drawn-tasks.ts'
import { firstSentence, headingWithinSentence, withinSentence, writtenDay } from './office-vietnamese.ts'
import type { Draft, DrawnTask } from './report.ts'
import { countTasks, joined, say } from './saying.ts'

/** What the year leaves to the next: work not finished, and work that goes on every year. New work is the person's to write. */
export function draftNextYear(drawing: Drawing): readonly Draft[] {
  const unfinished = drawing.tasks.filter((task) => task.state !== 'done' && !goesOn(task))
  const recurring = drawing.tasks.filter(goesOn)
  return [
    ...(unfinished.length > 0 ? [draftUnfinished(unfinished, drawing)] : []),
    ...(recurring.length > 0 ? [draftRecurring(recurring, drawing)] : []),
  ]
}

function draftUnfinished(tasks: readonly DrawnTask[], { year }: Drawing): Draft {
  const { told, others } = toldAndOthers(tasks)
  const rest = others.length > 0 ? [say`- ${countTasks('others', others)} nhiệm vụ khác`] : []
  const lines = [...told.map((task) => say`- ${firstSentence(task.text)}${lastDay(task)}`), ...rest]
  const opening = say`Tập trung hoàn thành ${countTasks('continuing', tasks)} nhiệm vụ chuyển tiếp từ năm ${String(year)}:`
  return draftOf('nextYear.unfinished', say`${opening}\n${joined(lines, ';\n')}.`)
}

function lastDay(task: DrawnTask): string {
  return task.dueOn === null ? '' : ` (thời hạn được giao: ngày ${writtenDay(task.dueOn)})`
}

function draftRecurring(tasks: readonly DrawnTask[], { unitName, year }: Drawing): Draft {
  const parts = partsOf(tasks)
  const lines = parts.map((part) => {
    const { told, others } = toldAndOthers(part.tasks, toldInEach(parts.length))
    const rest = others.length > 0 ? [say`${countTasks('others', others)} nhiệm vụ khác`] : []
    const works = joined(
      [...told.map((task) => say`${withinSentence(firstSentence(task.text))}`), ...rest],
      '; ',
    )
    return part.partTitle === ''
      ? say`- ${works}`
      : say`- Về ${headingWithinSentence(part.partTitle)}: ${works}`
  })
  const opening = say`Năm ${String(year + 1)}, ${unitName} duy trì ${countTasks('recurring', tasks)} nhiệm vụ thực hiện thường xuyên, định kỳ:`
  return draftOf('nextYear.recurring', say`${opening}\n${joined(lines, ';\n')}.`)
}
