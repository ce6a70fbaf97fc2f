import type { OfficialDocument, Passage, PassageKind } from 'vanban'

/** Passages that carry a title for what stands below them. */
const titled: ReadonlySet<PassageKind> = new Set<PassageKind>([
  'part',
  'chapter',
  'section',
  'article',
  'heading',
  'appendix',
])

export interface Standing {
  /** Path of labels: "II/3/3.1/a". */
  readonly section: string
  /** Title of the nearest part that has one. */
  readonly partTitle: string
}

/** Where a place of the text stands in the document's outline. */
export function standingOf(document: OfficialDocument, at: number): Standing {
  const line = passageLine(document.outline, at)
  // What stands at the place itself is no part that it stands in.
  const above = line.findLast((one) => hasTitle(one) && document.text.indexOf(one.text, one.span[0]) < at)
  const labels = line
    .map((passage) => passage.label)
    .filter((label) => label !== null && !/^[-+•*–]$/.test(label))
  return { section: labels.join('/'), partTitle: above?.text.trim() ?? '' }
}

function hasTitle(passage: Passage): boolean {
  return titled.has(passage.kind) && passage.text.trim() !== ''
}

/** The passages around a place, from the outermost to the innermost. */
function passageLine(passages: readonly Passage[], at: number): Passage[] {
  const around = passages.find((passage) => passage.span[0] <= at && at < endOf(passage))
  return around ? [around, ...passageLine(around.children, at)] : []
}

/** A heading's own span may be its line alone; what stands below it belongs to it. */
function endOf(passage: Passage): number {
  const last = passage.children.at(-1)
  return last ? Math.max(passage.span[1], endOf(last)) : passage.span[1]
}
