/** What came of a file that did not become a document, and the words of the command line: few pages ever show them. */
export const unreadable = {
  'documents.secret.title': 'Văn bản bị từ chối',
  'documents.secret':
    'Văn bản có dấu độ mật nên bị từ chối. Không có gì của tệp được giữ lại trên hệ thống nối mạng này. Hãy xử lý văn bản theo quy định bảo vệ bí mật nhà nước.',
  'documents.failed.title': 'Không đọc được văn bản',
  'documents.failed.nothingKept': 'Chưa có văn bản hay kế hoạch nào được lập từ tệp này.',
  'documents.failed.again': 'Nhập tệp khác',
  'documents.discarded.title': 'Đã bỏ, không nhập',
  'documents.discarded.how': 'Nếu cần, hãy nhập lại cùng tệp đó.',
  'documents.failure.empty': 'Tệp không có nội dung. Hãy mở tệp xem có chữ không rồi nhập lại.',
  'documents.failure.notADocument':
    'Tệp này không phải văn bản ({detail}). Hãy nhập tệp .docx, .doc, .rtf, .odt, .pdf, .txt, .md hoặc ảnh chụp trang văn bản.',
  'documents.failure.unsupported':
    'Chưa đọc được loại tệp này ({detail}). Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx hoặc .pdf rồi nhập lại.',
  'documents.failure.needsConverter':
    'Máy chủ chưa cài LibreOffice nên chưa đọc được tệp .{detail}. Hãy lưu văn bản thành .docx hoặc .pdf rồi nhập lại.',
  'documents.failure.encrypted': 'Tệp có mật khẩu nên không mở được. Hãy bỏ mật khẩu, lưu lại rồi nhập lại.',
  'documents.failure.damaged': 'Tệp bị hỏng, đọc dở thì dừng. Hãy xin lại bản gốc hoặc lưu lại rồi nhập lại.',
  'documents.failure.tooLarge': 'Tệp lớn quá mức cho phép. Hãy bỏ ảnh hoặc phụ lục lớn rồi nhập lại.',
  'documents.failure.expandsTooFar':
    'Tệp giải nén ra quá lớn nên không mở. Hãy bỏ ảnh hoặc tệp nhúng, lưu lại rồi nhập lại.',
  'documents.failure.nestedEntities':
    'Tệp chứa khai báo không an toàn nên không mở. Hãy mở bằng Word, lưu thành tệp mới rồi nhập lại.',
  'documents.failure.noText':
    'Tệp chỉ có ảnh chụp trang, không có chữ. Hãy nhập bản có lớp chữ, hoặc bản .docx của văn bản.',
  'documents.failure.tookTooLong':
    'Đọc quá lâu nên đã dừng. Hãy tách văn bản thành tệp nhỏ hơn rồi nhập lại.',
  'documents.failure.tookTooMuch':
    'Văn bản cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Hãy tách thành tệp nhỏ hơn rồi nhập lại.',
  'documents.failure.readerFault':
    'Hệ thống gặp lỗi khi đọc tệp này. Hãy lưu văn bản thành tệp .docx mới rồi nhập lại; nếu vẫn lỗi, báo người quản trị.',
  'documents.failure.bytesLost': 'Tệp không còn trong kho của hệ thống. Hãy nhập lại.',

  'documents.noFile': 'Không có tệp {file}.',
  'documents.notAModel': '{file} không phải mô hình văn bản do “nhipcau document read --json” in ra.',
  'documents.noPlanner':
    'Không có người lập kế hoạch {email}. Hãy chạy “nhipcau user create”, hoặc chọn người bằng --as.',
  'documents.severalPlanners': 'Có nhiều người lập kế hoạch; hãy chọn một người bằng --as EMAIL.',
} as const
