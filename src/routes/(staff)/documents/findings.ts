import type { OfficialDocument } from 'vanban'
import type { CheckedDocument } from '#domain/documents/checking.ts'
import { sheetOf } from '#domain/documents/sheet.ts'
import { marksOfFindings } from '#domain/documents/sheet-marks.ts'

/** Nobody reads more of them on a page. */
const mostShown = 300

/** What travels to the page: the sheet with its marks, and the findings. */
export function shownFindings({ model, findings }: CheckedDocument) {
  const shown = findings.slice(0, mostShown)
  return {
    sheet: sheetOf(model, marksOfFindings(shown)),
    findings: shown,
    more: findings.length - shown.length,
  }
}

/** True when the file itself is a .docx, not one that was converted to be read: only such a file bears comments. */
export function isDocx({ format, notes }: OfficialDocument): boolean {
  return format === 'docx' && !notes.some((note) => note.startsWith('converted'))
}
