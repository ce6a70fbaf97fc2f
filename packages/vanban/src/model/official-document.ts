import type { Recognised, Sheet, SourceFormat } from './source-text.ts'
import type { Span } from './span.ts'

/**
 * A Vietnamese official document (văn bản hành chính) as understood from its text, or as to be written.
 *
 * Header fields follow Nghị định 30/2020/NĐ-CP, Phụ lục I. What the text does not say is `null` or empty, never guessed:
 * a draft has no number and a partly blank date. Names stay as written; matching them to offices is not this library's work.
 */
export interface OfficialDocument {
  /** Lower case Vietnamese type name ("kế hoạch", "báo cáo", "công văn", "quyết định"); null when none is found. */
  readonly type: string | null
  /** As printed, with its zeros ("05", "0125"). */
  readonly number: string | null
  /** What follows the slash after the number ("KH-UBND", "BVHTTDL-VP", "2025/NĐ-CP"). */
  readonly symbol: string | null
  readonly issuer: string | null
  readonly superior: string | null
  readonly place: string | null
  /** ISO, as far as the text says: "2025-11-18", "2020-11", "2021". */
  readonly date: string | null
  /** Trích yếu; for a letter (công văn) the words after "V/v". */
  readonly subject: string | null
  /** Kính gửi. */
  readonly addressees: readonly string[]
  readonly bases: readonly LegalBasis[]
  /** Nơi nhận, one entry a line or clause, without its dash and closing mark; the "Lưu:" line included. */
  readonly recipients: readonly string[]
  /** Of several that signed, the first; of minutes the chair. */
  readonly signature: Signature | null
  /** Who signed beside `signature`, in printed order: the other parties to a joint programme, the secretary of minutes; absent where nobody did. */
  readonly cosigners?: readonly Signature[]
  /** Number of appendices (Phụ lục) attached. */
  readonly appendices: number
  /** Độ mật as marked; a document with one must not be stored by a networked system. */
  readonly secrecy: Secrecy | null
  /** Độ khẩn as marked. */
  readonly urgency: 'khẩn' | 'thượng khẩn' | 'hỏa tốc' | null
  readonly assignments: readonly Assignment[]
  /** Every document cited by number anywhere in the text, in order; `bases` are those that the opening rests on. */
  readonly citations: readonly Citation[]
  /** Other documents in the same file: the plan that a decision issues, a plan inside a report. */
  readonly attached: readonly AttachedDocument[]
  /** The body in order, nested by its numbering; plain paragraphs and tables included. */
  readonly outline: readonly Passage[]
  readonly findings: readonly Finding[]
  /** Stretches of text that no part of the model accounts for. */
  readonly unread: readonly Span[]
  /** Where each header field stands; a field that was inferred has no entry. */
  readonly where: Readonly<Partial<Record<HeaderField, Span>>>
  readonly text: string
  readonly format: SourceFormat
  readonly pages: number | null
  readonly notes: readonly string[]
  /** How sure the recognition was, for text that was read from pictures of pages; empty otherwise. */
  readonly recognised: readonly Recognised[]
  /** Page set-up and looks, where the format says them (.docx); null otherwise. */
  readonly sheet: Sheet | null
  /** Where the file wrote letters as a base and a combining mark; `text` is NFC. */
  readonly decomposed?: readonly Span[]
}

export type HeaderField =
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
  | 'secrecy'
  | 'urgency'

/** Luật Bảo vệ bí mật nhà nước knows these three levels only; "Lưu hành nội bộ" is a circulation note. */
export type Secrecy = 'mật' | 'tối mật' | 'tuyệt mật'

/** A document that this one rests on (căn cứ), as written. */
export interface LegalBasis {
  /** Lower case type word ("nghị định", "luật", "quyết định", "công văn"). */
  readonly kind: string
  /** "72/2015/NĐ-CP"; for a law cited by name, its name. Spaces inside a symbol are removed. */
  readonly reference: string
  /** ISO, as far as said. */
  readonly date: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly span: Span
}

