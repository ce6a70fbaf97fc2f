import { describe, expect, it } from 'vitest'
import type { Block, Composition, TextBlock } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { basisWords } from './bases.ts'
import { compose } from './compose.ts'
import { decision, draft, letter, nothing, passage, plan, report } from './given-documents.ts'

const texts = (blocks: readonly Block[]): TextBlock[] => blocks.filter((block) => block.kind === 'text')
const wordsOf = (block: TextBlock): string => block.runs.map((run) => run.text).join('')
const printed = (document: WritableDocument): string[] => texts(compose(document).body).map(wordsOf)
const found = (composition: Composition, start: string): TextBlock => {
  const block = texts([...composition.body, ...composition.appendices.flatMap(({ blocks }) => blocks)]).find(
    (each) => wordsOf(each).startsWith(start),
  )
  if (!block) throw new Error(`nothing begins with ${start}`)
  return block
}

describe('the title', () => {
  it('is the type in capitals over the subject, with a rule, for a named type', () => {
    const [type, subject] = compose(plan).body
    expect(type).toMatchObject({ align: 'centre', runs: [{ text: 'KẾ HOẠCH', bold: true }] })
    expect(subject).toMatchObject({ runs: [{ text: 'Thông tin đối ngoại trên địa bàn tỉnh năm 2025' }] })
    expect(compose(plan).body[2]).toMatchObject({ kind: 'rule' })
  })

  it('is missing from a letter, which begins with its addressees', () => {
    expect(printed(letter).slice(0, 3)).toEqual([
      'Kính gửi:',
      '- Các sở, ban, ngành;',
      '- Ủy ban nhân dân các xã, phường.',
    ])
  })

  it('is followed by a single addressee on the line of "Kính gửi"', () => {
    expect(printed(report)).toContain('Kính gửi: Cục Thông tin cơ sở và Thông tin đối ngoại')
  })
})

describe('the bases', () => {
  it('are in italics, each on a line, ";" after each and "." after the last', () => {
    expect(found(compose(plan), 'Căn cứ Luật')).toMatchObject({
      runs: [{ text: 'Căn cứ Luật Báo chí;', italic: true }],
    })
    expect(wordsOf(found(compose(plan), 'Căn cứ Nghị định'))).toBe(
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại.',
    )
  })

  it('are not printed a second time when the body states them', () => {
    const opening = passage(
      'paragraph',
      null,
      'Thực hiện Nghị định số 72/2015/ NĐ-CP của Chính phủ, Luật Báo chí:',
    )
    const body = printed({ ...plan, outline: [opening, ...plan.outline] })
    expect(body.filter((text) => text.startsWith('Căn cứ'))).toEqual([])
  })

  it('name a law without number and issuer', () => {
    const law = { kind: 'luật', reference: 'Báo chí', date: '2025-12-10', issuer: 'Quốc hội', title: null }
    expect(basisWords(law)).toBe('Căn cứ Luật Báo chí')
  })
})

describe('the text', () => {
  it('prints labels with their marks: numbers a point, letters a bracket', () => {
    const body = printed(plan)
    expect(body).toContain('I. MỤC ĐÍCH, YÊU CẦU')
    expect(body).toContain('1. Mục đích')
    expect(body).toContain('1.1. Họp báo')
    expect(body).toContain('a) Tổ chức họp báo thường kỳ mỗi quý một lần.')
    expect(body).toContain('đ) Thời gian: Quý II/2025.')
    expect(body).toContain('- Thiết thực, tiết kiệm, hiệu quả.')
  })

  it('sets running text with both edges straight and the first line indented', () => {
    const block = found(compose(letter), '1. Tăng cường')
    expect(block.align).toBe('justify')
    expect(block.indent).toBeCloseTo(36, 1)
    expect(block.after).toBeGreaterThanOrEqual(6)
  })

  it('ends in "./." once, on the page of the signature', () => {
    const ending = texts(compose(plan).body).at(-1)
    expect(wordsOf(ending as TextBlock)).toMatch(/thực hiện Kế hoạch này\.\/\.$/)
    expect(ending?.keepWithNext).toBe(true)
    const marked = passage('paragraph', null, 'Đề nghị các đơn vị thực hiện./.')
    expect(printed({ ...plan, outline: [marked] }).at(-1)).toBe('Đề nghị các đơn vị thực hiện./.')
  })

  it('makes one paragraph of wrapped lines and two of an empty line between', () => {
    const wrapped = passage('item', '2', 'một\nhai\n\nba')
    expect(printed({ ...nothing, outline: [wrapped] })).toEqual(['2. một hai', 'ba./.'])
  })
})

