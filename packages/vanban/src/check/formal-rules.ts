import { basisFormat } from './citations/basis-format.ts'
import { basisNotInForce } from './citations/basis-not-in-force.ts'
import { citationAfterIssue } from './citations/citation-after-issue.ts'
import { citationDateConflict } from './citations/citation-date-conflict.ts'
import { citationDateMissing } from './citations/citation-date-missing.ts'
import { citationFormat } from './citations/citation-format.ts'
import { citationIssuerMismatch } from './citations/citation-issuer-mismatch.ts'
import { citationTypeMismatch } from './citations/citation-type-mismatch.ts'
import { citationYearMismatch } from './citations/citation-year-mismatch.ts'
import { spacingInSymbol } from './citations/spacing-in-symbol.ts'
import { missingDate } from './head/missing-date.ts'
import { missingHeader } from './head/missing-header.ts'
import { missingNumber } from './head/missing-number.ts'
import { missingSubject } from './head/missing-subject.ts'
import { mottoFormat } from './head/motto-format.ts'
import { numberFormat } from './head/number-format.ts'
import { symbolIssuerMismatch } from './head/symbol-issuer-mismatch.ts'
import { symbolTypeMismatch } from './head/symbol-type-mismatch.ts'
import { symbolYearMismatch } from './head/symbol-year-mismatch.ts'
import { headingPunctuation } from './numbering/heading-punctuation.ts'
import { listFormat } from './numbering/list-format.ts'
import { numberingDuplicate } from './numbering/numbering-duplicate.ts'
import { numberingFormat } from './numbering/numbering-format.ts'
import { numberingGap } from './numbering/numbering-gap.ts'
import { numberingLevel } from './numbering/numbering-level.ts'
import { pointLetter } from './numbering/point-letter.ts'
import type { Rule } from './rule.ts'
import {
  fileLanguage,
  fileTitle,
  headingStyle,
  pictureDescription,
  tableHeader,
} from './sheet/accessibility.ts'
import { fontSize, fontStyle } from './sheet/element-look.ts'
import { font, textColour } from './sheet/font.ts'
import { pageMargins, pageNumber, pageSize } from './sheet/page-setup.ts'
import { paragraphLayout } from './sheet/paragraph-layout.ts'
import { addresseeFormat } from './signing/addressee-format.ts'
import { missingTM } from './signing/missing-tm.ts'
import { recipientFormat } from './signing/recipient-format.ts'
import { signerName } from './signing/signer-name.ts'
import { signingOrder } from './signing/signing-order.ts'
import { unsignedNumber } from './signing/unsigned-number.ts'
import { leadAmongCoordinators } from './tasks/lead-among-coordinators.ts'
import { taskWithoutLead } from './tasks/task-without-lead.ts'
import { taskWithoutTime } from './tasks/task-without-time.ts'
import { timePast } from './tasks/time-past.ts'
import { unitNotExisting } from './tasks/unit-not-existing.ts'
import { abbreviationUndeclared } from './wording/abbreviation-undeclared.ts'
import { appendixMissing } from './wording/appendix-missing.ts'
import { appendixNumber } from './wording/appendix-number.ts'
import { dateFormat } from './wording/date-format.ts'
import { duplicateTitle } from './wording/duplicate-title.ts'
import { impossibleDate } from './wording/impossible-date.ts'
import { unbalancedQuote } from './wording/unbalanced-quote.ts'
import { unicodeDecomposed } from './wording/unicode-decomposed.ts'

/** Rules of form, each serving a regulation. */
export const formalRules: readonly Rule[] = [
  missingHeader,
  mottoFormat,
  missingNumber,
  numberFormat,
  symbolTypeMismatch,
  symbolIssuerMismatch,
  symbolYearMismatch,
  missingDate,
  dateFormat,
  impossibleDate,
  missingSubject,
  addresseeFormat,
  numberingGap,
  numberingDuplicate,
  numberingLevel,
  numberingFormat,
  pointLetter,
  missingTM,
  signingOrder,
  signerName,
  unsignedNumber,
  recipientFormat,
  basisFormat,
  basisNotInForce,
  citationAfterIssue,
  citationDateConflict,
  citationDateMissing,
  citationFormat,
  citationIssuerMismatch,
  citationTypeMismatch,
  citationYearMismatch,
  spacingInSymbol,
  headingPunctuation,
  listFormat,
  leadAmongCoordinators,
  taskWithoutLead,
  taskWithoutTime,
  timePast,
  unitNotExisting,
  abbreviationUndeclared,
  appendixMissing,
  appendixNumber,
  duplicateTitle,
  unbalancedQuote,
  unicodeDecomposed,
  pageSize,
  pageMargins,
  pageNumber,
  font,
  textColour,
  fontSize,
  fontStyle,
  paragraphLayout,
  fileTitle,
  fileLanguage,
  pictureDescription,
  tableHeader,
  headingStyle,
]
