import type { Finding, OfficialDocument } from 'vanban'
import { findingKey } from '#domain/documents/anchors.ts'
import type { CheckedDocument } from '#domain/documents/checking.ts'
import { sheetOf } from '#domain/documents/sheet.ts'
import type { SheetBlock } from '#domain/documents/sheet.ts'
import { marksOfFindings } from '#domain/documents/sheet-marks.ts'

/** Nobody reads more of them on a page. */
const mostShown = 300

/** What is said of one or several places alike: the first of them, and the keys of the others. */
interface Said extends Finding {
  readonly key: string
  readonly others: readonly string[]
}

export interface ShownFindings {
  readonly sheet: readonly SheetBlock[]
  /** Errors first; each group in the order of the text. Groups without findings are left out. */
  readonly groups: readonly { readonly severity: Finding['severity']; readonly said: readonly Said[] }[]
  /** How many there are besides. */
  readonly more: number
}

/** What travels to the page: the sheet with its marks, and the findings. */
export function shownFindings({ model, findings }: CheckedDocument): ShownFindings {
  const shown = findings.slice(0, mostShown)
  const groups = (['error', 'warning', 'hint'] as const)
    .map((severity) => ({ severity, said: saidOnce(shown, severity) }))
    .filter(({ said }) => said.length > 0)
  return {
    sheet: sheetOf(model, marksOfFindings(shown)),
    groups,
    more: findings.length - shown.length,
  }
}

function saidOnce(findings: readonly Finding[], severity: Finding['severity']): Said[] {
  const places = findings
    .map((finding, index) => ({ ...finding, key: findingKey(index) }))
    .filter((finding) => finding.severity === severity)
  return [...Map.groupBy(places, ({ message, words }) => `${message} ${words}`).values()].map(
    ([first, ...others]) => ({ ...first!, others: others.map(({ key }) => key) }),
  )
}

/** True when the file itself is a .docx, not one that was converted to be read: only such a file bears comments. */
export function isDocx({ format, notes }: OfficialDocument): boolean {
  return format === 'docx' && !notes.some((note) => note.startsWith('converted'))
}
