import { z } from 'zod'

/** What may be drawn into a chapter. `free` draws nothing: the person writes. */
const drawingRules = [
  'opening',
  'results',
  'people',
  'money',
  'limits',
  'nextYearPlan',
  'free',
  'closing',
] as const
export type DrawingRule = (typeof drawingRules)[number]

const bilingual = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** A day of a year that is not yet known: "15/12 of the year before". */
const dayOfYear = z.object({
  yearOffset: z.number().int().min(-1).max(1),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
})
type DayOfYear = z.infer<typeof dayOfYear>

const chapter = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** As numbered in the document: "II", "1". */
  label: z.string().nullable(),
  /** 0 stands before or after the numbered chapters and has no heading; 1 is a chapter; 2 a section of the chapter above it. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  title: bilingual.nullable(),
  draws: z.enum(drawingRules),
  hint: bilingual.nullable(),
  /** Empty paragraphs laid out for the person to fill, each with what belongs there. */
  blanks: z.array(bilingual),
})
export type FormChapter = z.infer<typeof chapter>

/**
 * A report form: data, not code. In its texts `{year}` and `{nextYear}` stand for the year reported on and the one after.
 * A changed form is a new version; reports keep the version they were made with.
 */
export const reportFormSchema = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: bilingual,
    /** Lower case type name of the document, and its abbreviation in the symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
    documentType: z.string().min(1),
    documentSymbol: z.string().min(1),
    subject: z.string().min(1),
    /** To whom a unit reports that has none above it in the register. */
    highestAddressee: z.string().nullable(),
    /** First and last day that the report covers. */
    period: z.object({ from: dayOfYear, to: dayOfYear }),
    /** Last day for sending it up; null where nobody has set one. */
    due: dayOfYear.nullable(),
    chapters: z.array(chapter).min(1),
  })
  .refine(
    (form) => dayIn(form.period.from, 2024) <= dayIn(form.period.to, 2024),
    'the period ends before it begins',
  )
  .refine(
    (form) => new Set(form.chapters.map((one) => one.key)).size === form.chapters.length,
    'two chapters share a key',
  )
  .refine(
    (form) => form.chapters.every((one) => (one.level === 0) === (one.title === null)),
    'a chapter needs a title',
  )
  .refine(
    (form) =>
      form.chapters.every((one, index) => one.level !== 2 || (form.chapters[index - 1]?.level ?? 0) > 0),
    'a section stands under no chapter',
  )
export type ReportForm = z.infer<typeof reportFormSchema>

export interface Period {
  readonly from: string
  readonly to: string
}

export function periodOf(form: ReportForm, year: number): Period {
  return { from: dayIn(form.period.from, year), to: dayIn(form.period.to, year) }
}

/** Last day for sending the report of that year up, ISO; null where the form sets none. */
export function dueOn(form: ReportForm, year: number): string | null {
  return form.due && dayIn(form.due, year)
}

/** The form's text for one year. */
export function inYear(text: string, year: number): string {
  return text.replaceAll('{year}', String(year)).replaceAll('{nextYear}', String(year + 1))
}

/** "II.3. Kinh phí hoạt động", as one refers to it. */
export function chapterName(form: ReportForm, chapter: FormChapter, year: number): string {
  const before = form.chapters.slice(0, form.chapters.indexOf(chapter))
  const above = chapter.level === 2 ? before.findLast((one) => one.level === 1)?.label : null
  const label = [above, chapter.label].filter(Boolean).join('.')
  return `${label}. ${inYear(chapter.title?.vi ?? '', year)}`
}

/** The 31st of a short month is its last day. */
function dayIn({ yearOffset, month, day }: DayOfYear, year: number): string {
  const last = new Date(Date.UTC(year + yearOffset, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + yearOffset, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}
