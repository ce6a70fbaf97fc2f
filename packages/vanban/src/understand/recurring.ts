import { anyOf } from './fold.ts'

/** "Hằng quý", "mỗi tuần": how often, in the words of offices (folded). */
const each = '(?:hằng|hàng|mỗi)'
const number = '(?:\\d{1,3}|một|hai|ba|bốn|năm|sáu)'
const atLeast = '(?:ít nhất |tối thiểu |không dưới )?'
const hours = '\\d{1,2} ?(?:giờ|h)(?: ?\\d{1,2}(?: phút)?)?'

const periods = `(?:${each} (?:\\d{1,2} )?(?:năm|quý|tháng|tuần|ngày|kỳ|sáu tháng|6 tháng)|định kỳ|\\d+ lần ?\\/ ?(?:năm|quý|tháng|tuần|ngày|kỳ)|${number} (?:năm|quý|tháng|tuần)(?:\\/| )(?:một|1|01) lần|6 tháng,? (?:một lần|(?:hằng|hàng )?năm))`

/** Anywhere in a line that says nothing but a time. */
export const recurring = new RegExp(`(?<!\\p{L})${periods}(?!\\p{L})`, 'u')

/**
 * Within a sentence, where "hằng năm" alone may only tell the budget of every year from that of one, and "hằng ngày" the life
 * that people lead.
 */
const forms: readonly string[] = [
  '(?:6|06|sáu) tháng,? (?:và )?(?:(?:hằng|hàng) |cả )năm',
  '(?:cuối|đầu) (?:tháng|quý|tuần)(?=,? (?:gửi|báo cáo|tổng hợp|lập|chốt|họp) )',
  `(?:cuối|đầu|giữa) ${each} (?:năm|quý|tháng|tuần)`,
  'định kỳ(?: (?:\\d{1,2} tháng|hằng|hàng|năm|quý|tháng|tuần|hoặc|đột xuất|theo quy định|một lần|và|trước ngày \\d[\\d/]*))*',
  `(?:(?:sáng|chiều|tối) )?(?:thứ \\p{L}+|chủ nhật)(?: tuần \\p{L}+)?(?: của)? ${each} (?:tuần|tháng|quý)`,
  '(?:(?:sáng|chiều|tối) )?(?:thứ (?!trưởng|tự)\\p{L}+|chủ nhật) (?:đầu(?: tiên)?|cuối)(?: cùng)?(?: của)? (?:tháng|quý)(?! (?:này|sau|tới|\\d))',
  `${each} \\d{1,2} (?:tháng|tuần|ngày|năm)`,
  `(?:trước )?ngày \\d{1,2} (?:của )?(?:tháng (?:đầu|cuối|đầu tiên|thứ \\p{L}+) (?:(?:mỗi|hằng|hàng|của) ){0,2}(?:quý|năm)|${each} tháng)`,
  `trước ${hours} ${each} (?:ngày|tuần)`,
  `${each} (?:quý|tháng|tuần)(?: và (?:hằng|hàng) \\p{L}+)?`,
  `mỗi ngày|mỗi học kỳ|(?:ngày|tuần|tháng|quý) nào cũng|(?:vào )?các (?:(?:buổi )?(?:sáng|chiều|tối) )?(?:thứ (?!trưởng|tự)\\p{L}+|chủ nhật)|(?<!(?:sống|sinh hoạt|sử dụng) )(?:hằng|hàng) ngày(?=\\s*(?:[.;,]|$))`,
  'mỗi năm',
  `${number} (?:năm|quý|tháng|tuần)(?:\\/| )(?:một|1|01) lần`,
  `${atLeast}\\d{1,3}(?:,? (?!đồng|triệu|tỷ|nghìn)\\p{L}+){0,5} ?\\/ ?(?:năm|quý|tháng|tuần|ngày)`,
  `${atLeast}\\d{1,3} \\p{L}+ một (?:năm|quý|tháng|tuần)`,
]
export const recurringWithin = new RegExp(`(?<![\\p{L}\\d.])(?:${forms.join('|')})(?!\\p{L})`, 'u')

const reports = anyOf(['báo cáo', 'đánh giá', 'tổng kết', 'sơ kết'])

/** "Hằng năm" opens the sentence, or closes what it says of a report. */
export const yearly = new RegExp(
  `(?:^|(?<=[;.]\\s))(?:hằng|hàng) năm(?=[\\s,])|(?<!\\p{L})(?:${reports})[^.;]{0,90} ((?:hằng|hàng) năm)(?=\\s*[.;,(]|$)`,
  'u',
)

/** "Lập dự toán hằng năm gửi Sở Tài chính trước ngày 15 tháng 7": a day without its year, in work of every year. */
export function isEveryYear(folded: string, from: number, to: number): boolean {
  if (/\d{4}\s*$/.test(folded.slice(from, to))) return false
  const clause = folded.slice(0, from).split(/[.;]/).at(-1) ?? ''
  return /(?<!\p{L})(?:hằng|hàng) năm(?!\p{L})/u.test(clause)
}
