import { describe, expect, it } from 'vitest'
import { calmTitle } from './calm-title.ts'

describe('a heading printed in capitals', () => {
  it.each([
    ['III. TỔ CHỨC THỰC HIỆN', 'III. Tổ chức thực hiện'],
    ['NHIỆM VỤ TRỌNG TÂM', 'Nhiệm vụ trọng tâm'],
    ['IV. TRÁCH NHIỆM CỦA UBND CÁC XÃ, PHƯỜNG', 'IV. Trách nhiệm của UBND các xã, phường'],
  ])('%s stands as %s', (printed, shown) => {
    expect(calmTitle(printed)).toBe(shown)
  })

  it('that is not all capitals stays as written', () => {
    expect(calmTitle('1. Bồi dưỡng nghiệp vụ')).toBe('1. Bồi dưỡng nghiệp vụ')
    expect(calmTitle('II. Nội dung Kế hoạch UBND')).toBe('II. Nội dung Kế hoạch UBND')
    expect(calmTitle('')).toBe('')
  })
})
