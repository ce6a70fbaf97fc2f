import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftReport } from './draft-report.ts'
import type { Drawing } from './drawing.ts'
import { periodOf, reportFormSchema } from './form.ts'
import type { Draft, DrawnTask } from './report.ts'

const file = new URL('../../../seeds/forms/yearly-external-information.json', import.meta.url)
const form = reportFormSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

function task(over: Partial<DrawnTask>): DrawnTask {
  return {
    taskId: over.text ?? 'task',
    planId: 'plan',
    planTitle: 'Hoạt động thông tin đối ngoại trên địa bàn tỉnh Sông Kỳ năm 2026',
    planReference: '12/KH-UBND',
    partTitle: 'Tập huấn, bồi dưỡng nghiệp vụ',
    text: 'Tổ chức lớp tập huấn',
    role: 'lead',
    state: 'assigned',
    percent: 0,
    dueKind: 'date',
    dueOn: '2026-12-01',
    doneOn: null,
    isLate: false,
    wasDoneLate: false,
    notes: [],
    evidence: [],
    ...over,
  }
}

function drafts(over: Partial<Drawing>, chapter: string): readonly Draft[] {
  const drawing: Drawing = {
    form,
    year: 2026,
    period: periodOf(form, 2026),
    day: '2026-11-21',
    unitName: 'Sở Văn hóa, Thể thao và Du lịch',
    tasks: [],
    people: [],
    money: null,
    ...over,
  }
  return draftReport(drawing).get(chapter) ?? []
}

const done = task({
  text: 'In tờ gấp',
  state: 'done',
  percent: 100,
  doneOn: '2026-02-03',
  dueOn: '2026-02-28',
})
const doneLate = task({
  text: 'Mở lớp',
  state: 'done',
  percent: 100,
  doneOn: '2026-07-08',
  dueOn: '2026-06-30',
  wasDoneLate: true,
})
const underWay = task({
  text: 'Duy trì chuyên trang',
  state: 'started',
  percent: 60,
  dueKind: 'continuous',
  dueOn: null,
})
const late = task({
  text: 'Nâng cấp cụm pa-nô.',
  state: 'started',
  percent: 20,
  dueOn: '2026-09-30',
  isLate: true,
  notes: [{ on: '2026-10-02', note: 'Chờ thẩm định giá.' }],
})
const untouched = task({ text: 'Biên soạn sách ảnh' })
const all = [done, doneLate, underWay, late, untouched]

