import type { OfficialDocument } from '../../model/official-document.ts'
import { documentTypes } from '../../understand/words/document-types.ts'
import { familyOf } from '../document-family.ts'
import { lineAround } from '../regions.ts'
import { abbreviationTable } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

const abbreviations = new Map(documentTypes.map(([name, short]) => [name, short]))
const names = new Map(
  documentTypes.flatMap(([name, short]) => (short === null ? [] : [[short, name] as const])),
)
/** In the symbol of a letter these can be no office: "TTr-VP" may be the inspectorate's, "CT-NV" the tax department's. */
const typesOnly = new Set(['QĐ', 'KH', 'BC', 'NQ', 'QyĐ', 'CTr', 'GM', 'PA', 'CĐ'])

/** The symbol begins with the abbreviation of the type: a plan is "KH-…", a report "BC-…", a letter neither. */
export const symbolTypeMismatch: Rule = {
  name: 'symbol-type-mismatch',
  regulation: abbreviationTable,
  check(document): Fault[] {
    const { type, symbol } = document
    if (type === null || symbol === null || familyOf(document) === 'normative') return []
    const [first = ''] = symbol.split(/[-/]/)
    if (type === 'công văn')
      return typesOnly.has(first) && titleIsMissing(document) ? [letterFault(document, first)] : []
    const expected = abbreviations.get(type)
    if (!expected || first === expected) return []
    return [typedFault(document, { type, first, expected })]
  },
}

/** A title that was lost makes a letter of a plan: then "V/v" is missing too. */
function titleIsMissing({ subject, addressees }: OfficialDocument): boolean {
  return subject !== null && addressees.length > 0
}

function letterFault(document: OfficialDocument, first: string): Fault {
  return {
    severity: 'warning',
    span: symbolSpan(document),
    says: {
      vi: `Ký hiệu của công văn không ghi tên loại; “${first}” là ${names.get(first) ?? 'tên loại khác'}.`,
      en: `The symbol of a letter names no type; “${first}” stands for ${names.get(first) ?? 'another type'}.`,
    },
  }
}

function typedFault(
  document: OfficialDocument,
  { type, first, expected }: Readonly<Record<'type' | 'first' | 'expected', string>>,
): Fault {
  const other = names.get(first)
  const known = other !== undefined
  return {
    severity: known ? 'error' : 'warning',
    span: symbolSpan(document),
    says: {
      vi: `Văn bản là ${type} nên ký hiệu phải bắt đầu bằng “${expected}”; “${first}” ${known ? `là chữ viết tắt của ${other}` : 'không phải chữ viết tắt của tên loại này'}.`,
      en: `The document is a “${type}”, so its symbol begins with “${expected}”; “${first}” ${known ? `stands for “${other}”` : 'does not stand for this type'}.`,
    },
    suggestion: known
      ? (document.symbol ?? '').replace(first, expected)
      : `${expected}-${(document.symbol ?? '').replace(/-.*$/, '')}`,
  }
}

function symbolSpan({ where, text }: OfficialDocument) {
  return where.symbol ?? lineAround(text, where.number?.[0] ?? 0)
}
