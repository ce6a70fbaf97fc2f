import { expect, it } from 'vitest'
import { faultless, foundWords } from '../given-findings.ts'

it('letters with separate marks are told of where they stand, not where the same word is typed as usual', () => {
  const words = 'Ủy ban bầu cử'
  const typed = words.normalize('NFD')
  const body = ['I. NỘI DUNG', '', `- Báo cáo ${words} trước ngày bầu cử; gửi ${typed} kết quả.`]
  const text = faultless({ body })
  const [found, ...more] = foundWords('unicode-decomposed', text)
  expect([found, more]).toEqual([words, []])
})

it('a text typed as usual has none', () => {
  expect(foundWords('unicode-decomposed', faultless())).toEqual([])
})
