/** Posts as they are printed above a name, folded; a line that begins with one is a link of the chain of its own. */
export const postWords: readonly string[] = [
  'quyền',
  'chủ tịch',
  'phó chủ tịch',
  'phó tổng',
  'giám đốc',
  'phó giám đốc',
  'tổng giám đốc',
  'thủ tướng',
  'phó thủ tướng',
  'bộ trưởng',
  'thứ trưởng',
  'tổng cục trưởng',
  'cục trưởng',
  'phó cục trưởng',
  'phó tổng cục trưởng',
  'chi cục trưởng',
  'phó chi cục trưởng',
  'vụ trưởng',
  'phó vụ trưởng',
  'chánh văn phòng',
  'phó chánh văn phòng',
  'chánh thanh tra',
  'phó chánh thanh tra',
  'chánh án',
  'viện trưởng',
  'trưởng ban',
  'phó trưởng ban',
  'trưởng phòng',
  'phó trưởng phòng',
  'trưởng tiểu ban',
  'phó trưởng tiểu ban',
  'trưởng đoàn',
  'phó trưởng đoàn',
  'trưởng',
  'phó trưởng',
  'bí thư',
  'phó bí thư',
  'chủ nhiệm',
  'phó chủ nhiệm',
  'tổng biên tập',
  'phó tổng biên tập',
  'tổng thư ký',
  'chỉ huy trưởng',
  'phó chỉ huy trưởng',
  'chính ủy',
  'tư lệnh',
  'phó tư lệnh',
  'phó chính ủy',
  'tham mưu trưởng',
  'phó tham mưu trưởng',
  'đồn trưởng',
  'phó đồn trưởng',
  'hạm đội trưởng',
  'trạm trưởng',
  'hội trưởng',
  'hiệu trưởng',
  'phó hiệu trưởng',
  'ủy viên',
  'thủ trưởng',
  'đội trưởng',
  'người đứng đầu',
  'kế toán trưởng',
  'chủ tọa',
  'thư ký',
  'đại diện bên',
  'đại diện các bên',
]

/** Ranks and titles before a name, which are no part of it. */
export const nameTitles =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|pgs|gs|ts|ths|bs|bsck ?(?:ii|i|[12])|bác sĩ|dược sĩ|luật sư|cn|ks|nhà báo|đồng chí|ông|bà)(?:[.,]\s*|\s+)/

/**
 * The typist's sign and the number of copies (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.13): "PL.(300)", "08 KH", "NTH (25b)".
 */
export const copiesSign =
  /^(?:\p{Lu}[\p{L}\d]{0,9}[.,_ ]{0,3}\(\d{1,4}b?\)|\p{Lu}[\p{Lu}\d]{0,5}[.,_ ]{1,2}\d{1,4}b?|\d{1,4} ?(?:\p{Lu}{1,4}|bản|b))\.?$/u

/** The issuer's address at the foot of a letter (II.14), folded. */
export const contactLine =
  /(?:^|[;,.–-]\s*)(?:địa chỉ|điện thoại|đt|tel|fax|e-?mail|thư điện tử|website|trang thông tin điện tử)\s*:?\s*[\p{L}\d+(.]/u
