import { daysBetween } from '#platform/clock.ts'
import { draftOf, planName } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { goesOn, partsOf, plansOf, sorted, toldAndOthers, toldInEach } from './drawn-tasks.ts'
import type { PlanPart } from './drawn-tasks.ts'
import { asSentence, firstSentence, headingWithinSentence, writtenDay } from './office-vietnamese.ts'
import type { Draft, DrawnTask } from './report.ts'
import type { Saying } from './saying.ts'
import { countTasks, joined, say, written } from './saying.ts'

/** First the whole, then each plan where there are several, then each part of a plan with its tasks. */
export function draftResults(drawing: Drawing): readonly Draft[] {
  const { tasks } = drawing
  const plans = plansOf(tasks)
  const most = toldInEach(partsOf(tasks).length)
  const drafts = [draftOf('results', summary(drawing))]
  for (const own of plans) {
    const [first] = own
    if (plans.length > 1) {
      const opening = say`Thực hiện ${planName(first)}: `
      drafts.push(draftOf(`results.plan:${first.planId}`, say`${opening}${standingsOfWhole(own)}.`))
    }
    for (const part of partsOf(own))
      drafts.push(draftPart(part, { most, ofSeveral: plans.length > 1 }, drawing))
  }
  return drafts
}

function summary({ tasks, unitName, period, day }: Drawing): Saying {
  const window = `Trong kỳ báo cáo (từ ngày ${writtenDay(period.from)} đến ngày ${writtenDay(period.to)}), ${unitName}`
  if (tasks.length === 0)
    return say`${window} không có nhiệm vụ được giao tại các kế hoạch về thông tin đối ngoại.`
  const given = say`${window} ${takenOn(tasks)}.`
  const until = day < period.to ? `Tính đến ngày ${writtenDay(day)}` : 'Kết thúc kỳ báo cáo'
  return say`${given} ${until}, ${standingsOfWhole(tasks)}.`
}

/** "được giao 24 nhiệm vụ, trong đó chủ trì 05 …": whoever issued the plan itself sees to tasks that others carry out. */
function takenOn(tasks: readonly DrawnTask[]): Saying {
  const inRole = (role: DrawnTask['role']) => tasks.filter((task) => task.role === role)
  const [lead, helping, issued] = [inRole('lead'), inRole('coordinating'), inRole('issued')]
  const parts = [
    ...(lead.length > 0 ? [say`chủ trì ${countTasks('lead', lead)} nhiệm vụ`] : []),
    ...(helping.length > 0 ? [say`phối hợp ${countTasks('coordinating', helping)} nhiệm vụ`] : []),
    ...(issued.length > 0
      ? [say`giao các cơ quan, đơn vị thực hiện ${countTasks('issued', issued)} nhiệm vụ`]
      : []),
  ]
  const verb = issued.length > 0 ? 'triển khai' : 'được giao'
  return say`${verb} ${countTasks('all', tasks)} nhiệm vụ, trong đó ${joined(parts, ', ')}`
}

/** "đã hoàn thành 12 nhiệm vụ (trong đó …); đang thực hiện 03 nhiệm vụ; …": only what there is. */
function standings(tasks: readonly DrawnTask[]): readonly Saying[] {
  const { done, doneLate, underWay, notStarted, late } = sorted(tasks)
  const after = lateAmongDone(done, doneLate)
  return [
    ...(done.length > 0 ? [say`đã hoàn thành ${countTasks('done', done)} nhiệm vụ${after}`] : []),
    ...(underWay.length > 0 ? [say`đang thực hiện ${countTasks('underWay', underWay)} nhiệm vụ`] : []),
    ...(notStarted.length > 0
      ? [say`chưa ghi nhận kết quả thực hiện đối với ${countTasks('notStarted', notStarted)} nhiệm vụ`]
      : []),
    ...(late.length > 0 ? [say`có ${countTasks('late', late)} nhiệm vụ đã quá thời hạn`] : []),
  ]
}

function lateAmongDone(done: readonly DrawnTask[], doneLate: readonly DrawnTask[]): Saying {
  if (doneLate.length === 0) return say``
  if (doneLate.length < done.length)
    return say` (trong đó ${countTasks('doneLate', doneLate)} nhiệm vụ sau thời hạn)`
  return done.length === 1
    ? say` (sau thời hạn)`
    : say` (cả ${countTasks('doneLate', doneLate)} nhiệm vụ đều sau thời hạn)`
}

function standingsOfWhole(tasks: readonly DrawnTask[]): Saying {
  const none = tasks.some((task) => task.state === 'done') ? [] : [say`chưa có nhiệm vụ hoàn thành`]
  return joined([...none, ...standings(tasks)], '; ')
}

function draftPart(
  part: PlanPart,
  { most, ofSeveral }: { most: number; ofSeveral: boolean },
  drawing: Drawing,
): Draft {
  const { told, others } = toldAndOthers(part.tasks, most)
  const rest = say`- Ngoài ra còn ${countTasks('others', others)} nhiệm vụ khác: ${joined(standings(others), '; ')}.`
  const lines = [
    ...told.map((task) => say`- ${outcome(task, drawing.day)}`),
    ...(others.length > 0 ? [rest] : []),
  ]
  const source = `results.part:${part.planId}:${part.partTitle}`
  const opening = partOpening(part, ofSeveral)
  return draftOf(source, say`${opening}\n${joined(lines, '\n')}`, part.tasks)
}

/** A single task needs no counting of how it stands: its own line says it. */
function partOpening({ partTitle, tasks }: PlanPart, isOneOfSeveralPlans: boolean): Saying {
  const unnamed = isOneOfSeveralPlans ? 'Về các nhiệm vụ thuộc kế hoạch' : 'Về các nhiệm vụ được giao'
  const about = partTitle === '' ? unnamed : `Về ${headingWithinSentence(partTitle)}`
  const all = countTasks('all', tasks)
  if (tasks.length === 1) return say`${about} (${all} nhiệm vụ):`
  return say`${about}: có ${all} nhiệm vụ, ${joined(standings(tasks), '; ')}. Cụ thể:`
}

/** The task, how it stands, and what the unit last recorded about it. */
function outcome(task: DrawnTask, day: string): string {
  const helped = task.role === 'coordinating' ? ' (phối hợp thực hiện)' : ''
  const said = task.notes[0] === undefined ? '' : ` ${asSentence(task.notes[0].note)}`
  return `${firstSentence(task.text)}${helped}: ${standing(task, day)}.${said}`
}

function standing(task: DrawnTask, day: string): string {
  switch (task.state) {
    case 'done':
      return `đã hoàn thành${task.doneOn === null ? '' : ` ngày ${writtenDay(task.doneOn)}`}${doneAfter(task)}`
    case 'started':
      return `${goesOn(task) ? 'đang được thực hiện thường xuyên' : 'đang thực hiện'}, đạt ${task.percent}%${overdue(task, day)}`
    case 'assigned':
      return `chưa ghi nhận kết quả thực hiện${overdue(task, day)}`
  }
}

function doneAfter(task: DrawnTask): string {
  if (task.doneOn === null || task.dueOn === null || !task.wasDoneLate) return ''
  return `, sau thời hạn ${written(daysBetween(task.dueOn, task.doneOn))} ngày`
}

function overdue(task: DrawnTask, day: string): string {
  if (!task.isLate || task.dueOn === null) return ''
  return `, quá thời hạn ${written(daysBetween(task.dueOn, day))} ngày`
}