describe('a drawn report', () => {
  it('every number counts what it lists, and stands in the text where it says', () => {
    const every = draftReport({
      ...{ form, year: 2026, period: periodOf(form, 2026), day: '2026-11-21', unitName: 'Sở Ngoại vụ' },
      ...{ tasks: all, people: [], money: null },
    })
    const figures = [...every.values()]
      .flat()
      .flatMap((one) => one.figures.map((figure) => ({ ...figure, text: one.text })))
    expect(figures.length).toBeGreaterThan(8)
    for (const figure of figures) {
      expect(figure.ids).toHaveLength(figure.value)
      expect(Number(figure.text.slice(...figure.span))).toBe(figure.value)
    }
  })

  it('what is done, under way and not begun makes up the whole, each once', () => {
    const [summary] = drafts({ tasks: all }, 'activities')
    const value = (label: string) => summary!.figures.find((one) => one.label === label)?.value ?? 0
    expect(value('done') + value('underWay') + value('notStarted')).toBe(value('all'))
    expect(summary!.text).toBe(
      'Trong kỳ báo cáo (từ ngày 15/12/2025 đến ngày 14/12/2026), Sở Văn hóa, Thể thao và Du lịch được giao 05 nhiệm vụ, trong đó chủ trì 05 nhiệm vụ. Tính đến ngày 21/11/2026, đã hoàn thành 02 nhiệm vụ (trong đó 01 nhiệm vụ sau thời hạn); đang thực hiện 02 nhiệm vụ; chưa ghi nhận kết quả thực hiện đối với 01 nhiệm vụ; có 01 nhiệm vụ đã quá thời hạn.',
    )
  })

  it('tells each task of a part with how it stands and what was last recorded', () => {
    const [, part] = drafts({ tasks: [done, doneLate, late] }, 'activities')
    expect(part!.text.split('\n')).toEqual([
      'Về tập huấn, bồi dưỡng nghiệp vụ: có 03 nhiệm vụ, đã hoàn thành 02 nhiệm vụ (trong đó 01 nhiệm vụ sau thời hạn); đang thực hiện 01 nhiệm vụ; có 01 nhiệm vụ đã quá thời hạn. Cụ thể:',
      '- In tờ gấp: đã hoàn thành ngày 03/02/2026.',
      '- Mở lớp: đã hoàn thành ngày 08/7/2026, sau thời hạn 08 ngày.',
      '- Nâng cấp cụm pa-nô: đang thực hiện, đạt 20%, quá thời hạn 52 ngày. Chờ thẩm định giá.',
    ])
  })

  it('a single task of a part is not counted again, and what is all late is said so', () => {
    const [summary, part] = drafts({ tasks: [doneLate] }, 'activities')
    expect(part!.text.split('\n')[0]).toBe('Về tập huấn, bồi dưỡng nghiệp vụ (01 nhiệm vụ):')
    expect(summary!.text).toContain('đã hoàn thành 01 nhiệm vụ (sau thời hạn)')
  })

  it('a long list tells the first fifteen and counts the others', () => {
    const many = Array.from({ length: 20 }, (_, at) => task({ text: `Việc ${at + 1}`, taskId: `task-${at}` }))
    const part = drafts({ tasks: many }, 'activities')[1]!
    expect(part.text.split('\n')).toHaveLength(17)
    expect(part.figures.find((one) => one.label === 'others')?.value).toBe(5)
    const late = many.map((one) => ({ ...one, isLate: true, dueOn: '2026-10-01' }))
    for (const chapter of ['limits', 'nextYear']) {
      const [list] = drafts({ tasks: late }, chapter)
      expect(list!.figures.map((one) => one.value)).toEqual([20, 5])
    }
  })

  it('the more parts there are, the fewer tasks each tells, and none is lost from the count', () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      task({ text: `Việc ${at}`, taskId: `task-${at}`, partTitle: `Phần việc ${at % 100}` }),
    )
    const parts = drafts({ tasks: many }, 'activities').slice(1)
    const counted = parts.flatMap((one) => one.figures.filter((figure) => figure.label === 'all'))
    expect(parts).toHaveLength(100)
    expect(parts.every((one) => one.text.split('\n').length === 4)).toBe(true)
    expect(counted.reduce((sum, figure) => sum + figure.value, 0)).toBe(1000)
  })

  it('several plans are told apart', () => {
    const other = task({
      planId: 'other',
      planReference: null,
      planTitle: 'Kế hoạch biên giới năm 2026',
      text: 'Việc biên giới',
    })
    const texts = drafts({ tasks: [done, other] }, 'activities').map((one) => one.text)
    expect(texts[1]).toMatch(
      /^Thực hiện Kế hoạch số 12\/KH-UBND về hoạt động thông tin đối ngoại .* 2026: đã hoàn thành 01/,
    )
    expect(texts[3]).toMatch(/^Thực hiện Kế hoạch biên giới năm 2026: chưa có nhiệm vụ hoàn thành/)
  })

  it('limits are the late tasks with what was recorded of them; without any, that is said', () => {
    expect(drafts({ tasks: all }, 'limits')[0]!.text).toBe(
      'Còn 01 nhiệm vụ chậm so với thời hạn được giao:\n- Nâng cấp cụm pa-nô: thời hạn ngày 30/9/2026, chậm 52 ngày, mới đạt 20%. Ghi nhận ngày 02/10/2026: chờ thẩm định giá.',
    )
    expect(drafts({ tasks: [done] }, 'limits').map((one) => one.source)).toEqual(['limits.none'])
    expect(drafts({ tasks: [] }, 'limits')).toEqual([])
  })

  it('next year takes over what is not finished, and what goes on every year', () => {
    const [unfinished, recurring] = drafts({ tasks: all }, 'nextYear')
    expect(unfinished!.figures[0]).toMatchObject({
      value: 2,
      ids: ['Nâng cấp cụm pa-nô.', 'Biên soạn sách ảnh'],
    })
    expect(recurring!.text).toContain('Năm 2027')
    expect(recurring!.text).toContain('- Về tập huấn, bồi dưỡng nghiệp vụ: duy trì chuyên trang.')
  })

  it('no separate money is not nought', () => {
    expect(drafts({ money: null }, 'money')).toEqual([])
    const [none] = drafts(
      { money: { kind: 'noSeparate', reason: 'Lồng ghép trong kinh phí chi thường xuyên.' } },
      'money',
    )
    const [nought] = drafts({ money: { kind: 'amount', dong: 0 } }, 'money')
    expect(none!.text).toContain('chưa bố trí nguồn kinh phí riêng')
    expect(none!.text).toContain('Lý do: lồng ghép trong kinh phí chi thường xuyên.')
    expect(nought!.text).toContain('là 0 đồng')
    expect(nought!.text).not.toContain('chưa bố trí')
  })

  it('money is written as an office writes it', () => {
    const said = (dong: number) => drafts({ money: { kind: 'amount', dong } }, 'money')[0]!.text
    expect(said(250_000_000)).toContain('là 250 triệu đồng.')
    expect(said(1_250_000_000)).toContain('là 1,25 tỷ đồng.')
    expect(said(98_765_432)).toContain('là 98.765.432 đồng.')
  })

  it('people are named with their posts; nobody in the register draws nothing', () => {
    const people = [
      { id: 'one', name: 'Nông Thị Bình', title: 'Phó Giám đốc Sở', role: 'leader' },
      { id: 'two', name: 'Vi Văn An', title: 'Quản trị hệ thống', role: 'administrator' },
    ]
    const [drawn] = drafts({ people }, 'people')
    expect(drawn!.text).toBe(
      'Sở Văn hóa, Thể thao và Du lịch bố trí 01 người phụ trách, tham mưu công tác thông tin đối ngoại, gồm:\n- Đồng chí Nông Thị Bình, Phó Giám đốc Sở: chỉ đạo, phụ trách chung.',
    )
    expect(drafts({ people: [] }, 'people')).toEqual([])
  })

  it('a unit without tasks says so, and counts nothing', () => {
    const [summary] = drafts({ tasks: [] }, 'activities')
    expect(summary!.text).toContain('không có nhiệm vụ được giao')
    expect(summary!.figures).toEqual([])
  })

  it('whoever issued the plan tells how many it gave to others', () => {
    const [summary] = drafts(
      { tasks: [task({ role: 'issued', text: 'Một' }), task({ text: 'Hai' })] },
      'activities',
    )
    expect(summary!.text).toContain(
      'triển khai 02 nhiệm vụ, trong đó chủ trì 01 nhiệm vụ, giao các cơ quan, đơn vị thực hiện 01 nhiệm vụ',
    )
  })
})
