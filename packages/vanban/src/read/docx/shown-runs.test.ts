import { expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenDocx, r } from './given-docx.ts'

const font = (name: string, other = name) => `<w:rFonts w:ascii="${name}" w:hAnsi="${other}"/>`
const read = async (...runs: string[]) => readSource(await givenDocx({ body: `<w:p>${runs.join('')}</w:p>` }))

it('Unicode that was pasted into a run of an old font stays as it is', async () => {
  const source = await read(r('Tổ chức hội nghị ', font('.VnTime')), r('nhà văn hóa', font('.VnTime')))
  expect(source.text).toBe('Tổ chức hội nghị nhà văn hóa')
  expect(source.notes).toEqual([])
  expect((await read(r('nhà', font('.VnTime')))).text).toBe('nhà')
})

it('two old encodings and Unicode may stand in one paragraph', async () => {
  const source = await read(
    r('Céng hßa ', font('.VnTime')),
    r('xaõ hoäi ', font('VNI-Times')),
    r('chủ nghĩa', font('Times New Roman')),
  )
  expect(source.text).toBe('Cộng hòa xã hội chủ nghĩa')
  expect(source.notes).toEqual(['oldEncoding:TCVN3', 'oldEncoding:VNI'])
})

it('an old font may be named for the accented letters only, and in any case', async () => {
  expect((await read(r('kÕ ho¹ch', font('Times New Roman', '.VnTime')))).text).toBe('kế hoạch')
  expect((await read(r('kÕ ho¹ch', font('.vntime')))).text).toBe('kế hoạch')
})

it('signs of symbol fonts are named, and what they do not name is left out', async () => {
  expect((await read(r('\uf0fe', font('Wingdings')), r(' Có'))).text).toBe('☑ Có')
  expect((await read(r('\uf0b7 Có'))).text).toBe('• Có')
  expect((await read(r('\uf041 Có'))).text).toBe('Có')
  expect((await read(r('³ 90%', font('Symbol')))).text).toBe('≥ 90%')
  expect((await read(r('o', font('Wingdings')), r(' Không'))).text).toBe('☐ Không')
})

it('a box to tick of an old form is read with its tick', async () => {
  const box = (inner: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  expect(
    (await read(box('<w:checked/>'), r(' Hỏa tốc '), box('<w:default w:val="0"/>'), r(' Khẩn'))).text,
  ).toBe('☒ Hỏa tốc ☐ Khẩn')
})
