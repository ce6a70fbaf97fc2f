import type { LegalBasis, OfficialDocument, Passage } from '../model/official-document.ts'

/**
 * What a writer needs of an official document. A document that was read can be written as it is; one that was composed
 * needs no spans, findings or source text.
 */
export interface WritableDocument extends Pick<
  OfficialDocument,
  | 'type'
  | 'number'
  | 'symbol'
  | 'issuer'
  | 'superior'
  | 'place'
  | 'date'
  | 'subject'
  | 'addressees'
  | 'recipients'
  | 'signature'
  | 'cosigners'
  | 'urgency'
  | 'secrecy'
> {
  readonly bases: readonly WritableBasis[]
  readonly outline: readonly WritablePassage[]
  /** Phạm vi lưu hành, boxed at the top right ("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"). */
  readonly circulation?: string | null
  /** Drafter's mark and number of copies, under the recipients ("PL.(300)"). */
  readonly copies?: string | null
  /** Address, mail, telephone: at the foot of page 1 under a full rule. */
  readonly contact?: string | null
  /** Whose confirmation is asked for below the recipients (giấy nghỉ phép, mẫu 1.10): "Xác nhận của …". */
  readonly attestation?: string | null
  /** Set when what is written is a copy of the document (Điều 25; mẫu 3.1). */
  readonly copy?: WritableCopy | null
}

/** Who made the copy, and when; its own number and symbol ("12", "SY-UBND") and its own recipients. */
export interface WritableCopy extends Pick<
  OfficialDocument,
  'number' | 'symbol' | 'issuer' | 'place' | 'date' | 'recipients' | 'signature'
> {
  readonly form: 'sao y' | 'sao lục' | 'trích sao'
}

export type WritableBasis = Omit<LegalBasis, 'span'>

export interface WritablePassage extends Pick<Passage, 'kind' | 'label' | 'text' | 'rows'> {
  readonly children: readonly WritablePassage[]
}
