import type { DueKind } from '#domain/planning/task.ts'

/** Invented tasks of the demo province. Days are "month-day" of the plan's year. */
export interface DemoTask {
  readonly section: string
  readonly part: string
  readonly text: string
  readonly leads: readonly DemoParty[]
  readonly coordinating: readonly DemoParty[]
  readonly due: { readonly kind: DueKind; readonly words: string; readonly on: string | null }
  readonly product?: string
  readonly told: readonly DemoEntry[]
}

/** A unit by its name, or all communes; with what it answers for where several lead. */
export interface DemoParty {
  readonly unit: string
  readonly scope?: string
}

export interface DemoEntry {
  /** Unit on whose part it is recorded. */
  readonly unit: string
  readonly on: string
  readonly percent: number
  readonly note: string
  readonly links?: readonly { readonly title: string; readonly url: string }[]
  readonly files?: readonly { readonly name: string; readonly text: string }[]
}

/** What is going on now. Days are counted from today: -12 was twelve days ago. */
export interface DemoCurrentTask extends Omit<DemoTask, 'due' | 'told'> {
  readonly dueIn: number | null
  readonly told: readonly (Omit<DemoEntry, 'on'> & { readonly day: number })[]
}

export const allCommunes = 'UBND các xã, phường'
export const culture = 'Sở Văn hóa, Thể thao và Du lịch'
export const foreign = 'Sở Ngoại vụ'
export const science = 'Sở Khoa học và Công nghệ'
export const gates = 'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn'
export const office = 'Văn phòng UBND tỉnh'
export const trade = 'Sở Công Thương'
export const finance = 'Sở Tài chính'
export const press = 'Báo và Phát thanh, Truyền hình Lạng Sơn'
export const police = 'Công an tỉnh'
export const guards = 'Ban Chỉ huy Bộ đội Biên phòng tỉnh'
export const party = 'Ban Tuyên giáo và Dân vận Tỉnh ủy'
export const dongDang = 'Xã Đồng Đăng'
export const kyLua = 'Phường Kỳ Lừa'

export const named = (...units: string[]): DemoParty[] => units.map((unit) => ({ unit }))
export const by = (kind: DueKind, words: string, on: string | null) => ({ kind, words, on })
export const link = (title: string, path: string) => ({ title, url: `https://langson.example.vn/${path}` })
