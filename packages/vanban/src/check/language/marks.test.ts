import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const withPoints = (...points: string[]) =>
  faultless({ body: ['I. NHIỆM VỤ', '', ...points.flatMap((point) => [`- ${point}`, ''])] })
const suggestions = (rule: string, ...points: string[]) =>
  found(rule, withPoints(...points)).map(({ suggestion }) => suggestion)

describe('capitals of Phụ lục II', () => {
  it.each([
    ['Báo cáo huyện Ủy trước ngày 20.', 'Huyện ủy'],
    ['Phó giám đốc Sở chỉ đạo chung.', 'Phó Giám đốc'],
    ['Công chức Văn Hóa tham mưu tổ chức.', 'Văn hóa'],
    ['Ban Chỉ huy Quân Sự phối hợp bảo vệ.', 'Quân sự'],
    ['Quảng bá hình ảnh tỉnh Thanh hóa ra nước ngoài.', 'Thanh Hóa'],
    ['Khẳng định chủ quyền ở biển Đông.', 'Biển Đông'],
    ['Nâng cao đời sống của nhân dân.', 'Nhân dân'],
    ['Chính sách của nhà nước về báo chí.', 'Nhà nước'],
    ['Quyết định số 12/QĐ-UBND về việc Phê duyệt Đề án.', 'phê duyệt'],
    ['Cung cấp thông tin cho báo chí; Phối hợp tổ chức họp báo.', '; phối hợp'],
  ])('“%s” -> “%s”', (sentence, right) => {
    expect(suggestions('capitalisation', sentence)).toContain(right)
  })

  it('one office, one way of writing', () => {
    const points = [
      'Cổng Thông tin điện tử tỉnh.',
      'Cổng Thông tin điện tử tỉnh.',
      'Cổng thông tin điện tử tỉnh.',
    ]
    expect(suggestions('capitalisation', ...points)).toEqual(['Cổng Thông tin'])
  })

  it.each([
    'Ủy ban nhân dân, Tòa án nhân dân, Công an nhân dân, lực lượng vũ trang nhân dân.',
    'Quản lý nhà nước, ngân sách nhà nước và bí mật nhà nước.',
    'Đồng chí Lê Văn Hóa và bà Trần Thị Kinh Tế phụ trách.',
    'Sở Tài chính; Sở Nội vụ; Công an tỉnh; Ủy ban Mặt trận Tổ quốc.',
    'Theo Luật Ban hành văn bản quy phạm pháp luật.',
    'Gìn giữ hòa bình, thái bình cho bản làng.',
    'Các Sở, ban, ngành thuộc Thành phố.',
    'Tỉnh ủy, Thành ủy, Huyện ủy và Đảng ủy các xã.',
  ])('right as it is: “%s”', (sentence) => {
    expect(foundWords('capitalisation', withPoints(sentence))).toEqual([])
  })
})

describe('spaces and marks', () => {
  it.each([
    ['Lắp trạm 5G,IoT ở khu công nghiệp.', '5G, IoT'],
    ['Gửi các hội, đoàn thể xã(T/h) biết.', 'xã (T/h)'],
    ['Kết luận ngày 14 /02/2012 của Bộ.', '14/02/2012'],
    ['Phát triển văn hóa-xã hội ở vùng cao.', 'văn hóa - xã hội'],
    ['Các xã thựchiện nghiêm.', 'thực hiện'],
    ['Mời các đơn vị , các trường.', 'vị,'],
  ])('“%s” -> “%s”', (sentence, right) => {
    expect(suggestions('spacing', sentence).join()).toContain(right)
  })

  it.each([
    'Gửi thư tới hoi.sach@example.gov.vn, xem https://sach.example.vn/a,b(c).',
    'Tăng 3,5 lần; tỷ lệ 1.250.000 đồng; Điều 5(a) và 24/24h.',
    'Đào tạo e-learning, xe ô tô; khu A(1).',
    'Số 12/KH-UBND, 57-KL/TW; VT, VX(05).',
  ])('right as it is: “%s”', (sentence) => {
    expect(foundWords('spacing', withPoints(sentence))).toEqual([])
  })

  it.each([
    ['Chủ trì phối hợp với các trường.', 'Chủ trì, phối hợp'],
    ['Mời các cơ quan đơn vị trên địa bàn.', 'cơ quan, đơn vị'],
    ['Phát triển kinh tế xã hội.', 'kinh tế - xã hội'],
  ])('“%s” -> “%s”', (sentence, right) => {
    expect(suggestions('punctuation', sentence)).toContain(right)
  })

  it('a semicolon in a plain list, two marks together, and no comma before “đặc biệt là”', () => {
    const points = [
      'Các sở, ban, ngành; đoàn thể cùng dự.',
      'Mời thầy cô,, học sinh.',
      'Mời các em nhỏ đặc biệt là trẻ mồ côi.',
    ]
    expect(foundWords('punctuation', withPoints(...points))).toHaveLength(3)
  })

  it.each([
    'Chủ trì, phối hợp với các cơ quan, đơn vị; tổ chức, cá nhân.',
    'Học sinh, đặc biệt là học sinh vùng cao, được mượn sách...',
    'Sách, báo, v.v...; tranh (ảnh).',
  ])('right as it is: “%s”', (sentence) => {
    expect(foundWords('punctuation', withPoints(sentence))).toEqual([])
  })
})

describe('one way through the whole text', () => {
  it('dashes between compounds', () => {
    const points = [
      'Phát triển kinh tế - xã hội.',
      'Giữ vững quốc phòng - an ninh.',
      'Phát triển văn hóa – xã hội.',
    ]
    expect(foundWords('dash-inconsistent', withPoints(...points))).toEqual(['văn hóa – xã hội'])
    expect(foundWords('dash-inconsistent', withPoints(...points.slice(0, 2)))).toEqual([])
  })

  it('placing of tones', () => {
    expect(foundWords('tone-mark-inconsistent', withPoints('Văn hóa đọc ở Thanh Hoá.')).join()).toContain(
      'Thanh Hoá',
    )
    expect(
      foundWords('tone-mark-inconsistent', withPoints('Văn hóa đọc ở Thanh Hóa, quý hai, hoàn thành.')),
    ).toEqual([])
  })
})
