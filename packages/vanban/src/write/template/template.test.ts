import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { Unfillable } from '../../model/unfillable.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { readSource } from '../../read/read-source.ts'
import { understand } from '../../understand/understand.ts'
import type { WritableDocument } from '../writable-document.ts'
import { writeDocx } from '../docx.ts'
import { decision, draft, hostile, passage, plan, report } from '../given-documents.ts'
import { essentials, outlineLines } from '../given-round-trip.ts'
import {
  control,
  headerPart,
  mergeField,
  officeTemplate,
  paragraph,
  related,
  run,
  templateOf,
} from './given-templates.ts'
import { fillTemplate, readTemplate } from './template.ts'

const own = { 'tên chuyên viên': 'Bùi Thanh Hà' }

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string>()
  for (const [name, file] of Object.entries(zip.files)) parts.set(name, await file.async('string'))
  return parts
}

const sourceOf = async (bytes: Uint8Array): Promise<string> =>
  (await partsOf(bytes)).get('word/document.xml') ?? ''
const textOf = async (bytes: Uint8Array): Promise<string> => (await readSource(bytes)).text

async function filled(body: string, document: WritableDocument = plan, values = {}): Promise<string> {
  return sourceOf(await fillTemplate(await templateOf(body), document, values))
}

async function refusal(work: Promise<unknown>): Promise<[string, unknown]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Unfillable) return [error.reason, error.fields]
  if (error instanceof Unreadable) return [error.reason, error.detail]
  throw new Error(`not refused: ${String(error)}`)
}

