import { Unreadable } from '../model/unreadable.ts'
import type { WritableDocument } from '../write/writable-document.ts'

type Check = (value: unknown, depth: number) => boolean

/** No document nests its parts deeper; what does was made to. */
const deepest = 40

/**
 * A model in JSON, as `JSON.stringify` writes one that was read, or as others compose it.
 *
 * @throws {Unreadable} `damaged` when a part that writing needs is missing or of another kind.
 */
export function readModel(json: string): WritableDocument {
  let model: unknown
  try {
    model = JSON.parse(json)
  } catch {
    throw new Unreadable('damaged', 'json')
  }
  if (!isDocument(model, 0)) throw new Unreadable('damaged', 'json')
  return model as WritableDocument
}

const isText: Check = (value) => typeof value === 'string'
const isMissing = (value: unknown) => value === null || value === undefined
const orNull =
  (check: Check): Check =>
  (value, depth) =>
    value === null || check(value, depth)
const orMissing =
  (check: Check): Check =>
  (value, depth) =>
    isMissing(value) || check(value, depth)
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value)
const listOf =
  (check: Check): Check =>
  (value, depth) =>
    Array.isArray(value) && depth < deepest && value.every((one) => check(one, depth + 1))
const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, depth) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key], depth))

const words = orNull(isText)
const isSignature = record({ chain: listOf(isText), name: isText })
const isBasis = record({ kind: isText, reference: isText, date: words, issuer: words, title: words })
const isPassage: Check = (value, depth) =>
  record({
    kind: oneOf(
      'part',
      'chapter',
      'section',
      'article',
      'heading',
      'item',
      'bullet',
      'paragraph',
      'table',
      'appendix',
    ),
    label: words,
    text: isText,
    rows: orMissing(listOf(listOf(isText))),
    children: listOf(isPassage),
  })(value, depth)
const isCopy = record({
  form: oneOf('sao y', 'sao lục', 'trích sao'),
  number: words,
  symbol: words,
  issuer: words,
  place: words,
  date: words,
  recipients: listOf(isText),
  signature: orNull(isSignature),
})
const isDocument = record({
  type: words,
  number: words,
  symbol: words,
  issuer: words,
  superior: words,
  place: words,
  date: words,
  subject: words,
  addressees: listOf(isText),
  recipients: listOf(isText),
  signature: orNull(isSignature),
  urgency: orNull(oneOf('khẩn', 'thượng khẩn', 'hỏa tốc')),
  secrecy: orNull(oneOf('mật', 'tối mật', 'tuyệt mật')),
  bases: listOf(isBasis),
  outline: listOf(isPassage),
  circulation: orMissing(isText),
  copies: orMissing(isText),
  contact: orMissing(isText),
  cosigners: orMissing(listOf(isSignature)),
  attestation: orMissing(isText),
  copy: orMissing(isCopy),
})
