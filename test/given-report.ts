import type { Actor } from '#platform/access.ts'
import { newId } from '#platform/new-id.ts'
import { recordProgress } from '#domain/planning/progress-actions.ts'
import { buildReport } from '#domain/reporting/report-actions.ts'
import { showReport } from '#domain/reporting/report-reading.ts'
import type { Passage } from '#domain/reporting/report.ts'
import { seedForms } from '../seeds/forms/seed-forms.ts'
import type { TestHouse } from './database.ts'
import { givenPlan } from './given-plan.ts'
import { asPerson, givenPerson, givenUnit } from './given.ts'

/** An office with people, a plan of five tasks in which it has a part, and some of them done. */
export interface GivenOffice {
  readonly unitId: string
  readonly provinceId: string
  readonly officer: Actor
  readonly colleague: Actor
  readonly leader: Actor
  /** Works in an office beside it. */
  readonly stranger: Actor
  record(task: number, said: { percent: number; done?: boolean; note?: string }): Promise<void>
  /** Builds the report of 2026 as the officer; the same one every time. */
  report(): Promise<string>
}

export async function givenOffice(house: TestHouse): Promise<GivenOffice> {
  await seedForms(house)
  const provinceId = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
  const unitId = await givenUnit(house, { name: 'Sở Văn hóa, Thể thao và Du lịch', under: provinceId })
  const besideId = await givenUnit(house, { name: 'Sở Ngoại vụ', under: provinceId })
  const planner = await givenPerson(house, 'Nông Văn Bình', provinceId, 'planner')
  const officer = await givenPerson(house, 'Hoàng Thị Mai', unitId, 'officer')
  const colleague = await givenPerson(house, 'Vi Đức Thịnh', unitId, 'officer')
  const leader = await givenPerson(house, 'Lý Thu Hà', unitId, 'leader')
  const stranger = await givenPerson(house, 'Đàm Văn Khoa', besideId, 'leader')
  const plan = await givenPlan(house, { ownerId: provinceId, by: planner.userId }, [
    { text: 'Tổ chức lớp tập huấn', leads: [unitId], dueOn: '2026-06-30', part: 'Tập huấn, bồi dưỡng' },
    { text: 'Nâng cấp cụm pa-nô cửa khẩu', leads: [unitId], dueOn: '2026-09-30', part: 'Biên giới' },
    {
      text: 'Duy trì chuyên trang tiếng Anh',
      leads: [unitId],
      dueKind: 'continuous',
      part: 'Cổng thông tin',
    },
    {
      text: 'Biên soạn tờ gấp',
      coordinating: [unitId],
      leads: [besideId],
      dueOn: '2026-12-10',
      part: 'Ấn phẩm',
    },
    {
      text: 'Đón đoàn phóng viên',
      coordinating: [unitId],
      leads: [besideId],
      dueOn: '2026-12-10',
      part: 'Ấn phẩm',
    },
  ])
  return {
    ...{ unitId, provinceId, officer, colleague, leader, stranger },
    async record(task, { percent, done = false, note = 'Đã thực hiện.' }) {
      const said = { percent, done, note, reopen: false, entryId: newId(), links: [], files: [] }
      await recordProgress(asPerson(house, officer), {
        ...said,
        obligationId: await plan.obligationOf(task, unitId),
      })
    },
    async report() {
      const wanted = { formKey: 'yearly-external-information', unitId, year: 2026 }
      return (await buildReport(asPerson(house, officer), wanted)).id
    },
  }
}

/** The passage of a report drawn from that source, or the only one of a chapter. */
export async function passageOf(
  house: TestHouse,
  actor: Actor,
  reportId: string,
  source: string,
): Promise<Passage> {
  const { report } = await showReport(asPerson(house, actor), reportId, null)
  const passages = report.content.chapters.flatMap((chapter) => chapter.passages)
  const passage = passages.find((one) => one.drawn?.source.startsWith(source))
  if (!passage) throw new Error(`nothing was drawn from ${source}`)
  return passage
}
