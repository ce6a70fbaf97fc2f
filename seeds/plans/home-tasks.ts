import type { DemoTask } from './demo-task.ts'
import {
  allCommunes,
  culture,
  foreign,
  science,
  gates,
  office,
  trade,
  finance,
  press,
  party,
  dongDang,
  kyLua,
  named,
  by,
  link,
} from './demo-task.ts'

const guidance = '1. Chỉ đạo, hướng dẫn'
const training = '2. Tập huấn, bồi dưỡng nghiệp vụ'
const image = '3. Quảng bá hình ảnh Lạng Sơn'

/** The first half of last year's plan: at home. */
export const homeTasks: readonly DemoTask[] = [
  {
    section: 'II/1/a',
    part: guidance,
    text: 'Hướng dẫn các xã, phường phân công người phụ trách thông tin đối ngoại và lập đầu mối liên hệ sau khi sắp xếp đơn vị hành chính.',
    leads: named(culture),
    coordinating: named(allCommunes),
    due: by('month', 'Tháng 8', '08-31'),
    product: 'Danh sách đầu mối của 65 xã, phường',
    told: [
      {
        unit: culture,
        on: '07-28',
        percent: 40,
        note: 'Đã gửi văn bản hướng dẫn và mẫu danh sách đến 65 xã, phường.',
      },
      {
        unit: dongDang,
        on: '08-06',
        percent: 100,
        note: 'Đã cử một công chức Phòng Văn hóa - Xã hội làm đầu mối.',
      },
      { unit: kyLua, on: '08-11', percent: 100, note: 'Đã gửi danh sách đầu mối của phường.' },
      {
        unit: culture,
        on: '08-25',
        percent: 100,
        note: 'Đủ 65/65 xã, phường gửi danh sách. Đã tổng hợp và đăng trên Cổng thông tin của Sở.',
        links: [link('Danh sách đầu mối thông tin đối ngoại cấp xã', 'so-vhttdl/dau-moi-ttdn')],
      },
    ],
  },
  {
    section: 'II/1/b',
    part: guidance,
    text: 'Tham mưu bố trí kinh phí thông tin đối ngoại trong dự toán chi thường xuyên của các đơn vị.',
    leads: named(finance),
    coordinating: named(culture, office),
    due: by('quarter', 'Quý III', '09-30'),
    told: [
      {
        unit: culture,
        on: '09-04',
        percent: 100,
        note: 'Đã gửi nhu cầu kinh phí của ngành: 1.420 triệu đồng.',
      },
      {
        unit: finance,
        on: '09-22',
        percent: 100,
        note: 'Đã tổng hợp vào dự toán, tổng số 3.150 triệu đồng cho 14 đơn vị.',
      },
    ],
  },
  {
    section: 'II/2/a',
    part: training,
    text: 'Tổ chức lớp bồi dưỡng kỹ năng thông tin đối ngoại cho cán bộ tỉnh, cán bộ xã, phường và phóng viên.',
    leads: named(culture),
    coordinating: [...named(party, foreign), { unit: allCommunes }],
    due: by('date', 'Trước ngày 16/10', '10-15'),
    product: '02 lớp, 180 học viên',
    told: [
      { unit: culture, on: '08-14', percent: 20, note: 'Đã có chương trình, mời ba giảng viên.' },
      {
        unit: foreign,
        on: '09-10',
        percent: 100,
        note: 'Đã cử một báo cáo viên về tập quán giao tiếp với đối tác Quảng Tây.',
      },
      {
        unit: culture,
        on: '09-26',
        percent: 60,
        note: 'Lớp thứ nhất: 96 học viên, tổ chức tại phường Kỳ Lừa.',
        links: [link('Khai giảng lớp bồi dưỡng kỹ năng thông tin đối ngoại', 'tin/lop-boi-duong-1')],
      },
      {
        unit: culture,
        on: '10-13',
        percent: 100,
        note: 'Lớp thứ hai: 91 học viên. Tổng số 187 học viên, vượt 7 người so với kế hoạch.',
        files: [
          {
            name: 'bien-ban-tong-ket-lop.txt',
            text: 'BIÊN BẢN TỔNG KẾT\nHai lớp bồi dưỡng kỹ năng thông tin đối ngoại\nSố học viên: 187. Xếp loại tốt: 142. Kiến nghị: mở thêm lớp tiếng Trung cơ bản cho cán bộ cửa khẩu.\n',
          },
        ],
      },
    ],
  },
  {
    section: 'II/2/b',
    part: training,
    text: 'Tập huấn sử dụng tài khoản mạng xã hội của cơ quan cho người phụ trách trang của xã, phường.',
    leads: named(science),
    coordinating: named(culture, allCommunes),
    due: by('month', 'Tháng 11', '11-30'),
    told: [
      { unit: science, on: '10-08', percent: 30, note: 'Đã biên soạn tài liệu 24 trang.' },
      {
        unit: science,
        on: '11-21',
        percent: 100,
        note: 'Tập huấn trực tuyến cho 65/65 xã, phường, 131 người dự.',
      },
    ],
  },
  {
    section: 'II/3/3.1/a',
    part: image,
    text: 'Nâng cấp chuyên mục thông tin đối ngoại trên Cổng thông tin điện tử tỉnh bằng tiếng Việt, tiếng Anh và tiếng Trung.',
    leads: [
      { unit: office, scope: 'nội dung trên Cổng' },
      { unit: science, scope: 'hạ tầng và an toàn thông tin' },
    ],
    coordinating: named(culture, foreign),
    due: by('quarter', 'Quý III', '09-30'),
    product: 'Chuyên mục ba thứ tiếng',
    told: [
      {
        unit: science,
        on: '08-19',
        percent: 70,
        note: 'Đã chuyển chuyên mục sang hạ tầng mới, đang kiểm tra an toàn.',
      },
      { unit: science, on: '09-05', percent: 100, note: 'Đạt kiểm tra an toàn thông tin cấp độ 3.' },
      { unit: foreign, on: '09-17', percent: 100, note: 'Đã hiệu đính 40 trang tiếng Trung.' },
      {
        unit: office,
        on: '09-29',
        percent: 100,
        note: 'Chuyên mục ba thứ tiếng đã mở cho bạn đọc, 118 bài nền.',
        links: [link('Chuyên mục Thông tin đối ngoại', 'doi-ngoai')],
      },
    ],
  },
  {
    section: 'II/3/3.1/b',
    part: image,
    text: 'Sản xuất phóng sự giới thiệu di sản, danh thắng và sản vật xứ Lạng có phụ đề tiếng Anh, tiếng Trung.',
    leads: named(culture),
    coordinating: named(press),
    due: by('month', 'Tháng 12', '12-20'),
    product: '06 phóng sự',
    told: [
      {
        unit: culture,
        on: '10-03',
        percent: 35,
        note: 'Đã phát hai phóng sự: Chợ phiên Kỳ Lừa và Hoa hồi tháng Tám.',
      },
      {
        unit: culture,
        on: '11-12',
        percent: 70,
        note: 'Thêm hai phóng sự về hát then và công viên địa chất.',
        links: [link('Phóng sự: Tiếng tính trên đỉnh Mẫu Sơn', 'video/then')],
      },
      { unit: culture, on: '12-18', percent: 100, note: 'Đủ sáu phóng sự, 214 nghìn lượt xem.' },
    ],
  },
  {
    section: 'II/3/3.2/a',
    part: image,
    text: 'Giới thiệu môi trường đầu tư, thương mại biên giới tại các hội chợ trong nước và tại Quảng Tây.',
    leads: named(trade),
    coordinating: named(foreign, gates),
    due: by('year', 'Trong năm', '12-31'),
    told: [
      { unit: trade, on: '09-23', percent: 50, note: 'Tham gia Hội chợ Trung Quốc - ASEAN với 8 gian hàng.' },
      {
        unit: gates,
        on: '10-09',
        percent: 100,
        note: 'Đã cung cấp số liệu thông quan và bản đồ cửa khẩu song ngữ.',
      },
      { unit: trade, on: '12-10', percent: 100, note: 'Đã tham gia bốn hội chợ, phát 3.200 tờ giới thiệu.' },
    ],
  },
  {
    section: 'II/3/3.2/b',
    part: image,
    text: 'Biên soạn, in tờ gấp song ngữ giới thiệu du lịch Lạng Sơn phát tại cửa khẩu và cơ sở lưu trú.',
    leads: named(culture),
    coordinating: named(gates),
    due: by('date', 'Chậm nhất ngày 31/10', '10-31'),
    product: '10.000 tờ',
    told: [
      { unit: culture, on: '09-30', percent: 50, note: 'Đã duyệt bản thảo song ngữ Việt - Trung.' },
      {
        unit: culture,
        on: '11-14',
        percent: 100,
        note: 'In xong 10.000 tờ, chậm hai tuần do phải in lại bản đồ theo tên xã mới.',
      },
    ],
  },
]
