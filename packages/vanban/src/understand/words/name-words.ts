import { phrases } from './phrase-list.ts'

/** Words inside a name that ask for more: the name cannot end after them. */
export const joiningWords = phrases(`
  và, các, những, của, thuộc, tại, ở, trên, trong, ngoài, cùng, cùng với, hoặc, đối với, phụ trách,
  phụ trách lĩnh vực, kiêm, là, theo,
`)

/** Levels of government, parts of the country and limits of a group: after one of them a name is finished. */
export const levelWords = phrases(`
  tỉnh, thành phố, huyện, quận, thị xã, thị trấn, xã, phường, đặc khu, thôn, bản, ấp, buôn, làng,
  tổ dân phố, khu phố, khối phố, khu dân cư, bon, phum, sóc, khóm, xóm, cù lao, khu vực, miền núi,
  vùng cao, ven biển, biên giới, hải đảo, biển đảo, trung ương, địa phương, nước ngoài, trên địa bàn,
  liên quan, có liên quan, còn lại, nêu trên, nói trên, trực thuộc,
`)

/** Words in small letters with which a name may go on: fields of work, kinds of bodies, second words of posts. */
export const nameNouns = [
  ...levelWords,
  ...phrases(`
  châu âu, châu á, châu phi, châu mỹ, châu đại dương, tiếng anh, tiếng pháp, tiếng trung, tiếng nga,
  tiếng nhật, tiếng hàn, tiếng lào, tiếng khmer, tiếng đức, tiếng việt, tiếng tây ban nha,
  tiếng bồ đào nha, tiếng thái, tiếng dân tộc, chợ, bến tàu, bến xe, bến cảng, di tích, danh thắng,
  danh lam thắng cảnh, quảng trường, công viên, sân vận động, nhà ga, tư tưởng, bảo tồn biển, tác chiến,
  mạng xã hội, khu, cụm, vùng, cấp tỉnh, cấp huyện, cấp xã, cấp trên, cấp dưới, cơ sở, hậu cần,
  việt nam học, lưới điện, cao thế, trung thế, hạ thế, điều độ, kế hoạch tổng hợp, xét nghiệm,
  chẩn đoán hình ảnh, hồi sức, cấp cứu, phục hồi chức năng, y học cổ truyền, dinh dưỡng, tim mạch,
  sản phụ, nhi, khảo thí, đảm bảo chất lượng, bảo đảm chất lượng, ngôn ngữ, ngoại ngữ, sau đại học,
  sư phạm, tự nhiên, trị an, hình sự, ngoại tuyến, nội bộ, trại giam, hộ tịch, quản lý hành chính,
  vũ trang, quân y, ca, kíp, chất lượng, sản xuất, chương trình, thời sự, chuyên đề, thư ký, biên tập,
  kỹ thuật số, xuất khẩu, nhập khẩu, xuất nhập khẩu, chế biến, sản phẩm, nông sản, hàng không, bán hàng,
  hạ tầng, di động, băng rộng, dữ liệu, số, giám sát, phản biện, phản biện xã hội, toàn tỉnh, toàn quốc,
  cả nước, nước, nhà nước, ngành dọc, liên ngành, dân cư, khác, được giao, được phân công, địa bàn,
  thường trú, đóng chân, đứng chân, có tên, có tên trên, chủ chốt, chuyên môn, nghiệp vụ, chức năng,
  tham mưu giúp việc, sự nghiệp, công lập, theo quy định, theo phân cấp, trực tiếp quản lý, thành viên,
  đại diện, thường trực, chuyên trách, công tác, lĩnh vực, nội dung, nhiệm vụ, đề án, dự án, kế hoạch,
  phong trào, thông tin, thông tin cơ sở, đối ngoại, điện tử, thông tin điện tử, truyền thông,
  truyền thanh, truyền hình, phát thanh, báo chí, thông tấn, xuất bản, bưu chính, viễn thông,
  chuyển đổi số, công nghệ, công nghệ cao, công nghệ thông tin, khoa học, đổi mới sáng tạo, an ninh,
  an ninh mạng, quốc phòng, quân sự, biên phòng, cảnh sát, giao thông, vận tải, trật tự, an toàn, cơ động,
  văn hóa, thể thao, du lịch, gia đình, di sản, nghệ thuật, lữ hành, lưu trú, cơ sở lưu trú, kinh tế,
  xã hội, chính trị, pháp luật, tư pháp, tài chính, kế toán, ngân sách, đầu tư, đô thị, xây dựng,
  công nghiệp, thương mại, công thương, nông nghiệp, nông thôn, môi trường, tài nguyên, lâm nghiệp,
  thủy sản, thủy lợi, rừng, phòng hộ, đặc dụng, đê điều, y tế, dân số, giáo dục, đào tạo, dạy nghề,
  học sinh, sinh viên, mầm non, tiểu học, trung học, trung học cơ sở, trung học phổ thông, phổ thông,
  dân tộc, nội trú, đại học, cao đẳng, lao động, việc làm, người có công, nội vụ, ngoại vụ, ngoại giao,
  lãnh sự, hợp tác quốc tế, quốc tế, tôn giáo, dân vận, tuyên giáo, tổ chức cán bộ, cán bộ, hành chính,
  quản trị, tổng hợp, hành chính công, dịch vụ công, dịch vụ, cung ứng, cửa khẩu, hải quan, thuế,
  thị trường, quản lý, quản lý nhà nước, quản lý thị trường, quản lý đô thị, phát triển, thanh niên,
  phụ nữ, nông dân, cựu chiến binh, người cao tuổi, chữ thập đỏ, thiếu niên, nhi đồng, công đoàn,
  khuyến học, nhà báo, luật gia, văn học, quần chúng, tín ngưỡng, nhân dân, chiến sĩ, kiểm sát, kiểm tra,
  điều tra, thi hành án, thi hành án dân sự, bảo vệ, bảo vệ thực vật, thú y, chăn nuôi, trồng trọt,
  đăng kiểm, đường bộ, đường thủy, đường sắt, hàng hải, cảng biển, sân bay, cấp nước, thoát nước,
  điện lực, xăng dầu, chiếu sáng, cây xanh, kinh doanh, khách hàng, kỹ thuật, nhân sự, vận hành,
  khai thác, mạng lưới, phòng cháy, chữa cháy, cứu nạn, cứu hộ, tìm kiếm, phòng thủ, dân sự, dân quân,
  tự vệ, ma túy, tội phạm, xuất nhập cảnh, xuất cảnh, nhập cảnh, kinh tế cửa khẩu, khu kinh tế,
  khu công nghiệp, cụm công nghiệp, khu công nghệ cao, khu du lịch, vườn quốc gia, bảo tồn, bầu cử,
  cải cách hành chính, hội nhập, hội nhập quốc tế, nhân quyền, giúp việc, chỉ đạo, điều hành, điều phối,
  tham mưu, tuyên truyền, chấp hành, văn thư, tòa soạn, lưu trữ, có khu công nghiệp, có biên giới,
  có biển, có rừng, có cửa khẩu, có di tích, một cửa, tiếp dân, pháp chế, thi đua, khen thưởng, lớp, khoa,
  bộ môn, tổ bộ môn, chủ nhiệm, lâm sàng, điều dưỡng, dược, đa khoa, kiểm soát bệnh tật,
  an toàn thực phẩm, công, đảng, đảng viên, đoàn viên, hội viên, đoàn thể, chính quyền, cơ quan, đơn vị,
  doanh nghiệp, hợp tác xã, nhà đầu tư, ngang bộ, trung tâm, văn phòng, ủy ban, hội đồng, công an,
  chi nhánh, công ty, tập đoàn, trường, xã đoàn, phường đoàn, huyện đoàn, chi đoàn, trưởng thôn, bí thư,
  chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, lãnh đạo, công chức, viên chức, giáo viên, nhân viên,
  chi bộ, đảng bộ, đảng ủy, cấp ủy,
`),
]

/** Openings of a duty that leave no doubt: where one stands near, what stands before it is still the name. */
export const certainOpenings = phrases(`
  chủ trì, chủ động, phối hợp, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, là cơ quan, là đơn vị,
  là đầu mối, làm đầu mối, tham mưu, căn cứ, trên cơ sở, theo chức năng,
`)
