/** Gửi, nhận văn bản giữa các cơ quan (edXML). */
export const exchange = {
  'exchange.refused.empty': 'Tệp gói tin không có nội dung.',
  'exchange.refused.notAMessage': 'Tệp này không phải gói tin edXML theo QCVN 102:2016/BTTTT.',
  'exchange.refused.otherEnvelope':
    'Gói tin dùng khuôn dạng go.vn/eDoc của một số trục địa phương, không phải QCVN 102:2016/BTTTT, nên chưa đọc được. Hãy xin bản theo quy chuẩn.',
  'exchange.refused.wrongNamespace':
    'Gói tin khai không gian tên {detail}, khác với QCVN 102:2016/BTTTT, nên không đọc.',
  'exchange.refused.encoding':
    'Gói tin không đúng bảng mã UTF-8 hoặc UTF-16 ({detail}); đọc tiếp sẽ sai dấu. Hãy xin nơi gửi gửi lại.',
  'exchange.refused.damaged': 'Gói tin bị hỏng hoặc bị cắt dở. Hãy xin nơi gửi gửi lại.',
  'exchange.refused.entities': 'Gói tin chứa khai báo không an toàn nên không đọc.',
  'exchange.refused.excessive': 'Gói tin lồng quá sâu hoặc dài quá mức ({detail}) nên không đọc.',
  'exchange.refused.tooLarge': 'Gói tin hoặc tệp kèm theo vượt mức cho phép ({detail}).',
  'exchange.refused.nestedEnvelope': 'Gói tin chứa một gói tin khác bên trong nên không đọc.',
  'exchange.refused.missing': 'Gói tin thiếu phần bắt buộc: {detail}.',
  'exchange.refused.unknownAct':
    'Không rõ gói tin yêu cầu gì ({detail}): mã nghiệp vụ hoặc mã trạng thái không có trong quy chuẩn.',
  'exchange.refused.duplicateAttachment': 'Gói tin có hai tệp kèm theo cùng mã {detail}.',
  'exchange.refused.missingAttachment':
    'Gói tin ghi có tệp {detail} nhưng không kèm tệp đó. Hãy xin nơi gửi gửi lại.',
  'exchange.refused.brokenAttachment':
    'Tệp kèm theo trong gói tin bị hỏng hoặc bị cắt dở. Hãy xin nơi gửi gửi lại.',
  'exchange.refused.notIssued':
    'Văn bản chưa có đủ số, ký hiệu và ngày ban hành nên chưa gửi được. Hãy cấp số, ghi ngày rồi gửi.',
  'exchange.refused.secret':
    'Văn bản có dấu độ mật nên không gửi qua hệ thống này. Hãy xử lý văn bản theo quy định bảo vệ bí mật nhà nước.',
  'exchange.cannotWrite':
    'Không ghi được vào {file}. Hãy chọn nơi khác hoặc xem lại quyền ghi và dung lượng.',
  'exchange.fileThere': 'Đã có tệp {file}; không ghi đè. Hãy chọn thư mục khác.',
  'exchange.notOurs': 'Đây là văn bản đến; chỉ gửi đi văn bản do đơn vị ban hành.',
  'exchange.noCode':
    'Đơn vị chưa có mã định danh trong danh mục đơn vị nên chưa gửi được. Hãy nhờ quản trị bổ sung mã.',
  'exchange.notADocument': 'Gói tin này báo trạng thái, không mang văn bản nên không có gì để trả lời.',
  'exchange.act.new': 'Văn bản mới',
  'exchange.act.recall': 'Thu hồi văn bản',
  'exchange.act.update': 'Cập nhật văn bản',
  'exchange.act.replace': 'Thay thế văn bản',
  'exchange.state.arrived': 'Đã đến',
  'exchange.state.refused': 'Từ chối tiếp nhận',
  'exchange.state.accepted': 'Đã tiếp nhận',
  'exchange.state.assigned': 'Đã phân công',
  'exchange.state.processing': 'Đang xử lý',
  'exchange.state.finished': 'Đã xử lý xong',
  'exchange.state.takeBackAsked': 'Nơi gửi xin lấy lại',
  'exchange.state.takeBackAgreed': 'Đồng ý cho lấy lại',
  'exchange.state.takeBackRefused': 'Không đồng ý cho lấy lại',
  'exchange.note.signatureUnverified': 'Gói tin có chữ ký số; chữ ký được giữ nguyên, chưa kiểm tra.',
  'exchange.note.unlisted': 'Tệp {detail} không có trong danh mục của gói tin.',
  'exchange.note.renamed': 'Đã đổi tên một tệp thành {detail} cho an toàn.',
  'exchange.note.otherType': 'Loại tệp khác với lời khai của gói tin: {detail}.',
  'exchange.attachments': '{count} tệp kèm theo',
  'exchange.unread': '{count} phần của gói tin không có trong quy chuẩn, xem bằng --json',
} as const
