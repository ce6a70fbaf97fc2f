/** Records kept to named units, and tokens by which a program asks in a person's place. */
export const rights = {
  'limit.noSuchUnit': 'Không có đơn vị nào tên là “{unit}”.',
  'limit.severalUnits': 'Có nhiều đơn vị tên là “{unit}”: hãy ghi rõ thêm tỉnh hoặc xã.',
  'token.nameMissing': 'Hãy đặt tên cho khóa truy cập, ví dụ “Trang thông tin xã”.',
  'token.nameTooLong': 'Tên khóa truy cập dài quá {most} ký tự.',
  'token.postMissing': 'Hãy chọn chức vụ mà khóa truy cập thay mặt.',
  'token.scopesMissing': 'Hãy chọn ít nhất một việc mà khóa truy cập được làm.',
  'token.scopeNotHeld': 'Chức vụ này không có quyền “{verb}” ở mức đã chọn.',
  'token.endMissing': 'Hãy ghi ngày cuối cùng khóa còn hiệu lực.',
  'token.endPassed': 'Ngày cuối cùng phải là hôm nay hoặc sau hôm nay.',
  'token.endTooFar': 'Khóa truy cập có hiệu lực nhiều nhất {days} ngày.',
  'token.tooMany': 'Mỗi người có nhiều nhất {most} khóa còn hiệu lực. Hãy thu hồi khóa không dùng nữa.',
  'token.notByToken': 'Khóa truy cập không tạo và không thu hồi được khóa khác.',
  'token.wrong': 'Khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
  'token.missing': 'Yêu cầu phải kèm khóa truy cập trong tiêu đề Authorization: Bearer.',
}
