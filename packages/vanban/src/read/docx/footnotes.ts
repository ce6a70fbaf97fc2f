import type { Draft } from '../draft.ts'
import { readBlocks } from './body.ts'
import type { DocxContext } from './context.ts'
import { listChildren } from './elements.ts'
import { printNumeral } from './numerals.ts'
import type { XmlElement } from './xml.ts'

/** The parts that hold what stands below a page or behind the document; null where the file has none. */
export interface NoteParts {
  readonly footnote: XmlElement | null
  readonly endnote: XmlElement | null
}

/**
 * The notes that the text refers to, in the order of their marks, each beginning with its number in brackets: "[1] …".
 * They follow the text, so that no sentence of the body is cut by one.
 */
export function readFootnotes(parts: NoteParts, context: DocxContext): Draft[] {
  const counts = { footnote: 0, endnote: 0 }
  const read = new Set<string>()
  return context.references.flatMap(({ kind, id }) => {
    const note = listChildren(parts[kind], `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id)
    if (!note || read.has(`${kind}/${id}`)) return []
    read.add(`${kind}/${id}`)
    counts[kind] += 1
    const mark = printNumeral(counts[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman')
    return labelled(readBlocks(note, context), `[${mark}]`)
  })
}

function labelled(drafts: readonly Draft[], mark: string): Draft[] {
  const first = drafts.findIndex((draft) => draft.kind === 'paragraph' && draft.text.trim() !== '')
  return drafts.map((draft, at) =>
    at === first && draft.kind === 'paragraph' ? { ...draft, text: `${mark} ${draft.text.trim()}` } : draft,
  )
}
