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
  'documents.failure.damaged':
    'Tệp bị hỏng nên không đọc hết được. Hãy xin lại bản gốc hoặc lưu lại rồi nhập lại.',
  'documents.failure.tooLarge': 'Tệp lớn quá mức cho phép. Hãy bỏ bớt ảnh hoặc phụ lục lớn rồi nhập lại.',
  'documents.failure.expandsTooFar':
    'Tệp giải nén ra quá lớn nên không mở. Hãy bỏ ảnh hoặc tệp nhúng, lưu lại rồi nhập lại.',
  'documents.failure.nestedEntities':
    'Tệp chứa khai báo không an toàn nên không mở. Hãy mở bằng Word, lưu thành tệp mới rồi nhập lại.',
  'documents.failure.noText':
    'Tệp chỉ có hình và không nhận dạng được chữ nào. Hãy nhập bản rõ hơn, bản có lớp chữ, hoặc bản .docx của văn bản.',
  'documents.failure.tookTooLong':
    'Đọc quá lâu nên đã dừng. Hãy tách văn bản thành tệp nhỏ hơn rồi nhập lại.',
  'documents.failure.tookTooMuch':
    'Văn bản cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Hãy tách thành tệp nhỏ hơn rồi nhập lại.',
  'documents.failure.readerFault':
    'Hệ thống gặp lỗi khi đọc tệp này. Hãy lưu văn bản thành tệp .docx mới rồi nhập lại; nếu vẫn lỗi, báo người quản trị.',
  'documents.failure.bytesLost': 'Tệp không còn trong kho của hệ thống. Hãy nhập lại.',

  'documents.noFile': 'Không có tệp {file}.',
  'documents.notAModel': '{file} không phải mô hình văn bản do “nhipcau document read --json” in ra.',
  'documents.template.noFields':
    'Mẫu không có trường nào để điền. Hãy đặt vào mẫu các trường như “trích yếu”, “nội dung” giữa hai lớp ngoặc nhọn.',
  'documents.template.noBody': 'Mẫu không có trường “nội dung” nên phần thân văn bản không có chỗ đặt.',
  'documents.template.unclosed': 'Trong mẫu có trường chưa đóng ngoặc: {fields}.',
  'documents.template.unknownFields': 'Mẫu có trường không ứng với phần nào của văn bản: {fields}.',
  'documents.template.missingValues': 'Văn bản chưa có thông tin mà mẫu cần: {fields}.',
  'documents.template.notAlone': 'Trong mẫu, các trường sau phải đứng riêng một đoạn: {fields}.',
  'documents.noPlanner':
    'Không có người lập kế hoạch {email}. Hãy chạy “nhipcau user create”, hoặc chọn người bằng --as.',
  'documents.severalPlanners': 'Có nhiều người lập kế hoạch; hãy chọn một người bằng --as EMAIL.',

  'documents.note.recognised':
    'Chữ được nhận dạng từ ảnh của {pages} trang ({words} chữ): {unsure} chữ chưa chắc, {corrected} chữ đã sửa theo chính tả, đều được gạch chân. Hãy đối chiếu với bản gốc.',
  'documents.note.image': 'Có hình ảnh; chữ trong hình không được đọc.',
  'documents.note.textBox': 'Chữ trong khung được đặt vào chỗ của khung.',
  'documents.note.footnote': 'Chú thích được đặt sau nội dung.',
  'documents.note.trackedDeletion': 'Văn bản còn dấu sửa đổi: được đọc như đã chấp nhận mọi sửa đổi.',
  'documents.note.comment': 'Ghi chú của người soạn bị bỏ qua.',
  'documents.note.header': 'Chữ ở đầu trang hoặc chân trang bị bỏ qua.',
  'documents.note.embeddedDocument': 'Tệp có nhúng tài liệu khác; tài liệu đó không được đọc.',
  'documents.note.rotatedText': 'Chữ in xoay trên trang bị bỏ qua.',
  'documents.note.pageWithoutText': 'Có trang không đọc được chữ nào.',
  'documents.note.arrivalStamp': 'Dấu “ĐẾN” của văn thư bị bỏ qua.',
  'documents.note.illegible': 'Có dòng mờ hoặc viết tay không nhận dạng được.',
  'documents.note.oldEncoding': 'Chữ theo bảng mã {detail} đã được chuyển sang Unicode.',
  'documents.note.converted': 'Tệp .{detail} được LibreOffice chuyển sang .docx để đọc.',
  'documents.note.formField': 'Nội dung đã điền vào biểu mẫu được đọc tại chỗ của từng ô.',
  'documents.note.garbledText':
    'Trang {pages}: lớp chữ trong tệp bị lỗi; chữ được nhận dạng lại từ hình của trang.',
  'documents.note.garbledKept':
    'Trang {pages}: lớp chữ trong tệp bị lỗi và chưa nhận dạng lại được; hãy đối chiếu từng chữ với bản gốc.',
  'documents.note.pictureOnPages':
    'Trang {pages}: có chữ ký, con dấu đen hoặc hình ảnh; chữ trong đó không được đọc.',
  'documents.note.pagesWithoutText': 'Trang {pages}: không đọc được chữ nào.',
  'documents.note.arrivalStampOnPages': 'Trang {pages}: chữ trong dấu “ĐẾN” của văn thư bị bỏ qua.',
  'documents.note.illegibleOnPages': 'Trang {pages}: có dòng mờ hoặc viết tay không nhận dạng được.',
  'documents.note.other': 'Khi đọc có điểm cần biết: {detail}.',

  'documents.notReadYet': 'Văn bản đang được đọc. Hãy đợi đọc xong.',
  'documents.notForReview': 'Văn bản này không còn chờ xem lại. Hãy về trang Văn bản.',
  'documents.alreadyConfirmed': 'Văn bản này đã được xác nhận và đã lập kế hoạch.',
  'documents.noTasks': 'Chưa có nhiệm vụ nào được chọn. Hãy chọn ít nhất một nhiệm vụ rồi xác nhận.',
  'documents.unitEnded':
    '“{words}” nay không còn. Hãy chọn đơn vị nhận việc thay, hoặc chọn không giao, rồi xác nhận.',
} as const
