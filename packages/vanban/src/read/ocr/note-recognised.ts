import type { Block, Paragraph, Recognised, SourceText } from '../../model/source-text.ts'
import type { SaidWord } from './page-marks.ts'

/**
 * Says of each recognised word in the text how sure it is, and what recognition said before it was corrected. The words of
 * a page are found again in the paragraphs that begin on it or on the page before.
 *
 * @param pages the words of each recognised page, by its number
 */
export function noteRecognised(
  source: SourceText,
  pages: ReadonlyMap<number, readonly SaidWord[]>,
): SourceText {
  const waiting = new Map([...pages].map(([page, words]) => [page, byText(words)]))
  const recognised: Recognised[] = []
  for (const { span, page } of paragraphsOf(source.blocks)) {
    const [start, end] = span
    for (const token of source.text.slice(start, end).matchAll(/\S+/g)) {
      for (const number of [page ?? 1, (page ?? 1) + 1]) {
        const word = waiting.get(number)?.get(token[0])?.shift()
        if (!word) continue
        const from = start + token.index
        const said = word.said === word.text ? {} : { said: word.said }
        recognised.push({
          span: [from, from + token[0].length],
          confidence: Math.round(word.confidence * 100) / 100,
          page: number,
          ...said,
        })
        break
      }
    }
  }
  return { ...source, recognised }
}

function byText(words: readonly SaidWord[]): Map<string, SaidWord[]> {
  const found = new Map<string, SaidWord[]>()
  for (const word of words.flatMap(parted)) {
    const same = found.get(word.text)
    if (same) same.push(word)
    else found.set(word.text, [word])
  }
  return found
}

/** A correction may have parted a word: "L.MỤC" became "I. MỤC". */
function parted(word: SaidWord): SaidWord[] {
  return word.text.split(' ').map((text) => ({ ...word, text }))
}

type Placed = Pick<Paragraph, 'span' | 'page'>

function paragraphsOf(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block): Placed[] => {
    if (block.kind === 'paragraph') return [block]
    const inside = block.rows.flat().flatMap((cell) => paragraphsOf(cell.blocks))
    return inside.map(({ span, page }) => ({ span, page: page ?? block.page }))
  })
}
