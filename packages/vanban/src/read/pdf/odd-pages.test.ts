import { describe, expect, it } from 'vitest'
import type { Paragraph, SourceText } from '../../model/source-text.ts'
import { readSource } from '../read-source.ts'
import { givenPdf } from './given-pdf.ts'
import type { GivenPdf } from './given-pdf.ts'

const read = (given: GivenPdf | string) =>
  readSource(givenPdf(typeof given === 'string' ? { content: given } : given))
const at = (x: number, y: number, text: string) => `BT /F 14 Tf ${x} ${y} Td (${text}) Tj ET `
const looks = (source: SourceText) => source.blocks.map((block) => (block as Paragraph).look.bold)

describe('letters that are drawn twice to look bold', () => {
  it('are read once, and as bold', async () => {
    const source = await read(
      at(100, 700, 'KE HOACH') + at(100.4, 700, 'KE HOACH') + at(100, 600, 'Nam 2026'),
    )
    expect(source.text).toBe('KE HOACH\n\nNam 2026')
    expect(looks(source)).toEqual([true, false])
  })

  it('may be drawn twice one by one', async () => {
    expect((await read(at(100, 700, 'K) Tj 0.4 0 Td (K) Tj 10 0 Td (E) Tj 0.4 0 Td (E'))).text).toBe('KE')
  })

  it('are not two words that are alike, nor a double letter', async () => {
    expect((await read(at(100, 700, 'nam nam'))).text).toBe('nam nam')
    expect((await read(at(100, 700, 'xoo) Tj 21 0 Td (o'))).text).toBe('xooo')
  })
})

describe('a page that lies on its side', () => {
  const sideways = (x: number, text: string, matrix = '0 1 -1 0') =>
    `BT /F 14 Tf ${matrix} ${x} 300 Tm (${text}) Tj ET `

  it('is read upright when it says how it is turned', async () => {
    const content = sideways(100, 'Dong mot') + sideways(130, 'Dong hai')
    expect((await read({ content, page: '/Rotate 90' })).text).toBe('Dong mot\n\nDong hai')
  })

  it.each([
    ['to the left', '0 1 -1 0', [100, 130]],
    ['to the right', '0 -1 1 0', [130, 100]],
  ])('is read upright when only its letters are turned %s', async (_, matrix, [one, two]) => {
    const content = sideways(one!, 'Dong mot', matrix) + sideways(two!, 'Dong hai', matrix)
    expect(await read(content)).toMatchObject({ text: 'Dong mot\n\nDong hai', notes: [] })
  })

  it('is read upright when it stands on its head', async () => {
    const content = `BT /F 14 Tf -1 0 0 -1 400 200 Tm (Dong mot) Tj ET BT /F 14 Tf -1 0 0 -1 400 230 Tm (sau) Tj ET`
    expect((await read(content)).text).toBe('Dong mot\n\nsau')
  })

  it('keeps its rules with its words', async () => {
    const rules =
      '100 300 1 200 re f 140 300 1 200 re f 100 300 40 1 re f 100 400 40 1 re f 100 500 40 1 re f '
    const source = await read(
      rules + sideways(125, 'STT') + sideways(125, 'Viec').replace(' 300 Tm', ' 410 Tm'),
    )
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['table'])
    expect(source.text).toBe('STT\nViec')
  })
})

it('a stamp at an angle is passed over and noted', async () => {
  const stamp = 'BT /F 14 Tf 0.7 0.7 -0.7 0.7 300 300 Tm (MAT) Tj ET'
  expect(await read(at(100, 700, 'Ke hoach nam 2026') + stamp)).toMatchObject({
    text: 'Ke hoach nam 2026',
    notes: ['rotatedText'],
  })
})

it('what lies outside the page is not read', async () => {
  const source = await read(at(100, 700, 'Trong trang') + at(700, 700, 'ngoai') + at(100, -50, 'duoi'))
  expect(source.text).toBe('Trong trang')
})

it('gaps are spaces, and several spaces are one', async () => {
  expect((await read(at(100, 700, 'Ke) Tj 20 0 Td (hoach'))).text).toBe('Ke hoach')
  expect((await read(at(100, 700, 'Ke   hoach'))).text).toBe('Ke hoach')
})
