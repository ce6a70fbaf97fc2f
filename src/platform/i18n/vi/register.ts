/** Sổ văn bản: đến, đi, căn cứ pháp luật, rà soát. */
export const register = {
  'law.alreadyThere': 'Văn bản này đã có trong danh mục. Hãy mở bản đã có và bổ sung ở đó.',
  'law.openSame': 'Mở bản đã có',
  'law.byItself': 'Một văn bản không tự thay thế hay sửa đổi chính nó.',
  'law.notThere': 'Danh mục chưa có văn bản số này. Hãy thêm văn bản đó trước, rồi ghi lại ở đây.',
  'law.severalThere':
    'Danh mục có nhiều văn bản cùng số này. Hãy mở văn bản cần nói đến và ghi số kèm đủ ký hiệu.',
} as const
