import type { Fault, Rule } from '../rule.ts'

interface Mark {
  readonly at: number
  readonly paragraph: number
}

/** “…” that opens and never closes, or closes and never opened. A quotation may run over several paragraphs. */
export const unbalancedQuote: Rule = {
  name: 'unbalanced-quote',
  regulation: null,
  check: ({ text }): Fault[] => unpaired(text).map((mark) => faultAt(text, mark)),
}

function unpaired(text: string): Mark[] {
  const found: Mark[] = []
  let open: Mark[] = []
  let paragraph = 0
  for (const match of text.matchAll(/[“”"]|\n\n/g)) {
    const at = match.index
    if (match[0] === '\n\n') paragraph += 1
    else if (opens(match[0], text, at)) {
      // A quotation begins while an earlier paragraph's is still open: that one was never closed.
      if ((open.at(-1)?.paragraph ?? paragraph) < paragraph) {
        for (const mark of open) if (text[mark.at] === '“') found.push(mark)
        open = []
      }
      open.push({ at, paragraph })
    } else if (open.length > 0) open.pop()
    else found.push({ at, paragraph })
  }
  for (const mark of open) found.push(mark)
  return found.sort((a, b) => a.at - b.at)
}

/** A straight quote opens at the head of a word. */
function opens(mark: string, text: string, at: number): boolean {
  if (mark !== '"') return mark === '“'
  return !/[\p{L}\p{N}.,;:!?)%”…]/u.test(text[at - 1] ?? ' ')
}

function faultAt(text: string, { at }: Mark): Fault {
  const isOpening = opens(text[at] ?? '', text, at)
  return {
    severity: text[at] === '"' ? 'hint' : 'warning',
    span: isOpening ? [at, nearWords(text, at, 1)] : [nearWords(text, at, -1), at + 1],
    says: isOpening
      ? {
          vi: 'Dấu ngoặc kép mở mà không có dấu đóng.',
          en: 'The quotation mark opens and never closes.',
        }
      : {
          vi: 'Dấu ngoặc kép đóng mà không có dấu mở.',
          en: 'The quotation mark closes and never opened.',
        },
  }
}

/** A few words beside the mark, within its line. */
function nearWords(text: string, at: number, step: 1 | -1): number {
  let [end, words] = [at + (step > 0 ? 1 : 0), 0]
  while (end > 0 && end < text.length && words < wordsShown && Math.abs(end - at) < farthest) {
    const next = text[step > 0 ? end : end - 1] ?? '\n'
    if (next === '\n') break
    if (next === ' ') words += 1
    if (words < wordsShown) end += step
  }
  return end
}

const wordsShown = 7
const farthest = 60
