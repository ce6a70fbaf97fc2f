import type { Finding, OfficialDocument } from '../model/official-document.ts'
import { givenDocument } from '../understand/given.ts'
import { checkDocument } from './check-document.ts'
import type { Known } from './rule.ts'

/** For tests: what one rule finds in a text or document. */
export function found(rule: string, given: string | OfficialDocument, known: Known = {}): Finding[] {
  const document = typeof given === 'string' ? givenDocument(given) : given
  return checkDocument(document, known).filter((finding) => finding.rule === rule)
}

/** For tests: the words that one rule points at, on one line each. */
export function foundWords(rule: string, given: string | OfficialDocument, known: Known = {}): string[] {
  return found(rule, given, known).map(({ words }) => words.replace(/\s+/g, ' '))
}

/** A plan without a fault of form, with room for what a test puts in. */
export function faultless({
  head = properHead,
  opening = properOpening,
  body = properBody,
  foot = properFoot,
}: Partial<Record<'head' | 'opening' | 'body' | 'foot', readonly string[]>> = {}): string {
  return [...head, '', ...opening, '', ...body, '', ...foot].join('\n')
}

const properHead = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH AN BIÊN',
  '-------',
  '',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '---------------',
  '',
  'Số: 45/KH-UBND',
  '',
  'An Biên, ngày 15 tháng 01 năm 2026',
  '',
  'KẾ HOẠCH',
  'Tổ chức Ngày hội Sách năm 2026',
]
const properOpening = ['Ủy ban nhân dân tỉnh ban hành Kế hoạch tổ chức Ngày hội Sách năm 2026 như sau:']
const properBody = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '',
  '1. Mục đích',
  '',
  '- Phát triển văn hóa đọc trong Nhân dân.',
  '',
  '2. Yêu cầu',
  '',
  '- Tổ chức an toàn, tiết kiệm.',
  '',
  'II. TỔ CHỨC THỰC HIỆN',
  '',
  '1. Sở Văn hóa, Thể thao và Du lịch',
  '',
  '- Chủ trì, phối hợp với Sở Giáo dục và Đào tạo tổ chức Ngày hội trước ngày 21/4/2026.',
  '',
  '2. Sở Tài chính',
  '',
  '- Bố trí kinh phí trong tháng 3 năm 2026./.',
]
const properFoot = [
  'Nơi nhận:',
  '- Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
  '- Các sở, ban, ngành tỉnh;',
  '- Lưu: VT, VX.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  '',
  'Lê Thị Hoa',
]
