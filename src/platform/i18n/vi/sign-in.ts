/** The door: second steps, single sign-on, links, and what a password may not be. */
export const signIn = {
  'signIn.passkey': 'Đăng nhập bằng khóa truy cập',
  'signIn.sso': 'Đăng nhập bằng {name}',
  'signIn.sso.plain': 'Đăng nhập bằng tài khoản của cơ quan',
  'signIn.or': 'hoặc',
  'signIn.code.title': 'Nhập mã xác thực',
  'signIn.code': 'Mã 6 chữ số trong ứng dụng xác thực',
  'signIn.code.do': 'Tiếp tục',
  'signIn.recovery.instead': 'Không có điện thoại? Dùng mã khôi phục',
  'signIn.recovery': 'Mã khôi phục',
  'signIn.recovery.hint': 'Một trong mười mã đã in khi bật mã xác thực. Mỗi mã dùng một lần.',
  'signIn.startAgain': 'Đăng nhập lại từ đầu',
  'signIn.wrongCode': 'Mã không đúng hoặc đã dùng. Hãy đợi mã mới hiện ra rồi nhập lại.',
  'signIn.codeEnded': 'Bước này đã hết hạn. Hãy nhập lại mật khẩu.',
  'signIn.usePasskey':
    'Cơ quan yêu cầu xác thực hai lớp và tài khoản này có khóa truy cập: hãy đăng nhập bằng khóa đó. Nếu đã mất khóa, hãy liên hệ người quản trị.',
  'signIn.sso.unknown':
    'Chưa có tài khoản ở đây cho địa chỉ thư này. Hãy liên hệ người quản trị của cơ quan để được mời.',
  'signIn.sso.unverified':
    'Nơi cấp tài khoản chưa xác nhận địa chỉ thư của anh/chị, nên chưa nhận ra được tài khoản ở đây. Hãy xác nhận ở đó trước, hoặc đăng nhập bằng mật khẩu.',
  'signIn.sso.unreachable':
    'Không kết nối được với nơi cấp tài khoản. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
  'signIn.sso.stale': 'Lần đăng nhập này đã quá hạn hoặc không bắt đầu từ đây. Hãy bấm đăng nhập lại.',
  'signIn.sso.denied': 'Nơi cấp tài khoản đã từ chối, hoặc việc đăng nhập bị dừng ở đó.',
  'signIn.sso.failed':
    'Nơi cấp tài khoản trả lời không hợp lệ. Hãy thử lại; nếu vẫn vậy, báo người quản trị.',
  'signIn.failures':
    '{count} lần đăng nhập không thành vào tài khoản này kể từ lần trước; lần gần nhất lúc {when} từ {address}. Nếu không phải anh/chị, hãy đổi mật khẩu.',
  'signIn.failures.change': 'Đổi mật khẩu',
  'signIn.failures.seen': 'Tôi biết rồi',
  'passkey.openTitle': 'Đăng nhập bằng khóa truy cập',
  'passkey.how':
    'Chạm vân tay, nhìn vào máy, hoặc nhập mã PIN của thiết bị hay khóa bảo mật. Không cần mật khẩu.',
  'passkey.open': 'Dùng khóa truy cập',
  'passkey.withPassword': 'Đăng nhập bằng mật khẩu',
  'passkey.needsScript': 'Khóa truy cập cần JavaScript. Hãy đăng nhập bằng mật khẩu.',
  'passkey.stopped':
    'Chưa dùng được khóa truy cập: đã thôi, hoặc thiết bị này không có khóa nào cho trang này.',
  'passkey.unsupported': 'Trình duyệt này chưa dùng được khóa truy cập.',
  'passkey.notKnown': 'Khóa truy cập này không dùng được ở đây. Hãy thử khóa khác hoặc dùng mật khẩu.',
  'passkey.notMade': 'Chưa tạo được khóa truy cập. Hãy thử lại.',
  'password.link.invitation': 'Đặt mật khẩu để bắt đầu',
  'password.link.reset': 'Đặt mật khẩu mới',
  'password.link.for': 'Tài khoản {email} của {name}.',
  'password.linkNotGood':
    'Đường dẫn này không dùng được: đã dùng, đã hết hạn hoặc đã có đường dẫn mới hơn. Hãy xin người quản trị một đường dẫn khác.',
  'password.new': 'Mật khẩu mới',
  'password.rules':
    'Từ {shortest} ký tự, ký tự nào cũng được. Dễ nhớ nhất là vài từ không liên quan đến nhau; dán từ ứng dụng quản lý mật khẩu cũng được.',
  'password.set': 'Đặt mật khẩu',
  'password.isSet': 'Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.',
  'password.tooShort': 'Mật khẩu cần ít nhất {shortest} ký tự. Hãy thêm vài từ.',
  'password.tooLong': 'Mật khẩu dài quá {longest} ký tự.',
  'password.known':
    'Nhiều người dùng mật khẩu này, hoặc nó đã bị lộ: người ta sẽ thử nó trước tiên. Hãy chọn mật khẩu khác.',
  'password.ownWords':
    'Bỏ tên, địa chỉ thư và tên cơ quan của anh/chị đi thì mật khẩu này còn quá ngắn: ai biết anh/chị sẽ thử những từ đó. Hãy chọn từ khác.',
  'password.wrong': 'Mật khẩu hiện tại không đúng.',
  'password.same': 'Mật khẩu mới giống mật khẩu hiện tại.',
  'password.none': 'Tài khoản này không có mật khẩu: anh/chị đăng nhập qua nơi cấp tài khoản của cơ quan.',
} as const
