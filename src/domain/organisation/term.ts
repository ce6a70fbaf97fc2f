import { certainties } from '#domain/documents/law.ts'
import type { Certainty } from '#domain/documents/law.ts'

/** What a Vietnamese name or title is called in another language; translators take it as it stands. */
export interface Term {
  readonly vietnamese: string
  /** ISO 639-1: "en". */
  readonly language: string
  readonly term: string
  readonly source: string
  readonly certainty: Certainty
  /** Who recorded it; null for what the house begins with. */
  readonly recordedBy: string | null
  readonly unitName: string | null
  readonly recordedAt: Date
}

/** Languages of the neighbours and of the partners that offices write to, English first. */
export const termLanguages = ['en', 'zh', 'lo', 'km', 'fr', 'ru', 'ja', 'ko', 'es', 'de', 'th'] as const
export type TermLanguage = (typeof termLanguages)[number]

export function isTermLanguage(text: string): text is TermLanguage {
  return termLanguages.some((known) => known === text)
}

export { certainties }

const columns = ['vi', 'language', 'term', 'source', 'certainty'] as const

/** Delimited text (RFC 4180) that translation tools take in; UTF-8 with its mark, so that spreadsheets show Vietnamese. */
export function termsAsCsv(terms: readonly Term[]): string {
  const lines = terms.map((one) => [one.vietnamese, one.language, one.term, one.source, one.certainty])
  return `\ufeff${[columns, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** What begins like a formula is not made into one by a spreadsheet. */
function quoted(cell: string): string {
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** TermBase eXchange (ISO 30042:2019, core dialect): a concept for each Vietnamese name, with all its languages. */
export function termsAsTbx(terms: readonly Term[]): string {
  const concepts = [...Map.groupBy(terms, ({ vietnamese }) => vietnamese)].map(
    ([vietnamese, all], at) =>
      `<conceptEntry id="c${at + 1}">${section('vi', vietnamese, '')}${all
        .map((one) => section(one.language, one.term, `${one.source} (${one.certainty})`))
        .join('')}</conceptEntry>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tbx style="dca" type="TBX-Core" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2">' +
    `<tbxHeader><fileDesc><sourceDesc><p>Nhip Cau</p></sourceDesc></fileDesc></tbxHeader><text><body>\n${concepts.join('\n')}\n</body></text></tbx>\n`
  )
}

function section(language: string, term: string, note: string): string {
  const said = note === '' ? '' : `<note>${escaped(note)}</note>`
  return `<langSec xml:lang="${language}"><termSec><term>${escaped(term)}</term>${said}</termSec></langSec>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
