import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRegisterIndex } from './register-index.ts'
import type { RegisterUnit } from './register-index.ts'
import { matchUnit } from './unit-matching.ts'
import type { MatchOptions } from './unit-match.ts'
import type { UnitKind, UnitLevel, Validity } from './unit.ts'

// A province of our own making, with a neighbour that was merged into it on 1/7/2025.
const units: RegisterUnit[] = []

interface Given {
  name: string
  short?: string
  kind?: UnitKind
  level?: UnitLevel
  under?: string
  of?: string
  existed?: Partial<Validity>
  earlier?: { name: string; until: string }
  until?: string
  became?: readonly (readonly [id: string, topic?: string])[]
  parents?: RegisterUnit['parents']
}

function given(id: string, unit: Given): void {
  const existed = { from: null, until: null, ...unit.existed }
  const { earlier } = unit
  units.push({
    id,
    kind: unit.kind ?? 'department',
    level: unit.level ?? 'province',
    territoryId: unit.of ?? unit.under ?? null,
    existed,
    names: [
      ...(earlier
        ? [{ name: earlier.name, shortName: null, valid: { from: existed.from, until: earlier.until } }]
        : []),
      {
        name: unit.name,
        shortName: unit.short ?? null,
        valid: { from: earlier?.until ?? existed.from, until: existed.until },
      },
    ],
    parents: unit.parents ?? (unit.under ? [{ parentId: unit.under, valid: existed }] : []),
    successors: (unit.became ?? []).map(([unitId, topic]) => ({ unitId, topic: topic ?? null })),
  })
}

const threeTiers = { until: '2025-07-01' }
const twoTiers = { from: '2025-07-01' }
const oldDepartments = { until: '2025-03-01' }

