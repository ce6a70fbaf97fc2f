import type { SourceText } from '../../model/source-text.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource, draftText } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { convertDrafts } from '../old-drafts.ts'
import { readBlocks } from './body.ts'
import type { DocxContext } from './context.ts'
import { findChild, valueOf } from './elements.ts'
import { millimetres } from './lengths.ts'
import { Numbering } from './numbering.ts'
import { bodyOf, mainPart } from './package.ts'
import type { OfficePackage } from './package.ts'
import { readSheet } from './sheet.ts'
import { Styles } from './styles.ts'
import type { XmlElement } from './xml.ts'

/** Reads a Word document as it would be printed: numbering resolved, tracked changes accepted. @throws {Unreadable} */
export function readDocx(
  parts: OfficePackage,
  options: ReadOptions = {},
  onDrafts?: (drafts: readonly Draft[]) => void,
): SourceText {
  const main = mainPart(parts)
  const related = parts.related(main)
  const part = (type: string) => parts.xml(related.find((one) => one.type === type)?.target ?? '')
  const styles = new Styles(part('styles'))
  const numbering = new Numbering(part('numbering'), (style) => styles.listOfStyle(style))
  const context: DocxContext = {
    styles,
    numbering,
    notes: new Set(),
    fields: [],
    pictures: [],
    languages: new Map(),
    themeFonts: readThemeFonts(part('theme')),
    tabStop: millimetres(valueOf(part('settings'), 'w:defaultTabStop') ?? undefined) ?? usualTabStop,
  }
  options.signal?.throwIfAborted()
  const root = bodyOf(parts.xml(main))
  const body = readBlocks(root, context)
  const headers = related.filter(({ type }) => type === 'header' || type === 'footer')
  const drafts = convertDrafts([...readHead(parts, headers, body, context), ...body], context.notes)
  onDrafts?.(drafts)
  const source = assembleSource(drafts, 'docx', null, context.notes)
  return { ...source, sheet: readSheet(root, parts, main, drafts, source.blocks, context) }
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
 * the whole letterhead in the header of the first page: then it is read, for the body has none.
 */
function readHead(
  parts: OfficePackage,
  headers: readonly { type: string; target: string }[],
  body: readonly Draft[],
  context: DocxContext,
): Draft[] {
  const bodyText = draftText(body)
  let head: Draft[] = []
  for (const { type, target } of headers) {
    const root = parts.xml(target)
    if (!root) continue
    const drafts = readBlocks(root, { ...context, fields: [], pictures: [], languages: new Map() })
    const text = draftText(drafts)
    if (!/\p{L}/u.test(text)) continue
    if (type === 'header' && isLetterhead(text) && !isLetterhead(bodyText) && head.length === 0) head = drafts
    else context.notes.add(type === 'header' ? 'header' : 'footer')
  }
  return head
}

function isLetterhead(text: string): boolean {
  return /cộng\s+h[oò][aà]\s+xã\s+hội\s+chủ\s+nghĩa|độc\s+lập\s*[-–]\s*tự\s+do/iu.test(text)
}
