import { describe, expect, it } from 'vitest'
import { givenDocx, p } from '../read/docx/given-docx.ts'
import { givenTypeset } from '../read/pdf/given-typeset.ts'
import { readSource } from '../read/read-source.ts'
import { understand } from './understand.ts'

const tab = '</w:t><w:tab/><w:t xml:space="preserve">'
const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => p(line)).join('')}</w:tc>`
const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const body = ['KẾ HOẠCH', 'Thông tin đối ngoại', 'Căn cứ Luật Báo chí;', 'I. NỘI DUNG', 'Làm tốt.']

async function headOf(bytes: Uint8Array | Promise<Uint8Array>) {
  const document = understand(await readSource(await bytes))
  const { superior, issuer, number, symbol, place, date } = document
  return { superior, issuer, number, symbol, place, date, unread: document.unread.length }
}

const draft = {
  superior: null,
  issuer: 'UBND TỈNH BẠCH HẠC',
  number: null,
  symbol: 'KH-UBND',
  place: 'Bạch Hạc',
  date: '2025',
  unread: 0,
}

const blanks: readonly (readonly [number: string, day: string])[] = [
  ['Số:        /KH-UBND', 'Bạch Hạc, ngày      tháng      năm 2025'],
  ['Số          :      / KH - UBND', 'Bạch Hạc,     ngày      tháng       năm 2025'],
  ['Số:.........../KH-UBND', 'Bạch Hạc, ngày …… tháng …… năm 2025'],
  [`Số:${tab}/KH-UBND`, `Bạch Hạc, ngày${tab}tháng${tab}năm 2025`],
  ['Số:______/KH-UBND', 'Bạch Hạc, ngày     /     /2025'],
]

describe('a draft in Word, its number and day still blank', () => {
  const table = (left: string[], right: string[]) =>
    `<w:tbl><w:tr>${cell(...left)}${cell(...right)}</w:tr></w:tbl>`
  const given = (head: string) => givenDocx({ body: head + body.map((line) => p(line)).join('') })

  it.each(blanks)('has its head in a table: %s', async (number, day) => {
    const head = table(['UBND TỈNH BẠCH HẠC', '-------', number], [...nation, '-------', day])
    expect(await headOf(given(head))).toEqual(draft)
  })

  it.each(blanks)('has its head in two columns typed with tabs: %s', async (number, day) => {
    const [name = '', motto = ''] = nation
    const head =
      p(`UBND TỈNH${tab}${name}`) + p(`BẠCH HẠC${tab}${tab}${motto}`) + p(`${number}${tab}${tab}${day}`)
    expect(await headOf(given(head))).toEqual(draft)
  })

  it('has a name of the nation that a narrow cell breaks', async () => {
    const broken = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM', 'Độc lập - Tự do -', 'Hạnh phúc']
    const head = table(
      ['UBND TỈNH BẠCH HẠC', 'Số:    /KH-UBND'],
      [...broken, 'Bạch Hạc, ngày   tháng   năm 2025'],
    )
    expect(await headOf(given(head))).toEqual(draft)
  })
})

describe('a draft in PDF', () => {
  const given = (number: string, place: string, columns = '38%, 62%') =>
    givenTypeset(`#plain(grid(columns: (${columns}), align: center + top,
  [*UBND TỈNH BẠCH HẠC* #v(4pt) ${number}],
  [#text(size: 12.5pt)[*${nation[0] ?? ''}*] \\ *${nation[1] ?? ''}* #v(4pt) _${place} ngày #h(20pt) tháng #h(20pt) năm 2025_]))
#v(8pt)
#align(center)[*KẾ HOẠCH*]
#align(center)[*Thông tin đối ngoại*]
Các sở, ban, ngành chủ động phối hợp giới thiệu tiềm năng, thế mạnh của tỉnh đến bạn bè quốc tế.`)

  it.each(['38%, 62%', '42%, 58%', '45%, 55%'])(
    'keeps number and place apart in columns of %s',
    async (columns) => {
      expect(await headOf(given('Số: #h(45pt)/KH-UBND', 'Bạch Hạc,', columns))).toEqual(draft)
    },
  )

  it('joins a symbol that a narrow column breaks at its dash', async () => {
    expect(await headOf(given('Số: #h(40pt)/KH- \\ SVHTTDL', 'Bạch Hạc,'))).toEqual({
      ...draft,
      symbol: 'KH-SVHTTDL',
    })
  })

  it('has a place of two lines without its comma', async () => {
    const place = 'Thành phố Hồ Chí Minh'
    expect(await headOf(given('Số: #h(40pt)/KH-UBND', `${place}, \\ `))).toEqual({ ...draft, place })
  })
})
