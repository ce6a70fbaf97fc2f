import type { ActName } from '#platform/acts.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { carryFigures } from './carry-figures.ts'
import { asDrawn } from './redraw-report.ts'
import { lockToEdit, recordReportAct } from './report-actions.ts'
import type { Chapter, Passage, ReportContent } from './report.ts'
import type { Report } from './report-store.ts'
import { updateReport } from './report-store.ts'

export const longestPassage = 20_000

/** A passage as the person had it before them: whoever changed it meanwhile is not overwritten. */
export interface SeenPassage {
  readonly reportId: string
  readonly passageId: string
  /** The passage's revision on the page. */
  readonly seen: number
}

/** Writes the person's words into a passage. Numbers that they left standing keep their proof. */
export async function editPassage(ctx: Context, input: SeenPassage & { text: string }): Promise<void> {
  const text = cleanText(input.text)
  await changePassage(ctx, input, 'report.passageEdited', (passage) => {
    if (text === passage.text) return passage
    return {
      ...passage,
      text,
      figures: passage.drawn ? carryFigures(passage.drawn.text, passage.drawn.figures, text) : [],
      revision: passage.revision + 1,
      editedBy: ctx.actor.name,
    }
  })
}

/** Takes the new draft in place of one's own words. */
export async function takeOffer(ctx: Context, input: SeenPassage): Promise<void> {
  await changePassage(ctx, input, 'report.offerTaken', (passage) => {
    if (passage.offer === 'gone') return 'gone'
    return passage.offer === null ? passage : asDrawn(passage, passage.offer)
  })
}

/** Keeps one's own words; the offer goes, until the source changes again. */
export async function keepOwnWords(ctx: Context, input: SeenPassage): Promise<void> {
  await changePassage(ctx, input, 'report.offerDeclined', (passage) => {
    if (passage.offer === null) return passage
    const revision = passage.revision + 1
    if (passage.offer === 'gone') return { ...passage, drawn: null, figures: [], offer: null, revision }
    const figures = carryFigures(passage.offer.text, passage.offer.figures, passage.text)
    return { ...passage, drawn: passage.offer, figures, offer: null, revision }
  })
}

/** Puts back what the records say. */
export async function revertPassage(ctx: Context, input: SeenPassage): Promise<void> {
  await changePassage(ctx, input, 'report.passageReverted', (passage) =>
    passage.drawn ? asDrawn(passage, passage.drawn) : passage,
  )
}

/** Takes a passage out. One that was drawn does not come back at the next drawing; see restoreDrawn. */
export async function removePassage(ctx: Context, input: SeenPassage): Promise<void> {
  await changePassage(ctx, input, 'report.passageRemoved', () => 'dismissed')
}

/** Adds a paragraph of one's own at the end of a chapter, or after a passage of it. Returns its id. */
export async function addPassage(
  ctx: Context,
  input: { reportId: string; chapterKey: string; after?: string; text: string },
): Promise<string> {
  const text = cleanText(input.text)
  if (text === '') throw new Issues([{ field: 'text', key: 'form.required' }])
  const id = newId(ctx.clock.now())
  const passage = {
    id,
    revision: 0,
    text,
    figures: [],
    drawn: null,
    offer: null,
    hint: null,
    editedBy: ctx.actor.name,
  }
  const details = { passageId: id, chapterKey: input.chapterKey }
  await changeContent(ctx, input.reportId, 'report.passageAdded', details, (content) => {
    const chapter = getChapter(content, input.chapterKey)
    const at = chapter.passages.findIndex((one) => one.id === input.after)
    const place = at === -1 ? chapter.passages.length : at + 1
    return withChapter(content, { ...chapter, passages: chapter.passages.toSpliced(place, 0, passage) })
  })
  return id
}

/** Moves a passage one place up or down within its chapter; at the edge it stays. */
export async function movePassage(
  ctx: Context,
  input: { reportId: string; passageId: string; direction: 'up' | 'down' },
): Promise<void> {
  const { passageId, direction } = input
  await changeContent(ctx, input.reportId, 'report.passageMoved', { passageId, direction }, (content) => {
    const { chapter, at } = getPassage(content, passageId)
    const to = at + (direction === 'up' ? -1 : 1)
    if (to < 0 || to >= chapter.passages.length) return content
    const passages = chapter.passages.toSpliced(at, 1).toSpliced(to, 0, chapter.passages[at]!)
    return withChapter(content, { ...chapter, passages })
  })
}

/** Brings back the drawn passages of a chapter that somebody took out, to where they stood. */
export async function restoreDrawn(
  ctx: Context,
  { reportId, chapterKey }: { reportId: string; chapterKey: string },
): Promise<void> {
  await changeContent(ctx, reportId, 'report.passagesRestored', { chapterKey }, (content) => {
    const chapter = getChapter(content, chapterKey)
    // The last taken out goes back first, so that each finds the place it left.
    const passages = chapter.dismissed.reduceRight(
      (all, { passage, at }) => all.toSpliced(Math.min(at, all.length), 0, passage),
      chapter.passages,
    )
    return withChapter(content, { ...chapter, passages, dismissed: [] })
  })
}

/** What becomes of a passage: another, nothing, or nothing that drawing brings back. */
type Change = Passage | 'gone' | 'dismissed'

/** One passage, as it was seen, is changed. */
async function changePassage(
  ctx: Context,
  { reportId, passageId, seen }: SeenPassage,
  act: ActName,
  change: (passage: Passage) => Change,
): Promise<void> {
  await changeContent(ctx, reportId, act, { passageId }, (content) => {
    const { chapter, at } = getPassage(content, passageId)
    const passage = chapter.passages[at]!
    if (passage.revision !== seen) throw new Refused('refused.changedMeanwhile')
    const changed = change(passage)
    const kept = typeof changed === 'string' ? [] : [changed]
    const dismissed = changed === 'dismissed' && passage.drawn !== null ? [{ passage, at }] : []
    return withChapter(content, {
      ...chapter,
      passages: chapter.passages.toSpliced(at, 1, ...kept),
      dismissed: [...chapter.dismissed, ...dismissed],
    })
  })
}

async function changeContent(
  ctx: Context,
  reportId: string,
  act: ActName,
  details: Readonly<Record<string, unknown>>,
  change: (content: ReportContent, report: Report) => ReportContent,
): Promise<void> {
  await asActor(ctx, async (db) => {
    const report = await lockToEdit(db, ctx, reportId)
    const content = change(report.content, report)
    await updateReport(db, report, { content }, ctx.clock.now())
    await recordReportAct(db, ctx, report, act, details)
  })
}

function getPassage(content: ReportContent, passageId: string): { chapter: Chapter; at: number } {
  const holds = (one: Chapter) => one.passages.some((passage) => passage.id === passageId)
  const chapter = content.chapters.find(holds)
  if (!chapter) throw new Refused('report.passageGone')
  return { chapter, at: chapter.passages.findIndex((passage) => passage.id === passageId) }
}

function getChapter(content: ReportContent, key: string): Chapter {
  const chapter = content.chapters.find((one) => one.key === key)
  if (!chapter) throw notFound()
  return chapter
}

function withChapter(content: ReportContent, chapter: Chapter): ReportContent {
  return { ...content, chapters: content.chapters.map((one) => (one.key === chapter.key ? chapter : one)) }
}

/** One form of every letter, plain line ends, no blanks at the ends of lines. */
function cleanText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (clean.length > longestPassage)
    throw new Issues([{ field: 'text', key: 'form.tooLong', params: { limit: longestPassage } }])
  return clean
}
