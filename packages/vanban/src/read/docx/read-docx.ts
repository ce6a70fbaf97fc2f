import { setImmediate } from 'node:timers/promises'
import type { SourceText } from '../../model/source-text.ts'
import { defaultLimits } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { secrecyOf } from '../../understand/words/head-marks.ts'
import { decomposedSpans } from '../decomposed.ts'
import { assembleSource, draftText } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { convertDrafts } from '../old-drafts.ts'
import { layBlocks, readBlocks } from './body.ts'
import type { DocxContext } from './context.ts'
import { findChild, valueOf } from './elements.ts'
import { readEmbedded } from './embedded.ts'
import { readFootnotes } from './footnotes.ts'
import { millimetres } from './lengths.ts'
import { Numbering } from './numbering.ts'
import { bodyOf, mainPart, openPackage } from './package.ts'
import type { OfficePackage } from './package.ts'
import { readSheet } from './sheet.ts'
import { Styles } from './styles.ts'
import type { XmlElement } from './xml.ts'

/** Reads a Word document as it would be printed: numbering resolved, tracked changes accepted. @throws {Unreadable} */
export async function readDocx(
  parts: OfficePackage,
  options: ReadOptions = {},
  onDrafts?: (drafts: readonly Draft[]) => void,
): Promise<SourceText> {
  const main = mainPart(parts)
  const embedded = await readEmbedded(parts, main, options, readWhole)
  const context = contextOf(parts, main, embedded)
  const root = bodyOf(parts.xml(main))
  const drafts = await readPrinted(parts, main, root, context, options)
  onDrafts?.(drafts)
  const source = assembleSource(drafts, 'docx', null, context.notes)
  return {
    ...source,
    sheet: readSheet(root, parts, main, drafts, source.blocks, context),
    decomposed: decomposedSpans(draftText(drafts), source.text),
  }
}

/** A document within a document: only its text counts, and what it holds in its turn is left. */
async function readWhole(bytes: Uint8Array, options: ReadOptions): Promise<readonly Draft[]> {
  const parts = await openPackage(bytes, { ...defaultLimits, ...options.limits }.unpackedBytes, options)
  const main = mainPart(parts)
  return readPrinted(parts, main, bodyOf(parts.xml(main)), contextOf(parts, main, new Map()), options)
}

function contextOf(parts: OfficePackage, main: string, embedded: DocxContext['embedded']): DocxContext {
  const part = partOf(parts, main)
  const styles = new Styles(part('styles'))
  const numbering = new Numbering(part('numbering'), (style) => styles.listOfStyle(style))
  return {
    styles,
    numbering,
    notes: new Set(),
    fields: [],
    references: [],
    embedded,
    pictures: [],
    languages: new Map(),
    themeFonts: readThemeFonts(part('theme')),
    tabStop: millimetres(valueOf(part('settings'), 'w:defaultTabStop') ?? undefined) ?? usualTabStop,
  }
}

/** The part of a kind that belongs to the main part; null when there is none. */
function partOf(parts: OfficePackage, main: string): (type: string) => XmlElement | null {
  const related = parts.related(main)
  return (type) => parts.xml(related.find((one) => one.type === type)?.target ?? '')
}

/** Head, body and notes in the order of reading, old encodings converted. */
async function readPrinted(
  parts: OfficePackage,
  main: string,
  root: XmlElement,
  context: DocxContext,
  options: ReadOptions,
): Promise<readonly Draft[]> {
  const part = partOf(parts, main)
  const body = await readBody(root, context, options)
  const notes = readFootnotes({ footnote: part('footnotes'), endnote: part('endnotes') }, context)
  const headers = parts.related(main).filter(({ type }) => type === 'header' || type === 'footer')
  const head = readHead(parts, headers, body, context)
  return convertDrafts([...head, ...body, ...notes], context.notes)
}

/** Blocks between two looks at whether the reading is still wanted. */
const stride = 250

async function readBody(root: XmlElement, context: DocxContext, options: ReadOptions): Promise<Draft[]> {
  const drafts: Draft[] = []
  options.signal?.throwIfAborted()
  for (const draft of layBlocks(root, context)) {
    drafts.push(draft)
    if (drafts.length % stride > 0) continue
    await setImmediate()
    options.signal?.throwIfAborted()
  }
  return drafts
}

/** Half an inch, unless the settings say otherwise. */
const usualTabStop = 12.7

/** The faces for headings and for running text that the theme names for Latin letters. */
function readThemeFonts(theme: XmlElement | null): ReadonlyMap<string, string> {
  const scheme = findChild(findChild(theme, 'a:themeElements'), 'a:fontScheme')
  return new Map(
    ['major', 'minor'].flatMap((role): [string, string][] => {
      const face = findChild(findChild(scheme, `a:${role}Font`), 'a:latin')?.attributes['typeface']
      return face ? [[role, face]] : []
    }),
  )
}

/**
 * Running heads and feet are not part of the text and only noted, page numbers not even that. Some offices keep
 * the whole letterhead in the header of the first page: then it is read, for the body has none. A marking of secrecy is
 * read wherever it stands.
 */
function readHead(
  parts: OfficePackage,
  headers: readonly { type: string; target: string }[],
  body: readonly Draft[],
  context: DocxContext,
): Draft[] {
  const bodyText = draftText(body)
  let head: Draft[] = []
  const markings: Draft[] = []
  for (const { type, target } of headers) {
    const root = parts.xml(target)
    if (!root) continue
    const drafts = readBlocks(root, {
      ...context,
      fields: [],
      references: [],
      pictures: [],
      languages: new Map(),
    })
    const text = draftText(drafts)
    if (!/\p{L}/u.test(text)) continue
    markings.push(...markingsIn(drafts))
    if (type === 'header' && isLetterhead(text) && !isLetterhead(bodyText) && head.length === 0) head = drafts
    else context.notes.add(type === 'header' ? 'header' : 'footer')
  }
  return [...markings, ...head]
}

/** How secret the document is, which some print on every page. */
function markingsIn(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'paragraph') return secrecyOf(draft.text) === null ? [] : [draft]
    return markingsIn(draft.rows.flat().flatMap(({ blocks }) => blocks))
  })
}

function isLetterhead(text: string): boolean {
  return /cộng\s+h[oò][aà]\s+xã\s+hội\s+chủ\s+nghĩa|độc\s+lập\s*[-–]\s*tự\s+do/iu.test(text)
}
