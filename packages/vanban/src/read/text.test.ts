import { describe, expect, it } from 'vitest'
import type { Block, SourceText } from '../model/source-text.ts'
import { Unreadable } from '../model/unreadable.ts'
import { readText, textSource } from './text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

const wordsOf = (source: SourceText, block: Block) => source.text.slice(...block.span)

const cellsOf = (source: SourceText) =>
  source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => source.text.slice(...cell.span))) : [],
  )

describe('the text itself', () => {
  it('is read from UTF-8, with or without a byte order mark', () => {
    expect(readText(utf8('Kế hoạch')).text).toBe('Kế hoạch')
    expect(readText(utf8('\ufeffKế hoạch')).text).toBe('Kế hoạch')
  })

  it.each([true, false])(
    'is read from UTF-16, with or without a mark (little end first: %s)',
    (littleEndian) => {
      expect(readText(utf16('\ufeffSố: 05/KH-UBND', littleEndian)).text).toBe('Số: 05/KH-UBND')
      expect(readText(utf16('Noi nhan: Luu VT', littleEndian)).text).toBe('Noi nhan: Luu VT')
    },
  )

  it('is composed: letters that a keyboard took apart are put together', () => {
    expect(textSource('bầu cử'.normalize('NFD')).text).toBe('bầu cử'.normalize('NFC'))
  })

  it('keeps nothing invisible and one kind of line end', () => {
    expect(textSource('Nơi\u200b nhận:\r\n-\u00a0Như trên').text).toBe('Nơi nhận:\n- Như trên')
  })

  it('parts paragraphs at blank lines', () => {
    const source = textSource('Một\nhai\n\n\nba')
    expect(source.blocks.map((block) => wordsOf(source, block))).toEqual(['Một\nhai', 'ba'])
    expect(source.text).toBe('Một\nhai\n\nba')
  })

  it('with nothing in it is refused as empty', () => {
    expect(() => textSource(' \n\n** **\n')).toThrow(new Unreadable('empty'))
  })
})

describe('marks of markdown', () => {
  it('leave the text and stay in the look', () => {
    const source = textSource('**KẾ HOẠCH**\n\n*Căn cứ Luật Báo chí;*\n\n## I. NỘI DUNG')
    expect(source.text).toBe('KẾ HOẠCH\n\nCăn cứ Luật Báo chí;\n\nI. NỘI DUNG')
    expect(source.blocks.map((block) => block.kind === 'paragraph' && block.look)).toEqual([
      { bold: true },
      { italic: true },
      { bold: true, level: 1 },
    ])
    expect(source.format).toBe('markdown')
  })

  it('may run over lines and stop in the middle of a paragraph', () => {
    expect(textSource('**2. Sở\nNgoại vụ:**** **Theo dõi').text).toBe('2. Sở\nNgoại vụ: Theo dõi')
  })

  it('do not take a star that is a bullet', () => {
    expect(textSource('* Sở Tài chính\n* Sở Y tế').text).toBe('* Sở Tài chính\n* Sở Y tế')
  })

  it('may be underscores', () => {
    expect(textSource('_Căn cứ_ __Luật__').text).toBe('Căn cứ Luật')
  })

  it('do not take the underscore of a file number', () => {
    expect(textSource('Lưu: VT, PVHCC (B_04b)').text).toContain('(B_04b)')
  })

  it('are absent from plain text', () => {
    expect(textSource('Số: 5').format).toBe('text')
  })
})

describe('tables', () => {
  it('may stand one cell between lines of bars', () => {
    const source = textSource('|\nTT\n|\nNội dung\n|\n|\n1\n|\nTập huấn\ncấp xã\n|\n\nSau bảng')
    expect(cellsOf(source)).toEqual([
      ['TT', 'Nội dung'],
      ['1', 'Tập huấn\ncấp xã'],
    ])
    expect(wordsOf(source, source.blocks.at(-1) as Block)).toBe('Sau bảng')
  })

  it('keep the place of an empty cell', () => {
    const source = textSource('|\nTT\n|\nViệc\n|\nChủ trì\n|\nHạn\n|\n|\n1\n|\nIn sách\n|\n|\nQuý I\n|')
    expect(cellsOf(source)[1]).toEqual(['1', 'In sách', '', 'Quý I'])
  })

  it('may be drawn with pipes', () => {
    const source = textSource('| A | B |\n|---|:-:|\n| **c** | d<br>e |')
    expect(cellsOf(source)).toEqual([
      ['A', 'B'],
      ['c', 'd\ne'],
    ])
  })

  it('end where the title of the document begins', () => {
    const source = textSource('UBND XÃ\n|\nCỘNG HÒA\n|\nSố: 1/KH-UBND\n|\nKẾ HOẠCH\nNăm 2026\n|\nx\n|')
    expect(wordsOf(source, source.blocks[2] as Block)).toBe('KẾ HOẠCH\nNăm 2026')
  })

  it('that lay out the head are known for having no rules', () => {
    const source = textSource('|\nUBND XÃ\n|\nCỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc\n|\n\nx')
    expect(source.blocks[0]).toMatchObject({ kind: 'table', ruled: false })
  })
})
