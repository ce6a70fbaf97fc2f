/** Bản ghi chỉ dành cho những đơn vị nêu tên. */
export const limits = {
  'limit.mark': 'Hạn chế',
  'limit.only': 'Chỉ {units} đọc được',
  'limit.by': '{person} giới hạn, {when}',
  'limit.keep': 'Giới hạn người đọc',
  'limit.change': 'Sửa giới hạn',
  'limit.units': 'Đơn vị được đọc',
  'limit.unitsHint': 'Tên các đơn vị, cách nhau bằng dấu “;”. Để trống: chỉ đơn vị mình.',
  'limit.how':
    'Chỉ người lập và những người có quyền đọc bản ghi hạn chế ở các đơn vị này còn đọc được. Mỗi lần đọc được ghi vào nhật ký. Không dùng cho bí mật nhà nước: văn bản mật không được đưa vào hệ thống.',
  'limit.ownLeftOut': 'Đơn vị mình không có tên ở đây thì người trong đơn vị, trừ người lập, cũng không đọc.',
  'limit.do': 'Giới hạn',
  'limit.open': 'Bỏ giới hạn',
  'limit.noSuchUnit': 'Không có đơn vị nào tên là “{unit}”.',
  'limit.severalUnits': 'Có nhiều đơn vị tên là “{unit}”: hãy ghi rõ thêm tỉnh hoặc xã.',
  'limit.tooMany': 'Nhiều nhất {most} đơn vị.',
  'limit.reportIsThere': 'Báo cáo năm {year} của đơn vị đã có, và đang giới hạn người đọc.',
  'limit.fileIsThere': 'Tệp này đã có trong đơn vị, và đang giới hạn người đọc.',
  'limit.numberIsTaken': 'Số đến này đã cấp cho một văn bản đang giới hạn người đọc. Hãy lấy số khác.',
} as const