given('gov', { name: 'Chính phủ', kind: 'government', level: 'central' })
given('culture-ministry', { name: 'Bộ Văn hóa, Thể thao và Du lịch', kind: 'ministry', level: 'central' })
given('hoa', { name: 'Tỉnh Hòa Lĩnh', kind: 'province', under: 'gov' })
given('dong', {
  name: 'Tỉnh Đông Ngàn',
  kind: 'province',
  under: 'gov',
  existed: threeTiers,
  became: [['hoa']],
})
given('far', { name: 'Tỉnh Tây Sa', kind: 'province', under: 'gov' })
given('info', {
  name: 'Sở Thông tin và Truyền thông',
  under: 'hoa',
  existed: oldDepartments,
  became: [
    ['science', 'chuyển đổi số, viễn thông'],
    ['culture', 'báo chí, thông tin đối ngoại'],
  ],
})
given('culture', { name: 'Sở Văn hóa, Thể thao và Du lịch', under: 'hoa' })
given('science', { name: 'Sở Khoa học và Công nghệ', under: 'hoa' })
given('labour', {
  name: 'Sở Lao động - Thương binh và Xã hội',
  under: 'hoa',
  existed: oldDepartments,
  became: [['finance']],
})
given('insurance', { name: 'Bảo hiểm xã hội tỉnh Hòa Lĩnh', kind: 'vertical', of: 'hoa' })
given('finance', { name: 'Sở Tài chính', under: 'hoa' })
given('office', { name: 'Văn phòng UBND tỉnh', kind: 'office', under: 'hoa' })
given('zone', { name: 'Ban Quản lý Khu kinh tế cửa khẩu Mường Vang - Hòa Lĩnh', kind: 'board', under: 'hoa' })
given('party', { name: 'Tỉnh ủy Hòa Lĩnh', kind: 'party', of: 'hoa' })
given('party-information', {
  name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  kind: 'party',
  of: 'hoa',
  under: 'party',
  earlier: { name: 'Ban Tuyên giáo Tỉnh ủy', until: '2025-02-03' },
})
given('police', { name: 'Công an tỉnh Hòa Lĩnh', kind: 'police', of: 'hoa' })
given('far-police', { name: 'Công an tỉnh Tây Sa', kind: 'police', of: 'far' })
given('army', { name: 'Bộ Chỉ huy quân sự tỉnh', kind: 'military', of: 'hoa' })
given('border', { name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', kind: 'military', of: 'hoa' })
given('front', { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', kind: 'front', of: 'hoa' })
given('paper', { name: 'Báo Hòa Lĩnh', kind: 'press', of: 'hoa' })
given('vnpt', { name: 'VNPT Hòa Lĩnh', kind: 'enterprise', of: 'hoa' })
given('post', { name: 'Bưu điện tỉnh Hòa Lĩnh', kind: 'enterprise', of: 'hoa' })

const district = { kind: 'district', level: 'district', existed: threeTiers } as const
given('vang', { ...district, name: 'Huyện Mường Vang', under: 'hoa' })
given('town', { ...district, name: 'Thành phố Hòa Lĩnh', under: 'hoa' })
given('vang-culture', {
  name: 'Phòng Văn hóa và Thông tin',
  level: 'district',
  under: 'vang',
  existed: threeTiers,
})
const oldCommune = { kind: 'commune', level: 'commune', existed: threeTiers } as const
given('old-thuy', { ...oldCommune, name: 'Xã Thanh Thủy', under: 'vang', became: [['thuy']] })
given('old-son', { ...oldCommune, name: 'Thị trấn Vang Sơn', under: 'vang', became: [['thuy'], ['ba']] })
given('old-tan', { ...oldCommune, name: 'Xã Tân Lập', under: 'vang', became: [['ba']] })
given('town-tan', { ...oldCommune, name: 'Xã Tân Lập', under: 'town', became: [['ba']] })
given('far-tan', { kind: 'commune', level: 'commune', name: 'Xã Cát Trắng', under: 'far' })
const commune = { kind: 'commune', level: 'commune', under: 'hoa', existed: twoTiers } as const
given('thuy', { ...commune, name: 'Xã Thanh Thủy' })
given('ba', { ...commune, name: 'Phường Ba Cầu' })
const inCommune = { level: 'commune', existed: twoTiers } as const
given('thuy-culture', { ...inCommune, name: 'Phòng Văn hóa - Xã hội', under: 'thuy' })
given('ba-culture', { ...inCommune, name: 'Phòng Văn hóa - Xã hội', under: 'ba' })
given('thuy-police', { ...inCommune, name: 'Công an xã', kind: 'police', of: 'thuy' })

const index = buildRegisterIndex(units)
const in2020 = { on: '2020-11-15', today: '2026-11-21', issuerUnitId: 'hoa' }
const in2026 = { ...in2020, on: '2026-03-10' }

function unitOf(words: string, options: MatchOptions) {
  const match = matchUnit(index, words, options)
  return match.kind === 'unit' ? match.unitId : match
}

function reasonOf(words: string, options: MatchOptions): string {
  return matchUnit(index, words, options).reason.key.replace('units.match.', '')
}

function groupOf(words: string, options: MatchOptions) {
  const match = matchUnit(index, words, options)
  return match.kind === 'group' ? match.group : match
}

describe('a department is known however an office writes it', () => {
  it.each([
    ['Sở Thông tin và Truyền thông', 'info'],
    ['sở thông tin và truyền thông;', 'info'],
    ['STTTT', 'info'],
    ['Sở TTTT', 'info'],
    ['Sở TT&TT', 'info'],
    ['Sở TT và TT tỉnh Hòa Lĩnh', 'info'],
    ['Sở VH,TT&DL', 'culture'],
    ['Sở VHTTDL', 'culture'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'culture'],
    ['Sở Văn hóa, Thể thao và Du lịch'.normalize('NFD'), 'culture'],
    ['Sở KH&CN', 'science'],
    ['Sở Khoa học và Công nghệ (đối với nội dung trên mạng)', 'science'],
    ['Giám đốc Sở Tài chính', 'finance'],
    // "Xã hội" is no commune, wherever it stands and however it is written.
    ['Sở Lao động - Thương binh và Xã hội', 'labour'],
    ['Sở Lao động - Thương binh và Xã hội tỉnh', 'labour'],
    ['Sở Lao động – Thương binh & Xã hội tỉnh Hòa Lĩnh', 'labour'],
    ['Sở LĐ-TB&XH', 'labour'],
    ['SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI', 'labour'],
    ['so lao dong thuong binh va xa hoi', 'labour'],
    ['Bảo hiểm xã hội tỉnh', 'insurance'],
    ['Bảo hiểm xã hội', 'insurance'],
    ['BHXH tỉnh', 'insurance'],
    ['Văn phòng UBND tỉnh', 'office'],
    ['Văn phòng Ủy ban nhân dân tỉnh Hòa Lĩnh', 'office'],
    ['VP UBND tỉnh', 'office'],
    ['Chánh Văn phòng UBND tỉnh', 'office'],
    ['BQL KKTCK Mường Vang - Hoà Lĩnh', 'zone'],
    ['Ban Quản lý Khu kinh tế cửa khẩu Mường Vang', 'zone'],
  ])('%s', (words, unitId) => {
    expect(unitOf(words, in2020)).toBe(unitId)
  })
})

describe('bodies outside the committee’s tree are known too', () => {
  it.each([
    ['Công an tỉnh', 'police'],
    ['CA tỉnh', 'police'],
    ['Bộ CHQS tỉnh', 'army'],
    ['BCH BĐBP tỉnh', 'border'],
    ['Bộ đội Biên phòng tỉnh', 'border'],
    ['Ban Tuyên giáo Tỉnh uỷ', 'party-information'],
    ['Thường trực Tỉnh ủy', 'party'],
    ['Uỷ ban MTTQ Việt Nam tỉnh', 'front'],
    ['UBMTTQ tỉnh', 'front'],
    ['Báo Hòa Lĩnh', 'paper'],
    ['VNPT Hòa Lĩnh', 'vnpt'],
    ['Bộ VHTTDL', 'culture-ministry'],
  ])('%s', (words, unitId) => {
    expect(unitOf(words, in2020)).toBe(unitId)
  })

  it('takes another province’s body when that province is named', () => {
    expect(unitOf('Công an tỉnh Tây Sa', in2020)).toBe('far-police')
    expect(unitOf('Công an Tây Sa', in2020)).toBe('far-police')
  })
})

describe('a place and its committee are one unit', () => {
  it.each([
    ['UBND tỉnh', 'hoa'],
    ['UBND tỉnh Hoà Lĩnh', 'hoa'],
    ['Tỉnh Hòa Lĩnh', 'hoa'],
    ['Chủ tịch UBND tỉnh', 'hoa'],
    ['UBND huyện Mường Vang', 'vang'],
    ['UBND xã Thanh Thuỷ', 'old-thuy'],
    ['UBND xã Tân Lập, huyện Mường Vang, tỉnh Hòa Lĩnh', 'old-tan'],
  ])('%s', (words, unitId) => {
    expect(unitOf(words, in2020)).toBe(unitId)
  })

  it('asks a person when two communes of the province have the name', () => {
    const match = matchUnit(index, 'UBND xã Tân Lập', in2020)
    expect(match).toMatchObject({ kind: 'ambiguous', candidates: ['old-tan', 'town-tan'] })
  })

  it('takes the one of the issuer’s own district', () => {
    expect(unitOf('UBND xã Tân Lập', { ...in2020, issuerUnitId: 'vang' })).toBe('old-tan')
  })

  it('says that a place lies in another province', () => {
    expect(unitOf('UBND xã Cát Trắng', in2020)).toBe('far-tan')
    expect(reasonOf('UBND xã Cát Trắng', in2020)).toBe('otherProvince')
  })
})

describe('marks left out are the last resort', () => {
  it('still finds the department, and says that it must be checked', () => {
    expect(unitOf('So Van hoa, The thao va Du lich', in2020)).toBe('culture')
    expect(reasonOf('So Van hoa, The thao va Du lich', in2020)).toBe('withoutMarks')
  })

  it('does not read "hải quan" as a quận', () => {
    expect(unitOf('Chi cục Hải quan', in2020)).toMatchObject({ kind: 'unknown' })
  })
})

describe('names have their time', () => {
  it('proposes who does the work today, external information first', () => {
    expect(matchUnit(index, 'Sở TTTT', in2020)).toMatchObject({
      unitId: 'info',
      successorIds: ['culture', 'science'],
    })
  })

  it('proposes by the topic of the work', () => {
    const match = matchUnit(index, 'Sở TTTT', { ...in2020, topic: 'hạ tầng viễn thông' })
    expect(match).toMatchObject({ successorIds: ['science', 'culture'] })
  })

  it('knows an office that is gone when a new document still names it, and says until when it was there', () => {
    const match = matchUnit(index, 'Sở Thông tin và Truyền thông', in2026)
    expect(match).toMatchObject({
      unitId: 'info',
      reason: { key: 'units.match.noLonger', params: { day: '28/02/2025' } },
    })
  })

  it('knows a new name in an old document', () => {
    expect(unitOf('Ban Tuyên giáo và Dân vận Tỉnh ủy', in2020)).toBe('party-information')
    expect(reasonOf('Ban Tuyên giáo và Dân vận Tỉnh ủy', in2020)).toBe('otherName')
  })

  it('takes the commune of the document’s day when an old and a new one share the name', () => {
    expect(unitOf('xã Thanh Thủy', in2020)).toBe('old-thuy')
    expect(unitOf('xã Thanh Thủy', in2026)).toBe('thuy')
  })

  it('proposes the communes that took a district’s area', () => {
    expect(matchUnit(index, 'UBND huyện Mường Vang', in2020)).toMatchObject({ successorIds: ['thuy', 'ba'] })
  })

  it('names no successor for what still exists', () => {
    expect(matchUnit(index, 'Sở Tài chính', in2020)).not.toHaveProperty('successorIds')
  })
})

describe('a group stays a group and has the members of the day', () => {
  it.each([
    [
      'các sở, ban, ngành',
      'departments',
      ['info', 'culture', 'science', 'labour', 'finance', 'office', 'zone'],
    ],
    [
      'Các Sở, ban, ngành tỉnh',
      'departments',
      ['info', 'culture', 'science', 'labour', 'finance', 'office', 'zone'],
    ],
    ['UBND các huyện, thành phố', 'districts', ['vang', 'town']],
    ['UBND các xã, thị trấn', 'communes', ['old-thuy', 'old-son', 'old-tan', 'town-tan']],
    ['các cơ quan báo chí', 'press', ['paper']],
    ['Các doanh nghiệp viễn thông trên địa bàn tỉnh', 'telecoms', ['vnpt']],
    ['các đoàn thể', 'massOrganisations', ['front']],
    ['các địa phương', 'localities', ['vang', 'town']],
  ])('%s in 2020', (words, key, unitIds) => {
    expect(groupOf(words, in2020)).toEqual({ key, unitIds })
  })

  it.each([
    ['các sở, ban, ngành', 'departments', ['culture', 'science', 'finance', 'office', 'zone']],
    ['UBND các xã, phường', 'communes', ['thuy', 'ba']],
    ['UBND phường, xã', 'communes', ['thuy', 'ba']],
    ['UBND cấp xã', 'communes', ['thuy', 'ba']],
    ['các địa phương', 'localities', ['thuy', 'ba']],
    ['Phòng Văn hóa - Xã hội các xã, phường', 'sameOffice', ['thuy-culture', 'ba-culture']],
    ['Phòng VH-XH xã', 'sameOffice', ['thuy-culture', 'ba-culture']],
  ])('%s in 2026', (words, key, unitIds) => {
    expect(groupOf(words, in2026)).toEqual({ key, unitIds })
  })

  it('has no districts after 30/6/2025, and says why', () => {
    expect(groupOf('UBND các huyện, thành phố', in2026)).toEqual({ key: 'districts', unitIds: [] })
    expect(reasonOf('UBND các huyện, thành phố', in2026)).toBe('districtsEnded')
  })

  it.each([
    'các cơ quan, đơn vị, địa phương có liên quan',
    'các đơn vị liên quan',
    'Các Sở, ngành, đơn vị liên quan',
  ])('leaves it to a person who is meant by "%s"', (words) => {
    expect(groupOf(words, in2026)).toEqual({ key: 'related', unitIds: [] })
    expect(reasonOf(words, in2026)).toBe('chooseMembers')
  })
})

describe('seen from a commune', () => {
  const fromCommune = { ...in2026, issuerUnitId: 'thuy' }
  it('its own offices come first', () => {
    expect(unitOf('Phòng Văn hóa - Xã hội', fromCommune)).toBe('thuy-culture')
    expect(unitOf('Công an xã', fromCommune)).toBe('thuy-police')
    expect(unitOf('UBND xã', fromCommune)).toBe('thuy')
  })
  it('the province’s are known as well', () => {
    expect(unitOf('Sở Lao động - Thương binh và Xã hội', fromCommune)).toBe('labour')
    expect(unitOf('Ban Tuyên giáo và Dân vận Tỉnh ủy', fromCommune)).toBe('party-information')
    expect(unitOf('ban tuyen giao va dan van tinh uy', fromCommune)).toBe('party-information')
    expect(unitOf('Sở Tài chính', fromCommune)).toBe('finance')
    expect(unitOf('Công an tỉnh', fromCommune)).toBe('police')
  })
  it('an office of one commune is named with its commune', () => {
    expect(unitOf('Phòng Văn hóa - Xã hội phường Ba Cầu', fromCommune)).toBe('ba-culture')
  })
})

describe('what we do not know is said to be unknown', () => {
  it.each(['Đội tuyên truyền lưu động', 'Trung tâm Điều hành đô thị thông minh', '', '   ', '(...)', '///'])(
    '%j',
    (words) => {
      expect(matchUnit(index, words, in2026).kind).toBe('unknown')
    },
  )
  it('has no central body for half its name', () => {
    expect(matchUnit(index, 'Chính sách', in2026).kind).toBe('unknown')
  })

  it.each(['xã ', 'xã Tân Lập huyện Mường Vang ', 'các '])(
    'takes no time over "%s" a thousand times',
    (words) => {
      expect(matchUnit(index, words.repeat(1000), in2020).kind).toBe('unknown')
      expect(() => matchUnit(index, words.repeat(6), in2020)).not.toThrow()
    },
  )

  it('answers whatever is written, and only with units of the register', () => {
    const written = [
      'Sở',
      'UBND',
      'các',
      'huyện',
      'xã',
      'Tân Lập',
      'tỉnh',
      'Hòa Lĩnh',
      '(',
      ',',
      '-',
      'Công an',
      'Ban',
    ]
    const words = fc.array(
      fc.oneof(fc.constantFrom(...written), fc.string({ unit: 'binary', maxLength: 12 })),
    )
    const known = new Set(units.map((unit) => unit.id))
    fc.assert(
      fc.property(words, fc.constantFrom(in2020, in2026), (some, options) => {
        const match = matchUnit(index, some.join(' '), options)
        const named = match.kind === 'unit' ? [match.unitId, ...(match.successorIds ?? [])] : []
        const all = [...named, ...(match.kind === 'group' ? match.group.unitIds : [])]
        expect(all.filter((id) => !known.has(id))).toEqual([])
      }),
    )
  })
})
