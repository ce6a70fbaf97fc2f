import { describe, expect, it } from 'vitest'
import { findDue, findDues, readDue } from './due.ts'
import { givenWords } from './given.ts'

const due = (words: string, year: number | null = 2026) => {
  const { kind, on } = readDue(givenWords(words), year)
  return [kind, on]
}

describe('the time on a line of its own', () => {
  it.each([
    ['trước ngày 30/11/2025', 'date', '2025-11-29'],
    ['Trước 01/3/2026', 'date', '2026-02-28'],
    ['chậm nhất ngày 30/11/2025', 'date', '2025-11-30'],
    ['ngày 18 tháng 11 năm 2025', 'date', '2025-11-18'],
    ['15/11', 'date', '2026-11-15'],
    ['Từ 01/10 đến ngày 31/10/2027', 'date', '2027-10-31'],
    ['Tháng 11/2025', 'month', '2025-11-30'],
    ['tháng 02 năm 2028', 'month', '2028-02-29'],
    ['Tháng 5, 6/2026', 'month', '2026-06-30'],
    ['trước tháng 12/2025', 'month', '2025-11-30'],
    ['6 tháng đầu năm 2026', 'month', '2026-06-30'],
    ['Từ tháng 11/2025 đến tháng 4/2026', 'month', '2026-04-30'],
    ['Quý II', 'quarter', '2026-06-30'],
    ['Quý IV/2025 và Quý I/2026', 'quarter', '2026-03-31'],
    ['Quý II, III/2026', 'quarter', '2026-09-30'],
    ['Quí 3 năm 2026', 'quarter', '2026-09-30'],
    ['Từ tháng 12/2025 đến quý I/2026', 'quarter', '2026-03-31'],
    ['Năm 2027', 'year', '2027-12-31'],
    ['từ nay đến hết năm', 'year', '2026-12-31'],
    ['giai đoạn 2026 - 2030', 'year', '2030-12-31'],
    ['Hằng năm', 'recurring', null],
    ['Hàng quý', 'recurring', null],
    ['trước ngày 15/11 hằng năm', 'recurring', null],
    ['Theo kế hoạch bồi dưỡng hàng năm', 'recurring', null],
    ['Thường xuyên, theo yêu cầu', 'continuous', null],
    ['Năm 2026 và các năm tiếp theo', 'continuous', null],
    ['Từ 01/7/2025', 'continuous', null],
    ['Sau khi cấp trên ban hành hướng dẫn', 'relative', null],
    ['trong 10 ngày làm việc kể từ ngày nhận', 'relative', null],
    ['', 'none', null],
  ])('"%s" is %s, last day %s', (words, kind, on) => {
    expect(due(words)).toEqual([kind, on])
  })

  it('says more by its date than by the event in brackets', () => {
    expect(due('Tháng 11/2025 (sau khi tỉnh có hướng dẫn)')).toEqual(['month', '2025-11-30'])
  })

  it('is no date where a document is cited by a number like one', () => {
    expect(due('Theo Thông tư số 22/2016/TT-BTTTT')).toEqual(['relative', null])
  })

  it('without a year, in a document without one, has no last day', () => {
    expect(due('Quý II', null)).toEqual(['relative', null])
  })

  it('keeps its words as written', () => {
    expect(readDue(givenWords(' dự kiến  trong Quý II/2021. '), null).words).toBe('dự kiến trong Quý II/2021')
  })

  it('names no day that the calendar lacks', () => {
    expect(due('31/4/2026')).toEqual(['relative', null])
  })
})

describe('the time within a sentence', () => {
  const found = (sentence: string) => {
    const { words, kind, on } = findDue(givenWords(sentence), 2026)
    return [words, kind, on]
  }

  it('is a deadline when a word of deadline stands before it', () => {
    expect(found('Báo cáo kết quả trước ngày 05/12/2026.')).toEqual([
      'trước ngày 05/12/2026',
      'date',
      '2026-12-04',
    ])
    expect(found('xây dựng kế hoạch xong trong tháng 3.')).toEqual(['trong tháng 3', 'month', '2026-03-31'])
  })

  it('is none when it only dates a cited document', () => {
    expect(found('Thực hiện Quyết định số 36/QĐ-TTg ngày 11/01/2024 về quy hoạch.')[1]).toBe('none')
  })

  it('is none when it names the year of a plan or a horizon', () => {
    expect(found('Xây dựng kế hoạch năm 2026 của đơn vị đến năm 2030.')[1]).toBe('none')
  })

  it('is none when money is given every year', () => {
    expect(found('Bố trí trong dự toán ngân sách hằng năm.')[1]).toBe('none')
  })

  it('recurs where a report is made again and again', () => {
    expect(found('Tổng hợp, báo cáo định kỳ hoặc đột xuất theo quy định.')).toEqual([
      'định kỳ hoặc đột xuất theo quy định',
      'recurring',
      null,
    ])
    expect(found('Báo cáo trước ngày 30 tháng 11 hàng năm.')[1]).toBe('recurring')
  })

  it('points at its own words', () => {
    const words = givenWords('Báo cáo trước ngày 05/12/2026.')
    expect(findDue(words, 2026).span).toEqual([8, 29])
  })

  it('hangs on an event where no day is named', () => {
    expect(found('Báo cáo ít nhất 05 ngày trước khi đoàn đến.')[1]).toBe('relative')
    expect(found('Tham mưu kinh phí ngay sau khi nhận được dự toán.')[1]).toBe('relative')
    expect(found('Mua sắm xong trước Tết Nguyên đán.')[1]).toBe('relative')
  })

  it('recurs where a day without its year closes work of every year', () => {
    expect(found('Lập dự toán hằng năm gửi Sở Tài chính trước ngày 15 tháng 7.')[1]).toBe('recurring')
    expect(found('Gửi ít nhất 05 tin, bài/tháng về Phòng Biên tập.')[1]).toBe('recurring')
    expect(found('Hỗ trợ 500.000 đồng/tháng.')[1]).toBe('none')
  })

  it('is the end of a year that closes the clause', () => {
    expect(found('Thành lập 01 câu lạc bộ trong năm 2026.')).toEqual(['trong năm 2026', 'year', '2026-12-31'])
    expect(found('Triển khai kế hoạch trong năm 2026 của đơn vị.')[1]).toBe('none')
  })

  it('may be followed by others, which are kept in their order', () => {
    const words = givenWords('Lập kế hoạch trước ngày 15/3; báo cáo kết quả trước ngày 10/12/2026.')
    const { due, furtherDue } = findDues(words, 2026)
    expect([due.on, furtherDue?.map(({ on }) => on)]).toEqual(['2026-03-14', ['2026-12-09']])
    expect(findDues(givenWords('Báo cáo trước ngày 05/12/2026.'), 2026).furtherDue).toBeUndefined()
  })
})
