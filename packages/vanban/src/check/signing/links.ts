import { fold } from '../../understand/fold.ts'
import type { Signature } from '../../model/official-document.ts'

type SigningWord = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'

/** One line above a name: "KT. CHỦ TỊCH". */
export interface Link {
  readonly word: SigningWord | null
  /** Folded, without the signing word: "chủ tịch". */
  readonly post: string
  /** As printed. */
  readonly text: string
}

const signingWord = /^(tm|kt|tl|tuq|q|t\/m|k\/t|t\/l)\s*[./]?\s*(?=\p{L})/iu
const spelled: Readonly<Record<string, SigningWord>> = {
  tm: 'TM',
  't/m': 'TM',
  kt: 'KT',
  'k/t': 'KT',
  tl: 'TL',
  't/l': 'TL',
  tuq: 'TUQ',
  q: 'Q',
}

export function linksOf({ chain }: Signature): Link[] {
  return chain.map((text) => {
    const match = /^(?:tm|kt|tl|tuq|q)\s*[./]|^[tk]\/[mtl]/iu.test(text) ? signingWord.exec(text) : null
    const word = match ? (spelled[match[1]?.toLowerCase() ?? ''] ?? null) : null
    return { word, post: fold(text.slice(match?.[0].length ?? 0)).trim(), text }
  })
}

/** Bodies that decide as a collective and in whose name their head signs. */
export const collectives =
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực (?:hội đồng nhân dân|hđnd|ủy ban nhân dân)|ủy ban mttq|ủy ban mặt trận|ban thường trực|ban chấp hành|ban thường vụ|đoàn đại biểu quốc hội|ủy ban bầu cử)(?!\p{L})/u
