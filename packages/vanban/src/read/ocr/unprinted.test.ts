import { expect, it } from 'vitest'
import type { ReadLine } from './legible.ts'
import { withoutStamps } from './unprinted.ts'

/** A line of the page by its words, its place in pixels, and letters of thirty pixels. */
function line(text: string, left: number, top: number): ReadLine {
  const right = left + text.length * 18
  const [bottom, baseline, shoulder] = [top + 30, top + 28, top + 4]
  const box = { left, right, top, bottom }
  const words = text.split(' ').map((word) => ({ ...box, text: word, confidence: 0.9 }))
  return { line: { ...box, baseline, shoulder, heights: { small: 20, tall: 28 }, marks: [] }, words }
}

const said = (lines: readonly ReadLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))

it('a marking of secrecy beside the stamp of arrival is not taken off with it', () => {
  const stamp = [line('ĐẾN', 200, 420), line('Số: 317', 300, 400), line('Ngày: 12/6', 300, 440)]
  const page = [...stamp, line('TỐI MẬT', 340, 480), line('BÁO CÁO', 700, 700)]
  const { lines, notes } = withoutStamps(page, 30)
  expect(said(lines)).toEqual(['TỐI MẬT', 'BÁO CÁO'])
  expect(notes).toContain('arrivalStamp')
})
