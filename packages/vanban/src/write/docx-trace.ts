import type { Span } from '../model/span.ts'
import type { Block } from '../model/source-text.ts'
import type { Draft, Origin } from '../read/draft.ts'
import { mainPart } from '../read/docx/package.ts'
import type { OfficePackage } from '../read/docx/package.ts'
import { readDocx } from '../read/docx/read-docx.ts'
import type { RunSource } from '../read/docx/runs.ts'
import type { Places, XmlElement } from '../read/docx/xml.ts'
import { cleanText } from '../read/text-decode.ts'

/** A .docx read once more, knowing where in the source of its main part each character came from. */
export interface TracedDocx {
  readonly text: string
  readonly source: string
  readonly places: Places
  readonly paragraphs: readonly TracedParagraph[]
}

export interface TracedParagraph {
  readonly span: Span
  readonly origin: Origin
  /** For a note below the page or behind the document: the run of its mark in the source. */
  readonly mark: Span | null
  /** For a character of the paragraph (from 0): where it was printed from; null for a label or where that is not known. */
  readonly printedFrom: (at: number) => PrintedFrom | null
}

/** A child of a run and the offset in what it prints; a run whose text was converted as a whole has no child. */
interface PrintedFrom {
  readonly first: RunSource
  readonly last: RunSource
  readonly piece: { readonly element: XmlElement; readonly offset: number } | null
}

/** @throws {Unreadable} */
export async function traceDocx(parts: OfficePackage): Promise<TracedDocx> {
  const main = mainPart(parts)
  const places: Places = new Map()
  const notes = new Map(
    parts
      .related(main)
      .filter(({ type }) => type === 'footnotes' || type === 'endnotes')
      .map(({ target }): [string, Places] => [target, new Map<XmlElement, Span>()]),
  )
  let drafts: readonly Draft[] = []
  const { text, blocks } = await readDocx(parts.tracing(new Map([...notes, [main, places]])), {}, (all) => {
    drafts = all
  })
  const spans = blocks.flatMap(spansOf)
  const origins = drafts.flatMap(draftsOf).filter((draft) => cleanText(draft.text).trim() !== '')
  const paragraphs = origins.flatMap(({ text: raw, origin }, index): TracedParagraph[] => {
    const span = spans[index]
    if (!span || !origin) return []
    const printed = text.slice(...span)
    let map: readonly number[] | null | undefined
    const printedFrom = (at: number) => {
      map ??= alignClean(raw, printed)
      return originOf(origin, raw, map?.[at])
    }
    const mark = markOf(origin.element, [...notes.values()], places)
    return [{ span, origin, mark, printedFrom }]
  })
  return { text, source: parts.source(main), places, paragraphs }
}

/** The mark refers to the note by its kind and number, and the note holds the paragraph. */
function markOf(paragraph: XmlElement, notes: readonly Places[], places: Places): Span | null {
  const part = notes.find((one) => one.has(paragraph))
  if (!part) return null
  const note = holderOf(paragraph, part, ({ name }) => name === 'w:footnote' || name === 'w:endnote')
  for (const [element] of note ? places : []) {
    const isMark =
      element.name === `${note?.name}Reference` && element.attributes['w:id'] === note?.attributes['w:id']
    const run = isMark ? holderOf(element, places, ({ name }) => name === 'w:r') : null
    if (run) return places.get(run) ?? null
  }
  return null
}

/** The innermost element of a kind around another. */
function holderOf(
  inner: XmlElement,
  places: Places,
  fits: (element: XmlElement) => boolean,
): XmlElement | null {
  const [from, to] = places.get(inner) ?? [0, 0]
  let holder: XmlElement | null = null
  let start = -1
  for (const [element, place] of places) {
    if (place[0] > start && place[0] < from && to < place[1] && fits(element))
      [holder, start] = [element, place[0]]
  }
  return holder
}

/** Blocks and drafts come in one order; drafts that print nothing have no block. */
function spansOf(block: Block): Span[] {
  if (block.kind === 'paragraph') return [block.span]
  return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(spansOf))
}

function draftsOf(draft: Draft): (Draft & { kind: 'paragraph' })[] {
  if (draft.kind === 'paragraph') return [draft]
  return draft.rows.flat().flatMap((cell) => cell.blocks.flatMap(draftsOf))
}

/** Index in the raw text for each character of the cleaned one; null where cleaning did more than it is known to do. */
function alignClean(raw: string, clean: string): readonly number[] | null {
  const map: number[] = []
  let at = 0
  for (const letter of raw.match(/[\s\S]\p{M}*/gu) ?? []) {
    for (const sign of cleanText(letter)) {
      if (clean.startsWith(sign, map.length)) for (let unit = 0; unit < sign.length; unit += 1) map.push(at)
      else if (sign.trim() !== '') return null
    }
    at += letter.length
  }
  return map.length === clean.length ? map : null
}

function originOf({ label, runs }: Origin, raw: string, at: number | undefined): PrintedFrom | null {
  if (at === undefined) return null
  const runText = runs.map((run) => run.text).join('')
  const labelled = label?.length ?? 0
  // What an old encoding hid in plain fonts was converted sign by sign, or cannot be told apart.
  if (raw.length !== labelled + runText.trimStart().length) return null
  let left = at - labelled + (runText.length - runText.trimStart().length)
  if (at < labelled) return null
  for (const run of runs) {
    if (left < run.text.length) return withinRun(run.text, run.sources, left)
    left -= run.text.length
  }
  return null
}

function withinRun(text: string, sources: readonly RunSource[], offset: number): PrintedFrom | null {
  const [first] = sources
  const last = sources[sources.length - 1]
  if (!first || !last) return null
  const pieces = sources.flatMap((source) => source.pieces.map((piece) => ({ source, ...piece })))
  let left = offset
  const isOneToOne = pieces.reduce((sum, piece) => sum + piece.text.length, 0) === text.length
  for (const { source, element, text: printed } of isOneToOne ? pieces : []) {
    if (left < printed.length) return { first: source, last: source, piece: { element, offset: left } }
    left -= printed.length
  }
  return { first, last, piece: null }
}
