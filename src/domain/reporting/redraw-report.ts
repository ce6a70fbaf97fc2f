import { carryFigures } from './carry-figures.ts'
import type { Chapter, DrawnDraft, Passage } from './report.ts'
import { isDrawn } from './report.ts'

export interface Redrawing {
  readonly drafts: readonly DrawnDraft[]
  readonly newId: () => string
  /** Which sources are drawn anew; all of them unless said. */
  readonly only?: (source: string) => boolean
}

/**
 * A chapter after its records were drawn anew. What stands as drawn follows its records; what a person edited stays word
 * for word, and where its source has changed since, the new draft is offered beside it.
 */
export function redrawChapter(chapter: Chapter, { drafts, newId, only = () => true }: Redrawing): Chapter {
  const found = new Map(drafts.map((draft) => [draft.source, draft]))
  const redraw = (passage: Passage) =>
    passage.drawn !== null && only(passage.drawn.source) ? redrawPassage(passage, found) : [passage]
  const stayed = chapter.passages.flatMap(redraw)
  const dismissed = chapter.dismissed.flatMap(({ passage, at }) =>
    redraw(passage).map((one) => ({ passage: one, at })),
  )
  const known = new Set([...stayed, ...dismissed.map((one) => one.passage)].map((one) => one.drawn?.source))
  const fresh = drafts.filter((draft) => only(draft.source) && !known.has(draft.source))
  return {
    ...chapter,
    passages: fresh.reduce((all, draft) => placed(all, draft, drafts, newId()), stayed),
    dismissed,
  }
}

function redrawPassage(passage: Passage, found: ReadonlyMap<string, DrawnDraft>): readonly Passage[] {
  if (passage.drawn === null) return [passage]
  const draft = found.get(passage.drawn.source)
  if (isDrawn(passage)) return draft === undefined ? [] : [asDrawn(passage, draft)]
  if (draft === undefined) return [{ ...passage, offer: 'gone' }]
  if (draft.text !== passage.drawn.text) return [{ ...passage, offer: draft }]
  return [
    { ...passage, drawn: draft, figures: carryFigures(draft.text, draft.figures, passage.text), offer: null },
  ]
}

/** The passage taking over a draft: word for word what the records say. */
export function asDrawn(passage: Passage, draft: DrawnDraft): Passage {
  const same = passage.text === draft.text
  return {
    ...passage,
    text: draft.text,
    figures: draft.figures,
    drawn: draft,
    offer: null,
    editedBy: null,
    revision: passage.revision + (same ? 0 : 1),
  }
}

export function newDrawnPassage(draft: DrawnDraft, id: string): Passage {
  return {
    id,
    revision: 0,
    text: draft.text,
    figures: draft.figures,
    drawn: draft,
    offer: null,
    hint: null,
    editedBy: null,
  }
}

/** After the passage of the nearest draft before it, wherever a person has moved that; otherwise first. */
function placed(
  passages: readonly Passage[],
  draft: DrawnDraft,
  drafts: readonly DrawnDraft[],
  id: string,
): Passage[] {
  const before = drafts
    .slice(
      0,
      drafts.findIndex((one) => one.source === draft.source),
    )
    .map((one) => one.source)
  const index = passages.findLastIndex(
    (passage) => passage.drawn !== null && before.includes(passage.drawn.source),
  )
  return passages.toSpliced(index + 1, 0, newDrawnPassage(draft, id))
}
