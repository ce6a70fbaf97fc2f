import { describe, expect, it } from 'vitest'
import { carryFigures } from './carry-figures.ts'
import type { Figure } from './report.ts'

const before = 'Được giao 05 nhiệm vụ, đã hoàn thành 03 nhiệm vụ.'
const figure = (span: [number, number], value: number): Figure => ({
  span,
  value,
  label: 'all',
  of: 'tasks',
  list: 'results#0',
})
const figures = [figure([10, 12], 5), figure([37, 39], 3)]
const carried = (after: string) => carryFigures(before, figures, after).map((one) => after.slice(...one.span))

describe('numbers in an edited passage', () => {
  it('keep their proof where they still stand', () => {
    expect(carried('Năm nay được giao 05 nhiệm vụ, trong đó đã hoàn thành 03 nhiệm vụ.')).toEqual([
      '05',
      '03',
    ])
    expect(carried('Được giao 05 nhiệm vụ.\nĐến nay đã hoàn thành 03 nhiệm vụ.')).toEqual(['05', '03'])
  })

  it('lose it when the number was changed by hand', () => {
    expect(carried('Được giao 06 nhiệm vụ, đã hoàn thành 03 nhiệm vụ.')).toEqual(['03'])
  })

  it('lose it when they now count something else', () => {
    expect(carried('Được giao 05 nhiệm vụ, đã hoàn thành 03 lớp tập huấn.')).toEqual(['05'])
  })

  it('lose it when the passage is written anew', () => {
    expect(carried('Kết quả chung: tốt.')).toEqual([])
  })
})
