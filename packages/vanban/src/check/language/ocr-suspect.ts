import type { Fault, Rule } from '../rule.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { wordsAround } from './paragraphs.ts'
import { suspectsIn, type Suspect } from './suspects.ts'
import { wordsOf, type Word } from './words.ts'

/** Words that typing or scanning has most likely changed: "đôi ngoại", "phòng ngùa". A suggestion, never a correction. */
export const ocrSuspect: Rule = {
  name: 'ocr-suspect',
  regulation: null,
  check(document): Fault[] {
    const words = wordsOf(document)
    const suspects = suspectsIn(words, lexicon())
    const [first] = suspects
    if (first && suspects.length > 20 && suspects.length * 100 > words.length * mostInHundred)
      return [brokenText(words, first)]
    return suspects.map((suspect) => faultOf(words, suspect, document.text))
  },
}

/** More suspects than this in a hundred words: the text as a whole has lost its letters, and a list of all helps nobody. */
const mostInHundred = 6

function brokenText(words: readonly Word[], { from, to }: Suspect): Fault {
  return {
    severity: 'warning',
    span: [words[from]?.span[0] ?? 0, words[to]?.span[1] ?? 0],
    says: {
      vi: 'Nhiều chữ có dấu trong văn bản đã bị mất hoặc sai khi chuyển đổi; nên lấy lại bản gốc trước khi kiểm tra chính tả.',
      en: 'Many accented letters of this text were lost or changed in conversion; its spelling can be checked once the original is at hand.',
    },
  }
}

function faultOf(words: readonly Word[], suspect: Suspect, text: string): Fault {
  const [first, last] = [words[suspect.from], words[suspect.to]]
  const span = [first?.span[0] ?? 0, last?.span[1] ?? 0] as const
  const written = text.slice(...span)
  if (!suspect.change) return { severity: 'hint', span: wordsAround(text, span, 1, 2), says: noWord(written) }
  const suggestion = changed(words, suspect, text)
  return { severity: suspect.phrase ? 'warning' : 'hint', span, says: slip(written, suggestion), suggestion }
}

function changed(words: readonly Word[], { from, to, change }: Suspect, text: string): string {
  const word = change ? words[change.at] : undefined
  const [start, end] = [words[from]?.span[0] ?? 0, words[to]?.span[1] ?? 0]
  if (!change || !word) return text.slice(start, end)
  return (
    text.slice(start, word.span[0]) +
    inCaseOf(word, lexicon().shown(change.key)) +
    text.slice(word.span[1], end)
  )
}

function inCaseOf({ capital }: Word, syllable: string): string {
  switch (capital) {
    case 'all':
      return syllable.toUpperCase()
    case 'first':
      return syllable.charAt(0).toUpperCase() + syllable.slice(1)
    case 'none':
      return syllable
  }
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')

function slip(written: string, meant: string): Fault['says'] {
  return {
    vi: `“${oneLine(written)}” có thể là lỗi gõ hoặc lỗi nhận dạng của “${oneLine(meant)}”.`,
    en: `“${oneLine(written)}” may be a slip of typing or scanning for “${oneLine(meant)}”.`,
  }
}

function noWord(written: string): Fault['says'] {
  return {
    vi: `“${written}” không phải là một âm tiết tiếng Việt; có thể là lỗi gõ hoặc lỗi nhận dạng.`,
    en: `“${written}” is no Vietnamese syllable; it may be a slip of typing or scanning.`,
  }
}
