import type { Citation, OfficialDocument } from '../../model/official-document.ts'
import { documentTypes } from '../../understand/words/document-types.ts'

/** What number and symbol say by themselves. */
export interface CitedReference {
  readonly number: string
  /** The year within the symbol of a legal document ("2015" of "72/2015/NĐ-CP"); null where there is none. */
  readonly year: string | null
  /** The first group of letters: "NĐ", "KH", "UBND". */
  readonly group: string
  /** Of a Party body: the type stands before the slash ("57-KL/TW"). */
  readonly isOfParty: boolean
}

/** Null for a law cited by its name. */
export function referenceOf(reference: string): CitedReference | null {
  const match = /^(\d+[a-z]?)(?:\/(\d{4}))?[-/]([\p{L}\d&]+)(.*)$/u.exec(reference)
  if (!match) return null
  const [, number = '', year = null, group = '', rest = ''] = match
  return { number, year, group, isOfParty: reference[number.length] === '-' && rest.startsWith('/') }
}

const namesByAbbreviation = new Map(
  documentTypes.flatMap(([name, short]) => (short === null ? [] : [[short, name] as const])),
)

/** The type that an abbreviation in a symbol stands for: "KH" is a plan. */
export function typeOfGroup(group: string): string | null {
  return namesByAbbreviation.get(group) ?? null
}

function keyOf({ reference }: Citation): string {
  return reference.normalize('NFC').toLowerCase()
}

/** Each reference as it comes for the first time; the document's own number is none. */
export function firstCitations({ citations, number, symbol }: OfficialDocument): Citation[] {
  const own = `${number ?? ''}/${symbol ?? ''}`.toLowerCase()
  const seen = new Set<string>([own])
  return citations.filter((citation) => {
    const key = keyOf(citation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
