import JSZip from 'jszip'

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A .docx around the given body, with further parts as the test wants them. */
export async function templateOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip()
  const all: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}${page}</w:body></w:document>`,
    ...parts,
  }
  for (const [name, content] of Object.entries(all)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array' })
}

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>'

/** A part with its relation, as `templateOf` takes them. */
export function related(type: string, target: string, mode = ''): Record<string, string> {
  const external = mode === '' ? '' : ` TargetMode="${mode}"`
  return {
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r9" Type="${office}/${type}" Target="${target}"${external}/></Relationships>`,
  }
}

export const headerPart = (words: string): string => `<w:hdr ${space}>${paragraph(words)}</w:hdr>`

export function paragraph(words: string, properties = '', look = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${pPr}${run(words, look)}</w:p>`
}

export function run(words: string, look = ''): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

export function mergeField(name: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> MERGEFIELD ${name} \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}${run(`«${name}»`, '<w:b/>')}${mark('end')}`
}

export function control(tag: string, content: string): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

const cell = (...paragraphs: string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const columns = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9200" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="4600"/></w:tblGrid>${rows.join('')}</w:tbl>`

const centre = '<w:jc w:val="center"/>'

/** The template of an invented office: its own motto, its own body style, fields of every kind. */
export const officeTemplate = [
  columns(
    row(
      cell(paragraph('{{CƠ QUAN BAN HÀNH}}', centre, '<w:b/>')),
      cell(
        paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centre, '<w:b/>'),
        paragraph('Độc lập - Tự do - Hạnh phúc', centre, '<w:b/>'),
      ),
    ),
    row(
      cell(
        `<w:p><w:pPr>${centre}</w:pPr>${run('Số: {{số')}${run('}}/{{ký', '<w:i/>')}${run(' hiệu}}')}</w:p>`,
      ),
      cell(paragraph('{{địa danh}}, {{ngày tháng năm}}', centre, '<w:i/>')),
    ),
  ),
  `<w:p><w:pPr>${centre}</w:pPr>${mergeField('TEN_LOAI')}</w:p>`,
  control('trich_yeu', paragraph('Bấm để nhập', centre, '<w:b/>')),
  paragraph(
    '{{nội dung}}',
    '<w:pStyle w:val="ThanVanBan"/><w:spacing w:after="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>',
    '<w:sz w:val="28"/>',
  ),
  columns(
    row(
      cell(paragraph('Nơi nhận:', '', '<w:b/><w:i/>'), paragraph('{{nơi nhận}}', '', '<w:sz w:val="22"/>')),
      cell(
        paragraph('{{quyền hạn, chức vụ}}', centre, '<w:b/>'),
        paragraph(' '),
        paragraph('{{họ tên}}', centre, '<w:b/>'),
      ),
    ),
  ),
  paragraph('Chuyên viên soạn thảo: {{tên chuyên viên}}'),
].join('')
