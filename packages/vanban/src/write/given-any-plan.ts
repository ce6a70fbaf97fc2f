import fc from 'fast-check'
import type { WritableDocument, WritablePassage } from './writable-document.ts'
import { anyPhrase } from './given-any-document.ts'
import { passage, plan as given } from './given-documents.ts'

const units = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Ngoại vụ',
  'Công an tỉnh',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
  'Báo Bạch Hạc',
] as const

/** A task with those who carry it out, as the reader should find it. */
export interface GivenTask {
  readonly text: string
  readonly lead: string
  readonly coordinating: readonly string[]
}

const task: fc.Arbitrary<GivenTask> = fc
  .record({
    text: anyPhrase(3, 25).filter((text) => !/["“”]/.test(text)),
    parts: fc.shuffledSubarray([...units], { minLength: 2, maxLength: 3 }),
  })
  .map(({ text, parts: [lead = '', ...coordinating] }) => ({ text, lead, coordinating }))

const opening = passage(
  'paragraph',
  null,
  'Thực hiện nhiệm vụ thông tin đối ngoại năm 2026 và để bạn bè quốc tế hiểu rõ hơn về vùng đất, con người của tỉnh, Ủy ' +
    'ban nhân dân tỉnh ban hành Kế hoạch thông tin đối ngoại trên địa bàn tỉnh với những nội dung sau:',
)

const plan = (outline: readonly WritablePassage[]): WritableDocument => ({
  ...given,
  bases: [],
  outline: [opening, ...outline],
})

/** Who does what, said by labels below each task. */
export const anyLabelledPlan = fc.array(task, { minLength: 1, maxLength: 8 }).map((tasks) => ({
  tasks,
  document: plan([
    passage(
      'heading',
      'I',
      'Nhiệm vụ',
      tasks.map(({ text, lead, coordinating }, at) =>
        passage('heading', String(at + 1), text, [
          passage('bullet', '-', `Đơn vị chủ trì: ${lead}.`),
          passage('bullet', '-', `Đơn vị phối hợp: ${coordinating.join('; ')}.`),
        ]),
      ),
    ),
  ]),
}))

/** Who does what, said by a section for each unit. */
export const anyPlanByUnit = fc
  .uniqueArray(task, { minLength: 1, maxLength: 5, selector: ({ lead }) => lead })
  .map((tasks) => ({
    tasks,
    document: plan([
      passage(
        'heading',
        'I',
        'Tổ chức thực hiện',
        tasks.map(({ text, lead, coordinating }, at) =>
          passage('heading', String(at + 1), lead, [
            passage(
              'bullet',
              '-',
              `Chủ trì, phối hợp với ${coordinating.join(', ')} ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}.`,
            ),
          ]),
        ),
      ),
    ]),
  }))
