import { draftText } from './draft.ts'
import type { Draft } from './draft.ts'
import { decodeAs, decodeOldEncoding } from './old-encodings.ts'
import type { OldEncoding } from './old-encodings.ts'

/** Converts a document that is set in an old encoding although none of its fonts says so. */
export function convertDrafts(drafts: readonly Draft[], notes: Set<string>): readonly Draft[] {
  const old = decodeOldEncoding(draftText(drafts))
  if (!old) return drafts
  notes.add(`oldEncoding:${old.encoding}`)
  return drafts.map((draft) => convertDraft(draft, old.encoding))
}

function convertDraft(draft: Draft, encoding: OldEncoding): Draft {
  if (draft.kind === 'paragraph') return { ...draft, text: decodeAs(draft.text, encoding) }
  const rows = draft.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map((block) => convertDraft(block, encoding)) })),
  )
  return { ...draft, rows }
}
