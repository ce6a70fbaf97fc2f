import type { Span } from '../model/span.ts'
import type { Block } from '../model/source-text.ts'
import type { Draft, Origin } from '../read/draft.ts'
import { childElements } from '../read/docx/elements.ts'
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
  const marks = marksOf([...notes.values()], places)
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
    const mark = marks.get(origin.element) ?? null
    return [{ span, origin, mark, printedFrom }]
  })
  return { text, source: parts.source(main), places, paragraphs }
}

/** Where the text refers to the note of a paragraph: the run that holds its mark. */
function marksOf(notes: readonly Places[], places: Places): ReadonlyMap<XmlElement, Span> {
  const runs = new Map<string, Span>()
  for (const [element, place] of places) {
    if (element.name !== 'w:r') continue
    for (const { name, attributes } of childElements(element))
      runs.set(`${name} ${attributes['w:id']}`, place)
  }
  const marks = new Map<XmlElement, Span>()
  const markBelow = (element: XmlElement, run: Span) => {
    if (element.name === 'w:p') marks.set(element, run)
    for (const child of childElements(element)) markBelow(child, run)
  }
  for (const [element] of notes.flatMap((part) => [...part])) {
    const run = runs.get(`${element.name}Reference ${element.attributes['w:id']}`)
    if (run) markBelow(element, run)
  }
  return marks
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
