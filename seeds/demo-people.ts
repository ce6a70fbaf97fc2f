import type { Role } from '#platform/access.ts'

/** One password for every demo account: it protects nothing, and is printed at the start. */
export const demoPassword = 'mua-xuan-hoa-dao-no'

export interface DemoPerson {
  readonly name: string
  readonly email: string
  /** The name, as of today, of the province, one of its offices or one of its communes. */
  readonly unit: string
  readonly role: Role
  readonly title: string
}

/** Invented people of the demo province. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Hoàng Thu Hương',
    email: 'hoang.thu.huong@langson.demo',
    unit: 'Tỉnh Lạng Sơn',
    role: 'planner',
    title: 'Chuyên viên Văn phòng UBND tỉnh',
  },
  {
    name: 'Lý Minh Tuấn',
    email: 'ly.minh.tuan@langson.demo',
    unit: 'Sở Văn hóa, Thể thao và Du lịch',
    role: 'officer',
    title: 'Chuyên viên Phòng Báo chí và Thông tin đối ngoại',
  },
  {
    name: 'Nông Thị Bích Vân',
    email: 'nong.bich.van@langson.demo',
    unit: 'Sở Văn hóa, Thể thao và Du lịch',
    role: 'leader',
    title: 'Phó Giám đốc Sở',
  },
  {
    name: 'Vi Đức Thịnh',
    email: 'vi.duc.thinh@langson.demo',
    unit: 'Sở Ngoại vụ',
    role: 'officer',
    title: 'Chuyên viên Phòng Hợp tác quốc tế',
  },
  {
    name: 'Đàm Quang Huy',
    email: 'dam.quang.huy@langson.demo',
    unit: 'Sở Khoa học và Công nghệ',
    role: 'officer',
    title: 'Chuyên viên Phòng Chuyển đổi số',
  },
  {
    name: 'Phùng Lan Anh',
    email: 'phung.lan.anh@langson.demo',
    unit: 'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
    role: 'officer',
    title: 'Chuyên viên Văn phòng Ban Quản lý',
  },
  {
    name: 'Triệu Văn Sơn',
    email: 'trieu.van.son@langson.demo',
    unit: 'Xã Đồng Đăng',
    role: 'officer',
    title: 'Chuyên viên Phòng Văn hóa - Xã hội',
  },
  {
    name: 'Lương Thị Mai',
    email: 'luong.thi.mai@langson.demo',
    unit: 'Phường Kỳ Lừa',
    role: 'officer',
    title: 'Chuyên viên Phòng Văn hóa - Xã hội',
  },
  {
    name: 'Dương Hải Nam',
    email: 'duong.hai.nam@langson.demo',
    unit: 'Tỉnh Lạng Sơn',
    role: 'administrator',
    title: 'Quản trị hệ thống',
  },
]
