import { describe, expect, it } from 'vitest'
import { readSource } from '../read-source.ts'
import { givenStream } from './given-objects.ts'
import { givenPdf } from './given-pdf.ts'

const at = (x: number, y: number, text: string) => `BT /F 14 Tf ${x} ${y} Td (${text}) Tj ET `

/** A page that asks for a name, with this laid over it where the name belongs. */
function form(laid: string, { page = '', content = at(100, 700, 'Ho ten:') } = {}): Uint8Array {
  return givenPdf({
    content,
    catalog: '/AcroForm << /Fields [7 0 R] /DA (/F 14 Tf) /DR << /Font << /F 4 0 R >> >> >>',
    page: `/Annots [7 0 R] ${page}`,
    objects: [
      `<< /Type /Annot /Rect [160 695 400 715] /F 4 ${laid} >>`,
      givenStream(
        '/Tx BMC q BT /F 14 Tf 2 4 Td (Nguyen Van A) Tj ET Q EMC',
        '/Subtype /Form /BBox [0 0 240 20]',
      ),
    ],
  })
}

const value = '/V <FEFF004E00671EA7006E>' // "Ngần"

describe('what was filled into a form is read in its place', () => {
  it.each([
    ['as it was typed', `/Subtype /Widget /FT /Tx /T (ten) ${value}`, 'Ho ten: Ngần'],
    [
      'with a picture of it',
      `/Subtype /Widget /FT /Tx /T (ten) /V (Nguyen Van A) /AP << /N 8 0 R >>`,
      'Ho ten: Nguyen Van A',
    ],
    ['chosen from a list', '/Subtype /Widget /FT /Ch /T (tinh) /V (Hue) /Opt [(Hue) (Vinh)]', 'Ho ten: Hue'],
    ['typed over the page', '/Subtype /FreeText /DA (/F 14 Tf) /Contents (Da duyet)', 'Ho ten: Da duyet'],
  ])('%s', async (_, laid, text) => {
    expect(await readSource(form(laid))).toMatchObject({ text, notes: ['formField'] })
  })

  it('on a page that lies on its side', async () => {
    const content = 'BT /F 14 Tf 0 1 -1 0 300 100 Tm (Ho ten:) Tj ET '
    const rotated = form(`/Subtype /Widget /FT /Tx /T (ten) ${value} /Rect [285 160 305 400]`, {
      page: '/Rotate 90',
      content,
    })
    expect((await readSource(rotated)).text).toBe('Ho ten: Ngần')
  })

  it('in several lines', async () => {
    const laid = '/Subtype /Widget /FT /Tx /Ff 4096 /T (y) /V (Mot.\\nHai.) /Rect [160 600 400 660]'
    expect((await readSource(form(laid))).text).toBe('Ho ten:\n\nMot.\n\nHai.')
  })
})

describe('what nobody sees on the page is not read', () => {
  it.each([
    ['a hidden field', '/Subtype /Widget /FT /Tx /T (ten) /V (an) /F 2'],
    ['a field for the printer alone', '/Subtype /Widget /FT /Tx /T (ten) /V (an) /F 36'],
    ['a password', '/Subtype /Widget /FT /Tx /Ff 8192 /T (ten) /V (an)'],
    ['a ticked box', '/Subtype /Widget /FT /Btn /T (ten) /V /Yes /AS /Yes'],
  ])('%s', async (_, laid) => {
    expect(await readSource(form(laid))).toMatchObject({ text: 'Ho ten:', notes: [] })
  })

  it('a remark in a bubble, which is noted', async () => {
    const laid = '/Subtype /Text /Contents (xem lai)'
    expect(await readSource(form(laid))).toMatchObject({ text: 'Ho ten:', notes: ['comment'] })
  })
})
