/** Comparing the register with an office's list. */
export const unitLists = {
  'units.check.summary':
    'Đối chiếu {rows} dòng với danh mục ngày {day}: khớp {found}, khác nhau {differences} chỗ.',
  'units.check.encoding': 'Danh sách theo bảng mã {encoding} đã được chuyển sang Unicode.',
  'units.check.same': 'Danh sách và danh mục giống nhau.',
  'units.check.unreadable': 'Dòng {row}: {why}',
  'units.check.duplicate': 'Dòng {row}: {name} đã có ở dòng {first}.',
  'units.check.missingHere': 'Dòng {row}: danh mục không có {name}{within}.',
  'units.check.missingThere': 'Danh sách không có {name}{within}.',
  'units.check.ambiguous': 'Dòng {row}: có {count} nơi cùng tên {name}; danh sách cần ghi rõ thuộc tỉnh nào.',
  'units.check.otherName': 'Dòng {row}: danh sách ghi {there}, danh mục ghi {here}.',
  'units.check.otherSpelling':
    'Dòng {row}: cùng tên, chỉ khác cách viết: danh sách ghi {there}, danh mục ghi {here}.',
  'units.check.otherCode': 'Dòng {row}: {name} có mã {there} trong danh sách, {here} trong danh mục.',
  'units.check.otherParent': 'Dòng {row}: {name} thuộc {there} theo danh sách, {here} theo danh mục.',
  'units.check.noName': 'không có tên.',
  'units.check.longName': 'tên quá dài.',
  'units.check.longCode': 'mã quá dài.',
  'units.check.noColumns':
    'Không thấy cột tên đơn vị. Dòng đầu của danh sách cần có các cột như “Mã”, “Tên”, “Cấp”, “Quận, huyện”, “Tỉnh, thành phố”.',
  'units.check.failure.empty': 'Danh sách không có dòng nào.',
  'units.check.failure.encrypted': 'Tệp có mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi đối chiếu lại.',
  'units.check.failure.damaged': 'Tệp bị hỏng nên không đọc hết được. Hãy lưu lại rồi đối chiếu lại.',
  'units.check.failure.tooLarge': 'Danh sách lớn quá mức cho phép.',
  'units.check.failure.expandsTooFar': 'Tệp giải nén ra quá lớn nên không mở.',
  'units.check.failure.unsupported': 'Tệp không phải danh sách đọc được. Hãy dùng tệp .xlsx, .csv hoặc JSON.',
  'units.check.noFile': 'Không có tệp {file}.',
  'units.check.wrongDay': 'Ngày cần viết dạng 2025-07-01.',
  'units.check.within': ' ({within})',
  'units.check.title': 'Đối chiếu danh sách',
  'units.check.lead':
    'Đối chiếu danh mục với danh sách xã, phường của cơ quan. Tệp được đọc rồi bỏ, không lưu lại.',
  'units.check.file': 'Danh sách (.xlsx, .csv hoặc JSON)',
  'units.check.day': 'Đối chiếu với danh mục ngày',
  'units.check.do': 'Đối chiếu',
  'units.check.more': 'Còn {count} chỗ khác không hiện ở đây; lệnh “nhipcau units check” in đủ.',
} as const
