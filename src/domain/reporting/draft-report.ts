import { plansOf } from './drawn-tasks.ts'
import { draftOf, planName } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { draftLimits } from './draft-limits.ts'
import { draftNextYear } from './draft-next-year.ts'
import { draftResults } from './draft-results.ts'
import type { DrawingRule } from './form.ts'
import { inYear } from './form.ts'
import { withinSentence, writtenDay, writtenMoney } from './office-vietnamese.ts'
import type { Draft, DrawnTask } from './report.ts'
import type { Count } from './saying.ts'
import { joined, say } from './saying.ts'

/** The drafts of every chapter of the form, by the chapter's key. */
export function draftReport(drawing: Drawing): ReadonlyMap<string, readonly Draft[]> {
  return new Map(drawing.form.chapters.map((chapter) => [chapter.key, draftChapter(chapter.draws, drawing)]))
}

function draftChapter(rule: DrawingRule, drawing: Drawing): readonly Draft[] {
  switch (rule) {
    case 'opening':
      return [draftOpening(drawing)]
    case 'results':
      return draftResults(drawing)
    case 'people':
      return draftPeople(drawing)
    case 'money':
      return draftMoney(drawing)
    case 'limits':
      return draftLimits(drawing)
    case 'nextYearPlan':
      return draftNextYear(drawing)
    case 'closing':
      return [draftClosing(drawing)]
    case 'free':
      return []
  }
}

function draftOpening(drawing: Drawing): Draft {
  const { from, to } = drawing.period
  const subject = withinSentence(inYear(drawing.form.subject, drawing.year))
  const plans = namedPlans(drawing.tasks)
  const reports = `${drawing.unitName} báo cáo ${subject} (số liệu từ ngày ${writtenDay(from)} đến ngày ${writtenDay(to)}) như sau:`
  return draftOf('opening', say`${plans === '' ? '' : `Thực hiện ${plans}, `}${reports}`, drawing.tasks)
}

const plansNamed = 3

/** "Kế hoạch …; Kế hoạch …": the first few by name, as a report cites what it answers. */
function namedPlans(tasks: readonly DrawnTask[]): string {
  const names = plansOf(tasks).map(([task]) => planName(task))
  const rest = names.length > plansNamed ? ' và các kế hoạch có liên quan' : ''
  return names.slice(0, plansNamed).join('; ') + rest
}

function draftClosing(drawing: Drawing): Draft {
  const subject = withinSentence(inYear(drawing.form.subject, drawing.year))
  return draftOf('closing', say`Trên đây là báo cáo ${subject} của ${drawing.unitName}.`)
}

const dutiesOf: Readonly<Record<string, string>> = {
  leader: 'chỉ đạo, phụ trách chung',
  planner: 'tham mưu kế hoạch, tổng hợp báo cáo',
  officer: 'trực tiếp tham mưu, thực hiện',
}

/** Nobody in the register of posts does not mean that nobody does the work: then nothing is drawn. */
function draftPeople(drawing: Drawing): readonly Draft[] {
  const people = drawing.people.filter((person) => person.role in dutiesOf)
  if (people.length === 0) return []
  const all: Count = { label: 'people', of: 'people', ids: people.map((person) => person.id) }
  const lines = people.map(
    ({ name, title, role }) => say`- Đồng chí ${name}, ${title}: ${dutiesOf[role] ?? ''}`,
  )
  const opening = say`${drawing.unitName} bố trí ${all} người phụ trách, tham mưu công tác thông tin đối ngoại, gồm:\n`
  return [draftOf('people', say`${opening}${joined(lines, ';\n')}.`)]
}

function draftMoney({ money, unitName, year }: Drawing): readonly Draft[] {
  if (money === null) return []
  if (money.kind === 'noSeparate') {
    const reason = money.reason === '' ? '' : ` Lý do: ${withinSentence(money.reason)}.`
    const sentence = `Năm ${year}, ${unitName} chưa bố trí nguồn kinh phí riêng cho hoạt động thông tin đối ngoại.`
    return [draftOf('money', say`${sentence}${reason}`)]
  }
  const sum = writtenMoney(money.dong)
  return [
    draftOf(
      'money',
      say`Kinh phí bố trí cho hoạt động thông tin đối ngoại năm ${String(year)} của ${unitName} là ${sum}.`,
    ),
  ]
}

/** Sources of the sentences that follow from what the unit says of its money. */
export function isAboutMoney(source: string): boolean {
  return source === 'money' || source === 'limits.money'
}
