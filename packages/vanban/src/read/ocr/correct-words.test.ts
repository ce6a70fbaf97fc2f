import { expect, it } from 'vitest'
import { correctLine } from './correct-words.ts'

const corrected = (line: string) =>
  correctLine(line.split(' '))
    .map(({ text }) => text)
    .join(' ')

it.each([
  ['QUYÉT ĐỊNH:', 'QUYẾT ĐỊNH:'],
  ['KÉ HOẠCH', 'KẾ HOẠCH'],
  ['phát triên du lịch', 'phát triển du lịch'],
  ['chính quyên địa phương', 'chính quyền địa phương'],
  ['bạn bè quôc tê', 'bạn bè quốc tế'],
  ['các cơ quan quan lý nhà nước', 'các cơ quan quản lý nhà nước'],
])('accents that were lost come back where only one phrase has these letters: %s', (said, meant) => {
  expect(corrected(said)).toBe(meant)
})

it.each([
  ['ngày l8 tháng l1 năm 2025', 'ngày 18 tháng 11 năm 2025'],
  ['số 0§/KH-UBND', 'số 08/KH-UBND'],
  ['Hà Nam, ngày22tháng 4', 'Hà Nam, ngày 22 tháng 4'],
  ['H. NHIỆM VỤ', 'II. NHIỆM VỤ'],
  ['L.MỤC ĐÍCH', 'I. MỤC ĐÍCH'],
])('letters that stand for digits become digits where a number is asked for: %s', (said, meant) => {
  expect(corrected(said)).toBe(meant)
})

it.each([
  'đồng chí Nguyễn Văn Hoa',
  'được bầu thành phó chủ tịch',
  'có hiệu lực thi hành kể từ ngày ký',
  'giới thiệu rộng rãi tới nhân dân',
  'Festival Bạch Hạc',
])('what may be right stays as it is: %s', (line) => {
  expect(corrected(line)).toBe(line)
})

it('tells what was said before the correction', () => {
  expect(correctLine(['QUYÉT', 'ĐỊNH'])).toEqual([
    { said: 'QUYÉT', text: 'QUYẾT' },
    { said: 'ĐỊNH', text: 'ĐỊNH' },
  ])
})
