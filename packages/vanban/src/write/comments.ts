import JSZip from 'jszip'
import type { Finding, OfficialDocument } from '../model/official-document.ts'
import { defaultLimits } from '../model/unreadable.ts'
import { mainPart, openPackage } from '../read/docx/package.ts'
import type { OfficePackage } from '../read/docx/package.ts'
import { sniff } from '../read/sniff.ts'
import { anchorFindings } from './comment-anchors.ts'
import { markRanges } from './comment-marks.ts'
import { commentParts, nextCommentId } from './comment-parts.ts'
import { traceDocx } from './docx-trace.ts'

/**
 * Why findings could not be written into a file. `reason` is a key, not a sentence.
 *
 * - `notDocx`        the bytes are not a .docx
 * - `signed`         the package carries a digital signature, which any change would break
 * - `otherDocument`  the findings belong to a document that was not read from these bytes
 */
export type NotCommentableReason = 'notDocx' | 'signed' | 'otherDocument'

export class NotCommentable extends Error {
  readonly reason: NotCommentableReason

  constructor(reason: NotCommentableReason) {
    super(reason)
    this.name = 'NotCommentable'
    this.reason = reason
  }
}

export interface CommentOptions {
  readonly author: string
  /** ISO instant ("2026-11-21T08:00:00Z"); left out, the comments bear no date. */
  readonly at?: string
  readonly language?: 'vi' | 'en'
}

/**
 * The same .docx with a Word comment at the words of each finding. Nothing else changes: every other part keeps its bytes,
 * macros included, and earlier comments and tracked changes stay. The same input gives the same bytes.
 *
 * @throws {NotCommentable}
 * @throws {Unreadable} when the bytes cannot be read at all.
 */
export async function writeComments(
  docx: Uint8Array,
  document: Pick<OfficialDocument, 'text'>,
  findings: readonly Finding[],
  options: CommentOptions,
): Promise<Uint8Array> {
  if (sniff(docx) !== 'zip') throw new NotCommentable('notDocx')
  const parts = await openPackage(docx, defaultLimits.unpackedBytes, {})
  if (parts.related('').some(({ type }) => type === 'origin')) throw new NotCommentable('signed')
  const traced = await traceDocx(parts)
  if (traced.text !== document.text) throw new NotCommentable('otherDocument')
  if (findings.length === 0) return docx
  const firstId = nextCommentId(parts)
  const changed = new Map([
    [mainPart(parts), markRanges(traced, anchorFindings(traced, findings), firstId)],
    ...commentParts(parts, findings, firstId, options),
  ])
  return repack(docx, parts, changed)
}

/** Entries that are not changed keep their compressed bytes and their dates; new ones get the first day a ZIP can name. */
async function repack(
  docx: Uint8Array,
  parts: OfficePackage,
  changed: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(docx, { createFolders: false })
  const written = new Map(
    Object.keys(zip.files).map((name) => [name.replace(/^\/+/, '').toLowerCase(), name]),
  )
  for (const [name, xml] of changed) {
    const entry = written.get(name.toLowerCase()) ?? name
    const date = parts.has(name) ? zip.files[entry]?.date : undefined
    zip.file(entry, xml, { date: date ?? new Date(Date.UTC(1980, 0, 1)), createFolders: false })
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
