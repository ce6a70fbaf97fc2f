/** Lines that every head carries and that say nothing of this document (folded and unmarked: a page recognised loses marks). */
export const headFurniture =
  /cong hoa xa|hoi chu nghia viet nam|^chu nghia viet nam|doc lap\s*[-–]?\s*tu do|^dang cong san viet nam$|^(ban )?du thao|^luu hanh noi bo|^xem xong tra lai|^chi luu hanh|^cong bao/

/** The organisation above all its levels, printed beside the issuer where others print the nation (folded). */
export const youthUnion = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/

/** Heads of issuing bodies that `unitHeads` lacks or that need no second word in a head of a document. */
export const issuerHeads: readonly string[] = [
  'văn phòng',
  'ủy ban',
  'ubnd',
  'ub mttq',
  'hđnd',
  'hội đồng',
  'sở',
  'bộ',
  'ban',
  'tiểu ban',
  'phòng',
  'cục',
  'chi cục',
  'tổng cục',
  'vụ',
  'trung tâm',
  'công an',
  'đảng ủy',
  'đảng bộ',
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'quận ủy',
  'tỉnh đoàn',
  'hội',
  'đoàn',
  'liên đoàn',
  'liên minh',
  'đài',
  'báo',
  'viện',
  'trường',
  'học viện',
  'bệnh viện',
  'chính phủ',
  'thủ tướng',
  'chủ tịch',
  'bộ trưởng',
  'quốc hội',
  'mặt trận',
  'tòa án',
  'thanh tra',
  'kho bạc',
  'ngân hàng',
  'bảo hiểm',
  'tập đoàn',
  'tổng công ty',
  'công ty',
  'chi nhánh',
  'chi bộ',
  'tổ công tác',
  'thường trực',
  'bảo tàng',
  'thư viện',
  'tạp chí',
  'đồn',
  'viễn thông',
  'bưu điện',
  'điện lực',
  'hải quan',
  'thuế',
  'cảng vụ',
  'mttq',
  'ủy ban mttq',
  'hiệp hội',
  'liên hiệp',
  'nhà xuất bản',
  'hạt',
  'tổ',
]

/** Words with which the first sentence of a body begins. */
export const openingWords =
  /^(căn cứ|thực hiện|triển khai|để |nhằm |trên cơ sở|theo |tiếp theo|xét |qua |sau khi|thời gian qua|trong |ngày \d|kính gửi|ủy ban nhân dân .*(ban hành|nhận được|báo cáo)|phúc đáp|đáp ứng|ngay sau|(?:tới|đến|về) (?:tham )?dự )/

/** How a telegram (công điện) or an invitation says who sends it, before it says to whom (folded). */
export const wiring = /^[^.;:]{3,120}\s(?:điện|kính mời)\s*:\s*/
