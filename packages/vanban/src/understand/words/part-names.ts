/** Parts that hand out duties ("Tổ chức thực hiện", "Phân công trách nhiệm"). */
export const distributingPart =
  /tổ chức (và )?(triển khai |thi hành )?(thực hiện|triển khai|thi hành)|phân công|trách nhiệm|triển khai thực hiện$|nhiệm vụ (cụ thể )?(của|cho) (các|từng)|giao nhiệm vụ/

/** Parts that hold the work itself: what nobody has been given yet is found here. */
export const contentPart =
  /nội dung|nhiệm vụ|giải pháp|kế hoạch (hoạt động|công tác|năm)|phương hướng|hoạt động/

/** Parts and headings that hold no work, whatever else their titles say. */
export const workFreePart =
  /mục đích|yêu cầu|mục tiêu|đối tượng|phạm vi|kinh phí|nguồn vốn|nguồn lực tài chính|tình hình|kết quả|kiến nghị|khẩu hiệu|đánh giá|tồn tại|hạn chế|nguyên nhân|quan điểm|thời gian|địa điểm|căn cứ|hình thức/

/** Words that open the closing paragraphs of a body: they ask or announce, they give no duty. */
export const closingWords =
  /^(trên đây là|trong quá trình|quá trình (tổ chức |triển khai )?thực hiện|nhận được|yêu cầu |đề nghị |kế hoạch này (thay thế|có hiệu lực)|(?:chỉ thị|nghị quyết|hướng dẫn|quy định|kết luận|chương trình|công điện|quy chế) (?:này,? )?(?:được (?:phổ biến|quán triệt)|có hiệu lực|thay thế|này,? (?:phổ biến|quán triệt))|căn cứ (kế hoạch|chỉ thị|công văn) này,? (yêu cầu|đề nghị)|nếu có (khó khăn|vướng mắc)|mọi (thông tin|vướng mắc)|(?:phân công )?(?:chi tiết|cụ thể) (?:tại|theo|trong|như) phụ lục|(?:có )?phụ lục [^.;]{0,40}kèm theo|thông báo (?:này )?(?:để|cho) (?:các|quý)|rất mong|trân trọng|xin trân trọng|kính (?:trình|đề nghị|mong|báo cáo)|(?:cuộc họp|hội nghị|buổi làm việc|biên bản) (?:kết thúc|này|được|lập))|là đầu mối liên hệ|đầu mối liên hệ:|điện thoại:? 0\d/
