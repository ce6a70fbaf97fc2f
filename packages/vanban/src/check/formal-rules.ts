import { missingDate } from './head/missing-date.ts'
import { missingHeader } from './head/missing-header.ts'
import { missingNumber } from './head/missing-number.ts'
import { missingSubject } from './head/missing-subject.ts'
import { mottoFormat } from './head/motto-format.ts'
import { numberFormat } from './head/number-format.ts'
import { symbolIssuerMismatch } from './head/symbol-issuer-mismatch.ts'
import { symbolTypeMismatch } from './head/symbol-type-mismatch.ts'
import { symbolYearMismatch } from './head/symbol-year-mismatch.ts'
import { numberingDuplicate } from './numbering/numbering-duplicate.ts'
import { numberingFormat } from './numbering/numbering-format.ts'
import { numberingGap } from './numbering/numbering-gap.ts'
import { numberingLevel } from './numbering/numbering-level.ts'
import { pointLetter } from './numbering/point-letter.ts'
import type { Rule } from './rule.ts'
import { addresseeFormat } from './signing/addressee-format.ts'
import { missingTM } from './signing/missing-tm.ts'
import { recipientFormat } from './signing/recipient-format.ts'
import { signerName } from './signing/signer-name.ts'
import { signingOrder } from './signing/signing-order.ts'
import { unsignedNumber } from './signing/unsigned-number.ts'
import { dateFormat } from './wording/date-format.ts'
import { impossibleDate } from './wording/impossible-date.ts'

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
]
