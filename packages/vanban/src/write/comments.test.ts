import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import type { Finding } from '../model/official-document.ts'
import { contentTypes, givenDocx, item, level, list, p, r } from '../read/docx/given-docx.ts'
import type { GivenDocx } from '../read/docx/given-docx.ts'
import { readSource } from '../read/read-source.ts'
import { NotCommentable, writeComments } from './comments.ts'
import { writeDocx } from './docx.ts'
import { readDocument } from '../reading.ts'
import { plan } from './given-documents.ts'

const by = { author: 'Nhịp Cầu' }

function finding(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return {
    rule: 'given',
    severity: 'warning',
    words,
    message: 'Câu nhận xét.',
    regulation: null,
    suggestion: null,
    span: [start, start + words.length],
    ...more,
  }
}

/** The words that each comment encloses, read from the written file. */
async function enclosed(docx: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(docx)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const ids = [...xml.matchAll(/<w:commentRangeStart[^>]*w:id="(\d+)"/g)].map(([, id]) => id!)
  return Object.fromEntries(
    ids.map((id) => {
      const from = xml.search(new RegExp(`<w:commentRangeStart[^>]*w:id="${id}"`))
      const to = xml.search(new RegExp(`<w:commentRangeEnd[^>]*w:id="${id}"`))
      expect(to).toBeGreaterThan(from)
      const words = [
        ...xml
          .slice(from, to)
          .matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|[^<>]+(?=<\/w:t>)|<w:t(?: [^>]*)?>([^<]*)/g),
      ]
      return [id, words.map(([whole]) => whole.replace(/<[^>]*>/g, '')).join('')]
    }),
  )
}

async function comment(given: GivenDocx | string, ...words: string[]) {
  const docx = await givenDocx(typeof given === 'string' ? { body: given } : given)
  const { text } = await readSource(docx)
  const written = await writeComments(
    docx,
    { text },
    words.map((one) => finding(text, one)),
    by,
  )
  expect((await readSource(written)).text).toBe(text)
  return { docx, written, words: Object.values(await enclosed(written)) }
}

it('a comment stands at the exact words, within a run and across runs of several looks', async () => {
  const body = `<w:p>${r('Giao Sở ')}${r('Văn hóa, ', '<w:b/>')}${r('Thể thao chủ trì')}</w:p>`
  expect((await comment(body, 'Sở Văn hóa, Thể thao', 'hóa', 'chủ trì')).words).toEqual([
    'Sở Văn hóa, Thể thao',
    'hóa',
    'chủ trì',
  ])
})

