/** Văn bản: đưa tệp vào. */
export const bringing = {
  'documents.import.for': 'Nhập cho cơ quan',
  'documents.import.file': 'Tệp văn bản',
  'documents.import.accepted':
    'Nhận .docx, .doc, .rtf, .odt, .pdf, .txt, .md, ảnh chụp trang; tối đa {megabytes} MB.',
  'documents.import.do': 'Nhập và đọc',
  'documents.import.sending': 'Đang gửi tệp …',
  'documents.import.after':
    'Hệ thống đọc văn bản, rồi anh/chị xem lại những gì đã hiểu. Chưa có gì được giao cho đến khi anh/chị xác nhận.',
  'documents.import.secrets':
    'Không nhập văn bản mang bí mật nhà nước (Mật, Tối mật, Tuyệt mật): tệp như vậy bị từ chối và không được lưu.',
  'documents.tooLarge': 'Tệp lớn quá {megabytes} MB. Hãy bỏ bớt ảnh hoặc phụ lục lớn rồi nhập lại.',
  'documents.sameFile':
    'Tệp này đã được nhập ngày {day} bởi {person}, tên “{fileName}”. Không nhập lại; hãy mở bản đã có.',
  'documents.openSame': 'Mở bản đã có',
} as const
