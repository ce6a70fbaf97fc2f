import { decodeAs, encodingOfFont, isSetIn } from '../old-encodings.ts'
import type { OldEncoding } from '../old-encodings.ts'
import type { DocxContext } from './context.ts'
import type { Run } from './runs.ts'
import { isSymbolFont, printedSymbol } from './symbols.ts'

interface TypedRun extends Run {
  readonly encoding: OldEncoding | null
  /** The font shows small letters as capitals. */
  readonly capitals: boolean
}

/** Runs as their fonts show them: old encodings converted, signs of symbol fonts named, capitals where a style wants them. */
export function showRuns(runs: readonly Run[], context: DocxContext): Run[] {
  return joinAlike(typedRuns(runs)).map((run) => showRun(run, context))
}

/** A font name is a claim: whoever pasted Unicode into a run of ".VnTime" sees another font, and so do we. */
function typedRuns(runs: readonly Run[]): TypedRun[] {
  const claimed = runs.map((run) => ({ run, old: encodingOfFont(run.look.font ?? '') }))
  const isTrue = (encoding: OldEncoding) => {
    const texts = claimed.filter(({ old }) => old?.encoding === encoding).map(({ run }) => run.text)
    return isSetIn(texts.join(''), encoding)
  }
  const encodings = new Set(claimed.flatMap(({ old }) => (old ? [old.encoding] : [])))
  const trueOnes = new Set([...encodings].filter(isTrue))
  return claimed.map(({ run, old }) => ({
    ...run,
    encoding: old && trueOnes.has(old.encoding) ? old.encoding : null,
    capitals: old?.capitals ?? false,
  }))
}

/** A VNI letter may stand in one run and its mark in the next; only together do they convert. */
function joinAlike(runs: readonly TypedRun[]): TypedRun[] {
  const joined: TypedRun[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last?.encoding === 'VNI' && run.encoding === 'VNI') {
      const sources = [...last.sources, ...run.sources]
      joined[joined.length - 1] = { ...last, text: last.text + run.text, sources }
    } else joined.push(run)
  }
  return joined
}

function showRun({ encoding, capitals, ...run }: TypedRun, context: DocxContext): Run {
  const shown = showLetters(run, encoding, capitals, context)
  return run.look.caps ? { ...run, text: shown.toLocaleUpperCase('vi') } : { ...run, text: shown }
}

function showLetters(
  { text, look }: Run,
  encoding: OldEncoding | null,
  capitals: boolean,
  context: DocxContext,
): string {
  if (encoding && /[\u0080-\uffff]/.test(text)) {
    context.notes.add(`oldEncoding:${encoding}`)
    return decodeAs(text, encoding, capitals)
  }
  if (capitals) return text.toLocaleUpperCase('vi')
  const font = look.font ?? ''
  if (isSymbolFont(font)) return text.replace(/\S/gu, (sign) => printedSymbol(font, hexOf(sign)))
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => printedSymbol('Symbol', hexOf(sign)))
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16)
}