it('a cut run keeps its look on both sides', async () => {
  const { written } = await comment(`<w:p>${r('phối hợp thi đưa', '<w:i/>')}</w:p>`, 'hợp')
  const xml = await (await JSZip.loadAsync(written)).file('word/document.xml')!.async('string')
  expect(xml.match(/<w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(3)
})

it('several findings at one place, one within another, and beginning where another ends are all there', async () => {
  const words = ['đối ngoại', 'đối ngoại', 'ngoại', 'thông tin ', 'thông tin đối ngoại']
  const found = (await comment(p('Công tác thông tin đối ngoại &amp; báo chí'), ...words, '& báo')).words
  expect(found.toSorted()).toEqual([...words, '&amp; báo'].toSorted())
})

it('words in a cell, in a text box, in a link, in a field, in an insertion and in a content control are found', async () => {
  const cell = `<w:tbl><w:tr><w:tc>${p('Một ô của bảng')}</w:tc></w:tr></w:tbl>`
  const box = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${p('Chữ trong khung')}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`
  const link = `<w:p><w:hyperlink>${r('xem trang tin')}</w:hyperlink></w:p>`
  const field =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('ngày 5 tháng 9')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const inserted = `<w:p>${r('trước ')}<w:ins w:id="7">${r('ngày mười lăm')}</w:ins><w:del w:id="8"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`
  const control = `<w:p><w:sdt><w:sdtContent>${r('nội dung chọn sẵn')}</w:sdtContent></w:sdt></w:p>`
  const words = ['ô của', 'trong', 'trang', '5 tháng', 'mười', 'chọn']
  expect((await comment(cell + box + link + field + inserted + control, ...words)).words).toEqual(words)
})

it('what Word keeps as one piece is commented as a whole', async () => {
  const simple = `<w:p>${r('Trang ')}<w:fldSimple w:instr="PAGE">${r('mười hai')}</w:fldSimple></w:p>`
  const control = `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('Phó Chủ tịch')}</w:sdtContent></w:sdt></w:p>`
  const beside = `<w:p><w:fldSimple w:instr="PAGE">${r('12')}</w:fldSimple>${r('trang sau')}</w:p>`
  expect((await comment(beside, 'trang', 'trang sau')).words.toSorted()).toEqual(['trang', 'trang sau'])
  expect((await comment(simple + control, 'hai', 'Chủ')).words).toEqual(['mười hai', 'Phó Chủ tịch'])
})

it('a finding on a label that Word counts by itself stands at its paragraph', async () => {
  const numbering = list(1, level(0, 'upperRoman', '%1.'))
  const body = item('MỤC ĐÍCH', 1) + item('YÊU CẦU CHUNG', 1)
  expect((await comment({ body, numbering }, 'II.', 'II. YÊU CẦU', 'CẦU')).words).toEqual([
    'YÊU CẦU CHUNG',
    'YÊU CẦU',
    'CẦU',
  ])
})

it('a finding over several paragraphs begins in the first and ends in the last', async () => {
  const { words } = await comment(p('Điều một.') + p('Điều hai.'), 'một.\n\nĐiều')
  expect(words).toEqual(['một.Điều'])
})

it('a finding without words of its own stands at the paragraph of its place', async () => {
  const docx = await givenDocx({ body: p('KẾ HOẠCH') + p('Năm 2026') })
  const { text } = await readSource(docx)
  const missing = { ...finding(text, 'Năm'), words: '', span: [text.length, text.length] as const }
  expect(await enclosed(await writeComments(docx, { text }, [missing], by))).toEqual({ '0': 'Năm 2026' })
})

it('letters typed apart from their marks, capitals of a style and spaces at the ends do not shift the place', async () => {
  const body = `<w:p>${r('Kế hoạch '.normalize('NFD'))}${r('thông tin', '<w:caps/>')}<w:r><w:t>  đối ngoại  </w:t></w:r></w:p>`
  expect(
    (await comment(body, 'hoạch', 'TIN', 'đối', 'ngoại')).words.map((one) => one.normalize('NFC')),
  ).toEqual(['hoạch', 'tin', 'đối', 'ngoại'])
})

it('words in an old font of one sign a letter are found too', async () => {
  const body = `<w:p>${r('KÕ ho¹ch n¨m', '<w:rFonts w:ascii=".VnTime"/>')}</w:p>`
  expect((await comment(body, 'hoạch')).words).toEqual(['ho¹ch'])
})

it('a letterhead kept in the running head is commented in the body, for a head takes no comments', async () => {
  const headers = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]
  expect((await comment({ body: p('KẾ HOẠCH'), headers }, 'VIỆT NAM')).words).toEqual(['KẾ HOẠCH'])
})

it('a note below the page is commented at its mark', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const notes = `<w:footnotes xmlns:w="${w}"><w:footnote w:id="5">${p('Chú thích thứ nhất')}</w:footnote></w:footnotes>`
  const parts = {
    'word/footnotes.xml': notes,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
  }
  const body = `<w:p>${r('Kế hoạch')}<w:r><w:footnoteReference w:id="5"/></w:r>${r(' năm')}</w:p>${p('Hết')}`
  const { written } = await comment({ body, parts }, 'thứ nhất')
  const xml = await (await JSZip.loadAsync(written)).file('word/document.xml')!.async('string')
  expect(xml).toContain(
    '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="5"/></w:r><w:commentRangeEnd w:id="0"/>',
  )
})

it('earlier comments stay, and new ones are numbered after them', async () => {
  const once = await comment(p('Sở Ngoại vụ chủ trì'), 'Ngoại vụ')
  const { text } = await readSource(once.written)
  const twice = await writeComments(once.written, { text }, [finding(text, 'chủ trì')], by)
  expect(await enclosed(twice)).toEqual({ '0': 'Ngoại vụ', '1': 'chủ trì' })
  const comments = await (await JSZip.loadAsync(twice)).file('word/comments.xml')!.async('string')
  expect([...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['0', '1'])
})

it('a comments part that was left empty takes the new ones', async () => {
  const { written } = await comment(p('Sở Ngoại vụ'), 'vụ')
  const zip = await JSZip.loadAsync(written)
  const empty = '<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" />'
  zip.file('word/comments.xml', empty)
  zip.file(
    'word/document.xml',
    (await zip.file('word/document.xml')!.async('string')).replace(/<w:comment[^>]*>/g, ''),
  )
  const docx = await zip.generateAsync({ type: 'uint8array' })
  const again = await writeComments(docx, { text: 'Sở Ngoại vụ' }, [finding('Sở Ngoại vụ', 'Sở')], by)
  const comments = await (await JSZip.loadAsync(again)).file('word/comments.xml')!.async('string')
  expect(comments).toMatch(/^<x:comments [^>]*><w:comment .*<\/w:comment><\/x:comments>$/)
})

it('the comment says the sentence, the regulation and the suggestion, safely', async () => {
  const docx = await givenDocx({ body: p('đôi ngoại') })
  const { text } = await readSource(docx)
  const said = finding(text, 'đôi ngoại', {
    message: 'Có lẽ <gõ nhầm> & sai dấu.\u0000',
    regulation: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
    suggestion: 'đối ngoại',
  })
  const written = await writeComments(docx, { text }, [said], { ...by, at: '2026-11-21T08:00:00Z' })
  const comments = await (await JSZip.loadAsync(written)).file('word/comments.xml')!.async('string')
  expect([...comments.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, line]) => line)).toEqual([
    'Có lẽ &lt;gõ nhầm&gt; &amp; sai dấu.',
    'Nghị định 30/2020/NĐ-CP, Phụ lục I',
    'Gợi ý: “đối ngoại”.',
  ])
  expect(comments).toContain('w:author="Nhịp Cầu" w:date="2026-11-21T08:00:00Z" w:initials="NC"')
})

it('every other part keeps its bytes, macros among them, and the same input gives the same file', async () => {
  const parts = {
    'word/vbaProject.bin': new Uint8Array([1, 2, 3, 0, 255]),
    'word/media/a.png': new Uint8Array(50).fill(7),
  }
  const { docx, written } = await comment({ body: p('Kế hoạch'), styles: '', parts }, 'hoạch')
  const [before, after] = await Promise.all([JSZip.loadAsync(docx), JSZip.loadAsync(written)])
  const changed = new Set(['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'])
  for (const name of Object.values(before.files)
    .filter((one) => !one.dir && !changed.has(one.name))
    .map((one) => one.name)) {
    expect(await after.file(name)!.async('uint8array')).toEqual(await before.file(name)!.async('uint8array'))
  }
  expect(Object.keys(after.files)).toEqual([...Object.keys(before.files), 'word/comments.xml'])
  expect((await comment({ body: p('Kế hoạch'), styles: '', parts }, 'hoạch')).written).toEqual(written)
})

it('a part in UTF-16 and a prefix of its own are written again so that they read the same', async () => {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const xml = `<?xml version="1.0" encoding="UTF-16"?><n:document xmlns:n="${namespace}"><n:body><n:p><n:r><n:t>Kế hoạch năm</n:t></n:r></n:p></n:body></n:document>`
  const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
  const docx = await givenDocx({ body: '', parts: { 'word/document.xml': bytes } })
  const { text } = await readSource(docx)
  const written = await writeComments(docx, { text }, [finding(text, 'hoạch')], by)
  expect((await readSource(written)).text).toBe('Kế hoạch năm')
})

it('a signed file, a file that is no .docx and a file other than the one that was read are refused', async () => {
  const docx = await givenDocx({ body: p('Kế hoạch') })
  const reasonFor = (bytes: Uint8Array, text = 'Kế hoạch') =>
    writeComments(bytes, { text }, [finding('Kế hoạch', 'Kế')], by).catch((error: unknown) =>
      error instanceof NotCommentable ? error.reason : error,
    )
  const zip = await JSZip.loadAsync(docx)
  const relations = await zip.file('_rels/.rels')!.async('string')
  const origin =
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
  zip.file('_rels/.rels', relations.replace('</Relationships>', `${origin}</Relationships>`))
  expect(await reasonFor(await zip.generateAsync({ type: 'uint8array' }))).toBe('signed')
  expect(await reasonFor(new TextEncoder().encode('Kế hoạch'))).toBe('notDocx')
  expect(await reasonFor(docx, 'Báo cáo')).toBe('otherDocument')
})

it('an own macro-enabled document keeps its kind', async () => {
  const zip = await JSZip.loadAsync(await givenDocx({ body: p('Kế hoạch') }))
  zip.file(
    '[Content_Types].xml',
    contentTypes('x').replace(/application[^"]*/, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  )
  const docx = await zip.generateAsync({ type: 'uint8array' })
  const written = await writeComments(docx, { text: 'Kế hoạch' }, [finding('Kế hoạch', 'Kế')], by)
  const types = await (await JSZip.loadAsync(written)).file('[Content_Types].xml')!.async('string')
  expect(types).toContain('macroEnabled')
})

it('wherever findings fall in a whole document, its text stays and each is enclosed', async () => {
  const docx = await writeDocx(plan)
  const document = await readDocument(docx)
  const place = fc.nat(document.text.length - 1)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 12 }),
      async (places) => {
        const findings = places.map(([from, length]) => ({
          ...finding(document.text, ''),
          span: [from, Math.min(from + length, document.text.length)] as const,
        }))
        const written = await writeComments(docx, document, findings, by)
        expect((await readSource(written)).text).toBe(document.text)
        expect(Object.keys(await enclosed(written))).toHaveLength(findings.length)
      },
    ),
    { numRuns: 25 },
  )
})
