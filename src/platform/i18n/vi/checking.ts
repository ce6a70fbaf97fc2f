/** Kiểm tra văn bản: những gì quy tắc thấy. */
export const checking = {
  'documents.check.error': 'Lỗi',
  'documents.check.warning': 'Cần xem',
  'documents.check.hint': 'Gợi ý',
  'documents.check.line': 'Dòng {line}.',
  'documents.check.counts': '{errors} lỗi, {warnings} chỗ cần xem, {hints} gợi ý.',
  'documents.check.none': 'Không quy tắc nào thấy gì; người duyệt vẫn phải đọc văn bản.',
} as const
