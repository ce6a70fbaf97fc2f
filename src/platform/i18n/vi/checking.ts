/** Kiểm tra văn bản: những gì quy tắc thấy. */
export const checking = {
  'documents.check.error': 'Lỗi',
  'documents.check.warning': 'Cần xem',
  'documents.check.hint': 'Gợi ý',
  'documents.check.line': 'Dòng {line}.',
  'documents.check.counts': '{errors} lỗi, {warnings} chỗ cần xem, {hints} gợi ý.',
  'documents.check.none': 'Các quy tắc không thấy gì; văn bản vẫn cần người đọc.',

  'documents.findings.title': 'Kiểm tra văn bản',
  'documents.findings.pane': 'Kết quả',
  'documents.findings.errors': 'Lỗi',
  'documents.findings.warnings': 'Cần xem lại',
  'documents.findings.hints': 'Gợi ý',
  'documents.findings.errorsHow': 'Trái quy định về thể thức hoặc sai rõ ràng.',
  'documents.findings.warningsHow': 'Nhiều khả năng sai; người soạn quyết định.',
  'documents.findings.hintsHow': 'Có thể sai; xem khi có thời gian.',
  'documents.findings.others': 'Cũng ở chỗ',
  'documents.findings.suggestion': 'Đề nghị',
  'documents.findings.more':
    'Còn {count} chỗ nữa chưa hiện ở đây. Sửa những chỗ trên rồi kiểm tra lại thì thấy.',
  'documents.findings.moreInFile': 'Còn {count} chỗ nữa chưa hiện ở đây; tệp .docx có ghi chú có đủ.',
  'documents.findings.none': 'Các quy tắc không thấy lỗi nào.',
  'documents.findings.noneHow':
    'Máy chỉ xem thể thức, viện dẫn và chính tả; nội dung vẫn do người soạn và người duyệt đọc.',
  'documents.findings.unchanged': 'Hệ thống không tự sửa gì trong văn bản.',
  'documents.findings.commented': 'Tải .docx có ghi chú',
  'documents.findings.import': 'Nhập văn bản này',
  'documents.findings.discard': 'Bỏ bản kiểm tra',
  'documents.findings.private': 'Chỉ anh/chị thấy bản kiểm tra này; nó tự xóa sau một ngày.',
  'documents.findings.failed': 'Không kiểm tra được văn bản',
  'documents.findings.again': 'Kiểm tra tệp khác',
  'documents.findings.of': 'Kiểm tra cho cơ quan',
  'documents.findings.file': 'Tệp cần kiểm tra',
  'documents.findings.do': 'Kiểm tra',
  'documents.findings.how':
    'Xem thể thức theo Nghị định 30/2020/NĐ-CP, số và ký hiệu, căn cứ còn hiệu lực không, thứ tự đánh số, nơi nhận, chữ ký, viết hoa, lỗi gõ. Tệp không vào sổ văn bản và không ai khác thấy.',
  'documents.findings.back': 'Về văn bản',
  'documents.findings.backToReview': 'Về trang xem lại',
  'documents.findings.cancel': 'Thôi, không kiểm tra nữa',
  'documents.notCommentable.notDocx':
    'Chỉ ghi chú được vào tệp .docx. Hãy lưu văn bản thành .docx rồi kiểm tra lại.',
  'documents.notCommentable.signed':
    'Tệp đã ký số; ghi chú sẽ làm mất giá trị chữ ký. Hãy xem kết quả trên trang này.',
  'documents.notCommentable.otherDocument':
    'Tệp không còn khớp với văn bản đã kiểm tra. Hãy kiểm tra lại tệp này.',
  'documents.findings.leave': 'Anh/chị có thể rời trang; địa chỉ trang này mở lại được trong một ngày.',
} as const
