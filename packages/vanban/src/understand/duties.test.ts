import { describe, expect, it } from 'vitest'
import { readCharge, readCoordinating } from './duties.ts'
import { givenWords } from './given.ts'

const charged = (sentence: string) => readCharge(givenWords(sentence))?.units.map((unit) => unit.name) ?? null
const helping = (sentence: string) => readCoordinating(givenWords(sentence)).map((unit) => unit.name)

describe('a sentence with a unit as its subject', () => {
  it.each([
    ['Sở Tài chính tham mưu bố trí kinh phí.', ['Sở Tài chính']],
    ['Giao Sở Tư pháp theo dõi, đôn đốc.', ['Sở Tư pháp']],
    ['Sở Xây dựng xây dựng quy định.', ['Sở Xây dựng']],
    ['Ban chỉ đạo tỉnh chỉ đạo các địa phương.', ['Ban chỉ đạo tỉnh']],
    ['Ban Tổ chức Tỉnh ủy tổ chức hội nghị.', ['Ban Tổ chức Tỉnh ủy']],
    ['Các sở, ngành; UBND các xã triển khai.', ['Các sở, ngành', 'UBND các xã']],
    ['Văn phòng Bộ: Thực hiện tốt công tác tiếp dân.', ['Văn phòng Bộ']],
    ['Các cơ quan được giao chủ trì có trách nhiệm lập kế hoạch.', ['Các cơ quan được giao chủ trì']],
    ['Công an tỉnh chủ trì xử lý.', ['Công an tỉnh']],
  ])('%s', (sentence, units) => {
    expect(charged(sentence)).toEqual(units)
  })

  it('names ministries together where they share one word', () => {
    expect(charged('Các Bộ: Tài chính, Xây dựng khẩn trương rà soát.')).toEqual([
      'Các Bộ: Tài chính, Xây dựng',
    ])
  })

  it('is none when the issuer speaks for itself', () => {
    expect(charged('UBND tỉnh yêu cầu các cơ quan thực hiện.')).toBeNull()
    expect(charged('Ủy ban nhân dân tỉnh nhận được Công văn số 5/UBND-VX.')).toBeNull()
  })

  it('is none when it begins with work', () => {
    expect(charged('Tổ chức hội nghị tập huấn cho Sở Y tế.')).toBeNull()
    expect(charged('Căn cứ hướng dẫn của Sở Y tế xây dựng kế hoạch.')).toBeNull()
  })
})

describe('"chủ trì, phối hợp với"', () => {
  it.each([
    ['Chủ trì, phối hợp với các Sở, Ban, ngành liên quan rà soát hạ tầng.', ['các Sở, Ban, ngành liên quan']],
    [
      'Chủ trì phối hợp với Sở A Lưới và các đơn vị liên quan giải quyết.',
      ['Sở A Lưới', 'các đơn vị liên quan'],
    ],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các xã, phường:', ['Sở Nội vụ', 'UBND các xã, phường']],
  ])('%s', (sentence, units) => {
    expect(helping(sentence)).toEqual(units)
  })

  it('adds nobody when the unit itself only helps', () => {
    expect(helping('Phối hợp với Sở Ngoại vụ đón đoàn báo chí.')).toEqual([])
  })

  it('adds nobody when no unit follows', () => {
    expect(helping('Chủ trì, phối hợp thực hiện kế hoạch.')).toEqual([])
  })
})
