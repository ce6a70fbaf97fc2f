/** Why a written name was taken for a unit. */
export const matching = {
  'units.match.name': 'Đúng tên trong danh mục đơn vị.',
  'units.match.abbreviation': 'Tên viết tắt.',
  'units.match.ofIssuer': 'Là {name}, nơi ban hành văn bản.',
  'units.match.council': 'Hội đồng nhân dân: ghép với đơn vị hành chính cùng cấp.',
  'units.match.withoutMarks': 'Trùng tên khi bỏ dấu; hãy kiểm tra lại.',
  'units.match.misread': 'Gần giống “{name}”, có thể do nhận dạng hoặc gõ sai; hãy kiểm tra lại.',
  'units.match.partly': 'Trùng một phần với “{name}”; hãy kiểm tra lại.',
  'units.match.otherName':
    '“{name}” là tên ở thời điểm khác; ngày ban hành văn bản, đơn vị tên là “{current}”.',
  'units.match.noLonger': '“{name}” chỉ có đến hết ngày {day}.',
  'units.match.notYet': '“{name}” chỉ có từ ngày {day}.',
  'units.match.otherProvince': 'Không có trong tỉnh; trùng tên ở {province}.',
  'units.match.several': 'Có {count} đơn vị cùng tên; hãy chọn một.',
  'units.match.group': 'Gồm {count} đơn vị tại ngày ban hành văn bản.',
  'units.match.eachPlace': 'Đơn vị này ở từng nơi: {count} đơn vị.',
  'units.match.noMembers': 'Danh mục không có đơn vị nào thuộc nhóm này tại ngày ban hành văn bản.',
  'units.match.districtsEnded': 'Cấp huyện đã kết thúc hoạt động từ ngày 1/7/2025; hãy chọn các xã, phường.',
  'units.match.belowRegister': 'Thôn, tổ dân phố không có trong danh mục; hãy giao qua UBND cấp xã.',
  'units.match.chooseMembers': 'Chưa rõ những đơn vị nào; hãy chọn.',
  'units.match.post': 'Là chức danh, không phải tên cơ quan; hãy chọn đơn vị của người giữ chức danh.',
  'units.match.unknown': 'Không có đơn vị nào tên như vậy; hãy chọn từ danh mục.',
  'units.match.empty': 'Không có tên đơn vị.',

  'documents.reason.group': 'nhóm, hiện nay gồm {count} đơn vị',
  'documents.reason.successor': '“{name}” nay không còn; việc này nay thuộc {now}',
  'documents.reason.outside':
    '{unit} không thuộc phạm vi giao việc của đơn vị nhập văn bản: giữ tên, không giao.',
  'documents.reason.groupOutside':
    'nhóm gồm {count} đơn vị, đều ngoài phạm vi giao việc của đơn vị nhập văn bản: giữ tên, không giao',
} as const