describe('a decision', () => {
  it('names its authority over the bases and its enacting word under them', () => {
    const body = printed(decision)
    const order = [
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẠCH HẠC',
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế phát ngôn.',
    ]
    expect(body.slice(-6, -1)).toEqual(order)
  })

  it('keeps the authority and the enacting word that it brings along', () => {
    const outline = [
      passage('paragraph', null, 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'),
      passage('paragraph', null, 'Căn cứ Luật Tổ chức chính quyền địa phương;'),
      passage('paragraph', null, 'QUYẾT ĐỊNH:'),
      passage('article', '1', 'Phê duyệt kế hoạch.'),
    ]
    expect(printed({ ...decision, outline }).filter((text) => /^(CHỦ TỊCH|QUYẾT ĐỊNH:)/.test(text))).toEqual([
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'QUYẾT ĐỊNH:',
    ])
  })

  it('sets "Điều" bold, and its words only when they are a title', () => {
    expect(found(compose(decision), 'Điều 1. Ban hành').runs).toEqual([
      { text: 'Điều 1. ', bold: true },
      { text: 'Ban hành kèm theo Quyết định này Quy chế phát ngôn.' },
    ])
    expect(found(compose(decision), 'Điều 1. Phạm vi').runs.every((run) => run.bold)).toBe(true)
  })
})

describe('an appendix', () => {
  it('has its word and number, its title in capitals, and what it comes with', () => {
    const [first] = compose(plan).appendices
    expect(texts(first?.blocks ?? []).map(wordsOf)).toEqual([
      'Phụ lục I',
      'DANH MỤC NHIỆM VỤ',
      '(Kèm theo Kế hoạch số 05/KH-UBND\nngày 05 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Bạch Hạc)',
    ])
  })

  it('keeps the reference it brings along', () => {
    const reference = passage('paragraph', null, '(Ban hành kèm theo Kế hoạch số 7/KH-UBND của UBND tỉnh)')
    const outline = [passage('appendix', 'PHỤ LỤC 2', 'Biểu mẫu', [reference])]
    const [first] = compose({ ...plan, outline }).appendices
    expect(texts(first?.blocks ?? []).map(wordsOf)).toEqual([
      'Phụ lục 2',
      'BIỂU MẪU',
      '(Ban hành kèm theo Kế hoạch số 7/KH-UBND của UBND tỉnh)',
    ])
  })

  it('of a decision is a document with a name of its own', () => {
    const [rules] = compose(decision).appendices
    const words = texts(rules?.blocks ?? []).map(wordsOf)
    expect(words.slice(0, 2)).toEqual(['QUY CHẾ', 'Phát ngôn và cung cấp thông tin cho báo chí'])
    expect(words).toContain('Chương II')
    expect(words).toContain('TỔ CHỨC THỰC HIỆN')
    expect(words).toContain('Mục 1')
  })
})

describe('the closing', () => {
  it('lists recipients with dashes, ";" after each and "." after the last', () => {
    expect(texts(compose(plan).closing?.rows[0]?.[0] ?? []).map(wordsOf)).toEqual([
      'Nơi nhận:',
      '- TT Tỉnh ủy, TT HĐND tỉnh (b/c);',
      '- Các sở, ban, ngành;',
      '- UBND các xã, phường;',
      '- Lưu: VT, VHXH(12b).',
    ])
  })

  it('prints the chain of authority, room for the hand, and the name', () => {
    expect(
      compose(plan).closing?.rows[0]?.[1].map((block) =>
        block.kind === 'text' ? wordsOf(block) : block.kind,
      ),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'room', 'Đặng Thùy Vân'])
  })

  it('is there for a draft without a signature, and gone when there is nothing to close with', () => {
    expect(compose(draft).closing?.rows[0]?.[1]).toEqual([])
    expect(compose(nothing).closing).toBeNull()
  })
})
