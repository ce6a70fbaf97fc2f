import type { OfficialDocument } from '../model/official-document.ts'
import { fold } from '../understand/fold.ts'
import { documentTypes } from '../understand/words/document-types.ts'

/**
 * Whose rules of form a document follows: Nghị định 30/2020/NĐ-CP for administrative documents; the Party's own, and those of
 * the law on legal documents, are others. `unknown` for a text without a title and symbol.
 */
export type DocumentFamily = 'administrative' | 'party' | 'normative' | 'unknown'

const administrative = new Set(documentTypes.slice(0, 29).map(([name]) => name))
const partyIssuer =
  /(?:^|\s)(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|bộ chính trị|ban bí thư|ban chấp hành trung ương)(?!\p{L})/u
const ownHead = /đảng cộng sản việt nam|đoàn tncs|thanh niên cộng sản/

export function familyOf(document: OfficialDocument): DocumentFamily {
  const { type, symbol } = document
  if (isOfParty(document)) return 'party'
  if (/^\d{4}\//.test(symbol ?? '') || (type !== null && !administrative.has(type))) return 'normative'
  return type === null && symbol === null ? 'unknown' : 'administrative'
}

function isOfParty({ issuer, superior, symbol, text, outline }: OfficialDocument): boolean {
  if (/^\p{Lu}+\/\p{Lu}+/u.test(symbol ?? '')) return true
  const head = fold(text.slice(0, Math.min(outline[0]?.span[0] ?? headReach, headReach)))
  return partyIssuer.test(fold(`${superior ?? ''} ${issuer ?? ''}`)) || ownHead.test(head)
}

const headReach = 1500

/** Neither number nor day yet: both are given after signing (Nghị định 30/2020/NĐ-CP, Điều 15). */
export function isDraft({ number, date }: OfficialDocument): boolean {
  return number === null && (date?.length ?? 0) < 'yyyy-mm-dd'.length
}
