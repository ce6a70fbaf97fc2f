import type { Fault, Rule } from '../rule.ts'
import { lexicon, type Lexicon } from '../../lexicon/lexicon.ts'
import { wordsAround } from './paragraphs.ts'
import { maySpell } from '../../lexicon/syllable.ts'
import { wordsOf, type Word } from './words.ts'

/** A word, or two or three words, written twice in a row: "các các", "quản lý nhà nước nhà nước". */
export const repeatedWords: Rule = {
  name: 'repeated-words',
  regulation: null,
  check(document): Fault[] {
    const words = wordsOf(document)
    const language = lexicon()
    const faults: Fault[] = []
    for (let at = 1; at < words.length; at += 1) {
      const length = repetitionAt(words, at)
      if (length === 0 || isRight(words, at, length, language)) continue
      faults.push(faultOf(document.text, words, at, length, language))
      at += length
    }
    return faults
  },
}

/** How many words are said again from here; 0 when none are. The longest repetition counts. */
function repetitionAt(words: readonly Word[], at: number): number {
  const key = words[at]?.key
  if (key !== words[at - 1]?.key && key !== words[at - 2]?.key && key !== words[at - 3]?.key) return 0
  for (let length = 3; length > 0; length -= 1) if (isRepeated(words, at, length)) return length
  return 0
}

function isRepeated(words: readonly Word[], at: number, length: number): boolean {
  if (at - length < 0 || at + length > words.length) return false
  for (let offset = 0; offset < length; offset += 1) {
    const [first, second] = [words[at - length + offset], words[at + offset]]
    if (!first || !second || first.key !== second.key || !first.plain || !second.plain) return false
    if (second.gap !== 'space' || (offset > 0 && first.gap !== 'space')) return false
    // A cell or a line that begins with a capital begins anew.
    if (offset === 0 && second.capital === 'first' && first.capital === 'none') return false
  }
  return true
}

const doubled = new Set(
  (
    'luôn từng thường xanh đều dần ngày mãi rất xa cao sâu rộng ngời nhanh chậm chung lần người nhà nơi năm tháng đời lớp ngành ai đâu gì hay ' +
    'song từ vừa sao khăng chằm oang lai ba lu xa lâu riêng nho đang kìn ào ầm rưng lô la ê ha hi bo xe ti cưng chon hơn quanh êm'
  ).split(' '),
)

/** "thủ tục hành chính chính quy": said twice across two compounds, or one of the words that Vietnamese doubles. */
function isRight(words: readonly Word[], at: number, length: number, language: Lexicon): boolean {
  const [word, again] = [words[at - 1], words[at]]
  if (!word || !again) return true
  if (length === 1 && doubled.has(word.key)) return true
  if (/^[A-ZĐ]+$/.test(word.text) || word.text.length === 1 || !maySpell(word.key)) return true
  if (length > 1) return false
  // Names say a syllable twice: "sông Đà Đà Giang", "Nguyễn Văn Văn".
  if (word.capital === 'first' && again.capital === 'first' && !certain.has(word.key)) return true
  const [before, after] = [words[at - 2], words[at + 1]]
  return (
    before !== undefined &&
    after !== undefined &&
    word.gap !== 'break' &&
    after.gap === 'space' &&
    language.knowsPair(before.key, word.key) &&
    language.knowsPair(again.key, after.key)
  )
}

const certain = new Set(
  'các những số của và là với trong tại cho về theo được do từ đến để này ban'.split(' '),
)

function faultOf(text: string, words: readonly Word[], at: number, length: number, language: Lexicon): Fault {
  const first = words[at - length]
  const last = words[at + length - 1]
  const span = wordsAround(
    text,
    [first?.span[0] ?? 0, last?.span[1] ?? 0],
    length > 1 ? 2 : 1,
    length > 1 ? 0 : 1,
  )
  const once = text.slice(first?.span[0], words[at - 1]?.span[1])
  const sure =
    (length === 1 && certain.has(first?.key ?? '')) ||
    (length > 1 && language.knowsPair(words[at]?.key ?? '', words[at + 1]?.key ?? ''))
  return {
    severity: sure ? 'error' : 'warning',
    span,
    says: {
      vi: `“${once}” được viết hai lần liền nhau.`,
      en: `“${once}” is written twice in a row.`,
    },
    suggestion: text.slice(span[0], words[at - 1]?.span[1]) + text.slice(last?.span[1], span[1]),
  }
}
