import { Document, Packer, SectionType } from 'docx'
import type { ISectionOptions } from 'docx'
import type { Appendix, Composition } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { compose } from './compose.ts'
import { docxBlocks, lastParagraph, layoutTable, twips } from './docx-blocks.ts'
import { contactFooter, firstPageHeader, pageNumberHeader } from './docx-margins.ts'
import { fixedParts, styles } from './docx-parts.ts'
import {
  closingColumns,
  closingGap,
  headColumns,
  headGap,
  landscapeColumn,
  lineScale,
  page,
  textColumn,
} from './measures.ts'
import { withoutClock } from './zip-dates.ts'

/**
 * The document as DOCX in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. The same document gives the same bytes: the
 * only date in the file is the document's own.
 */
export async function writeDocx(document: WritableDocument): Promise<Uint8Array> {
  const composition = compose(document)
  const file = new Document({
    title: composition.title,
    compatibility: { version: 15 },
    styles,
    sections: [firstSection(composition), ...composition.appendices.map(appendixSection)],
  })
  return withoutClock(await Packer.toBuffer(file, undefined, fixedParts(composition)))
}

const gaps = {
  head: { above: 0, between: headGap },
  closing: { above: headGap, between: closingGap },
  copy: { above: closingGap, between: closingGap },
} as const

function firstSection({ head, body, closing, copy, circulation, contact }: Composition): ISectionOptions {
  const headRows = [
    [head.agency, head.nation],
    [head.number, head.date],
  ]
  return {
    properties: sectionProperties(false),
    headers: { default: pageNumberHeader(), first: firstPageHeader(circulation) },
    ...(contact === null ? {} : { footers: { first: contactFooter(contact) } }),
    children: [
      layoutTable(head.columns, headRows, gaps.head),
      ...docxBlocks(body, lineScale, textColumn),
      ...(closing ? [layoutTable(closingColumns, closing.rows, gaps.closing)] : []),
      lastParagraph(),
      ...(copy ? [layoutTable(closingColumns, [...copy.head.rows, ...copy.closing.rows], gaps.copy)] : []),
      ...(copy ? [lastParagraph()] : []),
    ],
  }
}

/** Pages of an appendix are counted from 1 again, and the first one shows no number either. */
function appendixSection({ landscape, head, blocks }: Appendix): ISectionOptions {
  return {
    properties: sectionProperties(landscape),
    headers: { default: pageNumberHeader(), first: firstPageHeader(null) },
    children: [
      ...(head ? [layoutTable(headColumns, head.rows, gaps.head)] : []),
      ...docxBlocks(blocks, lineScale, landscape ? landscapeColumn : textColumn),
    ],
  }
}

function sectionProperties(landscape: boolean): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: landscape ? 'landscape' : 'portrait',
      },
      margin: {
        top: twips(page.top),
        bottom: twips(page.bottom),
        left: twips(page.left),
        right: twips(page.right),
        header: twips(page.numberFromEdge),
        footer: twips(page.numberFromEdge),
      },
      pageNumbers: { start: 1 },
    },
  }
}
