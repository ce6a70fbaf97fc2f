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
}

export type WritableBasis = Omit<LegalBasis, 'span'>

export interface WritablePassage extends Pick<Passage, 'kind' | 'label' | 'text' | 'rows'> {
  readonly children: readonly WritablePassage[]
}
