import JSZip from 'jszip'

/** Parts of a small Word package for tests; what is not given is left out. */
export interface GivenDocx {
  readonly body?: string
  /** The whole document part, instead of `body`. */
  readonly document?: string
  readonly numbering?: string
  readonly styles?: string
  /** Headers of the document, each a list of paragraphs; sections name them "header0", "header1". */
  readonly headers?: readonly string[]
  /** Footers likewise: "footer0", "footer1". */
  readonly footers?: readonly string[]
  readonly settings?: string
  /** Notes by their numbers, from 1. */
  readonly footnotes?: readonly string[]
  readonly endnotes?: readonly string[]
  /** Whole documents within: "chunk0", "chunk1". */
  readonly chunks?: readonly Uint8Array[]
  /** Latin faces of the theme, for headings and for running text. */
  readonly theme?: { readonly major: string; readonly minor: string }
  /** Title among the file's properties. */
  readonly title?: string
  /** Further parts, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const more =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Packs WordprocessingML as Word would. */
export async function givenDocx(given: GivenDocx): Promise<Uint8Array> {
  const zip = new JSZip()
  const relations: string[] = []
  const add = (type: string, name: string, xml: string | Uint8Array, id = `r${relations.length}`) => {
    relations.push(`<Relationship Id="${id}" Type="${relation}/${type}" Target="${name}"/>`)
    zip.file(`word/${name}`, xml)
  }
  zip.file('[Content_Types].xml', contentTypes('wordprocessingml.document.main+xml'))
  const core = `<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
  zip.file(
    '_rels/.rels',
    relationships(
      `<Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/>${core}`,
    ),
  )
  if (given.title !== undefined) zip.file('docProps/core.xml', coreProperties(given.title))
  if (given.numbering)
    add('numbering', 'numbering.xml', `<w:numbering ${w} ${more}>${given.numbering}</w:numbering>`)
  if (given.styles) add('styles', 'styles.xml', `<w:styles ${w}>${given.styles}</w:styles>`)
  if (given.settings) add('settings', 'settings.xml', `<w:settings ${w}>${given.settings}</w:settings>`)
  if (given.theme) add('theme', 'theme/theme1.xml', theme(given.theme))
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = given[`${kind}s`]?.map((note, at) => `<w:${kind} w:id="${at + 1}">${note}</w:${kind}>`)
    if (notes) add(`${kind}s`, `${kind}s.xml`, `<w:${kind}s ${w} ${more}>${notes.join('')}</w:${kind}s>`)
  }
  given.chunks?.forEach((chunk, at) => add('aFChunk', `afchunk${at}.docx`, chunk, `chunk${at}`))
  for (const [type, root, heads] of [
    ['header', 'w:hdr', given.headers],
    ['footer', 'w:ftr', given.footers],
  ] as const)
    heads?.forEach((head, at) =>
      add(type, `${type}${at}.xml`, `<${root} ${w} ${more}>${head}</${root}>`, `${type}${at}`),
    )
  zip.file('word/_rels/document.xml.rels', relationships(relations.join('')))
  zip.file('word/document.xml', given.document ?? givenDocument(given.body ?? ''))
  for (const [name, content] of Object.entries(given.parts ?? {})) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export function givenDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} ${more}><w:body>${body}</w:body></w:document>`
}

export function contentTypes(type: string): string {
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`
  )
}

function coreProperties(title: string): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
  return `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`
}

function theme({ major, minor }: { major: string; minor: string }): string {
  const face = (role: string, name: string) => `<a:${role}Font><a:latin typeface="${name}"/></a:${role}Font>`
  const scheme = `<a:fontScheme>${face('major', major)}${face('minor', minor)}</a:fontScheme>`
  return `<a:theme ${more}><a:themeElements>${scheme}</a:themeElements></a:theme>`
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

/** A paragraph of plain text, with paragraph properties when given. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph in a list. */
export function item(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A level of a list definition. */
export function level(at: number, format: string, text: string, inner = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** One abstract list and one list over it, both with the same number. */
export function list(id: number, levels: string, overrides = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>${num(id, id, overrides)}`
}

export function num(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
}
