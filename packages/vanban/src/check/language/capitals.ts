import { capitalVerbs } from './opening-verbs.ts'

/** A way of writing that Phụ lục II, or the usage of offices, does not know. The words in `pattern` are what is quoted. */
export interface Capital {
  readonly pattern: RegExp
  /** What the words should be; null where only the place is shown. */
  readonly right: (words: string) => string | null
  readonly severity: 'warning' | 'hint'
  /** Phụ lục II of Nghị định 30/2020/NĐ-CP, by section; null for usage. */
  readonly section: string | null
  readonly vi: string
  readonly en: string
  /** Found only where the text elsewhere has this. */
  readonly elsewhere?: RegExp
  /** Shown this many times, for it says the same each time. */
  readonly most?: number
}

const posts =
  'chủ tịch|giám đốc|bí thư|thủ tướng|chánh văn phòng|chánh thanh tra|chánh án|viện trưởng|cục trưởng|vụ trưởng|hiệu trưởng|tổng giám đốc|trưởng ban|trưởng phòng|trưởng đoàn|trưởng tiểu ban'
const fields =
  'Văn Hóa|Văn Hoá|Quân Sự|Giáo Dục|Nông Nghiệp|Tài Chính|Xã Hội|Thông Tin|Truyền Thông|Môi Trường|Công Nghệ|Kinh Tế|Du Lịch|Tư Pháp|Nội Vụ|' +
  'Chính Trị|Nhân Dân|Ủy Ban|Hội Đồng|Chủ Tịch|Giám Đốc|Bí Thư|Quyết Định|Nghị Quyết|Kế Hoạch|Phụ Nữ|Thanh Niên|Nông Dân|Thể Thao|Giao Thông|Xây Dựng|Y Tế|Đào Tạo|Chính Phủ|Quốc Hội|Mặt Trận|Tổ Quốc|Văn Phòng|Trung Tâm|Công An'
const provinces =
  'An giang|Bạc liêu|Bắc giang|Bắc kạn|Bắc ninh|Bến tre|Bình dương|Bình phước|Bình thuận|Cà mau|Cao bằng|Cần thơ|Đà nẵng|Đắk lắk|Đắk nông|Điện biên|Đồng nai|Đồng tháp|Gia lai|Hà giang|Hà nội|Hà tĩnh|Hải dương|Hải phòng|Hậu giang|Hưng yên|Khánh hòa|Khánh hoà|Kiên giang|Lai châu|Lạng sơn|Lào cai|Lâm đồng|Nam định|Nghệ an|Ninh bình|Ninh thuận|Phú thọ|Phú yên|Quảng bình|Quảng nam|Quảng ngãi|Quảng ninh|Quảng trị|Sóc trăng|Sơn la|Tây ninh|Thái bình|Thái nguyên|Thanh hóa|Thanh hoá|Thừa thiên|Tiền giang|Trà vinh|Tuyên quang|Vĩnh long|Vĩnh phúc|Yên bái'

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
/** A verb of one syllable is shown with the next. */
const verbs = capitalVerbs.replace(/(?<=^|\|)(\p{L}+)(?=\||$)/gu, '$1 \\p{Ll}+')

const lastUp = (words: string): string => words.replace(/(\S+)$/u, upper)

