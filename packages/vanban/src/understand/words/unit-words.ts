import { phrases } from './phrase-list.ts'

/**
 * Words that open the name of a body, a post or a group in official documents. Written folded (lower case, new tone
 * placement). A capital is asked for where the word also means something else ("Ban", "ban"; "Báo", "báo").
 */
export const unitHeads: readonly string[] = phrases(`
  sở, bộ, cục, vụ, tổng cục, chi cục, ban, tiểu ban, ủy ban, ub, ubnd, ubmttq, ub mttq, hđnd, hội đồng,
  mttq, mặt trận, phòng, văn phòng, vp, thanh tra, công an, quân sự, bộ đội, bộ chỉ huy, bộ tư lệnh, bch,
  bđbp, đồn, hải đoàn, đoàn, tỉnh đoàn, thành đoàn, huyện đoàn, tỉnh ủy, thành ủy, huyện ủy, quận ủy,
  thị ủy, đảng ủy, đảng đoàn, ban cán sự, chi ủy, chi bộ, đảng bộ, thường trực, hội, hiệp hội, liên hiệp,
  liên minh, liên đoàn, công đoàn, tổng liên đoàn, trung tâm, cổng, đài, báo, tạp chí, thông tấn xã,
  nhà xuất bản, bảo tàng, thư viện, nhà văn hóa, viện, học viện, trường, đại học, bệnh viện, trạm, tòa án,
  viện kiểm sát, khoa, đại sứ quán, tổng lãnh sự quán, lãnh sự quán, cơ quan đại diện, cơ quan thường trú,
  phân xã, chi đoàn, chi hội, liên chi đoàn, xã đoàn, phường đoàn, phân hội, hải đội, lữ đoàn, trung đoàn,
  tiểu đoàn, đại đội, xí nghiệp, nhà máy, nhà hát, nhà thiếu nhi, vườn quốc gia, hợp tác xã, câu lạc bộ,
  vùng cảnh sát biển, kho bạc, ngân hàng, bảo hiểm, hải quan, thuế, kiểm lâm, hạt kiểm lâm, bưu điện,
  vnpt, viettel, mobifone, quỹ, chi nhánh, tập đoàn, tổng công ty, công ty, cty, doanh nghiệp, tổ,
  tổ công tác, đội, đơn vị, cơ quan, cảng, cảng vụ, viễn thông, điện lực, khối, hạt, lực lượng, chính phủ,
  quốc hội, tttt,
`)

/** Posts and persons that duties are given to. */
export const postHeads: readonly string[] = phrases(`
  đồng chí, đ/c, ông, bà, cô, thầy, anh, chị, chủ tịch, phó chủ tịch, giám đốc, phó giám đốc,
  tổng giám đốc, thủ trưởng, người đứng đầu, trưởng, phó trưởng, phó trưởng ban, chánh, phó chánh,
  cục trưởng, vụ trưởng, chỉ huy trưởng, bí thư, phó bí thư, thường vụ, hiệu trưởng, thành viên,
  công chức, viên chức, cán bộ, chuyên viên, bộ trưởng, thứ trưởng, tổng biên tập, giáo viên, trưởng thôn,
  ban giám hiệu, bộ phận, thư ký, tổng thư ký, người phát ngôn, kế toán, điều phối viên, phóng viên,
  biên tập viên, trực ban,
`)

/** After "các", "những", "từng", "mỗi" or "toàn thể" these make a group. */
export const groupNouns: readonly string[] = [
  ...unitHeads,
  ...postHeads,
  ...phrases(`
  chi, ngành, đoàn thể, tổ chức, địa phương, cá nhân, cấp, hộ, huyện, xã, phường, thị trấn, thị xã,
  thành phố, tỉnh, quận, đặc khu, thôn, bản, ấp, khu dân cư, khu phố, nhà đầu tư, nhà mạng, phó chỉ tịch,
  phó, chủ đầu tư, nhà thầu, hợp tác xã, cơ sở, nhà trường, hãng, khách sạn, phóng viên, báo cáo viên,
  tuyên truyền viên, cộng tác viên, già làng, nghệ nhân, văn nghệ sĩ, đoàn viên, hội viên, đại biểu, bên,
`),
]

/** Small-letter nouns that open a group of their own without "các", where what stands before is complete. */
export const bareGroupNouns: readonly string[] = phrases(`
  các, những, cơ quan, đơn vị, tổ chức, cá nhân, địa phương, doanh nghiệp, nhà đầu tư, nhà cung cấp,
  nhà mạng, chủ đầu tư, nhà thầu, hộ gia đình, chính quyền, công an, ban chỉ huy, ban quản lý, phòng,
  trung tâm, trường, giáo viên, phóng viên, biên tập viên,
`)

/** Links of an enumeration such as "các sở, ban, ngành, đoàn thể": they never open a new name by themselves. */
export const enumerationLinks: readonly string[] = phrases(`
  cơ quan ngang bộ, cơ quan thuộc chính phủ, sở, ban, bộ, ngành, phòng, hội, đoàn, đoàn thể, cơ quan,
  đơn vị, địa phương, tổ chức, cá nhân, cấp, huyện, xã, phường, thị trấn, thị xã, thành phố, tỉnh, quận,
  đặc khu, thôn, bản, doanh nghiệp, viện, trường, khoa, tổ, trạm, đội, hộ gia đình,
`)

/** Common words that begin like a unit: "Tổ chức hội nghị", "Báo cáo", "Ban hành". */
export const notUnits =
  /^(tổ chức (?!chính trị|xã hội|tín dụng|thành viên|nghề nghiệp|đảng cơ sở)|báo cáo|báo chí|ban hành|ban đầu|hội nghị|hội thảo|hội chợ|hội thi|hội nhập|hội diễn|đoàn kết|đoàn viên|phòng,? chống|phòng ngừa|phòng tránh|trường hợp|vụ việc|vụ án|cục bộ|đội ngũ|quỹ đất|bộ chỉ số|bộ tiêu chí|bộ máy|bộ thủ tục|bộ dữ liệu|công bố|trạm biến|thuế suất|bảo hiểm (?!xã hội)|cơ quan hóa|đơn vị hành chính|đơn vị tính|trưởng thành|bản đồ|bà con|ban công(?! tác)|đài tưởng|khoa học|viện trợ|viện dẫn|thường trực 24|trực ban 24)/
