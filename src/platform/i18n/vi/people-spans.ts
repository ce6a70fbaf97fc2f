/** Người và vị trí: các trang, và từ bao giờ đến bao giờ. */
export const peopleSpans = {
  'people.views': 'Nhân sự và quyền',
  'people.view.people': 'Danh sách',
  'people.view.invitations': 'Lời mời',
  'people.view.retention': 'Thời hạn lưu',
  'people.view.roles': 'Vai trò',
  'people.span': '{from} đến {last}',
  'people.since': 'từ {from}',
  'people.until': 'đến hết {last}',
  'people.always': 'không ghi ngày',
  'people.calledOff': 'đã hủy trước khi bắt đầu',

  'people.unitHint': 'Tên đơn vị hôm nay, có thể viết tắt.',
} as const
