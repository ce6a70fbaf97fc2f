import type { DemoCurrentTask } from './demo-task.ts'
import {
  allCommunes,
  culture,
  foreign,
  science,
  gates,
  office,
  press,
  police,
  guards,
  dongDang,
  kyLua,
  named,
} from './demo-task.ts'

const week = 'II. Nội dung và phân công'

/** A plan of this year, in the middle of its work. */
export const currentTasks: readonly DemoCurrentTask[] = [
  {
    section: 'II/1',
    part: week,
    text: 'Xây dựng kịch bản truyền thông Tuần lễ giao lưu văn hóa biên giới, trình UBND tỉnh.',
    leads: named(culture),
    coordinating: named(office, foreign),
    dueIn: -18,
    product: 'Kịch bản',
    told: [
      { unit: foreign, day: -30, percent: 100, note: 'Đã góp ý danh sách khách mời Quảng Tây.' },
      { unit: culture, day: -21, percent: 100, note: 'Kịch bản đã được phê duyệt.' },
    ],
  },
  {
    section: 'II/2',
    part: week,
    text: 'Dịch, hiệu đính bộ tài liệu giới thiệu Tuần lễ sang tiếng Trung và tiếng Anh.',
    leads: named(foreign),
    coordinating: named(culture),
    dueIn: -5,
    told: [
      { unit: foreign, day: -9, percent: 60, note: 'Xong bản tiếng Trung, bản tiếng Anh còn 14 trang.' },
    ],
  },
  {
    section: 'II/3',
    part: week,
    text: 'Mở chuyên trang Tuần lễ giao lưu văn hóa biên giới trên Cổng thông tin điện tử tỉnh.',
    leads: named(science),
    coordinating: named(culture, office),
    dueIn: 3,
    told: [{ unit: science, day: -4, percent: 70, note: 'Chuyên trang đang chạy thử.' }],
  },
  {
    section: 'II/4',
    part: week,
    text: 'Trang trí, tuyên truyền trực quan tại cửa khẩu quốc tế Hữu Nghị và trung tâm xã Đồng Đăng.',
    leads: [
      { unit: gates, scope: 'cửa khẩu' },
      { unit: dongDang, scope: 'trung tâm xã' },
    ],
    coordinating: named(guards),
    dueIn: 6,
    told: [
      { unit: gates, day: -6, percent: 50, note: 'Đã dựng khung hai cổng chào.' },
      { unit: dongDang, day: -2, percent: 30, note: 'Đã vận động 120 hộ treo cờ.' },
    ],
  },
  {
    section: 'II/5',
    part: week,
    text: 'Đưa tin trước, trong và sau Tuần lễ trên hệ thống truyền thanh cơ sở.',
    leads: named(allCommunes),
    coordinating: named(culture, press),
    dueIn: 24,
    told: [{ unit: kyLua, day: -3, percent: 40, note: 'Đã phát 4 bản tin.' }],
  },
  {
    section: 'II/6',
    part: week,
    text: 'Mời và hướng dẫn phóng viên trong nước, nước ngoài đến đưa tin.',
    leads: named(culture),
    coordinating: named(foreign, police),
    dueIn: 12,
    told: [],
  },
]
