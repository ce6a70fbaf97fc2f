import type { Copy } from './composition.ts'
import type { WritableCopy } from './writable-document.ts'
import { brokenCentred, centred } from './blocks.ts'
import { recipientLines, signatureLines } from './closing.ts'
import { agencyLines, dateLine, numberLine } from './head.ts'
import { closingColumns, size } from './measures.ts'
import { upper } from './printable.ts'

/** Below the document that was copied: who copied it and how, number and day of the copy, who gets it (mẫu 3.1). */
export function composeCopy(copy: WritableCopy): Copy {
  const [left, right] = closingColumns
  return {
    head: {
      rows: [
        [
          agencyLines({ superior: null, issuer: copy.issuer }, left),
          [centred({ text: upper(copy.form), bold: true }, { size: size.title })],
        ],
        [
          [brokenCentred({ text: numberLine(copy) }, left, { size: size.number })],
          [brokenCentred({ text: dateLine(copy), italic: true }, right, { size: size.smallDate })],
        ],
      ],
    },
    closing: { rows: [[recipientLines(copy), signatureLines(copy.signature)]] },
  }
}
