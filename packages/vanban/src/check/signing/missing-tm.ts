import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../understand/fold.ts'
import { familyOf } from '../document-family.ts'
import { printedLines } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { collectives, linksOf, type Link } from './links.ts'

/**
 * A committee is a collective: its chair signs in its name ("TM. ỦY BAN NHÂN DÂN"), a deputy for the chair below that ("KT. CHỦ
 * TỊCH"). A minister, a director or a chief of office heads an office: there "KT." stands alone. Since 2025 some committees
 * sign what their chair alone decides with "KT. CHỦ TỊCH" only, so this is a warning.
 */
export const missingTM: Rule = {
  name: 'missing-TM',
  regulation: presentation('II.7.b'),
  check(document): Fault[] {
    const { signature, where, text } = document
    if (!signature || !where.signature || familyOf(document) === 'party') return []
    const links = linksOf(signature)
    const [first] = links
    if (!first || links.some(({ word }) => word !== null && word !== 'KT' && word !== 'Q')) return []
    if (!isChair(first) || !isOfCommittee(document)) return []
    const collective = collectiveOf(document)
    return [
      {
        severity: 'warning',
        span: firstLine(text, where.signature),
        says: {
          vi: `Văn bản của ${collective} ký thay mặt tập thể thì phía trên phải có “TM. ${collective.toUpperCase()}”.`,
          en: `A document of a committee is signed in its name: “TM. ${collective.toUpperCase()}” stands above.`,
        },
        suggestion: `TM. ${collective.toUpperCase()}\n${first.text.replace(/^KT\.(?=\S)/u, 'KT. ')}`,
      },
    ]
  },
}

/** Only the posts at the head of a committee; "CHÁNH VĂN PHÒNG", "GIÁM ĐỐC" and "BỘ TRƯỞNG" head offices. */
function isChair({ post, word }: Link): boolean {
  return (
    /^(?:phó )?chủ tịch(?! hội đồng (?!nhân dân)| liên| hội| công)/.test(post) &&
    (word !== null || post.startsWith('chủ tịch'))
  )
}

const ownDecision = /^chủ tịch /
/** Kinds that the chair issues as the chair, under the head of the committee. */
const ofChair = new Set(['chỉ thị', 'công điện', 'thư công', 'giấy mời', 'giấy ủy quyền', 'giấy giới thiệu'])

/** By its head, its symbol, or what its body says of itself; the chair's own decisions are the chair's. */
function isOfCommittee({ issuer, symbol, text, type, outline }: OfficialDocument): boolean {
  const name = fold(issuer ?? '')
  if (ownDecision.test(name) || ofChair.has(type ?? '')) return false
  // A council passes its resolutions itself; who was in the chair certifies them.
  if (type === 'nghị quyết' && /^(?:hội đồng nhân dân|hđnd)/.test(name)) return false
  if (type === 'quyết định' && decidesAlone(text, outline[0]?.span[0] ?? 0)) return false
  if (collectives.test(name)) return true
  if (name !== '') return false
  if (/-(?:UBND|HĐND)$/.test(symbol ?? '')) return true
  return /(?:^|[\n,.;] *)(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)?[^,.;:]{0,40}(?:ban hành|xây dựng|báo cáo)/u.test(
    fold(text.slice(0, 4000)),
  )
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" above the bases: the chair decides. */
function decidesAlone(text: string, body: number): boolean {
  return /(?:^|\n)\s*CHỦ TỊCH\s+(?:ỦY|UỶ) BAN NHÂN DÂN/u.test(text.slice(0, body + 300))
}

function collectiveOf({ issuer }: OfficialDocument): string {
  const name = fold(issuer ?? '')
  const known = collectives.exec(name)?.[0] ?? 'ủy ban nhân dân'
  return known === 'ubnd' ? 'Ủy ban nhân dân' : known === 'hđnd' ? 'Hội đồng nhân dân' : capitalised(known)
}

function capitalised(name: string): string {
  return (name[0] ?? '').toUpperCase() + name.slice(1)
}

function firstLine(text: string, signature: Span): Span {
  return printedLines(text, signature)[0]?.span ?? signature
}
