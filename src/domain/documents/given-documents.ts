/** An invented plan of an invented province: three tasks, one for each way of naming who does it. */
export const planText = `UBND TỈNH SÔNG KỲ
Số: 47/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sông Kỳ, ngày 09 tháng 11 năm 2026

KẾ HOẠCH

Giới thiệu hình ảnh tỉnh Sông Kỳ với bạn bè quốc tế năm 2027

Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;

UBND tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Xây dựng bộ ảnh và phim ngắn giới thiệu vùng chè cổ thụ bằng ba thứ tiếng.

- Đơn vị chủ trì: Sở Văn hóa và Thể thao.

- Đơn vị phối hợp: Sở Ngoại vụ; các sở, ban, ngành.

- Thời gian: Trước ngày 30/6/2027.

2. Tổ chức đoàn phóng viên nước ngoài đi thực tế tại các bản vùng cao.

- Đơn vị chủ trì: Sở Ngoại vụ.

- Đơn vị phối hợp: Sở Văn hóa và Thể thao.

- Thời gian: Quý III/2027.

II. TỔ CHỨC THỰC HIỆN

1. Sở Thông tin và Quảng bá: chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch; báo cáo UBND tỉnh trước ngày 15/12/2027.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vàng Thị Lử`

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
