import type { Draft } from '../draft.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What reading one document carries along. */
export interface DocxContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Set<string>
  /** Fields begun and not ended, across paragraphs: a table of contents is one field. */
  readonly fields: ('code' | 'result')[]
  /** Footnotes and endnotes in the order of their marks. */
  readonly references: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
  /** Documents put whole into this one, by the id of their relationship. */
  readonly embedded: ReadonlyMap<string, readonly Draft[]>
  /** Alternative texts of the pictures met so far; null for a picture without one. */
  readonly pictures: (string | null)[]
  /** Letters of the text by the language that their runs declare. */
  readonly languages: Map<string, number>
  /** The faces that a theme stands for, "major" and "minor". */
  readonly themeFonts: ReadonlyMap<string, string>
  /** Default distance of tab stops, in millimetres. */
  readonly tabStop: number
}
