/** What a line such as "Đơn vị chủ trì:" says about the task above it. */
export type LabelRole = 'lead' | 'coordinating' | 'due' | 'product' | 'content'

/** Words that may stand in a label of any role. */
export const labelFillers: readonly string[] = [
  'đơn vị',
  'cơ quan',
  'tổ chức',
  'cá nhân',
  'bộ phận',
  'địa phương',
  'người',
  'ngành',
  'phòng',
  'ban',
  'sở',
  'các',
  'được',
  'giao',
  'dự kiến',
  'chính',
  'và',
  'thực hiện',
  'triển khai',
  'liên quan',
  'cùng',
  'của',
  'nhiệm vụ',
  'công việc',
  'tham gia',
  'yêu cầu',
  'về',
  'địa điểm',
]

/** Words that give a label its role, the strongest role first. */
export const labelKeys: readonly (readonly [LabelRole, readonly string[]])[] = [
  [
    'product',
    [
      'kết quả',
      'sản phẩm',
      'đầu ra',
      'sản phẩm đầu ra',
      'kết quả đầu ra',
      'kết quả đạt được',
      'sản phẩm hoàn thành',
    ],
  ],
  [
    'due',
    [
      'thời gian',
      'thời hạn',
      'tiến độ',
      'hạn',
      'hạn hoàn thành',
      'hoàn thành',
      'lộ trình',
      'thời điểm',
      'kết thúc',
      'bắt đầu',
      'xong',
    ],
  ],
  ['coordinating', ['phối hợp', 'hỗ trợ']],
  [
    'lead',
    [
      'chủ trì',
      'đầu mối',
      'phụ trách',
      'chịu trách nhiệm',
      'trách nhiệm',
      'tham mưu',
      'phân công',
      'thường trực',
      'chủ quản',
      'soạn thảo',
    ],
  ],
  ['content', ['nội dung']],
]

/** Heads of the columns of a table of tasks, by words within them; the first that fits decides. */
export const columnWords: readonly (readonly [LabelRole | 'number' | 'note', RegExp])[] = [
  ['number', /^(stt|tt|số tt|số thứ tự|số)$/],
  [
    'note',
    /ghi chú|lãnh đạo (?:(?:sở|ubnd|ban|đơn vị|cơ quan|ủy ban) )?(?:phụ trách|chỉ đạo|theo dõi)|^chỉ huy|chỉ đạo|kinh phí|nguồn lực|căn cứ|phương pháp|địa điểm|cấp trình|thẩm quyền/,
  ],
  ['coordinating', /^(?!.*chủ trì).*(?:phối hợp|cùng (?:làm|thực hiện|tham gia)|hỗ trợ)/],
  [
    'lead',
    /chủ trì|phân công|đầu mối|(?:cơ quan|đơn vị|người|bộ phận|lực lượng|tổ chức|cá nhân) (?:được giao |chính |trực tiếp )?(?:thực hiện|triển khai|tham gia)|^(?:phòng|ban|đơn vị|cơ quan|tổ) (?:sản xuất|biên tập|thực hiện)$|^(?:lực lượng )?chính$|trách nhiệm|cơ quan tham mưu|đơn vị tham mưu|phụ trách|^(?:đơn vị|cơ quan|bộ phận|người)(?: ?\/ ?(?:đơn vị|cơ quan|cá nhân|bộ phận))?(?: làm| được giao)?$/,
  ],
  ['product', /sản phẩm|kết quả|đầu ra/],
  ['due', /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|thời điểm|^hạn(?: |$)|^ngày /],
  [
    'content',
    /nội dung|nhiệm vụ|công việc|hoạt động|tên văn bản|danh mục|giải pháp|^(?:phần |đầu )?việc(?!\p{L})|^(?:tên )?(?:chương trình|sự kiện|đề tài|tuyến bài)$/u,
  ],
]
