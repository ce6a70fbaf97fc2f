import { toTCVN3, toVNI } from 'vietnamese-conversion'
import { expect, it } from 'vitest'
import { decodeAs, decodeOldEncoding, encodingOfFont } from './old-encodings.ts'

const sample =
  'Thực hiện Nghị định của Chính phủ, Ủy ban nhân dân tỉnh xây dựng kế hoạch hoạt động thông tin đối ngoại: tổ chức ' +
  'tập huấn, quảng bá hình ảnh địa phương, phối hợp với báo chí nước ngoài; giữ gìn bảo mật, kịp thời, đầy đủ, rõ ràng.'

it('TCVN3 and VNI are recognised by what they make, and become the same text', () => {
  expect(decodeOldEncoding(toVNI(sample, 'unicode'))).toEqual({ text: sample, encoding: 'VNI' })
  const lower = sample.replace('Ủy', 'ủy')
  expect(decodeOldEncoding(toTCVN3(lower, 'unicode'))).toEqual({ text: lower, encoding: 'TCVN3' })
})

it('bytes of a Windows-1258 file are recognised', () => {
  const bytes = Uint8Array.from(
    [...'Ki\xea\xf2u b\xe0o Vi\xea\xf2t Nam, ng\xe0y \xf0\xe2\xf2u n\xe3m'].map((one) => one.charCodeAt(0)),
  )
  expect(decodeOldEncoding(bytes)?.encoding).toBe('CP1258')
})

it('a few words of Unicode that any of the encodings could show are left alone', () => {
  expect(decodeOldEncoding('Phân công:')).toBeNull()
  expect(decodeOldEncoding('☐ Có')).toBeNull()
})

it('French, English and Unicode Vietnamese are left alone', () => {
  expect(decodeOldEncoding('L’élève a été reçu à l’école française où règne la sérénité')).toBeNull()
  expect(decodeOldEncoding('Plan for external information')).toBeNull()
  expect(decodeOldEncoding(sample)).toBeNull()
})

it('words of capitals keep their capitals although TCVN3 has none with tones', () => {
  expect(decodeAs('Uû ban nh©n d©n. KÕ HO¹CH n¨m 2003', 'TCVN3')).toBe('Uỷ ban nhân dân. KẾ HOẠCH năm 2003')
})

it.each([
  ['.VnTime', 'TCVN3', false],
  ['.VnTimeH', 'TCVN3', true],
  ['ABCDEF+.VnArialH', 'TCVN3', true],
  ['VNI-Times', 'VNI', false],
])('the font %s says %s', (font, encoding, capitals) => {
  expect(encodingOfFont(font)).toEqual({ encoding, capitals })
})

it('a font of today says nothing', () => {
  expect(encodingOfFont('Times New Roman')).toBeNull()
  expect(encodingOfFont('Verdana')).toBeNull()
})