/** A document named in the text. */
export interface Citation {
  /** Lower case type word as written ("kế hoạch", an abbreviation "QĐ" in full); null when none stands before the number. */
  readonly kind: string | null
  /**
   * Normalised: "216/KH-UBND"; a number still to be filled in is left out ("/KH-UBND"). For a law cited by name and year its
   * name: "Luật Báo chí", with the year in `date`.
   */
  readonly reference: string
  /** As written, from type word to issuer: "kế hoạch 216/KH – UBND, ngày 25/12/2023 của huyện Ủy huyện Cẩm Thủy". */
  readonly words: string
  /** Number and symbol as written: "216/KH – UBND". */
  readonly referenceWords: string
  /** ISO, as far as said. */
  readonly date: string | null
  readonly issuer: string | null
  readonly span: Span
  readonly referenceSpan: Span
}

/** A document inside another one's file. Its assignments and outline are those of the whole, within `span`. */
export interface AttachedDocument {
  readonly type: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly date: string | null
  readonly subject: string | null
  readonly signature: Signature | null
  readonly span: Span
}

export interface Signature {
  /** Signing words and posts in printed order: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]. */
  readonly chain: readonly string[]
  readonly name: string
}

export interface Assignment {
  readonly text: string
  /** Path of labels from the outline: "II/3/3.1/a". */
  readonly section: string
  readonly form: AssignmentForm
  /** Units as written; more than one when each has a scope of its own. Empty when nobody is named yet. */
  readonly lead: readonly string[]
  /** For a lead with a scope in brackets: unit as written -> its scope. */
  readonly leadScopes: Readonly<Record<string, string>>
  readonly coordinating: readonly string[]
  readonly due: Due
  /** Times that the task names after `due`, in order ("báo cáo kết quả trước ngày 10/12"); absent where it names no second one. */
  readonly furtherDue?: readonly Due[]
  readonly product: string | null
  /** Measurable targets said in the task: "tối thiểu 90%", "ít nhất 02 hội nghị". */
  readonly indicators: readonly Indicator[]
  readonly span: Span
  /** Where each unit name stands, by role and in the order of `lead` and `coordinating`. */
  readonly leadSpans: readonly Span[]
  readonly coordinatingSpans: readonly Span[]
}

/** How the document says who does what: labels below an item, a section per unit, a sentence with a unit as subject, a table. */
export type AssignmentForm = 'label' | 'section' | 'sentence' | 'table' | 'unassigned'

export interface Indicator {
  /** As written: "tối thiểu 90%". */
  readonly words: string
  readonly comparison: 'atLeast' | 'atMost' | 'exactly'
  /** 90 for "90%", 2 for "02 hội nghị", 1500000000 for "1,5 tỷ đồng". */
  readonly amount: number
  /** "%", "đồng", or the noun that is counted, as written: "hội nghị". */
  readonly unit: string
  readonly span: Span
}

export interface Due {
  /** As written; empty for kind "none". */
  readonly words: string
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'recurring' | 'continuous' | 'relative' | 'none'
  /** Last allowed day, ISO; "trước ngày 30/11" is the 29th. Null where no day follows from the words. */
  readonly on: string | null
  readonly span: Span | null
}

export type PassageKind =
  | 'part' // Phần
  | 'chapter' // Chương
  | 'section' // Mục, Tiểu mục
  | 'article' // Điều
  | 'heading' // I. / 1. / 1.1. with a title and something below it
  | 'item' // 1. / a) carrying its own text
  | 'bullet' // - / +
  | 'paragraph'
  | 'table'
  | 'appendix' // Phụ lục, or a plan or regulation attached to a decision

export interface Passage {
  readonly kind: PassageKind
  /** As printed, without the closing mark: "II", "2.1", "a", "-"; null for a plain paragraph. */
  readonly label: string | null
  /** Without the label. For a table, empty. */
  readonly text: string
  readonly span: Span
  readonly children: readonly Passage[]
  /** Cell texts by row, for kind "table". */
  readonly rows?: readonly (readonly string[])[]
}

export interface Finding {
  /** Kebab-case name of the rule: "numbering-gap". */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'hint'
  readonly words: string
  /** One sentence, in the language asked for: what was found and why it matters. */
  readonly message: string
  /** What says so: "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3"; null for a rule of the language. */
  readonly regulation: string | null
  readonly suggestion: string | null
  readonly span: Span
}
