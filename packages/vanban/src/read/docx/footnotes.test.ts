import { expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenDocx, p, r } from './given-docx.ts'
import type { GivenDocx } from './given-docx.ts'

const read = async (given: GivenDocx) => readSource(await givenDocx(given))
const mark = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

it('footnotes follow the text, numbered in the order of their marks, and no sentence is cut by one', async () => {
  const source = await read({
    body: `<w:p>${r('Theo kế hoạch')}${mark(2)}${r(' của tỉnh')}${mark(1)}</w:p>${p('./.')}`,
    footnotes: [p('Ban hành năm 2025.'), p('Kế hoạch số 15/KH-UBND.')],
  })
  expect(source.text).toBe(
    'Theo kế hoạch của tỉnh\n\n./.\n\n[1] Kế hoạch số 15/KH-UBND.\n\n[2] Ban hành năm 2025.',
  )
  expect(source.notes).toEqual(['footnote'])
})

it('endnotes are numbered by themselves, as Word numbers them', async () => {
  const source = await read({
    body: `<w:p>${r('Một')}${mark(1)}${mark(1, 'endnote')}</w:p>`,
    footnotes: [p('Chân trang')],
    endnotes: [p('Cuối văn bản')],
  })
  expect(source.text).toBe('Một\n\n[1] Chân trang\n\n[i] Cuối văn bản')
})

it('the lines that part notes from the page, and notes nobody refers to, are not read', async () => {
  const source = await read({ body: p('Một'), footnotes: [p('Đường kẻ'), p('Bỏ quên')] })
  expect(source.text).toBe('Một')
})

it('a mark without its note is only noted', async () => {
  expect(await read({ body: `<w:p>${r('Một')}${mark(9)}</w:p>` })).toMatchObject({
    text: 'Một',
    notes: ['footnote'],
  })
})
