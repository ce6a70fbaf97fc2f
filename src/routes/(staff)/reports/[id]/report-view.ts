import { inYear } from '#domain/reporting/form.ts'
import type { FormChapter } from '#domain/reporting/form.ts'
import { needsText } from '#domain/reporting/report-document.ts'
import type { Chapter, Figure, Passage } from '#domain/reporting/report.ts'
import { isDrawn, isEmpty } from '#domain/reporting/report.ts'
import type { Report } from '#domain/reporting/report-store.ts'
import type { Language } from '#platform/i18n/messages.ts'

/** A run of text; `proof` is the address part that opens what its number counts. */
interface Piece {
  readonly text: string
  readonly proof: string | null
}

export interface Line {
  readonly isBullet: boolean
  readonly pieces: readonly Piece[]
}

export interface PassageView {
  readonly id: string
  readonly revision: number
  readonly lines: readonly Line[]
  readonly standing: 'drawn' | 'edited' | 'written' | 'blank'
  readonly editedBy: string | null
  /** Tasks that it was drawn from. */
  readonly tasks: number
  readonly hint: string | null
  readonly offer: 'gone' | readonly Line[] | null
}

export interface ChapterView {
  readonly key: string
  readonly label: string | null
  readonly level: 0 | 1 | 2
  /** As printed in the document. */
  readonly title: string | null
  /** In the reader's language, for the outline. */
  readonly name: string | null
  readonly hint: string | null
  /** Something must stand here and does not yet. */
  readonly isMissing: boolean
  readonly saysMoney: boolean
  readonly takesText: boolean
  readonly dismissed: number
  readonly passages: readonly PassageView[]
}

/** The report as its page shows it: chapters in the order of the form, text cut at its numbers. */
export function chaptersOf(report: Report, language: Language): readonly ChapterView[] {
  return report.form.chapters.map((chapter) => {
    const content = report.content.chapters.find((one) => one.key === chapter.key)
    return chapterView(
      report,
      chapter,
      content ?? { key: chapter.key, passages: [], dismissed: [] },
      language,
    )
  })
}

function chapterView(
  report: Report,
  chapter: FormChapter,
  content: Chapter,
  language: Language,
): ChapterView {
  const takesText = needsText(report, chapter)
  return {
    key: chapter.key,
    label: chapter.label,
    level: chapter.level,
    title: chapter.title && inYear(chapter.title.vi, report.year),
    name: chapter.title && inYear(chapter.title[language], report.year),
    hint: chapter.hint?.[language] ?? null,
    isMissing: chapter.level > 0 && takesText && isEmpty(content),
    saysMoney: chapter.draws === 'money',
    takesText,
    dismissed: content.dismissed.length,
    passages: content.passages.map((passage) => passageView(passage, language)),
  }
}

function passageView(passage: Passage, language: Language): PassageView {
  return {
    id: passage.id,
    revision: passage.revision,
    lines: linesOf(passage.text, passage.figures, passage.id),
    standing: standingOf(passage),
    editedBy: passage.editedBy,
    tasks: passage.drawn?.tasks ?? 0,
    hint: passage.hint?.[language] ?? null,
    offer: offerOf(passage.offer),
  }
}

function standingOf(passage: Passage): PassageView['standing'] {
  if (passage.text === '') return 'blank'
  if (isDrawn(passage)) return 'drawn'
  return passage.drawn === null ? 'written' : 'edited'
}

function offerOf(offer: Passage['offer']): PassageView['offer'] {
  return offer === null || offer === 'gone' ? offer : linesOf(offer.text, [], '')
}

/** Lines of a passage, cut where a number stands that opens its list. */
function linesOf(text: string, figures: readonly Figure[], passageId: string): readonly Line[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    if (line.trim() === '') return []
    const [mark = ''] = /^\s*[-–+•]\s+/.exec(line) ?? []
    const pieces = piecesOf(text, [from + mark.length, from + line.length], figures, passageId)
    return [{ isBullet: mark !== '', pieces }]
  })
}

function piecesOf(
  text: string,
  [from, to]: readonly [number, number],
  figures: readonly Figure[],
  passageId: string,
): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  figures.forEach(({ span: [start, end] }, index) => {
    if (start < at || end > to) return
    if (start > at) pieces.push({ text: text.slice(at, start), proof: null })
    pieces.push({ text: text.slice(start, end), proof: `${passageId}.${index}` })
    at = end
  })
  return at < to ? [...pieces, { text: text.slice(at, to), proof: null }] : pieces
}
