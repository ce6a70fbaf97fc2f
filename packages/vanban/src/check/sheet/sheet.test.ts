import { describe, expect, it } from 'vitest'
import type { OfficialDocument } from '../../model/official-document.ts'
import type { Look, Sheet, SheetSection } from '../../model/source-text.ts'
import { readDocument } from '../../reading.ts'
import { givenDocument } from '../../understand/given.ts'
import { writeDocx } from '../../write/docx.ts'
import { faultless, found } from '../given-findings.ts'

const margins = { top: 20, bottom: 20, left: 30, right: 20 }
const section: SheetSection = {
  width: 210,
  height: 297,
  margins,
  pageNumber: { place: 'header', align: 'centre', size: 14, onFirstPage: false },
}

/** The plan without faults as a .docx would be laid out; every paragraph looks alike but for what a test says. */
function laidOut(sheet: Partial<Sheet> = {}, lookOf: (words: string) => Look = () => ({})): OfficialDocument {
  const document = givenDocument(faultless())
  const paragraphs = [...document.text.matchAll(/[^\n]+/g)].map((match) => ({
    span: [match.index, match.index + match[0].length] as const,
    look: { size: 14, font: 'Times New Roman', ...lookOf(match[0]) },
  }))
  const usual = { sections: [section], title: 'Kế hoạch', language: 'vi-VN', pictures: [], tableHeaders: [] }
  return { ...document, sheet: { ...usual, paragraphs, ...sheet } }
}

describe('the page', () => {
  it('is A4 with the margins of the decree', () => {
    expect(found('page-margins', laidOut())).toEqual([])
    expect(found('page-size', laidOut())).toEqual([])
    const wide = { ...section, margins: { ...margins, left: 25.4, top: 25.4 } }
    expect(found('page-margins', laidOut({ sections: [wide] }))).toMatchObject([{ severity: 'error' }])
    expect(found('page-margins', laidOut({ sections: [wide] }))[0]?.message).toContain(
      'mép trái 25,4 (30 - 35)',
    )
    expect(found('page-size', laidOut({ sections: [{ ...section, width: 216, height: 279 }] }))).toHaveLength(
      1,
    )
  })

  it('on its side has margins of its own', () => {
    const turned = { ...section, width: 297, height: 210, margins: { ...margins, left: 20 } }
    expect(found('page-margins', laidOut({ sections: [section, turned] }))).toEqual([])
    expect(found('page-size', laidOut({ sections: [section, turned] }))).toEqual([])
  })

  it('has its number in the middle of the top margin, and none on the first', () => {
    expect(found('page-number', laidOut())).toEqual([])
    const below = {
      ...section,
      pageNumber: { place: 'footer', align: 'right', size: 11, onFirstPage: true },
    } as const
    const [finding] = found('page-number', laidOut({ sections: [below] }))
    expect(finding?.severity).toBe('error')
    for (const words of ['lề trên', 'canh giữa', 'cỡ chữ 11', 'trang thứ nhất'])
      expect(finding?.message).toContain(words)
  })

  it('of a single-page document needs no number', () => {
    expect(found('page-number', laidOut({ sections: [{ ...section, pageNumber: null }] }))).toEqual([])
  })
})

describe('the type', () => {
  it('is Times New Roman throughout; each other face is told of once', () => {
    const arial = laidOut({}, (words) => (words.startsWith('-') ? { font: 'Arial' } : {}))
    expect(found('font', arial)).toHaveLength(1)
    expect(
      found(
        'font',
        laidOut({}, (words) => (words.startsWith('-') ? { font: '.VnTime' } : {})),
      )[0]?.message,
    ).toContain('bảng mã cũ')
    expect(
      found(
        'font',
        laidOut({}, (words) => (words.startsWith('-') ? { font: 'Wingdings' } : {})),
      ),
    ).toEqual([])
  })

  it('is black', () => {
    expect(
      found(
        'text-colour',
        laidOut({}, () => ({ colour: '0D0D0D' })),
      ),
    ).toEqual([])
    expect(
      found(
        'text-colour',
        laidOut({}, () => ({ colour: 'FF0000' })),
      ),
    ).toHaveLength(1)
  })

  it('has the size of its element', () => {
    const sizes = (words: string): Look => {
      if (/^(?:CỘNG HÒA|ỦY BAN|TỈNH|Nơi nhận)/.test(words)) return { size: 12 }
      if (/^(?:Số|Độc lập)/.test(words)) return { size: 13 }
      return /^- (?:Chủ tịch|Các sở|Lưu)/.test(words) ? { size: 11 } : {}
    }
    expect(found('font-size', laidOut({}, sizes))).toEqual([])
    const small = laidOut({}, (words) => (words.startsWith('- Tổ chức') ? { size: 12 } : sizes(words)))
    expect(found('font-size', small)).toMatchObject([
      { severity: 'error', words: '- Tổ chức an toàn, tiết kiệm.' },
    ])
  })

  it('is bold or italic where the decree says so and the file says otherwise', () => {
    const plain = laidOut({}, (words) =>
      /^KẾ HOẠCH|^An Biên,/.test(words) ? { bold: false, italic: false } : {},
    )
    expect(found('font-style', plain).map(({ words }) => words)).toEqual([
      'An Biên, ngày 15 tháng 01 năm 2026',
      'KẾ HOẠCH',
    ])
    expect(found('font-style', laidOut())).toEqual([])
  })
})

describe('for those who listen', () => {
  it('the file has a title and says that it is Vietnamese', () => {
    expect(found('file-title', laidOut())).toEqual([])
    expect(found('file-title', laidOut({ title: null }))).toHaveLength(1)
    expect(found('file-language', laidOut())).toEqual([])
    expect(found('file-language', laidOut({ language: 'en-US' }))).toHaveLength(1)
  })

  it('pictures are described and headings are marked as such', () => {
    expect(found('picture-description', laidOut({ pictures: ['Con dấu'] }))).toEqual([])
    expect(found('picture-description', laidOut({ pictures: ['Con dấu', null] }))[0]?.message).toContain(
      '1 trong 2',
    )
    expect(found('heading-style', laidOut())).toHaveLength(1)
    expect(
      found(
        'heading-style',
        laidOut({}, (words) => (/^[IV]+\./.test(words) ? { level: 0 } : {})),
      ),
    ).toEqual([])
  })
})

it('what this library writes itself has the page, the type and the properties that the decree asks for', async () => {
  const written = await readDocument(await writeDocx(givenDocument(faultless())), { name: 'ke-hoach.docx' })
  expect(written.sheet).not.toBeNull()
  const rules = [
    'page-margins',
    'page-size',
    'page-number',
    'font',
    'text-colour',
    'font-size',
    'font-style',
    'paragraph-layout',
    'file-title',
    'file-language',
  ]
  expect(
    rules.flatMap((rule) => found(rule, written)).map(({ rule, message }) => `${rule}: ${message}`),
  ).toEqual([])
})
