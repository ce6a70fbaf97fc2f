import { z } from 'zod'

export type ReportState = 'draft' | 'submitted' | 'issued'

/** What a number in a sentence counts. */
const figureLabels = [
  'all',
  'lead',
  'coordinating',
  'issued',
  'done',
  'doneLate',
  'underWay',
  'notStarted',
  'late',
  'continuing',
  'recurring',
  'others',
  'people',
] as const
export type FigureLabel = (typeof figureLabels)[number]

const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])

/** A number in a text, and which list of its drawing it counts: as many entries as its value. */
const figure = z.object({
  /** Where the number stands in the passage's text. */
  span,
  value: z.number().int().nonnegative(),
  label: z.enum(figureLabels),
  of: z.enum(['tasks', 'people']),
  list: z.string(),
})
export type Figure = z.infer<typeof figure>

/** A passage as drawn from the records, its lists still at hand. */
export interface Draft {
  /** What it was drawn from, the same at every drawing: "results.part:<plan>:<part>". */
  readonly source: string
  readonly text: string
  readonly figures: readonly DraftFigure[]
  /** Every task that the passage speaks of. */
  readonly taskIds: readonly string[]
}

export type DraftFigure = Omit<Figure, 'list'> & { readonly ids: readonly string[] }

/** A draft as it is kept: with the number of its drawing, in which its lists stand. */
const drawnDraft = z.object({
  source: z.string(),
  text: z.string(),
  figures: z.array(figure),
  /** How many tasks it speaks of. */
  tasks: z.number().int(),
  draw: z.number().int(),
})
export type DrawnDraft = z.infer<typeof drawnDraft>

const passage = z.object({
  id: z.string(),
  /** Rises with every change of this passage, so that two people may write in one report at once. */
  revision: z.number().int(),
  text: z.string(),
  figures: z.array(figure),
  /** What the records last gave for it; null when a person added it. */
  drawn: drawnDraft.nullable(),
  /** Its source has changed since a person edited it: the new draft to look at, or "gone" when nothing is left to draw. */
  offer: z.union([drawnDraft, z.literal('gone')]).nullable(),
  /** What belongs here, for a paragraph laid out empty by the form. */
  hint: z.object({ vi: z.string(), en: z.string() }).nullable(),
  editedBy: z.string().nullable(),
})
export type Passage = z.infer<typeof passage>

const chapter = z.object({
  /** The form's chapter. */
  key: z.string(),
  passages: z.array(passage),
  /** Drawn passages that a person took out, and where they stood: they do not come back by themselves. */
  dismissed: z.array(z.object({ passage, at: z.number().int() })),
})
export type Chapter = z.infer<typeof chapter>

/** What the unit says of its money. Having no money of its own for the work is not the same as nought đồng. */
const money = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), dong: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('noSeparate'), reason: z.string() }),
])
export type Money = z.infer<typeof money>

const head = z.object({
  issuer: z.string(),
  superior: z.string(),
  /** What follows the slash after the number: "BC-UBND". */
  symbol: z.string(),
  place: z.string(),
  subject: z.string(),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  /** Signing words and posts in printed order: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  chain: z.array(z.string()),
  signatory: z.string(),
})
export type ReportHead = z.infer<typeof head>

export const reportContentSchema = z.object({
  head,
  headRevision: z.number().int(),
  money: money.nullable(),
  chapters: z.array(chapter),
  /** Number of the latest drawing. */
  draw: z.number().int(),
})
export type ReportContent = z.infer<typeof reportContentSchema>

/** A task as it stood when the report was drawn. "issued" is a task of the unit's own plan that others carry out. */
export const drawnTaskSchema = z.object({
  taskId: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  planReference: z.string().nullable(),
  partTitle: z.string(),
  text: z.string(),
  role: z.enum(['lead', 'coordinating', 'issued']),
  state: z.enum(['assigned', 'started', 'done']),
  percent: z.number(),
  dueKind: z.string(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  isLate: z.boolean(),
  wasDoneLate: z.boolean(),
  /** Newest first. */
  notes: z.array(z.object({ on: z.string(), note: z.string() })),
  evidence: z.array(z.object({ title: z.string(), address: z.string() })),
})
export type DrawnTask = z.infer<typeof drawnTaskSchema>

export const drawnPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  role: z.string(),
})
export type DrawnPerson = z.infer<typeof drawnPersonSchema>

/** All that one drawing saw, and which of it each of its numbers counts. */
export const drawSourcesSchema = z.object({
  tasks: z.array(drawnTaskSchema),
  people: z.array(drawnPersonSchema),
  lists: z.record(z.string(), z.array(z.number().int())),
})
export type DrawSources = z.infer<typeof drawSourcesSchema>

/** True while the passage stands as the records gave it. */
export function isDrawn(passage: Passage): boolean {
  return passage.drawn !== null && passage.text === passage.drawn.text
}

/** True where something still has to be written: nothing stands in the chapter itself nor in its sections. */
export function isEmpty(chapter: Chapter): boolean {
  return chapter.passages.every((one) => one.text.trim() === '')
}

/** What may be done with a report in that state. */
export function mayBe(state: ReportState, act: 'edited' | 'submitted' | 'returned' | 'issued'): boolean {
  switch (state) {
    case 'draft':
      return act !== 'returned'
    case 'submitted':
      return act === 'returned' || act === 'issued'
    case 'issued':
      return false
  }
}
