import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What reading one document carries along. */
export interface DocxContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Set<string>
  /** Fields begun and not ended, across paragraphs: a table of contents is one field. */
  readonly fields: ('code' | 'result')[]
}
