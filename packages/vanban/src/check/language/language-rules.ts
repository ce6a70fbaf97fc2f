import type { Rule } from '../rule.ts'
import { capitalisation } from './capitalisation.ts'
import { countMismatch } from './count-mismatch.ts'
import { dashInconsistent } from './dash-inconsistent.ts'
import { headingMerged } from './heading-merged.ts'
import { missingWord } from './missing-word.ts'
import { nameInconsistent } from './name-inconsistent.ts'
import { ocrSuspect } from './ocr-suspect.ts'
import { pageBreakSplit } from './page-break-split.ts'
import { paragraphMerged } from './paragraph-merged.ts'
import { punctuation } from './punctuation.ts'
import { repeatedWords } from './repeated-words.ts'
import { sentenceFragment } from './sentence-fragment.ts'
import { spacing } from './spacing.ts'
import { toneMarkInconsistent } from './tone-mark-inconsistent.ts'
import { wrongEntity } from './wrong-entity.ts'

/** Rules of wording, spelling and punctuation. They suggest; a person judges. Political wording is nobody's slip. */
export const languageRules: readonly Rule[] = [
  repeatedWords,
  ocrSuspect,
  missingWord,
  nameInconsistent,
  wrongEntity,
  countMismatch,
  sentenceFragment,
  headingMerged,
  paragraphMerged,
  pageBreakSplit,
  capitalisation,
  punctuation,
  spacing,
  dashInconsistent,
  toneMarkInconsistent,
]
