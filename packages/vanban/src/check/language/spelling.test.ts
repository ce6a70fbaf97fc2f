import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const withPoints = (...points: string[]) =>
  faultless({ body: ['I. NHIỆM VỤ', '', ...points.flatMap((point) => [`- ${point}`, ''])] })

describe('likely slips of typing and scanning', () => {
  it.each([
    ['Tăng cường quản lý hoạt động đôi ngoại của các hội.', 'đối ngoại'],
    ['Chủ động phòng ngùa cháy rừng trong mùa khô.', 'phòng ngừa'],
    ['Ban hành quy định chồng chèo với văn bản cấp trên.', 'chồng chéo'],
    ['Đồng chí Phó chỉ tịch phụ trách văn xã chỉ đạo chung.', 'chủ tịch'],
    ['Giao Chi cục Thống kê thu nhập số liệu về khách du lịch.', 'thu thập số liệu'],
    ['Đẩy mạnh chuyển đôi số trong các trường học.', 'chuyển đổi'],
    ['Bảo đảm an ninh trật tụ tại lễ hội.', 'trật tự'],
    ['Huy động nguồn lục xã hội hóa để trùng tu đình làng.', 'nguồn lực'],
    ['Bồi dưởng nghiệp vụ cho hướng dẫn viên.', 'Bồi dưỡng'],
    ['Tổ chức trung bày sản phẩm làng nghề.', 'trưng bày'],
    ['Hỗ trợ nguời cao tuổi và đưa đuợc sách về bản.', 'người | được'],
    ['Xây dựng nông thôn mói kiểu mẫu.', 'thôn mới'],
  ])('“%s” suggests “%s”', (sentence, meant) => {
    const suggestions = found('ocr-suspect', withPoints(sentence)).map(({ suggestion }) => suggestion)
    expect(suggestions.join(' | ')).toContain(meant)
  })

  it('a cut-off paragraph is read on: “thi” and “đưa, khen thưởng”', () => {
    const text = withPoints('Cuối năm, Phòng Nội vụ tổng hợp kết quả của các đơn vị để bình xét thi').replace(
      'bình xét thi',
      'bình xét thi\n\nđưa, khen thưởng theo quy định.',
    )
    expect(found('ocr-suspect', text)[0]?.suggestion).toContain('đua, khen thưởng')
  })

  it('what is no Vietnamese syllable is shown, without a suggestion', () => {
    const [finding] = found('ocr-suspect', withPoints('Phòng Kinh tế avf các thôn rà soát hộ nghèo.'))
    expect(finding).toMatchObject({ severity: 'hint', suggestion: null })
    expect(finding?.words).toContain('avf')
  })

  it('a suggestion is never more than a warning', () => {
    const findings = found('ocr-suspect', withPoints('Công tác thông tin đôi ngoại được chú trọng.'))
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('a text that lost its letters as a whole is told once, not word by word', () => {
    const broken = Array.from({ length: 30 }, () => 'Cng tc tuyn truyền phải bm st thc tế ở cc thn.')
    expect(found('ocr-suspect', withPoints(...broken))).toHaveLength(1)
  })

  it.each([
    'Đổi mới phương thức, trao đổi với các cơ quan báo chí.',
    'Họp triển khai nhiệm vụ, nhập dữ liệu vào hệ thống trong 03 ngày.',
    'Thu nhập bình quân đầu người tăng; thu thập số liệu đúng hạn.',
    'Cuộc thi đưa hình ảnh quê hương đến bạn bè quốc tế.',
    'Xã Đồng Chằm, bản Nà Lúm và phường Bến Nghè phối hợp tổ chức.',
    'Ông Lò Văn Sõ, bà Hà Thị Hoà và ông Đinh Xuân Cuả phụ trách.',
    'Đăng trên website, fanpage và kênh YouTube của tỉnh.',
    'Sở Văn hóa, Thể thao và Du lịch: Chủ trì, phối hợp với Đài Phát thanh và Truyền hình.',
    'Chiến sĩ và chiến sỹ, kĩ thuật và kỹ thuật, hoà bình và hòa bình đều được viết.',
    'Lắp 05 camera, 02 máy quay 4K, kéo 3 km cáp quang, 10 ha rừng.',
    'Gửi về địa chỉ tttt@example.vn, số 0031/KH-UBND, mã 000.00.00.H99.',
    'Ngân sách nhà nước hằng năm và hàng năm.',
  ])('good language is left alone: “%s”', (sentence) => {
    expect(foundWords('ocr-suspect', withPoints(sentence))).toEqual([])
  })
})

describe('missing words', () => {
  it.each([
    ['Kế hoạch gồm các nội sau:', 'các nội dung sau'],
    ['Kinh phí lấy từ nguồn ngân xã và nguồn xã hội hóa.', 'nguồn ngân sách xã'],
    ['Doanh nghiệp đóng trên địa tỉnh được mời tham gia.', 'trên địa bàn tỉnh'],
    ['Các đơn vị khẩn trương triển thực hiện Kế hoạch.', 'triển khai thực hiện'],
  ])('“%s” may be “%s”', (sentence, phrase) => {
    const [finding] = found('missing-word', withPoints(sentence))
    expect(finding?.suggestion).toContain(phrase)
    expect(finding?.severity).toBe('warning')
  })

  it('“của” before a purpose lacks its owner', () => {
    expect(
      foundWords('missing-word', withPoints('Các hoạt động của nhằm quảng bá hình ảnh địa phương.')),
    ).toEqual(['của nhằm'])
  })

  it.each([
    'Giáo dục đào tạo và khoa học công nghệ.',
    'Ủy ban nhân dân các phường, các xã có trách nhiệm thi hành.',
    'Theo quy định của Luật Báo chí.',
    'Giá trị văn hóa vật thể và phi vật thể.',
    'Triển khai kịp thời, thực hiện nghiêm túc.',
    'Trung tâm Phục vụ hành chính công các cấp.',
    'Kể từ ngày được cấp phép.',
  ])('a shorter phrase may be right: “%s”', (sentence) => {
    expect(foundWords('missing-word', withPoints(sentence))).toEqual([])
  })
})

describe('words written twice', () => {
  it.each([
    ['Tổ chức tại tại nhà văn hóa thôn.', 'tại tại'],
    ['Nâng cao hiệu quả quản lý nhà nước nhà nước về báo chí.', 'nhà nước nhà nước'],
    ['Lồng ghép vào các các hội nghị.', 'các các'],
  ])('“%s”', (sentence, words) => {
    expect(foundWords('repeated-words', withPoints(sentence)).join()).toContain(words)
  })

  it('“các các” is certainly wrong', () => {
    expect(found('repeated-words', withPoints('Mời các các hội viên.'))[0]).toMatchObject({
      severity: 'error',
      suggestion: 'Mời các hội',
    })
  })

  it.each([
    'Luôn luôn, từng từng lớp lớp, ngày ngày và thường thường.',
    'Kiểm soát thủ tục, hành vi vi phạm bị xử lý.',
    'Phát triển giao thông thông minh ở đô thị.',
    'Các cơ quan quan trọng được bảo vệ.',
    'Lực lượng công an an toàn tuyệt đối.',
    'Quy định chung chung, xa xa dần dần.',
    'Cải cách hành chính chính quy.',
    'Sông Đà Đà Giang; Nguyễn Văn Văn.',
  ])('right repetitions stay: “%s”', (sentence) => {
    expect(foundWords('repeated-words', withPoints(sentence))).toEqual([])
  })
})
