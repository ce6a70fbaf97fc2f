/** Reports: drawing, editing, issuing. */
export const reporting = {
  'report.noForm': 'Chưa có mẫu báo cáo này. Hãy đề nghị người quản trị nạp mẫu.',
  'report.unitGone': 'Đơn vị này không còn trong danh mục ngày hôm nay nên không lập được báo cáo mới.',
  'report.notYear': 'Năm chưa đúng. Hãy nhập năm gồm bốn chữ số, ví dụ 2026.',
  'report.yearNotBegun': 'Kỳ báo cáo năm {year} chưa bắt đầu.',
  'report.isSubmitted': 'Báo cáo đã trình. Muốn sửa, đề nghị lãnh đạo trả lại.',
  'report.isIssued': 'Báo cáo đã ban hành nên không sửa được nữa. Cần thay đổi thì lập văn bản mới.',
  'report.notSubmitted': 'Báo cáo này chưa được trình hoặc đã xử lý xong, không còn gì để trả lại.',
  'report.passageGone': 'Đoạn này vừa được người khác bỏ đi. Hãy tải lại trang để xem bản mới.',
  'report.notSymbol': 'Ký hiệu chỉ gồm chữ in hoa, số và dấu gạch ngang, ví dụ BC-UBND.',
  'report.notDocumentNumber': 'Số văn bản là một số từ 1 trở lên, ví dụ 125.',
  'report.numberTaken': 'Số {number} đã dùng cho một báo cáo khác của đơn vị trong năm {year}.',
  'report.dayToCome': 'Ngày ban hành chưa tới.',
  'report.dayBeforePeriod': 'Ngày ban hành trước cả khi kỳ báo cáo bắt đầu.',
  'report.chapterEmpty': 'Mục “{chapter}” chưa có nội dung. Nếu không có gì để nêu, hãy ghi “Không có”.',
  'report.cli.built': 'Đã lập báo cáo: {address}',
  'report.cli.found': 'Báo cáo đã có, giữ nguyên: {address}',
  'report.cli.chapter':
    '{drawn} đoạn lấy từ {tasks} nhiệm vụ, {written} đoạn tự viết, {empty} đoạn còn trống',
  'report.cli.noUnit': 'Hôm nay không có đơn vị nào tên “{unit}”.',
  'report.cli.manyUnits': 'Có {count} đơn vị cùng tên “{unit}”. Hãy dùng mã của đơn vị.',
  'report.cli.nobody':
    'Đơn vị này chưa có ai lập được báo cáo. Hãy dùng --as với thư điện tử của người có quyền.',
  'report.cli.noPerson': 'Không có tài khoản {email}.',
} as const
