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
  police,
  guards,
  dongDang,
  kyLua,
  named,
  by,
  link,
} from './demo-task.ts'

const border = '4. Thông tin đối ngoại tại khu vực biên giới'
const abroad = '5. Phối hợp với báo chí và đối tác nước ngoài'
const watch = '6. Theo dõi, kiểm tra, báo cáo'

/** The second half of last year's plan: at the border, with others, and what is told of it all. */
export const borderTasks: readonly DemoTask[] = [
  {
    section: 'II/4/4.1/a',
    part: border,
    text: 'Quản lý, vận hành cụm thông tin đối ngoại tại cửa khẩu quốc tế Hữu Nghị và ga Đồng Đăng.',
    leads: named(gates),
    coordinating: named(culture, dongDang, guards),
    due: by('continuous', 'Thường xuyên', null),
    told: [
      {
        unit: gates,
        on: '08-29',
        percent: 30,
        note: 'Bảng điện tử phát 14 giờ mỗi ngày, đã thay 2 mô-đun hỏng.',
      },
      {
        unit: gates,
        on: '11-27',
        percent: 75,
        note: 'Cập nhật 46 nội dung, 31 nội dung có tiếng Trung.',
        links: [link('Nội dung phát trên cụm thông tin cửa khẩu Hữu Nghị', 'cua-khau/huu-nghi')],
      },
      {
        unit: dongDang,
        on: '12-02',
        percent: 60,
        note: 'Xã cung cấp tin về lễ hội và giao thông khu vực ga hằng tuần.',
      },
    ],
  },
  {
    section: 'II/4/4.1/b',
    part: border,
    text: 'Lắp đặt thêm một màn hình thông tin đối ngoại tại cửa khẩu Chi Ma.',
    leads: named(gates),
    coordinating: named(finance, guards),
    due: by('quarter', 'Quý IV', '12-31'),
    product: '01 màn hình',
    told: [
      { unit: gates, on: '10-21', percent: 25, note: 'Đã khảo sát vị trí, chờ thẩm định giá.' },
      { unit: gates, on: '12-24', percent: 45, note: 'Chưa chọn được nhà thầu, phải chuyển sang năm sau.' },
    ],
  },
  {
    section: 'II/4/4.2/a',
    part: border,
    text: 'Tuyên truyền về biên giới hòa bình, hữu nghị, hợp tác và phát triển đến nhân dân các xã biên giới bằng tiếng Việt, tiếng Tày, tiếng Nùng.',
    leads: [
      { unit: dongDang, scope: 'trên địa bàn xã' },
      { unit: culture, scope: 'biên soạn nội dung' },
    ],
    coordinating: named(guards, press),
    due: by('month', 'Tháng 12', '12-31'),
    told: [
      { unit: culture, on: '09-18', percent: 100, note: 'Đã bàn giao 12 bài phát thanh bằng ba thứ tiếng.' },
      { unit: dongDang, on: '10-30', percent: 50, note: 'Phát trên loa truyền thanh 6 bài, mỗi bài ba lần.' },
      {
        unit: dongDang,
        on: '12-22',
        percent: 100,
        note: 'Phát đủ 12 bài, tổ chức 4 buổi nói chuyện ở thôn, bản.',
      },
    ],
  },
  {
    section: 'II/4/4.2/b',
    part: border,
    text: 'Đăng tin, bài thông tin đối ngoại trên trang thông tin và hệ thống truyền thanh cơ sở.',
    leads: named(allCommunes),
    coordinating: named(culture),
    due: by('year', 'Trong năm', '12-31'),
    product: 'Mỗi xã, phường ít nhất 12 tin, bài',
    told: [
      { unit: kyLua, on: '10-16', percent: 60, note: 'Đã đăng 9 tin, bài.' },
      {
        unit: kyLua,
        on: '12-15',
        percent: 100,
        note: 'Đã đăng 17 tin, bài, trong đó 5 bài có bản tiếng Trung.',
        links: [link('Trang thông tin phường Kỳ Lừa', 'ky-lua/doi-ngoai')],
      },
      { unit: dongDang, on: '12-19', percent: 100, note: 'Đã đăng 14 tin, bài.' },
    ],
  },
  {
    section: 'II/5/a',
    part: abroad,
    text: 'Đón, hướng dẫn phóng viên nước ngoài tác nghiệp tại địa phương theo quy định.',
    leads: named(foreign),
    coordinating: named(police, culture),
    due: by('continuous', 'Thường xuyên', null),
    told: [
      { unit: foreign, on: '09-12', percent: 40, note: 'Đón 2 đoàn, 9 phóng viên.' },
      {
        unit: foreign,
        on: '12-16',
        percent: 80,
        note: 'Cả năm đón 5 đoàn, 23 phóng viên; đăng 31 tin, bài về Lạng Sơn.',
      },
    ],
  },
  {
    section: 'II/5/b',
    part: abroad,
    text: 'Trao đổi tin, bài định kỳ với cơ quan báo chí thành phố Sùng Tả, Quảng Tây.',
    leads: named(foreign),
    coordinating: named(press),
    due: by('recurring', 'Hằng quý', '12-31'),
    told: [
      { unit: foreign, on: '09-27', percent: 50, note: 'Quý III: gửi 12 tin, nhận 10 tin.' },
      { unit: foreign, on: '12-23', percent: 100, note: 'Quý IV: gửi 15 tin, nhận 14 tin.' },
    ],
  },
  {
    section: 'II/5/c',
    part: abroad,
    text: 'Gặp mặt doanh nghiệp có vốn nước ngoài, giới thiệu chính sách của tỉnh.',
    leads: named(foreign),
    coordinating: named(trade, gates),
    due: by('month', 'Tháng 10', '10-31'),
    told: [
      {
        unit: foreign,
        on: '10-24',
        percent: 100,
        note: '41 doanh nghiệp dự, tiếp nhận 17 kiến nghị.',
        links: [link('Gặp mặt doanh nghiệp có vốn nước ngoài', 'tin/gap-mat-doanh-nghiep')],
      },
    ],
  },
  {
    section: 'II/6/a',
    part: watch,
    text: 'Theo dõi thông tin báo chí trong và ngoài nước về tỉnh, tổng hợp gửi lãnh đạo UBND tỉnh.',
    leads: named(culture),
    coordinating: named(press, office),
    due: by('recurring', 'Hằng tuần', '12-31'),
    told: [
      { unit: culture, on: '09-30', percent: 50, note: 'Đã gửi 13 bản tổng hợp tuần.' },
      {
        unit: culture,
        on: '12-29',
        percent: 100,
        note: 'Đã gửi 26 bản tổng hợp; phát hiện và đề nghị cải chính 2 thông tin sai.',
      },
    ],
  },
  {
    section: 'II/6/b',
    part: watch,
    text: 'Kiểm tra việc thực hiện thông tin đối ngoại tại ít nhất 10 xã, phường.',
    leads: named(culture),
    coordinating: named(office),
    due: by('quarter', 'Quý IV', '12-31'),
    product: 'Báo cáo kết quả kiểm tra',
    told: [
      {
        unit: culture,
        on: '11-20',
        percent: 60,
        note: 'Đã kiểm tra 6 xã, phường; 4 nơi còn lại lùi lịch do mưa lũ.',
      },
    ],
  },
  {
    section: 'II/6/c',
    part: watch,
    text: 'Tổng hợp kết quả công tác thông tin đối ngoại năm, trình UBND tỉnh báo cáo Bộ Văn hóa, Thể thao và Du lịch.',
    leads: named(culture),
    coordinating: [...named(foreign, gates, science), { unit: allCommunes }],
    due: by('date', 'Trước ngày 16/12', '12-15'),
    product: 'Báo cáo năm',
    told: [
      { unit: foreign, on: '12-03', percent: 100, note: 'Đã gửi số liệu của Sở.' },
      { unit: culture, on: '12-12', percent: 100, note: 'Đã trình UBND tỉnh ký báo cáo.' },
    ],
  },
]
