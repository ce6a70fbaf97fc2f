import { expect, it } from 'vitest'
import fc from 'fast-check'
import { evenLines } from './even-lines.ts'
import { textWidth } from './font-metrics.ts'

it('words that fit stay on one line', () => {
  expect(evenLines('TỈNH BẠCH HẠC', 13, 200)).toEqual(['TỈNH BẠCH HẠC'])
})

it('a name is broken after "nhân dân", after a comma or before a linking word', () => {
  expect(evenLines('ỦY BAN NHÂN DÂN TỈNH BẠCH HẠC', 13, 188)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH BẠCH HẠC'])
  expect(evenLines('BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 13, 188)).toEqual([
    'BỘ VĂN HÓA,',
    'THỂ THAO VÀ DU LỊCH',
  ])
})

it('no words are lost or changed, and every line that can fits', () => {
  const word = fc.stringMatching(/^[a-zA-ZĐđẠạ]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const lines = evenLines(words.join(' '), 14, 160)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(textWidth(line, 14, 'bold')).toBeLessThanOrEqual(160)
    }),
  )
})

it('a text that strayed into a title is filled line by line, every word of it', () => {
  const text = 'chủ trì, phối hợp với '.repeat(60).trim()
  const lines = evenLines(text, 13, 200)
  expect(lines.join(' ')).toBe(text)
  expect(lines.every((line) => evenLines(line, 13, 200).length === 1)).toBe(true)
})
