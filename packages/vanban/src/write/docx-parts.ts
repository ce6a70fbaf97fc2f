import { AlignmentType, LineRuleType } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { Composition } from './composition.ts'
import { firstLine, lineScale, paragraphGap, size } from './measures.ts'
import { escapeXml } from './xml-text.ts'

const family = 'Times New Roman'

/** "Nội dung văn bản": the running text of the document. */
export const bodyStyle = {
  id: 'NoiDungVanBan',
  name: 'Nội dung văn bản',
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: Math.round(firstLine * 20) },
    spacing: {
      before: 0,
      after: paragraphGap * 20,
      line: Math.round(240 * lineScale),
      lineRule: LineRuleType.AUTO,
    },
  },
} as const satisfies IParagraphStyleOptions

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
        size: size.body * 2,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
      },
    },
  },
  paragraphStyles: [bodyStyle],
}

interface Part {
  readonly path: string
  readonly data: string
}

/** Parts of the package that would otherwise carry the time of writing, or leave a missing font to chance. */
export function fixedParts(composition: Composition): Part[] {
  return [
    { path: 'docProps/core.xml', data: coreProperties(composition) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function coreProperties({ title, subject, author, created }: Composition): string {
  const stamp = created
    ? [created.year, created.month, created.day]
        .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
        .join('-') + 'T00:00:00Z'
    : null
  const dated = (name: string): string =>
    stamp ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>` : ''
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    dated('created'),
    dated('modified'),
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('')
}

/** Tinos and Liberation Serif have the same widths: lines break alike where Times New Roman is not installed. */
const fontTable = [
  declaration,
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...[family, 'Tinos', 'Liberation Serif'].map((name) =>
    [
      `<w:font w:name="${name}">`,
      name === family ? '<w:altName w:val="Tinos"/>' : '',
      '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>',
      '<w:pitch w:val="variable"/></w:font>',
    ].join(''),
  ),
  '</w:fonts>',
].join('')
