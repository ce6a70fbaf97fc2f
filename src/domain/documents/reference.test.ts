import { describe, expect, it } from 'vitest'
import { identityOf, referenceKey } from './reference.ts'

const thanhHoa = { issuer: 'UBND tỉnh Thanh Hóa' }

describe('which document is meant', () => {
  it('a decree by its number, however it is written', () => {
    const ways = ['72/2015/NĐ-CP', '072/2015/NĐ – CP', '72 /2015/ NĐ-CP', '72/2015/nđ-cp', '72/2015/ÐĐ-CP']
    const [first, ...others] = ways.map((reference) => identityOf({ reference }))
    expect(first).toBe('72/NĐ-CP#2015')
    expect(others.slice(0, 3)).toEqual([first, first, first])
    expect(others[3]).not.toBe(first)
  })

  it('without a year in its symbol, by the year of its date, or not at all', () => {
    expect(identityOf({ reference: '1191/QĐ-TTg', date: '2020-08-05' })).toBe('1191/QĐ-TTG#2020')
    expect(identityOf({ reference: '57- KL/TW', date: '2023' })).toBe('57/KL/TW#2023')
    expect(identityOf({ reference: '1191/QĐ-TTg' })).toBeNull()
  })

  it('a province’s plan only with its province: every province has a plan 219', () => {
    const plan = { reference: '219/KH-UBND', date: '2020-10-12' }
    expect(identityOf(plan)).toBeNull()
    expect(identityOf({ ...plan, ...thanhHoa })).toBe('219/KH-UBND#2020#ubnd tinh thanh hoa')
    expect(identityOf({ ...plan, issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Thanh Hoá' })).toBe(
      identityOf({ ...plan, ...thanhHoa }),
    )
    expect(identityOf({ ...plan, issuer: 'UBND tỉnh Nghệ An' })).not.toBe(
      identityOf({ ...plan, ...thanhHoa }),
    )
  })

  it('“UBND tỉnh” is that of whoever cites, where the head says which', () => {
    const cited = { reference: '219/KH-UBND', date: '2020-10-12', issuer: 'UBND tỉnh' }
    const citing = { issuer: 'Sở Văn hóa và Thể thao', superior: 'UBND TỈNH THANH HÓA' }
    expect(identityOf(cited)).toBeNull()
    expect(identityOf(cited, citing)).toBe('219/KH-UBND#2020#ubnd tinh thanh hoa')
    expect(identityOf(cited, { issuer: 'UBND huyện Cẩm Thủy', superior: null })).toBeNull()
  })

  it('a law by its name and year', () => {
    const by2016 = ['Luật Báo chí', 'luật báo chí'].map((reference) =>
      identityOf({ reference, date: '2016-04-05' }),
    )
    expect(by2016).toEqual(['luat bao chi#2016', 'luat bao chi#2016'])
    expect(identityOf({ reference: 'Luật Báo chí năm 2016' })).toBe('luat bao chi#2016')
    expect(identityOf({ reference: 'Luật Báo chí' })).toBeNull()
  })

  it.each(['', 'căn cứ', '///', '12', 'luật', '9'.repeat(400), 'KH-UBND'])('“%s” means none', (reference) => {
    expect(identityOf({ reference, date: '2020-01-01' })).toBeNull()
  })

  it('marks and small letters tell symbols apart: HD is no HĐ', () => {
    expect(referenceKey('12/HD-BTC')).not.toBe(referenceKey('12/HĐ-BTC'))
  })
})
