/** Plans, tasks, what units record on their parts, and what shows it. */
export const planning = {
  'progress.notPercent': 'Hãy nhập một số nguyên từ 0 đến 100.',
  'progress.hundredButNotDone': '100 % là đã xong: hãy đánh dấu “Đã hoàn thành”, hoặc ghi một số dưới 100.',
  'progress.sayReopened': 'Phần việc này đã báo xong. Muốn làm tiếp, hãy đánh dấu “Mở lại” và ghi rõ lý do.',
  'progress.doneAndReopened': 'Chỉ chọn một: đã hoàn thành, hoặc mở lại.',
  'progress.nothingSaid': 'Chưa có gì để ghi: hãy nêu kết quả, đổi tỷ lệ hoặc kèm minh chứng.',
  'evidence.tooLarge': 'Có tệp lớn hơn {megabytes} MB. Hãy chia nhỏ hoặc gửi đường dẫn.',
  'evidence.isEmpty': 'Có tệp không có nội dung. Hãy chọn lại tệp.',
  'evidence.tooMany': 'Mỗi lần ghi kèm nhiều nhất {limit} minh chứng. Hãy ghi thành nhiều lần.',
  'task.isCancelled':
    'Nhiệm vụ này đã hủy nên không ghi thêm được. Nếu vẫn phải làm, hãy giao một nhiệm vụ mới.',
  'task.isDone': 'Nhiệm vụ này đã xong nên không gia hạn hay hủy nữa.',
  'task.alreadyObliged': '{unit} đã có phần trong nhiệm vụ này.',
  'task.noSuchUnit': 'Không có đơn vị nào tên “{unit}”. Hãy nhập đủ tên như trong danh mục đơn vị.',
  'task.severalUnits': 'Có nhiều đơn vị tên “{unit}”. Hãy nhập đủ tên để phân biệt.',
  'task.notLater': 'Hạn mới phải sau hạn cũ.',
  'task.sayWhy': 'Hãy ghi lý do; lý do được lưu trong lịch sử nhiệm vụ.',
} as const
