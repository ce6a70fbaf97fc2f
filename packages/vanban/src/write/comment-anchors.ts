import type { Finding } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { childElements, findChild, hasDescendant } from '../read/docx/elements.ts'
import type { RunSource } from '../read/docx/runs.ts'
import type { Places, XmlElement } from '../read/docx/xml.ts'
import type { TracedDocx, TracedParagraph } from './docx-trace.ts'

/** Where a comment begins and ends in the source of the main part. */
export interface Anchor {
  readonly from: Point
  readonly to: Point
}

/** Between two elements, or within a run, which is then cut there. */
export type Point =
  | { readonly kind: 'between'; readonly at: number }
  | { readonly kind: 'withinRun'; readonly before: XmlElement; readonly run: XmlElement }
  | {
      readonly kind: 'withinText'
      /** Characters of the element's text before the point. */
      readonly offset: number
      readonly element: XmlElement
      readonly run: XmlElement
    }

/** One anchor for each finding, in their order. */
export function anchorFindings(traced: TracedDocx, findings: readonly Finding[]): Anchor[] {
  const anchoring = new Anchoring(traced)
  return findings.map(({ span }) => anchoring.anchor(span))
}

/** Word renews or refuses what it keeps as one piece; a comment goes around it. */
const solidNames = new Set(['w:fldSimple', 'm:oMath', 'm:oMathPara'])
const plainControls = new Set(['w:text', 'w:date', 'w:dropDownList', 'w:comboBox'])
const paragraphs = new Set(['w:p'])

class Anchoring {
  private readonly paragraphs: readonly TracedParagraph[]
  private readonly places: Places
  private readonly solid: readonly Span[]
  private readonly boxes: readonly Span[]

  constructor({ paragraphs: all, places }: TracedDocx) {
    this.places = places
    this.solid = outermost(spansWhere(places, isSolid))
    this.boxes = spansWhere(places, ({ name }) => name === 'w:txbxContent')
    // A running head takes no comments: what was read there is commented at the nearest paragraph of the body.
    this.paragraphs = all.filter(({ mark, origin }) => mark !== null || this.whole(origin.runs) !== null)
  }

  anchor(span: Span): Anchor {
    const [first, last] = this.paragraphsOf(span)
    if (!first || !last) return this.beginning()
    const from = this.edge(first, Math.max(span[0] - first.span[0], 0), 'from')
    const to = this.edge(last, Math.min(span[1], last.span[1]) - 1 - last.span[0], 'to')
    const isEmpty = span[0] >= span[1] || span[1] <= first.span[0]
    if (isEmpty || !this.sameStory(first, last)) return this.wholeOf(first)
    return { from, to }
  }

  private paragraphsOf([from, to]: Span): [TracedParagraph | undefined, TracedParagraph | undefined] {
    const count = this.paragraphs.length
    const firstWhere = (fits: (span: Span) => boolean) =>
      lowest(count, (index) => fits(this.paragraphs[index]?.span ?? [0, 0]))
    const first = firstWhere((span) => span[1] > from)
    const last = firstWhere((span) => span[0] >= to) - 1
    if (first <= last) return [this.paragraphs[first], this.paragraphs[last]]
    const nearest =
      this.paragraphs[
        Math.min(
          firstWhere((span) => span[1] >= from),
          count - 1,
        )
      ]
    return [nearest, nearest]
  }

  /** A label that Word prints by itself stands nowhere in the file: its paragraph does. */
  private edge(paragraph: TracedParagraph, at: number, side: 'from' | 'to'): Point {
    const printed = paragraph.mark ? null : paragraph.printedFrom(at)
    if (!printed) return this.wholeOf(paragraph)[side]
    const run = side === 'from' ? printed.first : printed.last
    const place = this.place(run.element)
    const outer = this.solidAround(place[0])
    if (outer) return between(outer[side === 'from' ? 0 : 1])
    const within = printed.piece && pointWithin(run, printed.piece, side)
    return within ?? between(place[side === 'from' ? 0 : 1])
  }

  /** A note is commented at its mark. */
  private wholeOf({ origin, mark }: TracedParagraph): Anchor {
    if (mark) return { from: between(mark[0]), to: between(mark[1]) }
    return this.whole(origin.runs) ?? this.beginning()
  }

  private whole(runs: TracedParagraph['origin']['runs']): Anchor | null {
    const places = runs.flatMap((run) => run.sources.map(({ element }) => this.places.get(element)))
    const known = places.filter((place) => place !== undefined)
    const [first] = known
    const last = known.at(-1)
    if (!first || !last) return null
    const widen = (at: number, side: 0 | 1) => this.solidAround(at)?.[side] ?? at
    return { from: between(widen(first[0], 0)), to: between(widen(last[1], 1)) }
  }

  /** For a document that prints nothing but labels, or all of it in its running head. */
  private beginning(): Anchor {
    for (const [element, place] of this.places) {
      if (element.name !== 'w:p' || hasDescendant(element, paragraphs)) continue
      const properties = findChild(element, 'w:pPr')
      const inside = properties ?? childElements(element)[0]
      if (!inside) continue
      const at = this.place(inside)[properties ? 1 : 0]
      if (at < place[1]) return { from: between(at), to: between(at) }
    }
    throw new Error('a document without a paragraph prints nothing to find fault with')
  }

  private solidAround(at: number): Span | null {
    const solid = this.solid[lowest(this.solid.length, (index) => (this.solid[index]?.[1] ?? 0) > at)]
    return solid && solid[0] < at ? solid : null
  }

  private sameStory(first: TracedParagraph, last: TracedParagraph): boolean {
    const story = ({ origin, mark }: TracedParagraph) => {
      if (mark) return mark
      const [at] = this.place(origin.element)
      return this.boxes.findLast(([start, end]) => start < at && at < end)
    }
    return story(first) === story(last)
  }

  private place(element: XmlElement): Span {
    const place = this.places.get(element)
    if (!place) throw new Error(`${element.name} was not traced`)
    return place
  }
}

/** Exactly at the character, where the run can be cut there. */
function pointWithin(
  { element: run, pieces }: RunSource,
  { element, offset }: { readonly element: XmlElement; readonly offset: number },
  side: 'from' | 'to',
): Point | null {
  if (!run.children.includes(element)) return null
  const index = pieces.findIndex((piece) => piece.element === element)
  const length = pieces[index]?.text.length ?? 0
  const at = side === 'from' ? offset : offset + 1
  if (at > 0 && at < length) {
    return element.name === 'w:t' ? { kind: 'withinText', offset: at, element, run } : null
  }
  const next = at === 0 ? element : pieces[index + 1]?.element
  const isOutside = at === 0 ? index === 0 : next === undefined
  if (isOutside) return null
  return next && run.children.includes(next) ? { kind: 'withinRun', before: next, run } : null
}

function isSolid(element: XmlElement): boolean {
  if (solidNames.has(element.name)) return true
  if (element.name !== 'w:sdt' || hasDescendant(element, paragraphs)) return false
  return childElements(findChild(element, 'w:sdtPr') ?? element).some(({ name }) => plainControls.has(name))
}

/** Outermost first. */
function spansWhere(places: Places, fits: (element: XmlElement) => boolean): Span[] {
  const spans = [...places].filter(([element]) => fits(element)).map(([, span]) => span)
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(span)
  return kept
}

/** The lowest index from which a condition holds, by halving; `count` where it holds nowhere. */
function lowest(count: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function between(at: number): Point {
  return { kind: 'between', at }
}
