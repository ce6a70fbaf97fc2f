/** Changes of units by decisions. */
export const unitChanges = {
  'unitChange.notYetThere': '{unit} chỉ có từ ngày {day}: quyết định phải có hiệu lực sau ngày đó.',
  'unitChange.endedBefore': '{unit} đã kết thúc hoạt động từ hết ngày {day}.',
  'unitChange.endsAlready': '{unit} đã được ghi sẽ kết thúc sau ngày {day}. Hãy rút lại thay đổi đó trước.',
  'unitChange.laterChange':
    '{unit} đã được ghi có thay đổi từ ngày {day}, sau ngày này. Hãy rút lại thay đổi đó trước.',
  'unitChange.tooFarAhead': 'Ngày này xa quá {years} năm. Hãy kiểm tra lại năm.',
  'unitChange.noDistricts': 'Từ ngày 01/7/2025 không còn cấp huyện.',
  'unitChange.nameTaken': 'Ở đây đã có đơn vị cùng loại tên “{name}” (từ ngày {day}).',
  'unitChange.intoItself': '{unit} không thể vừa kết thúc vừa là đơn vị kế thừa.',
  'unitChange.heirTwice': 'Một đơn vị được ghi hai lần trong các đơn vị kế thừa.',
  'unitChange.mergesAlone':
    'Chỉ có một đơn vị thì không phải hợp nhất. Hãy ghi thêm đơn vị, hoặc ghi đổi tên.',
  'unitChange.stillBelow':
    'Còn {count} đơn vị trực thuộc: {names}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.',
  'unitChange.previewOutdated':
    'Từ lúc xem trước đến giờ đã có thay đổi. Dưới đây là bản xem trước mới; hãy xem lại rồi xác nhận.',
  'unitChange.postsUnseen':
    'Có vị trí công tác ở đơn vị này mà anh/chị không được xem, nên không chuyển được. Hãy nhờ người quản trị cấp trên.',
  'unitChange.ownPost': 'Thay đổi này động đến vị trí của chính anh/chị. Hãy nhờ người quản trị khác.',
  'unitChange.roleBeyondOwn':
    'Vai trò của {person} có quyền mà anh/chị không được giao cho người khác ở đơn vị kế thừa.',
  'unitChange.notAllThatTime': '{unit} không tồn tại trong suốt thời gian đó.',
  'unitChange.sameName': 'Tên không có gì khác với tên đang dùng ngày đó.',
  'unitChange.sameParent': 'Ngày đó đơn vị đã trực thuộc nơi này rồi.',
  'unitChange.sameCode': 'Mã không có gì khác với mã đang dùng ngày đó.',
  'unitChange.sameContacts': 'Địa chỉ, liên hệ không có gì khác với ngày đó.',
  'unitChange.circle': 'Không được: nơi này thuộc {unit}, hoặc sẽ thuộc vào một ngày sau đó.',
  'unitChange.notCode': 'Mã chỉ gồm chữ, số và dấu chấm, gạch ngang, gạch chéo.',
  'unitChange.codeHeld': 'Mã này thời gian đó là của {unit}.',
  'unitChange.notEmail': 'Địa chỉ thư điện tử chưa đúng, ví dụ vanthu@tinh.gov.vn.',
  'unitChange.notPhone':
    'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, cộng, gạch, ngoặc; nhiều số cách nhau bằng dấu chấm phẩy.',
  'unitChange.notSite': 'Địa chỉ trang thông tin bắt đầu bằng https:// hoặc http://.',
  'unitChange.withdrawnAlready': 'Thay đổi này đã được rút lại rồi.',
  'unitChange.notWithdrawable': 'Việc rút lại thì không rút lại nữa: hãy ghi thay đổi mới.',
  'unitChange.grown.changes': 'Đã có thay đổi khác sau thay đổi này. Hãy rút lại thay đổi sau trước.',
  'unitChange.grown.peopleMoved':
    'Vị trí công tác đã chuyển nay có thay đổi khác, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.posts': 'Đơn vị mới đã có thêm người, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.units':
    'Đã có đơn vị trực thuộc đơn vị mới, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.plans': 'Đơn vị mới đã giao kế hoạch, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.obligations':
    'Đơn vị mới đã được giao nhiệm vụ, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.reports': 'Đơn vị mới đã lập báo cáo, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.imports':
    'Đơn vị mới đã nhập văn bản, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.documents':
    'Sổ đã có văn bản của đơn vị mới, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.messages':
    'Đơn vị mới đã gửi hoặc nhận văn bản, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.templates':
    'Đơn vị mới đã có mẫu văn bản, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.limits':
    'Có bản ghi hạn chế nêu tên đơn vị mới, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.roles':
    'Đơn vị mới đã đặt vai trò riêng, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.grown.invitations':
    'Đã có lời mời vào đơn vị mới, nên không rút lại được. Hãy thu hồi lời mời trước.',
  'unitChange.grown.speakers':
    'Đơn vị mới đã có người phát ngôn, nên không rút lại được. Hãy ghi chia, tách đơn vị.',
  'unitChange.dividedIntoOne': 'Chia đơn vị phải có ít nhất hai đơn vị kế thừa.',
  'unitChange.noWork': 'Hãy chọn đơn vị tiếp tục việc còn dở và giữ hồ sơ.',
} as const
