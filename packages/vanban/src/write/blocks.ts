import type { RuleBlock, Run, TextBlock } from './composition.ts'
import { firstLine, paragraphGap, ruleShare, size } from './measures.ts'
import { evenLines } from './even-lines.ts'
import { textWidth } from './font-metrics.ts'
import type { Face } from './fonts.ts'

type Shape = Partial<Omit<TextBlock, 'kind' | 'runs'>>

const plain: Omit<TextBlock, 'runs'> = {
  kind: 'text',
  size: size.body,
  align: 'left',
  indent: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 0,
  keepWithNext: false,
  role: { kind: 'text' },
}

/** A line or paragraph without indent or gap: head, signature, recipients. */
export function line(runs: readonly Run[], shape: Shape = {}): TextBlock {
  return { ...plain, runs, ...shape }
}

export function centred(run: Run, shape: Shape = {}): TextBlock {
  return line([run], { align: 'centre', ...shape })
}

/** Running text: both edges straight, first line indented, a gap after it. */
export function running(runs: readonly Run[], shape: Shape = {}): TextBlock {
  return line(runs, { align: 'justify', indent: firstLine, after: paragraphGap, ...shape })
}

export function rule(width: number, after = 0): RuleBlock {
  return { kind: 'rule', width, after }
}

/**
 * Centred words broken where a clerk would: into lines of even length, rather after a comma or before a linking word than
 * between two syllables of one word.
 */
export function brokenCentred(run: Run, column: number, shape: Shape = {}): TextBlock {
  const printed = evenLines(run.text, shape.size ?? size.body, column, faceOf(run))
  return centred({ ...run, text: printed.join('\n') }, shape)
}

/** A rule of the decree's length (a third to a half) under the last line of words that may be broken over several. */
export function ruleUnder({ runs, size: fontSize }: TextBlock, after = 0): RuleBlock {
  const run = runs.at(-1) ?? { text: '' }
  const last = run.text.split('\n').at(-1) ?? ''
  return rule(textWidth(last, fontSize, faceOf(run)) * ruleShare, after)
}

function faceOf({ bold, italic }: Run): Face {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}
