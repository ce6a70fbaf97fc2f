/** Words of grammar: they stand beside anything, and are never what a slip was meant to be. */
export const grammar = `
và hoặc hay với của cho từ đến tới tại ở trong ngoài trên dưới trước sau giữa bên cạnh theo về bằng vào ra lên xuống
qua lại cùng do bởi vì nên nếu thì mà là để nhằm như khi lúc nhưng song còn cũng đã đang sẽ vẫn đều cần phải được bị
có không chưa chẳng hãy đừng rất quá lắm hơn kém nhất khá thật càng vừa mới luôn thường hết cả mọi mỗi từng các những
một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ linh lẻ mốt tư lăm rưỡi nửa vài nhiều ít đủ thiếu
thừa khoảng gần xa hàng thứ lần lượt đợt kỳ khóa cuộc việc sự cái con chiếc bài bản bộ cây cuốn quyển tờ bức tấm ngôi
vị ông bà anh chị em cháu cô chú bác người ai gì nào đâu sao bao mấy này kia ấy đó đây thế vậy nay mai hôm ngày tháng
tuần quý giờ phút giây buổi sáng trưa chiều tối đêm
`

/**
 * Other words that stand alone in official sentences: a pair of them says nothing about spelling. What is in no list here and
 * in no compound beside its neighbours is what a slip leaves behind.
 */
export const standalone = `
chỉ thành sổ ô bìa đậm tự danh lưu

tỉnh huyện xã phường quận thôn ấp bản làng khu phố tổ đội nhóm vùng miền nước biển đảo sông suối hồ núi rừng đất trời
cầu đường ngõ hẻm nhà cửa chợ trường lớp học viện bệnh sở ban ngành phòng cục vụ chi đoàn hội đảng quốc tòa cấp bậc
hạng loại kiểu dạng mẫu hình số tên họ tuổi nghề nguồn vốn tiền thuế phí giá lương mức phần phía đầu cuối giữa mặt mục
điều khoản điểm chương luật lệnh

làm giao nhận gửi nộp trả thu chi mua bán đóng mở dừng bắt kết thúc xong hoàn đạt vượt tăng giảm nâng hạ đổi thay sửa
thêm bớt bổ chuyển đưa đi đứng ngồi nằm chạy ăn uống ngủ nói nghe nhìn xem đọc viết ghi chép in sao gọi hỏi đáp trình
ký duyệt xét chọn cử mời họp bàn dự thăm đón tiễn tiếp gặp giúp hỗ dạy học thi thử đo đếm tính cân chia gộp ghép tách
nối gắn đặt để treo dán đăng phát quay chụp vẽ trồng nuôi chăm sóc xây dựng lắp sơn dọn quét rửa giặt nấu cháy nổ chữa
trị khám tiêm sinh đẻ chết sống ở yêu thương mến kính tin nghĩ biết hiểu nhớ quên muốn mong thích ghét sợ lo mừng vui
buồn giữ bỏ lấy cầm nắm mang vác kéo đẩy nhấn bấm gõ kích dùng nêu chống phòng tránh ngăn cản cấm phạt khen thưởng
tặng trao biếu cấp xin vay nợ góp hưởng chịu đảm gây tạo lập đề ra rút báo kê đối chiếu thuộc gồm kèm liền dẫn đến
khiến buộc cho phép quyền hạn nghỉ

tốt xấu cao thấp to nhỏ lớn bé dài ngắn rộng hẹp sâu nông dày mỏng nặng nhẹ nhanh chậm sớm muộn mới cũ trẻ già đẹp
đúng sai đủ chung riêng chính phụ khác giống cùng trực khó dễ rõ chắc chặt lỏng kỹ sạch bẩn xanh đỏ vàng trắng đen tím
hồng nâu nóng lạnh ấm mát khô ướt giàu nghèo mạnh yếu khỏe đau ốm vắng đông đầy vơi trống kín hở thẳng cong tròn vuông
sẵn trọn vẹn lẻ rời

đ thẻ vé sách báo đài tin ảnh phim nhạc hát múa kịch trò chơi lễ tết hội cờ hoa quả trái lúa ngô khoai gạo cơm bánh
thịt cá tôm cua gà vịt lợn bò trâu dê chó mèo ong tằm than dầu xăng điện gas khí mưa nắng gió bão lũ hạn lụt sóng động
rét sương mây xe tàu thuyền bè máy súng đạn mìn bom dây ống bàn ghế giường tủ đèn quạt áo quần mũ giày dép kính giấy
bút mực bảng phấn rác phân thuốc máu mắt tai mũi miệng răng tay chân đầu tim gan phổi da xương tóc trẻ em con cái vợ
chồng cha mẹ bố má dân lính tướng vua chúa sư thầy cô khách thợ bạn địch ta mình tôi họ nó chúng quân cảng ga bến trạm
chốt chùa đền đình miếu phủ nhà thờ lăng mộ tượng bia hang thác đèo ghềnh bãi bờ vịnh mốc ranh tuyến luồng làn vỉa hè
lề nút vòng lối cổng ngách kênh mương đập đê cống kè sàn tầng mái tường trần nền móng sân vườn ruộng ao chuồng trại
kho xưởng quầy sạp tiệm quán hàng

yêu việt nam lào anh pháp nga mỹ nhật hàn trung kinh tày nùng mông dao mường thái khơ me chăm hoa ê đê ba na xơ đăng
quan tri phó hoặc tức thông vẻ dịp nạn mùa vụ nét vốn thuở đời kiếp phen chuyến hướng luận nhằm mảng ngạch chừng toàn
hẳn ngay chớ tuy dù mặc dẫu nhờ tùy trừ kể suốt khắp xung quanh trải dọc ven sang vẫn bèn rồi nữa thôi à ạ nhé nhỉ ư
vâng dạ thưa thầm ngầm lặng yên

xã lý chứ vòng tỏ cố dần chợt đột vội đành nỡ đơn bán á bắc đông tây nam thượng hạ trung tiền tân quyền

khung bước cột dòng cụm tầm đích mảnh miếng tép lô gói phiếu đơn thư giấy dấu hộp túi bao thùng chai lọ kiện tấn tạ
yến cân gam lít mét ki vòng bậc trang chữ từ câu đoạn ý nghĩa tiếng lời giọng điệu thuê khoán mượn thế hứa bồi đền cọc
ứng quỹ lãi lỗ vốn tòa án tội vạ khiếu tố cáo tranh chấp giám chấm soạn dịch ngữ

chốt rà siết bám nhân đôi ép tắt bật quá điểm nằm ý lực nhịp sức độ chất thể dạng lượng tầm mốc ngưỡng khối diện vai
thế nền trụ nút đà khâu mắt vết lỗi nghẽn đọng tồn ứ lệch trùng lặp sót lọt rơi mất hỏng gãy vỡ đứt
`
