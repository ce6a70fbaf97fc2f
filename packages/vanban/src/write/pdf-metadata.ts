import type { Composition, Day } from './composition.ts'
import type { Identity } from './pdf-file.ts'
import { escapeXml } from './xml-text.ts'

/** What the file may call itself: archival and accessible, archival, or neither. */
export type Conformance = 'PDF/A-2a and PDF/UA-1' | 'PDF/A-2b' | 'PDF 1.7'

const tool = 'vanban'

/** The same said twice, for old readers (Info) and as XMP. A draft has no day, and the file then carries none either. */
export function identity(composition: Composition, conformance: Conformance, catalogue: string): Identity {
  return {
    info: infoOf(composition),
    metadata: new TextEncoder().encode(packet(composition, conformance)),
    catalogue: catalogue
      .replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')
      // What is not said is false, and some readers complain of it when it is.
      .replace(/\s*\/Suspects false/, ''),
  }
}

function infoOf({ title, subject, author, created }: Composition): string {
  const day = created ? `(D:${digits(created, '')}000000Z)` : ''
  const entries: readonly (readonly [string, string])[] = [
    ['Title', text(title)],
    ['Subject', text(subject)],
    ['Author', text(author)],
    ['Creator', text(tool)],
    ['CreationDate', day],
    ['ModDate', day],
  ]
  const said = entries.filter(([, value]) => value !== '')
  return `<<\n${said.map(([name, value]) => `  /${name} ${value}\n`).join('')}>>`
}

/** A text string in UTF-16, as PDF 1.7 has it for letters beyond Latin; nothing for no words. */
function text(words: string): string {
  if (words === '') return ''
  return `<${Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

function digits({ year, month, day }: Day, between: string): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    between,
  )
}

function packet({ title, subject, author, created }: Composition, conformance: Conformance): string {
  const stamp = created ? `${digits(created, '-')}T00:00:00Z` : ''
  const language = (words: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(words)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${namespaces}>`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${language(title)}</dc:title>`,
    subject === '' ? '' : `<dc:description>${language(subject)}</dc:description>`,
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    '<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>',
    `<xmp:CreatorTool>${tool}</xmp:CreatorTool>`,
    stamp === '' ? '' : `<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>`,
    standards(conformance),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')
}

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
  ['pdfuaid', 'http://www.aiim.org/pdfua/ns/id/'],
  ['pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/'],
  ['pdfaSchema', 'http://www.aiim.org/pdfa/ns/schema#'],
  ['pdfaProperty', 'http://www.aiim.org/pdfa/ns/property#'],
]
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('')

function standards(conformance: Conformance): string {
  const archival = (level: string): string =>
    `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance>`
  switch (conformance) {
    case 'PDF/A-2a and PDF/UA-1':
      return `${archival('A')}<pdfuaid:part>1</pdfuaid:part>${accessibleSchema}`
    case 'PDF/A-2b':
      return archival('B')
    case 'PDF 1.7':
      return ''
  }
}

/** PDF/A knows the properties of XMP's first edition only; the mark of PDF/UA came later and must be explained. */
const accessibleSchema = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('')