export const capitals: readonly Capital[] = [
  {
    pattern: /(?<!\p{L})(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận|[Đđ]ảng) Ủy(?!\p{L})/gu,
    right: (words) => `${upper(words.slice(0, -3))} ủy`,
    severity: 'warning',
    section: 'III',
    vi: 'Tên cơ quan của Đảng viết hoa chữ đầu: “Huyện ủy”, “Tỉnh ủy”.',
    en: 'A Party committee has its first word alone in capital: “Huyện ủy”, “Tỉnh ủy”.',
  },
  {
    pattern: new RegExp(`(?<!\\p{L})Phó (?:${posts})(?!\\p{L})`, 'gu'),
    right: (words) => words.replace(/^Phó (\S+)/u, (_, post: string) => `Phó ${upper(post)}`),
    severity: 'warning',
    section: 'IV',
    vi: 'Chức vụ đi liền với cơ quan hoặc tên người viết hoa cả “Phó” và chữ tiếp theo: “Phó Chủ tịch”, “Phó Giám đốc”.',
    en: 'In a post both “Phó” and the next word have a capital: “Phó Chủ tịch”, “Phó Giám đốc”.',
    most: 3,
  },
  {
    pattern: new RegExp(
      `(?<=(?:[,;:.–-] |\\n|(?<!\\p{L})\\p{Ll}+ |Ban |Sở |Phòng |Bộ ))(?:${fields})(?=[ \\n,.;:/–-]|$)(?! \\p{Lu}\\p{Ll}* \\p{Lu})`,
      'gu',
    ),
    right: (words) => words.replace(/ (\S+)$/u, (_, second: string) => ` ${lower(second)}`),
    severity: 'warning',
    section: 'III',
    vi: 'Trong tên cơ quan, lĩnh vực chỉ viết hoa âm tiết đầu của mỗi từ: “Văn hóa”, “Quân sự”.',
    en: 'In names of offices and fields only the first syllable of a word has a capital: “Văn hóa”, “Quân sự”.',
  },
  {
    pattern: new RegExp(
      `(?<=(?:[Tt]ỉnh|[Tt]hành phố|TP\\.?|UBND tỉnh|\\p{Ll}) )(?:${provinces})(?!\\p{L})`,
      'gu',
    ),
    right: lastUp,
    severity: 'warning',
    section: 'II',
    vi: 'Tên địa danh viết hoa chữ đầu của mọi âm tiết.',
    en: 'Every syllable of a place name has a capital.',
  },
  {
    pattern: /(?<!\p{L})biển Đông(?!\p{L})/gu,
    right: () => 'Biển Đông',
    severity: 'hint',
    section: 'II',
    vi: 'Tên vùng biển viết hoa: “Biển Đông”.',
    en: 'The sea has a capital name: “Biển Đông”.',
  },
  {
    pattern:
      /(?<!(?:vũ trang|[Ủủ]y ban|[Uu]ỷ ban|[Hh]ội đồng|[Tt]òa án|[Tt]oà án|[Cc]ông an|[Vv]iện [Kk]iểm sát|[Qq]uân đội|thanh tra|nghệ sĩ|nghệ sỹ|nhà giáo|thầy thuốc|an ninh|chiến tranh|hội thẩm|tín dụng|báo|quốc phòng|Ban|tuần tra|đối ngoại|ngoại giao)[ \n])(?<=\p{Ll}[ \n])nhân dân(?!\p{L})(?! tệ)/gu,
    right: () => 'Nhân dân',
    severity: 'hint',
    section: 'V',
    vi: '“Nhân dân” luôn viết hoa chữ đầu.',
    en: '“Nhân dân” always has a capital.',
    most: 1,
  },
  {
    pattern: /(?<=(?:của|do|Đảng,|đảng,|Đảng và|với|ở) )nhà nước(?!\p{L})/gu,
    right: () => 'Nhà nước',
    severity: 'hint',
    section: 'V',
    vi: '“Nhà nước” luôn viết hoa chữ đầu.',
    en: '“Nhà nước” always has a capital.',
    most: 1,
  },
  {
    pattern: /(?<=(?:của|từ|và) )trung ương(?!\p{L})/gu,
    right: () => 'Trung ương',
    severity: 'hint',
    section: null,
    vi: '“Trung ương” khi chỉ cơ quan cấp trung ương thường viết hoa.',
    en: '“Trung ương” usually has a capital where it means the central bodies.',
    elsewhere: /(?<=\p{Ll}[ \n])Trung ương/gu,
    most: 2,
  },
  {
    pattern:
      /(?<=của )(?:Tỉnh|Huyện|Xã|Phường|Thị xã|Quận)(?=[,.;:]| (?:và|để|trong|về|đến|với|là|đã|ra|năm)(?!\p{L})|\n\n)/gu,
    right: lower,
    severity: 'hint',
    section: 'II',
    vi: 'Danh từ chung chỉ cấp hành chính không kèm tên riêng; chỗ khác trong văn bản viết thường.',
    en: 'A level without a name is a common noun, and stands in small letters elsewhere in the text.',
    elsewhere: /(?:của|trong|ngoài|bàn) (?:tỉnh|huyện|xã|phường|thị xã|quận)[ ,.;]/gu,
    most: 3,
  },
  {
    pattern:
      /(?<=(?:[Cc]ác|và) )(?:Sở|Phòng|Ban|Ngành), (?:ban|ngành|phòng|đoàn thể|địa phương)(?!\p{L})|(?<=\p{Ll}, )Đoàn thể(?!\p{L})/gu,
    right: lower,
    severity: 'hint',
    section: null,
    vi: 'Danh từ chung; chỗ khác trong văn bản viết thường “sở, ban, ngành, đoàn thể”.',
    en: 'A common noun, written small elsewhere in the text.',
    elsewhere:
      /(?<=(?:[Cc]ác|và) )(?:sở|phòng|ban|ngành), (?:ban|ngành|phòng)(?!\p{L})|(?<=\p{Ll}, )đoàn thể(?!\p{L})/gu,
    most: 2,
  },
  {
    pattern: /(?<=\p{L} )Khóa (?=[XVI]+(?!\p{L}))/gu,
    right: () => 'khóa ',
    severity: 'hint',
    section: null,
    vi: '“khóa” trong “Trung ương Đảng khóa XI” viết thường.',
    en: 'The word “khóa” before a term’s number has a small letter.',
  },
  {
    pattern: new RegExp(`(?<=\\p{L}[\\p{L}\\p{M}/-]*[^.:;!?“”"*|\\n]);[ \\n]+(?:${verbs})(?!\\p{L})`, 'gu'),
    right: (words) =>
      words.replace(/(\s)(\p{Lu})/u, (_, gap: string, letter: string) => gap + letter.toLowerCase()),
    severity: 'hint',
    section: 'I',
    vi: 'Sau dấu chấm phẩy viết thường; nếu bắt đầu câu mới thì dùng dấu chấm hoặc dấu hai chấm.',
    en: 'After a semicolon comes a small letter; a new sentence needs a full stop, an enumeration a colon.',
  },
  {
    pattern:
      /(?<!(?:Luật|Luật sửa đổi|Pháp lệnh|Quỹ) )(?<=(?:\p{Ll}|TTg|CP|UBND|\d{4}) )(?:Phê duyệt|Ban hành|Thực hiện|Sửa đổi|Thành lập|Kiện toàn|Công bố|Tăng cường)(?= \p{L})/gu,
    right: lower,
    severity: 'hint',
    section: null,
    vi: 'Động từ giữa câu viết thường.',
    en: 'A verb within a sentence has a small letter.',
  },
]
