import { describe, expect, it } from 'vitest'
import type { OfficialDocument } from '../model/official-document.ts'
import { givenDocument, givenFixture, wordsAt } from './given.ts'

const fixtures = ['province-plan.txt', 'section-plan.txt', 'letter.txt', 'decision-with-table.txt']

const summary = (document: OfficialDocument) =>
  document.assignments.map(({ section, form, lead, coordinating, due }) => [
    section,
    form,
    lead,
    coordinating,
    due.on,
  ])

const part = (...lines: string[]) =>
  givenDocument(['KẾ HOẠCH', 'Năm 2026', '', 'IV. TỔ CHỨC THỰC HIỆN', '', ...lines].join('\n')).assignments
const content = (...lines: string[]) =>
  givenDocument(['KẾ HOẠCH', 'Năm 2026', '', 'II. NỘI DUNG', '', ...lines].join('\n')).assignments

describe('a province plan with labels', () => {
  it('gives each block of labels to the item above it', () => {
    expect(summary(givenFixture('province-plan.txt'))).toEqual([
      [
        'II/1',
        'label',
        ['Sở Văn hóa, Thể thao và Du lịch'],
        ['Sở Ngoại vụ', 'các sở, ban, ngành', 'UBND các xã, phường'],
        '2026-06-30',
      ],
      [
        'II/2/a',
        'label',
        ['Ban Quản lý Khu kinh tế cửa khẩu', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
        ['Công an tỉnh', 'các cơ quan, đơn vị có liên quan'],
        null,
      ],
      ['II/2/b', 'label', ['Báo và Phát thanh, Truyền hình tỉnh'], [], '2026-11-29'],
      ['II/3', 'unassigned', [], [], null],
      ['IV/1', 'sentence', ['Sở Tài chính'], [], '2026-03-31'],
      ['IV/2', 'sentence', ['Sở Văn hóa, Thể thao và Du lịch'], ['Văn phòng UBND tỉnh', 'Sở Ngoại vụ'], null],
      ['IV/4', 'sentence', ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'], [], null],
    ])
  })

  it('knows the scope of each leader and the product', () => {
    const { assignments } = givenFixture('province-plan.txt')
    expect(assignments[1]?.leadScopes).toEqual({
      'Ban Quản lý Khu kinh tế cửa khẩu': 'đối với màn hình và âm thanh',
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh': 'đối với bảng tin tại đồn',
    })
    expect(assignments[2]?.product).toBe('03 phóng sự có phụ đề')
  })
})

describe('a commune plan by sections', () => {
  it('gives every bullet below a unit to the unit', () => {
    expect(summary(givenFixture('section-plan.txt')).slice(1)).toEqual([
      [
        'IV/1',
        'section',
        ['Phòng Văn hóa - Xã hội'],
        ['các ban, ngành, đoàn thể', 'Đồn Biên phòng Nà Lau'],
        null,
      ],
      ['IV/1', 'section', ['Phòng Văn hóa - Xã hội'], [], '2026-12-04'],
      ['IV/2', 'section', ['Công an xã', 'Ban Chỉ huy Quân sự xã'], [], null],
      ['IV/3', 'section', ['Đài truyền thanh xã'], [], null],
    ])
  })
})

describe('a letter', () => {
  it('gives duties by its sentences', () => {
    expect(summary(givenFixture('letter.txt'))).toEqual([
      ['1', 'sentence', ['Văn phòng UBND tỉnh'], [], '2026-11-27'],
      ['2', 'sentence', ['Trung tâm Văn hóa tỉnh'], ['UBND các xã biên giới'], '2026-11-30'],
      ['3', 'sentence', ['Phòng Kế hoạch - Tài chính'], [], null],
    ])
  })
})

describe('a telegram', () => {
  const telegram = (...lines: string[]) =>
    givenDocument(['CÔNG ĐIỆN', 'Về ứng phó bão', '', ...lines].join('\n'))

  it('gives no duty to its own signer or to those it is sent to', () => {
    const document = telegram(
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:',
      '',
      '- Giám đốc các sở;',
      '',
      '1. Sở Y tế trực 24/24 giờ.',
      '',
      '2. Trách nhiệm của Công an tỉnh: Giữ trật tự.',
    )
    expect(document.assignments.flatMap((one) => one.lead)).toEqual(['Sở Y tế', 'Công an tỉnh'])
  })

  it.each([
    ['a list', ['Chủ tịch UBND tỉnh điện:', '', '- Giám đốc các sở;', '', '- Chủ tịch UBND các xã.']],
    ['one line', ['CHỦ TỊCH UBND TỈNH điện: Giám đốc các sở; Chủ tịch UBND các xã.']],
  ])('is addressed to those named after "điện:", in %s', (_form, lines) => {
    const document = telegram(...lines, '', 'Để ứng phó bão, Chủ tịch UBND tỉnh yêu cầu:', '', '1. Trực bão.')
    expect(document.addressees).toEqual(['Giám đốc các sở', 'Chủ tịch UBND các xã'])
    expect(document.subject).toBe('Về ứng phó bão')
  })
})

describe('a table of tasks', () => {
  it('gives each row by the heads of its columns', () => {
    const { assignments } = givenFixture('decision-with-table.txt')
    expect(
      assignments
        .slice(1)
        .map(({ text, lead, coordinating, product }) => [text, lead, coordinating, product]),
    ).toEqual([
      [
        'Cập nhật bộ ảnh quảng bá',
        ['Sở Văn hóa, Thể thao và Du lịch'],
        ['Báo và Phát thanh, Truyền hình tỉnh', 'UBND các xã, phường'],
        '01 bộ ảnh',
      ],
      ['Dịch trang thông tin sang hai thứ tiếng', ['Văn phòng UBND tỉnh'], ['Sở Ngoại vụ'], null],
    ])
  })

  it('takes no heading row and no execution clause for a task', () => {
    const { assignments } = givenFixture('decision-with-table.txt')
    expect(assignments.map((one) => one.section)).toEqual(['Điều 2', 'PHỤ LỤC/1', 'PHỤ LỤC/2'])
  })
})

describe('labels', () => {
  it('shared by several bullets below one heading make one task, named by the heading', () => {
    const tasks = content(
      '1. Tập huấn',
      '',
      '- Mở lớp.',
      '',
      '- In tài liệu.',
      '',
      'Đơn vị chủ trì: Sở Y tế.',
    )
    expect(tasks.map((one) => one.text)).toEqual(['Tập huấn'])
  })

  it('repeated below one heading make one task each', () => {
    const tasks = content(
      '1. Tập huấn',
      '',
      '- Mở lớp.',
      '',
      'Chủ trì: Sở Y tế.',
      '',
      '- In sách.',
      '',
      'Chủ trì: Sở Nội vụ.',
    )
    expect(tasks.map((one) => [one.text, one.lead[0]])).toEqual([
      ['Mở lớp.', 'Sở Y tế'],
      ['In sách.', 'Sở Nội vụ'],
    ])
  })

  it.each([
    'Đơn vị chủ trì',
    'Cơ quan chủ trì thực hiện',
    'Đơn vị chủ trì tham mưu thực hiện',
    'Cơ quan thực hiện',
    'Đơn vị được giao',
    'Phân công',
    'Đơn vị đầu mối',
  ])('name the leader as "%s"', (label) => {
    expect(content('1. Tập huấn', '', `- ${label}: Sở Y tế.`)[0]?.lead).toEqual(['Sở Y tế'])
  })

  it('may stand on one line', () => {
    const [task] = content(
      'a) In sách (đơn vị chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời gian: Quý I/2026).',
    )
    expect(task).toMatchObject({
      text: 'In sách',
      lead: ['Sở Y tế'],
      coordinating: ['Công an tỉnh'],
      due: { on: '2026-03-31' },
    })
  })

  it('may say who leads and who helps in one value', () => {
    const [task] = content('1. In sách', '', '- Phân công: Sở Y tế chủ trì; Công an tỉnh phối hợp.')
    expect(task).toMatchObject({ lead: ['Sở Y tế'], coordinating: ['Công an tỉnh'] })
  })

  it('without a unit give no task to anybody', () => {
    expect(
      content('1. Thời gian: từ nay đến năm 2030.', '', '2. Địa điểm: toàn tỉnh.').every(
        (one) => one.lead.length === 0,
      ),
    ).toBe(true)
  })
})

describe('the part that hands out duties', () => {
  it('counts a bullet that only introduces others once', () => {
    expect(part('1. Sở Y tế', '', '- Thực hiện các việc sau:', '', '+ Một.', '', '+ Hai.')).toHaveLength(1)
  })

  it('gives the bullets below a sentence that leads over to them', () => {
    const tasks = part('1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ:', '', '- Mở lớp;', '', '- In sách.')
    expect(tasks.map((one) => [one.text, one.lead, one.coordinating])).toEqual([
      ['Mở lớp;', ['Sở Y tế'], ['Sở Nội vụ']],
      ['In sách.', ['Sở Y tế'], ['Sở Nội vụ']],
    ])
  })

  it('keeps a misspelt unit as written where its neighbours are units', () => {
    const tasks = part(
      '1. Công an xã:',
      '',
      '- A.',
      '',
      '2. Phòng Kinh tế:',
      '',
      '- B.',
      '',
      '3. Đòi truyền thanh xã:',
      '',
      '- C.',
    )
    expect(tasks.at(-1)?.lead).toEqual(['Đòi truyền thanh xã'])
  })

  it('does not count the closing request', () => {
    expect(
      part('1. Sở Y tế báo cáo.', '', 'UBND tỉnh yêu cầu các sở, ngành thực hiện nghiêm./.'),
    ).toHaveLength(1)
  })

  it('reads sections without numbers by their units', () => {
    expect(part('Sở Y tế:', '', '- Mở lớp.')[0]).toMatchObject({ lead: ['Sở Y tế'], form: 'section' })
  })
})

it('work that nobody has been given is returned without a leader', () => {
  expect(content('1. Tuyên truyền', '', '- Làm phóng sự.')).toMatchObject([
    { form: 'unassigned', lead: [], text: 'Làm phóng sự.' },
  ])
})

it.each(fixtures)('every span of %s gives the words it stands for', (name) => {
  const document = givenFixture(name)
  for (const one of document.assignments) {
    expect(wordsAt(document, one.span)).toBe(one.text)
    expect(one.leadSpans.map((span) => wordsAt(document, span))).toEqual(one.lead)
    expect(one.coordinatingSpans.map((span) => wordsAt(document, span))).toEqual(one.coordinating)
    expect(wordsAt(document, one.due.span)).toBe(one.due.words)
  }
})

describe('roles in the bracket that closes an item', () => {
  it('name who leads, who helps and by when', () => {
    const [task] = content(
      '1. Lắp bảng chỉ dẫn (Phòng Kinh tế chủ trì, Đoàn Thanh niên phối hợp; xong trước 30/4/2026).',
    )
    expect(task).toMatchObject({
      text: 'Lắp bảng chỉ dẫn',
      lead: ['Phòng Kinh tế'],
      coordinating: ['Đoàn Thanh niên'],
      due: { on: '2026-04-29' },
    })
  })

  it('are none where the bracket only explains', () => {
    expect(content('1. Mở lớp tập huấn (do tỉnh phối hợp).')[0]?.lead).toEqual([])
  })
})

describe('an item that gives something to several', () => {
  it('is a task of each', () => {
    const tasks = part(
      '1. Giao Sở Ngoại vụ gửi thư mời; giao Công an tỉnh hướng dẫn thủ tục trước ngày 01/9/2026.',
    )
    expect(tasks.map(({ lead, due }) => [lead, due.on])).toEqual([
      [['Sở Ngoại vụ'], null],
      [['Công an tỉnh'], '2026-08-31'],
    ])
  })
})
