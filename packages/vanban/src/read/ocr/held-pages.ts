import type { PageMemory, RecognisedWord } from '../../model/recognising.ts'
import { headReach } from '../../understand/header.ts'
import { linesOf } from '../../understand/lines.ts'
import { secrecyOf } from '../../understand/words/head-marks.ts'
import { assembleSource } from '../draft.ts'
import { layPages } from '../pdf/lay-pages.ts'
import type { PageMarks } from '../pdf/lay-pages.ts'

/**
 * A memory that is handed nothing before the head of the document was looked at for a marking of secrecy, and nothing at
 * all of one that bears a marking: not a word of a state secret may lie anywhere, were the machine to go off in the middle.
 */
export interface HeldPages extends PageMemory {
  /** Looks at the pages so far; once they hold the whole head, or are all there are, what was held is kept or dropped. */
  readonly examine: (pages: readonly PageMarks[], areAll: boolean) => Promise<void>
}

export function holdPages(memory: PageMemory): HeldPages {
  const held = new Map<number, readonly RecognisedWord[]>()
  let verdict: Verdict = 'unknown'
  return {
    recall: memory.recall,
    async keep(page, words) {
      if (verdict === 'unknown') held.set(page, words)
      else if (verdict === 'unmarked') await memory.keep(page, words)
    },
    async examine(pages, areAll) {
      if (verdict !== 'unknown') return
      verdict = verdictOn(pages, areAll)
      if (verdict === 'unmarked') for (const [page, words] of held) await memory.keep(page, words)
      if (verdict !== 'unknown') held.clear()
    },
  }
}

type Verdict = 'unknown' | 'marked' | 'unmarked'

function verdictOn(pages: readonly PageMarks[], areAll: boolean): Verdict {
  const source = assembleSource(layPages(pages, new Set()), 'pdf', pages.length, [])
  const parts = linesOf(source)
  if (source.text.split('\n').some((line) => secrecyOf(line) !== null)) return 'marked'
  return areAll || parts.length >= headReach ? 'unmarked' : 'unknown'
}
