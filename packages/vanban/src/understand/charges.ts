import { knownDuty, readCharge, type Charge } from './duties.ts'
import { subStretch, type Stretch } from './stretch.ts'

export interface GivenCharge extends Charge {
  readonly words: Stretch
  /** "Giao …", "Đề nghị …": somebody else hands the duty over. */
  readonly given: boolean
}

const topics = [
  /^[^.;]{3,400}?: (?=(?:giao|đề nghị|yêu cầu) )/,
  /^(?:về|đối với|riêng|nội dung|công tác) [^.;:]{3,200}: (?=\S)/,
  /^(?:về|đối với|riêng) [^.;:,]{3,120}, (?=\S)/,
]

/** The charge at the head of a sentence, or after its topic: "1. Về kinh phí: Giao Bộ Tài chính …". */
export function chargeOf(words: Stretch): GivenCharge | null {
  const direct = readCharge(words)
  if (direct) return { ...direct, words, given: words.folded.startsWith('giao ') }
  for (const topic of topics) {
    const length = topic.exec(words.folded)?.[0].length
    if (length === undefined) continue
    const rest = subStretch(words, length)
    const charge = readCharge(rest)
    if (charge) return { ...charge, words: rest, given: true }
  }
  return null
}

/** "Giao Sở Ngoại vụ gửi thư mời; giao Công an tỉnh hướng dẫn thủ tục": the words of each, in order. */
export function givenParts(words: Stretch): Stretch[] {
  const first = readCharge(words)
  const byColons = first !== null && words.text[first.dutyAt - 1] === ':'
  const starts = [...words.folded.matchAll(/(?<=[;.]) (?=\S)/g)]
    .map(({ index }) => index)
    .filter(
      (at) => words.folded.startsWith('giao ', at + 1) || (byColons && isColonCharge(subStretch(words, at))),
    )
    .filter(
      (at) =>
        readCharge(subStretch(words, at)) !== null && /^giao |[;.:] giao /.test(words.folded.slice(0, at)),
    )
  return [0, ...starts].map((from, at) => subStretch(words, from, starts[at] ?? words.text.length))
}

/** "Trung tâm Chuyển đổi số: giám sát …" after "Giao Phòng Viễn thông: kiểm tra …;". */
function isColonCharge(words: Stretch): boolean {
  const charge = readCharge(words)
  return charge !== null && words.text[charge.dutyAt - 1] === ':'
}

/** "Đồng ý phương án. Giao Sở Y tế …": first what was decided, then who carries it out. */
export function laterCharge(words: Stretch): GivenCharge | null {
  for (const { index } of words.text.matchAll(/(?<=\p{L}[.;]) (?=\p{Lu}|giao )/gu)) {
    const rest = subStretch(words, index)
    const charge = readCharge(rest)
    const given = /^(?:giao|đề nghị|yêu cầu) /.test(rest.folded)
    if (charge && (given || knownDuty(rest) === charge.dutyAt)) return { ...charge, words: rest, given }
  }
  return null
}
