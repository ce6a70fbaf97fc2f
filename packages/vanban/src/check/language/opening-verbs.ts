/** Words with which a task or sentence of an office opens; with a capital they begin a sentence, wherever they stand. */
const openingVerbs = [
  'đẩy mạnh|tập trung|tăng cường|tổ chức|thực hiện|triển khai|xây dựng|nâng cao|phối hợp|chủ trì|tiếp tục|quán triệt|phát huy',
  'chủ động|thường xuyên|kịp thời|duy trì|đổi mới|bảo đảm|đảm bảo|hướng dẫn|chỉ đạo|rà soát|nghiên cứu|cung cấp|giới thiệu',
  'đề nghị|yêu cầu|quảng bá|tạo|tuyên truyền|thông tin, tuyên truyền|tổng hợp|kiểm tra|theo dõi|đôn đốc|tham mưu|ban hành',
  'phổ biến|vận động|huy động|bố trí|khai thác|ứng dụng|mở rộng|hỗ trợ|khuyến khích|hoàn thiện|cập nhật|báo cáo|lồng ghép',
  'đa dạng hóa|đấu tranh|phát hiện|xử lý|giám sát|đăng tải|lựa chọn|bồi dưỡng|đào tạo|nắm bắt|đánh giá|tiếp nhận|quản lý',
].join('|')

/** The same with a capital first letter. */
export const capitalVerbs = openingVerbs
  .split('|')
  .map((verb) => verb.charAt(0).toUpperCase() + verb.slice(1))
  .join('|')
