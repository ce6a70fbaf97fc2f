import { expect, it } from 'vitest'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { detailWords } from './entry-words.ts'

const told = (details: Record<string, unknown>) =>
  detailWords(details, translator(catalogues.vi), 'vi').map(({ label, value }) => `${label}: ${value}`)

it('an entry tells in words what an office asks for', () => {
  expect(told({ title: 'Phó Giám đốc Sở', lastDay: '2026-12-31', units: ['Sở Y tế', 'Sở Nội vụ'] })).toEqual([
    'Chức danh: Phó Giám đốc Sở',
    'Đơn vị: Sở Y tế; Sở Nội vụ',
    'Ngày cuối cùng: 31/12/2026',
  ])
})

it('keys of records and words of programs stay in the files that are taken out', () => {
  const id = '01a1ffca-735c-7e93-a35f-caa3e64461cf'
  expect(told({ planId: id, from: id, units: [id], done: true, reason: '' })).toEqual([])
})
