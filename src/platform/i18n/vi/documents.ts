/** Văn bản: những gì nhiều trang cùng nói. */
export const documents = {
  'documents.title': 'Văn bản',
  'documents.find': 'Tìm',
  'documents.import': 'Nhập văn bản',
  'documents.check': 'Kiểm tra văn bản',
  'documents.findings.open': 'Kiểm tra thể thức',
  'documents.showAll': 'Xem tất cả văn bản',

  'documents.reading.title': 'Đang đọc văn bản',
  'documents.reading.waiting': 'Chờ đến lượt đọc',
  'documents.reading.label': 'Đọc “{fileName}”',
  'documents.reading.pages': 'trang {done}/{total}',
  'documents.reading.leave':
    'Anh/chị có thể rời trang; việc đọc vẫn tiếp tục và kết quả nằm ở trang Văn bản.',
  'documents.reading.cancel': 'Thôi, không nhập nữa',
  'documents.reading.refresh': 'Trang tự tải lại vài giây một lần.',

  'documents.review.panes': 'Hai phần của trang',
  'documents.review.document': 'Văn bản',

  'documents.head.type': 'Loại văn bản',
  'documents.head.number': 'Số',
  'documents.head.symbol': 'Ký hiệu',
  'documents.head.superior': 'Cơ quan chủ quản',
  'documents.head.issuer': 'Cơ quan ban hành',
  'documents.head.place': 'Địa danh',
  'documents.head.date': 'Ngày',
  'documents.head.subject': 'Trích yếu',
  'documents.head.cosigners': 'Cùng ký',
  'documents.head.signature': 'Người ký',
  'documents.head.dateHint': 'Ghi được đến đâu thì ghi: 18/11/2025, 11/2025 hoặc 2025.',
} as const
