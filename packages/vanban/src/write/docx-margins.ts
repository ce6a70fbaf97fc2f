import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { spacing } from './docx-blocks.ts'
import { size } from './measures.ts'

/** Arabic, upright, in the middle of the top margin. */
export function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber * 2 })
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: spacing(0, 0), children: [number] }),
    ],
  })
}

/** The first page shows no number; above it stands how far the document may travel, boxed. */
export function firstPageHeader(circulation: string | null): Header {
  const box = { style: 'single', size: 6, space: 4, color: '000000' } as const
  const children =
    circulation === null
      ? []
      : [new TextRun({ text: ` ${circulation} `, bold: true, size: size.mark * 2, border: box })]
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: spacing(0, 0), children })],
  })
}

/** Under a rule as wide as the text. */
export function contactFooter(contact: string): Footer {
  const line = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spacing(0, 0),
    border: { top: { style: 'single', size: 4, space: 4, color: '000000' } },
    children: [new TextRun({ text: contact, size: size.contact * 2 })],
  })
  return new Footer({ children: [line] })
}
