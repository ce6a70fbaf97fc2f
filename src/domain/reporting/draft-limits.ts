import { daysBetween } from '#platform/clock.ts'
import { draftOf } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { sorted, toldAndOthers } from './drawn-tasks.ts'
import { firstSentence, withinSentence, writtenDay } from './office-vietnamese.ts'
import type { Draft, DrawnTask } from './report.ts'
import { countTasks, joined, say, written } from './saying.ts'

/** What did not go well, as far as the records know: late, done late, not begun, no money. The reasons are the notes. */
export function draftLimits(drawing: Drawing): readonly Draft[] {
  const { late, doneLate, notStarted } = sorted(drawing.tasks)
  const waiting = notStarted.filter((task) => !task.isLate)
  return [
    ...(late.length > 0 ? [draftLate(late, drawing.day)] : []),
    ...(doneLate.length > 0
      ? [
          draftOf(
            'limits.doneLate',
            say`Có ${countTasks('doneLate', doneLate)} nhiệm vụ hoàn thành sau thời hạn được giao.`,
          ),
        ]
      : []),
    ...(waiting.length > 0
      ? [
          draftOf(
            'limits.notStarted',
            say`Còn ${countTasks('notStarted', waiting)} nhiệm vụ chưa ghi nhận kết quả thực hiện.`,
          ),
        ]
      : []),
    ...(drawing.tasks.length > 0 && late.length + doneLate.length === 0
      ? [
          draftOf(
            'limits.none',
            say`Các nhiệm vụ được giao trong kỳ không có nhiệm vụ quá thời hạn.`,
            drawing.tasks,
          ),
        ]
      : []),
    ...(drawing.money?.kind === 'noSeparate'
      ? [
          draftOf(
            'limits.money',
            say`Chưa bố trí được nguồn kinh phí riêng cho hoạt động thông tin đối ngoại.`,
          ),
        ]
      : []),
  ]
}

function draftLate(late: readonly DrawnTask[], day: string): Draft {
  const { told, others } = toldAndOthers(late)
  const lines = told.map((task) => say`- ${lateness(task, day)}`)
  const rest =
    others.length > 0
      ? [say`- Ngoài ra còn ${countTasks('others', others)} nhiệm vụ khác chậm so với thời hạn.`]
      : []
  const opening = say`Còn ${countTasks('late', late)} nhiệm vụ chậm so với thời hạn được giao:`
  return draftOf('limits.late', say`${opening}\n${joined([...lines, ...rest], '\n')}`)
}

function lateness(task: DrawnTask, day: string): string {
  const since =
    task.dueOn === null
      ? ''
      : `thời hạn ngày ${writtenDay(task.dueOn)}, chậm ${written(daysBetween(task.dueOn, day))} ngày, `
  const reached = task.state === 'assigned' ? 'chưa ghi nhận kết quả thực hiện' : `mới đạt ${task.percent}%`
  const [note] = task.notes
  const said =
    note === undefined ? '' : ` Ghi nhận ngày ${writtenDay(note.on)}: ${withinSentence(note.note)}.`
  return `${firstSentence(task.text)}: ${since}${reached}.${said}`
}
