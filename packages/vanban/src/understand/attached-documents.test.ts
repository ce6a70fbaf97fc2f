import { describe, expect, it } from 'vitest'
import { givenDocument, givenFixture, wordsAt } from './given.ts'

const decision = (...attached: string[]) =>
  givenDocument(
    [
      'UBND TỈNH VỊNH XANH',
      'Số: 12/QĐ-UBND',
      '',
      'QUYẾT ĐỊNH',
      'Ban hành Kế hoạch thông tin đối ngoại',
      '',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thông tin đối ngoại./.',
      '',
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Lưu: VT.',
      '',
      'CHỦ TỊCH',
      '',
      'Trần Văn Bình',
      '',
      ...attached,
    ].join('\n'),
  )

describe('a document attached to another', () => {
  it('has type, subject and place', () => {
    const document = givenFixture('offices/ministry-decision-plan.txt')
    expect(document.attached).toMatchObject([
      {
        type: 'kế hoạch',
        number: null,
        subject: 'Truyền thông quảng bá hình ảnh Việt Nam tại nước ngoài năm 2026',
        signature: null,
      },
    ])
    expect(wordsAt(document, document.attached[0]?.span)).toMatch(
      /^KẾ HOẠCH Truyền thông .* theo quy định\.$/u,
    )
  })

  it('may have a head and a signature of its own', () => {
    const document = decision(
      'UBND TỈNH VỊNH XANH',
      'SỞ NGOẠI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 7/KH-SNgV',
      'Vịnh Xanh, ngày 05 tháng 01 năm 2026',
      '',
      'KẾ HOẠCH',
      'Đón đoàn báo chí',
      '',
      'I. TỔ CHỨC THỰC HIỆN',
      '',
      '1. Văn phòng Sở chuẩn bị xe.',
      '',
      'GIÁM ĐỐC',
      '',
      'Lý Thị Hoa',
    )
    expect(document.signature?.name).toBe('Trần Văn Bình')
    expect(document.attached).toMatchObject([
      {
        type: 'kế hoạch',
        number: '7',
        symbol: 'KH-SNgV',
        date: '2026-01-05',
        subject: 'Đón đoàn báo chí',
        signature: { chain: ['GIÁM ĐỐC'], name: 'Lý Thị Hoa' },
      },
    ])
    expect(document.assignments).toMatchObject([{ lead: ['Văn phòng Sở'] }])
    expect(document.unread).toEqual([])
  })

  it('may be a form within an appendix', () => {
    const { attached, appendices, unread } = decision(
      'PHỤ LỤC',
      'TÊN CƠ QUAN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '',
      'BÁO CÁO',
      'Kết quả quý ...',
      '',
      'I. TÌNH HÌNH',
      '',
      '1. Số liệu.',
    )
    expect(appendices).toBe(1)
    expect(attached).toMatchObject([{ type: 'báo cáo', subject: 'Kết quả quý' }])
    expect(unread).toEqual([])
  })

  it('is none when it is an appendix without a type', () => {
    expect(decision('PHỤ LỤC', 'DANH SÁCH ĐƠN VỊ', '', '1. Sở Y tế.').attached).toEqual([])
  })

  it('may be the plan of the coming year within a report', () => {
    const document = givenDocument(
      [
        'BÁO CÁO',
        'Công tác năm 2025',
        '',
        'I. KẾT QUẢ',
        '',
        '1. Đã làm.',
        '',
        'II. KẾ HOẠCH NĂM 2026',
        '',
        '1. Mở lớp.',
      ].join('\n'),
    )
    expect(document.attached).toMatchObject([{ type: 'kế hoạch', subject: 'NĂM 2026' }])
    expect(wordsAt(document, document.attached[0]?.span)).toBe('II. KẾ HOẠCH NĂM 2026 1. Mở lớp.')
  })
})

describe('a file that holds only an appendix', () => {
  it('is read as one', () => {
    const document = givenDocument(
      [
        'PHỤ LỤC II',
        'DANH MỤC NHIỆM VỤ NĂM 2026',
        '(Kèm theo Kế hoạch số 5/KH-UBND ngày 03/01/2026 của UBND tỉnh)',
        '',
        '| TT | Nội dung | Chủ trì | Thời gian |',
        '|---|---|---|---|',
        '| 1 | Họp báo | Sở Ngoại vụ | Quý I/2026 |',
      ].join('\n'),
    )
    expect(document.unread).toEqual([])
    expect(document.appendices).toBe(1)
    expect(document.type).toBeNull()
    expect(document.assignments).toMatchObject([{ lead: ['Sở Ngoại vụ'], due: { on: '2026-03-31' } }])
  })
})
