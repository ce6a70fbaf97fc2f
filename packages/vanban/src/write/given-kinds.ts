import type { WritableDocument } from './writable-document.ts'
import { decision, letter, nothing, passage, plan, report } from './given-documents.ts'

/** One invented document of each kind that Nghị định 30/2020/NĐ-CP, Điều 7 names, and of each form of copy. */
const committee: WritableDocument = {
  ...nothing,
  number: '18',
  issuer: 'Ủy ban nhân dân tỉnh Bạch Hạc',
  place: 'Bạch Hạc',
  date: '2026-08-14',
  recipients: ['Các sở, ban, ngành', 'UBND các xã, phường', 'Lưu: VT, VHXH(10b)'],
  signature: { chain: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Phan Quốc Thái' },
}

const department: WritableDocument = {
  ...committee,
  superior: 'Ủy ban nhân dân tỉnh Bạch Hạc',
  issuer: 'Sở Văn hóa, Thể thao và Du lịch',
  recipients: ['Như trên', 'Lưu: VT, VP'],
  signature: { chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lương Văn Sơn' },
}

const sentence = (text: string): ReturnType<typeof passage> => passage('paragraph', null, text)

const sections = [
  passage('heading', 'I', 'Mục tiêu', [
    passage('item', '1', 'Nâng chất lượng bản tin tiếng Anh của tỉnh;'),
    passage(
      'item',
      '2',
      'Cung cấp thông tin chính thức cho báo chí nước ngoài trong vòng hai ngày làm việc.',
    ),
  ]),
  passage('heading', 'II', 'Nội dung', [
    passage('heading', '1', 'Bản tin', [
      passage('item', 'a', 'Ra mỗi tháng một số;'),
      passage('item', 'b', 'Có ảnh và bản đồ của các xã biên giới.'),
    ]),
    passage('heading', '2', 'Tập huấn', [passage('bullet', '-', 'Mỗi năm hai lớp cho cán bộ cấp xã.')]),
  ]),
]

const articles = [
  passage('chapter', 'I', 'Quy định chung', [
    passage('article', '1', 'Phạm vi điều chỉnh', [
      sentence('Văn bản này điều chỉnh việc cung cấp thông tin về tỉnh Bạch Hạc cho báo chí nước ngoài.'),
    ]),
    passage('article', '2', 'Đối tượng áp dụng', [
      passage('item', '1', 'Các sở, ban, ngành của tỉnh.'),
      passage('item', '2', 'Ủy ban nhân dân các xã, phường.'),
    ]),
  ]),
  passage('chapter', 'II', 'Tổ chức thực hiện', [
    passage('article', '3', 'Hiệu lực', [sentence('Văn bản này có hiệu lực từ ngày ký.')]),
  ]),
]

const held = (type: string, symbol: string, subject: string): WritableDocument => ({
  ...committee,
  type,
  symbol,
  subject,
  outline: sections,
})

const parties = [
  passage('heading', 'I', 'Các bên', [
    passage(
      'item',
      '1',
      'Bên A: Sở Văn hóa, Thể thao và Du lịch tỉnh Bạch Hạc; đại diện là ông Lương Văn Sơn, Phó Giám đốc.',
    ),
    passage('item', '2', 'Bên B: Công ty cổ phần Bản tin Sông Hồng; đại diện là bà Vũ Thu Hiền, Giám đốc.'),
  ]),
  passage('heading', 'II', 'Nội dung hợp tác', [
    passage('item', '1', 'Bên B dịch bản tin tháng của tỉnh ra tiếng Anh và tiếng Lào.'),
    passage('item', '2', 'Bên A thanh toán trong 30 ngày kể từ ngày nghiệm thu.'),
  ]),
]

const agreed = (type: string, symbol: string, subject: string): WritableDocument => ({
  ...department,
  type,
  symbol,
  subject,
  recipients: ['Hai bên', 'Lưu: VT'],
  signature: { chain: ['ĐẠI DIỆN BÊN A', 'PHÓ GIÁM ĐỐC'], name: 'Lương Văn Sơn' },
  cosigners: [{ chain: ['ĐẠI DIỆN BÊN B', 'GIÁM ĐỐC'], name: 'Vũ Thu Hiền' }],
  outline: parties,
})

const papers: readonly WritableDocument[] = [
  {
    ...committee,
    type: 'giấy ủy quyền',
    symbol: 'GUQ-UBND',
    subject: 'Phát ngôn và cung cấp thông tin cho báo chí',
    outline: [
      sentence('Người ủy quyền: Ông Phan Quốc Thái, Chủ tịch Ủy ban nhân dân tỉnh.'),
      sentence('Người được ủy quyền: Bà Đặng Thùy Vân, Chánh Văn phòng Ủy ban nhân dân tỉnh.'),
      sentence('Nội dung ủy quyền: Trả lời báo chí về lễ hội Bến Nước năm 2026.'),
      sentence('Thời hạn ủy quyền: đến hết ngày 30 tháng 9 năm 2026.'),
    ],
  },
  {
    ...department,
    type: 'giấy mời',
    symbol: 'GM-SVHTTDL',
    subject: 'Dự họp báo giới thiệu lễ hội Bến Nước',
    addressees: ['Đại diện các cơ quan báo chí trên địa bàn tỉnh'],
    recipients: ['Như trên', 'Lưu: VT'],
    outline: [
      sentence('Tới dự họp báo giới thiệu lễ hội Bến Nước năm 2026.'),
      sentence('Chủ trì: Ông Lương Văn Sơn, Phó Giám đốc Sở.'),
      sentence('Thời gian: 08 giờ 00, ngày 20 tháng 8 năm 2026.'),
      sentence('Địa điểm: Phòng họp số 2, trụ sở Sở Văn hóa, Thể thao và Du lịch.'),
    ],
  },
  {
    ...department,
    type: 'giấy giới thiệu',
    symbol: 'GGT-SVHTTDL',
    outline: [
      sentence('Sở Văn hóa, Thể thao và Du lịch trân trọng giới thiệu:'),
      sentence('Ông (bà): Bùi Thanh Hà'),
      sentence('Chức vụ: Chuyên viên'),
      sentence('Được cử đến: Ủy ban nhân dân xã Bến Nước'),
      sentence('Về việc: Khảo sát cụm thông tin đối ngoại.'),
      sentence('Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.'),
      sentence('Giấy này có giá trị đến hết ngày 31 tháng 8 năm 2026.'),
    ],
  },
  {
    ...department,
    type: 'giấy nghỉ phép',
    symbol: 'GNP-SVHTTDL',
    recipients: ['Bà Bùi Thanh Hà', 'Lưu: VT, TCCB'],
    attestation: 'Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép',
    outline: [
      sentence('Xét Đơn đề nghị nghỉ phép ngày 10 tháng 8 năm 2026 của bà Bùi Thanh Hà,'),
      sentence('Sở Văn hóa, Thể thao và Du lịch cấp cho:'),
      sentence('Bà: Bùi Thanh Hà'),
      sentence('Chức vụ: Chuyên viên Văn phòng Sở'),
      sentence(
        'Được nghỉ phép 05 ngày, kể từ ngày 17 tháng 8 năm 2026 đến hết ngày 21 tháng 8 năm 2026 tại xã Bến Nước.',
      ),
      sentence('Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm.'),
    ],
  },
  ...(['gửi', 'chuyển', 'báo'] as const).map((word) => ({
    ...department,
    type: `phiếu ${word}`,
    symbol: `${{ gửi: 'PG', chuyển: 'PC', báo: 'PB' }[word]}-SVHTTDL`,
    subject: 'Hồ sơ đề nghị hỗ trợ bản tin tiếng nước ngoài',
    addressees: ['Ủy ban nhân dân xã Bến Nước'],
    outline: [
      sentence('Sở Văn hóa, Thể thao và Du lịch gửi kèm theo phiếu này 02 tờ trình và 01 bảng dự toán.'),
    ],
  })),
]

const minutes: WritableDocument = {
  ...department,
  type: 'biên bản',
  symbol: 'BB-SVHTTDL',
  place: null,
  date: null,
  subject: 'Họp bàn nội dung bản tin tháng 9 năm 2026',
  recipients: ['Các thành viên dự họp', 'Lưu: VT, Hồ sơ'],
  cosigners: [{ chain: ['THƯ KÝ'], name: 'Bùi Thanh Hà' }],
  signature: { chain: ['CHỦ TỌA'], name: 'Lương Văn Sơn' },
  outline: [
    sentence('Thời gian bắt đầu: 08 giờ 00, ngày 14 tháng 8 năm 2026.'),
    sentence('Địa điểm: Phòng họp số 2, trụ sở Sở Văn hóa, Thể thao và Du lịch.'),
    sentence('Thành phần tham dự: Đại diện Văn phòng Sở, Phòng Quản lý báo chí, Trung tâm Văn hóa tỉnh.'),
    sentence('Chủ trì (chủ tọa): Ông Lương Văn Sơn, Phó Giám đốc Sở.'),
    sentence('Thư ký (người ghi biên bản): Bà Bùi Thanh Hà, chuyên viên Văn phòng Sở.'),
    sentence('Nội dung (theo diễn biến cuộc họp):'),
    passage('item', '1', 'Ông Lương Văn Sơn nêu mục đích cuộc họp.'),
    passage('item', '2', 'Các thành viên thống nhất ra bản tin vào ngày 05 hằng tháng.'),
    sentence('Cuộc họp kết thúc vào 10 giờ 30, ngày 14 tháng 8 năm 2026.'),
  ],
}

const resolution: WritableDocument = {
  ...committee,
  type: 'nghị quyết',
  symbol: 'NQ-HĐND',
  issuer: 'Hội đồng nhân dân tỉnh Bạch Hạc',
  subject: 'Về mức chi cho bản tin tiếng nước ngoài của tỉnh',
  bases: plan.bases,
  recipients: ['Như Điều 2', 'Lưu: VT'],
  signature: { chain: ['CHỦ TỊCH'], name: 'Hoàng Minh Đức' },
  outline: [
    passage('article', '1', 'Mỗi số bản tin được chi không quá 30 triệu đồng.'),
    passage('article', '2', 'Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.'),
  ],
}

const telegram: WritableDocument = {
  ...committee,
  type: 'công điện',
  symbol: 'CĐ-UBND',
  subject: 'Về việc ứng phó thông tin sai lệch về cửa khẩu Bến Nước',
  addressees: ['Giám đốc Công an tỉnh', 'Chủ tịch Ủy ban nhân dân xã Bến Nước'],
  signature: { chain: ['CHỦ TỊCH'], name: 'Phan Quốc Thái' },
  urgency: 'hỏa tốc',
  outline: [
    sentence(
      'Trong ngày 14 tháng 8 năm 2026, nhiều tin chưa đúng về cửa khẩu Bến Nước được lan truyền trên mạng.',
    ),
    sentence('Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:'),
    passage('item', '1', 'Công an tỉnh xác minh và báo cáo trước 17 giờ cùng ngày.'),
    passage('item', '2', 'Ủy ban nhân dân xã Bến Nước cung cấp thông tin chính thức cho báo chí.'),
  ],
}

const request: WritableDocument = {
  ...department,
  type: 'tờ trình',
  symbol: 'TTr-SVHTTDL',
  subject: 'Về việc ban hành Đề án bản tin tiếng nước ngoài',
  addressees: ['Ủy ban nhân dân tỉnh Bạch Hạc'],
  outline: sections,
}

const courtesy: WritableDocument = {
  ...committee,
  type: 'thư công',
  number: null,
  subject: 'Chúc mừng Ngày Báo chí Cách mạng Việt Nam',
  addressees: ['Các nhà báo công tác tại tỉnh Bạch Hạc'],
  recipients: [],
  signature: { chain: ['CHỦ TỊCH'], name: 'Phan Quốc Thái' },
  outline: [sentence('Tôi gửi tới các nhà báo lời chúc sức khỏe và lời cảm ơn chân thành.')],
}

const partyPaper: WritableDocument = {
  ...committee,
  type: 'kế hoạch',
  number: '127',
  symbol: 'KH/TU',
  superior: 'Đảng bộ tỉnh Bạch Hạc',
  issuer: 'Tỉnh ủy',
  subject: 'Thực hiện công tác thông tin đối ngoại trong tình hình mới',
  recipients: ['Các đảng ủy trực thuộc', 'Lưu Văn phòng Tỉnh ủy'],
  signature: { chain: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'], name: 'Hoàng Minh Đức' },
  outline: sections,
}

const copied = {
  number: '07',
  symbol: 'SY-SVHTTDL',
  issuer: 'Sở Văn hóa, Thể thao và Du lịch',
  place: 'Bạch Hạc',
  date: '2026-09-03',
  recipients: ['Các phòng thuộc Sở', 'Lưu: VT'],
  signature: { chain: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], name: 'Trịnh Ngọc Lan' },
}

/** Kinds by name; a name that is not a type says which variety it is. */
export const kinds: Readonly<Record<string, WritableDocument>> = {
  'nghị quyết': resolution,
  'quyết định': { ...decision, outline: decision.outline.slice(0, 4), bases: plan.bases },
  'quyết định ban hành quy chế': decision,
  'chỉ thị': held('chỉ thị', 'CT-UBND', 'Về việc tăng cường thông tin đối ngoại'),
  'quy chế': {
    ...held('quy chế', 'QC-UBND', 'Cung cấp thông tin cho báo chí nước ngoài'),
    outline: articles,
  },
  'quy định': { ...held('quy định', 'QyĐ-UBND', 'Quản lý cụm thông tin đối ngoại'), outline: articles },
  'thông cáo': held('thông cáo', 'TC-UBND', 'Về kết quả lễ hội Bến Nước năm 2026'),
  'thông báo': held('thông báo', 'TB-UBND', 'Kết luận của Chủ tịch tại cuộc họp ngày 10 tháng 8 năm 2026'),
  'hướng dẫn': held('hướng dẫn', 'HD-UBND', 'Lập kế hoạch thông tin đối ngoại năm 2027'),
  'chương trình': held('chương trình', 'CTr-UBND', 'Quảng bá hình ảnh tỉnh giai đoạn 2026 - 2030'),
  'kế hoạch': plan,
  'phương án': held('phương án', 'PA-UBND', 'Cung cấp thông tin trong tình huống thiên tai'),
  'đề án': held('đề án', 'ĐA-UBND', 'Bản tin tiếng nước ngoài của tỉnh'),
  'dự án': held('dự án', 'DA-UBND', 'Cụm thông tin đối ngoại tại cửa khẩu Bến Nước'),
  'báo cáo': report,
  'biên bản': minutes,
  'tờ trình': request,
  'hợp đồng': agreed('hợp đồng', 'HĐ-SVHTTDL', 'Dịch bản tin của tỉnh'),
  'công điện': telegram,
  'bản ghi nhớ': agreed('bản ghi nhớ', 'BGN-SVHTTDL', 'Về hợp tác làm bản tin'),
  'bản thỏa thuận': agreed('bản thỏa thuận', 'BTT-SVHTTDL', 'Về trao đổi ảnh tư liệu'),
  ...Object.fromEntries(papers.map((paper) => [paper.type ?? '', paper])),
  'công văn': letter,
  'thư công': courtesy,
  'kế hoạch của Đảng': partyPaper,
  'sao y': { ...plan, copy: { ...copied, form: 'sao y' } },
  'sao lục': { ...request, copy: { ...copied, form: 'sao lục', symbol: 'SL-SVHTTDL' } },
  'trích sao': { ...resolution, copy: { ...copied, form: 'trích sao', symbol: 'TrS-SVHTTDL' } },
}