describe('the fields of a template', () => {
  it('are listed in order, each once, with those that no part of a document answers to', async () => {
    const fields = await readTemplate(await templateOf(officeTemplate + paragraph('{{số}}')))
    expect(fields.map(({ name }) => name)).toEqual([
      'CƠ QUAN BAN HÀNH',
      'số',
      'ký hiệu',
      'địa danh',
      'ngày tháng năm',
      'TEN_LOAI',
      'trich_yeu',
      'nội dung',
      'nơi nhận',
      'quyền hạn, chức vụ',
      'họ tên',
      'tên chuyên viên',
    ])
    expect(fields.filter(({ known }) => !known).map(({ name }) => name)).toEqual(['tên chuyên viên'])
    expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['braces', 'mergeField', 'control']))
  })

  it('are found in headers and text boxes too, and controls that programs set for themselves are none', async () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('{{độ khẩn}}')}</w:txbxContent></w:pict></w:r></w:p>`
    const template = await templateOf(box + control('goog_rdk_0', paragraph('{{nội dung}}')), {
      ...related('header', 'header1.xml'),
      'word/header1.xml': headerPart('{{số ký hiệu}}'),
    })
    expect((await readTemplate(template)).map(({ name }) => name)).toEqual([
      'độ khẩn',
      'nội dung',
      'số ký hiệu',
    ])
    const parts = await partsOf(await fillTemplate(template, plan))
    expect(parts.get('word/header1.xml')).toContain('05/KH-UBND')
  })
})

describe('a filled template', () => {
  it('is read again as the document that was put into it', async () => {
    const again = understand(
      await readSource(await fillTemplate(await templateOf(officeTemplate), plan, own)),
    )
    expect(essentials(again)).toEqual(essentials(plan))
    expect(outlineLines(again.outline)).toEqual(outlineLines(plan.outline))
    expect(again.bases).toHaveLength(plan.bases.length)
  })

  it('keeps everything that is no field, and the looks of what is one', async () => {
    const body = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('Số: ', '<w:color w:val="FF0000"/>')}${run('{{s')}${run('ố}}', '<w:i/>')}${run(' của năm', '<w:b/>')}</w:p>`
    const source = await filled(body + paragraph('{{nội dung}}'))
    expect(source).toContain('<w:pPr><w:jc w:val="right"/></w:pPr>')
    expect(source).toContain(run('Số: ', '<w:color w:val="FF0000"/>'))
    expect(source).toContain(run('05'))
    expect(source).toContain(run(' của năm', '<w:b/>'))
    expect(source).not.toContain('{{')
  })

  it('sets the body in the style of its field, titles bold, and ends it', async () => {
    const source = await filled(
      paragraph('{{nội dung}}', '<w:pStyle w:val="Than"/><w:jc w:val="both"/>', '<w:sz w:val="26"/>'),
    )
    expect(source).toContain(
      '<w:pPr><w:pStyle w:val="Than"/><w:keepNext/><w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
    )
    expect(source).toContain('thực hiện Kế hoạch này./.')
  })

  it('sets the tables of the body within its own margins', async () => {
    const source = await filled(paragraph('{{nội dung}}'), report)
    const total = [...source.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce(
      (sum, [, width]) => sum + Number(width),
      0,
    )
    expect(total).toBeGreaterThan(9300)
    expect(total).toBeLessThanOrEqual(9360)
    expect(source).toContain('<w:tblHeader/>')
  })

  it('takes merge fields and controls away with their marks', async () => {
    const source = await filled(
      `<w:p>${run('V/v ')}${mergeField('trich_yeu')}</w:p>${control('noi_dung', paragraph('Nhập nội dung'))}`,
    )
    expect(source).toContain('Thông tin đối ngoại trên địa bàn tỉnh năm 2025')
    for (const mark of ['fldChar', 'instrText', 'w:sdt', 'showingPlcHdr', '«trich_yeu»', 'Nhập nội dung'])
      expect(source).not.toContain(mark)
  })

  it('leaves other fields of Word, as the number of the page, alone', async () => {
    const pageField = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    expect(await filled(pageField + paragraph('{{nội dung}}'))).toContain(pageField)
  })

  it('states the bases once: in their own field when there is one, else at the head of the body', async () => {
    const apart = await filled(
      paragraph('{{căn cứ}}') + paragraph('QUYẾT ĐỊNH:') + paragraph('{{nội dung}}'),
      decision,
    )
    expect(apart.match(/Căn cứ Luật Tổ chức/g)).toHaveLength(1)
    expect(apart.match(/QUYẾT ĐỊNH:/g)).toHaveLength(1)
    expect(apart.indexOf('Căn cứ')).toBeLessThan(apart.indexOf('QUYẾT ĐỊNH:'))
    const within = await filled(paragraph('{{nội dung}}'), decision)
    expect(within.match(/Căn cứ Luật Tổ chức/g)).toHaveLength(1)
    expect(within.match(/QUYẾT ĐỊNH:/g)).toHaveLength(1)
  })

  it('carries the appendices on pages of their own when no field asks for them', async () => {
    const source = await filled(paragraph('{{nội dung}}'))
    expect(source.indexOf('w:type="page"')).toBeLessThan(source.indexOf('DANH MỤC NHIỆM VỤ'))
    expect(source.indexOf('DANH MỤC NHIỆM VỤ')).toBeLessThan(source.indexOf('<w:sectPr>'))
  })

  it('leaves number, day and name open in a draft', async () => {
    const text = await textOf(await fillTemplate(await templateOf(officeTemplate), draft, own))
    expect(text).toMatch(/Số:\s+\/KH-UBND/)
    expect(text).toMatch(/ngày\s+tháng\s+năm 2025/)
  })

  it('prints hostile words as they are', async () => {
    const words = '</w:t></w:r></w:p> {{số}}\u0000\ufffe & <b>'
    const source = await filled(paragraph('{{ghi chú}}') + paragraph('{{nội dung}}'), hostile, {
      'ghi chú': words,
    })
    expect(source).toContain('&lt;/w:t&gt;&lt;/w:r&gt;&lt;/w:p&gt; {{số}} &amp; &lt;b&gt;')
  })

  it('is the same, byte for byte, for the same template and document', async () => {
    const template = await templateOf(officeTemplate)
    const [first, second] = [await fillTemplate(template, plan, own), await fillTemplate(template, plan, own)]
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  it('may be made of a document that this library wrote', async () => {
    const bytes = await writeDocx({
      ...plan,
      subject: '{{trích yếu}}',
      outline: [passage('paragraph', null, '{{nội dung}}')],
    })
    expect((await readTemplate(bytes)).map(({ name }) => name)).toEqual(['trích yếu', 'nội dung'])
  })
})

describe('a template is refused', () => {
  const body = paragraph('{{nội dung}}')

  it.each([
    ['without a field', paragraph('Không có gì'), plan, ['noFields', []]],
    ['without a place for the text', paragraph('{{trích yếu}}'), plan, ['noBody', []]],
    [
      'with a field that is not closed',
      `${body}${paragraph('Số: {{số ký hiệu}')}`,
      plan,
      ['unclosed', ['{{số ký hiệu']],
    ],
    [
      'with fields that nobody gave words for',
      `${body}${paragraph('{{tên lái xe}} và {{biển số}}')}`,
      plan,
      ['unknownFields', ['tên lái xe', 'biển số']],
    ],
    [
      'for a document that lacks what it asks for',
      `${body}${paragraph('{{trích yếu}} {{địa danh}}')}`,
      { ...plan, subject: null, place: ' ' },
      ['missingValues', ['trích yếu', 'địa danh']],
    ],
    [
      'with its text among other words',
      paragraph('Nội dung: {{nội dung}}'),
      plan,
      ['notAlone', ['nội dung']],
    ],
  ] as const)('%s', async (_, words, document, expected) => {
    expect(await refusal(fillTemplate(await templateOf(words), document))).toEqual(expected)
  })

  it.each([
    ['with programs', { 'word/vbaProject.bin': 'x' }, ['unsupported', 'docm']],
    ['with a file inside it', { 'word/embeddings/oleObject1.bin': 'x' }, ['unsupported', 'embedded']],
    [
      'with a picture from elsewhere',
      related('image', 'http://example.invalid/a.png', 'External'),
      ['unsupported', 'external'],
    ],
    [
      'with a link into a folder',
      related('hyperlink', 'file:///etc/passwd', 'External'),
      ['unsupported', 'external'],
    ],
  ] as const)('%s', async (_, parts, expected) => {
    expect(await refusal(readTemplate(await templateOf(body, parts)))).toEqual(expected)
  })

  it('with entities, as one that is no Word document, and empty', async () => {
    const bomb = await templateOf(body, {
      'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>',
    })
    expect(await refusal(readTemplate(bomb))).toEqual(['nestedEntities', null])
    expect(await refusal(readTemplate(new TextEncoder().encode('{{số}}')))).toEqual(['unsupported', 'docx'])
    expect(await refusal(readTemplate(new Uint8Array()))).toEqual(['empty', null])
  })

  it('not for a link to be clicked, nor for the template that it was made from, which is forgotten', async () => {
    const settings =
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="r1"/></w:settings>'
    const origin =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/van-thu.dotm" TargetMode="External"/></Relationships>'
    const template = await templateOf(body, {
      ...related('hyperlink', 'https://example.invalid/', 'External'),
      'word/settings.xml': settings,
      'word/_rels/settings.xml.rels': origin,
    })
    const parts = await partsOf(await fillTemplate(template, plan))
    expect([...parts.values()].join('')).not.toContain('van-thu.dotm')
    expect(parts.get('word/settings.xml')).not.toContain('attachedTemplate')
  })
})
