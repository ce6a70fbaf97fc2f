import type { Block } from '../composition.ts'
import type { WritableDocument } from '../writable-document.ts'
import { composeAppendix } from '../appendix.ts'
import { composePassages, firstSetting } from '../body.ts'
import { composeBases, isBasisParagraph } from '../bases.ts'
import { recipientLines, unmarked } from '../closing.ts'
import { composeText, withEndMark } from '../compose.ts'
import { dateLine, dayWords, numberBlank, numberLine } from '../head.ts'
import { oneLine, upper } from '../printable.ts'

/** What a field is filled with: words, or whole paragraphs. `missing`: a document must have it, and this one has not. */
export type Value =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'missing' }

/** Names without marks, capitals and signs: "Số, ký hiệu", "SO_KY_HIEU" and "so ky hieu" are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export const bodyField = 'noi dung'
export const appendixField = 'phu luc'

const words = (text: string): Value => ({ kind: 'words', words: text })
const needed = (text: string | null): Value =>
  oneLine(text) === '' ? { kind: 'missing' } : words(oneLine(text))
const blocks = (made: readonly Block[]): Value => ({ kind: 'blocks', blocks: made })

/** What else of the template matters to a value: its other fields, and how wide its text is. */
interface Asked {
  readonly has: (name: string) => boolean
  readonly column: number
}

type Make = (document: WritableDocument, asked: Asked) => Value

/** Every field by its folded name. Number, day and name of the signer may stand open, as in any draft. */
const makers: Readonly<Record<string, Make>> = {
  'co quan chu quan': ({ superior }) => words(oneLine(superior)),
  'co quan ban hanh': ({ issuer }) => needed(issuer),
  so: ({ number }) => words(oneLine(number).replace(/^\d$/, '0$&') || numberBlank),
  'ky hieu': ({ symbol }) => needed(symbol),
  'so ky hieu': (document) => words(numberLine(document).replace(/^Số:?\s?/, '')),
  'dia danh': ({ place }) => needed(place),
  'ngay thang nam': ({ date }) => words(dayWords(date)),
  'dia danh ngay thang nam': (document) => words(dateLine(document)),
  'ten loai': ({ type }) => needed(type),
  'trich yeu': ({ subject }) => needed(subject),
  'kinh gui': ({ addressees }) => words(addressees.map(unmarked).join(';\n')),
  'can cu': (document) => blocks(basesOf(document)),
  [bodyField]: (document, { has, column }) =>
    blocks(
      withEndMark(has('can cu') ? bodyWithoutBases(document, column) : composeText(document, column), true),
    ),
  'noi nhan': (document) => blocks(recipientLines(document).slice(1)),
  'quyen han chuc vu': ({ signature }) => words((signature?.chain ?? []).map(oneLine).map(upper).join('\n')),
  'ho ten': ({ signature }) => words(oneLine(signature?.name)),
  'do khan': ({ urgency }) => words(upper(urgency ?? '')),
  'do mat': ({ secrecy }) => words(upper(secrecy ?? '')),
  'ky hieu nguoi soan thao': ({ copies }) => words(oneLine(copies)),
  [appendixField]: (document) => blocks(appendicesOf(document)),
}

const otherNames: Readonly<Record<string, string>> = {
  'so va ky hieu': 'so ky hieu',
  'ten co quan': 'co quan ban hanh',
  'loai van ban': 'ten loai',
  'chuc vu': 'quyen han chuc vu',
  'quyen han chuc vu nguoi ky': 'quyen han chuc vu',
  'nguoi ky': 'ho ten',
  'ho ten nguoi ky': 'ho ten',
  'ho va ten': 'ho ten',
}

export function isKnownField(name: string): boolean {
  const folded = foldName(name)
  return (otherNames[folded] ?? folded) in makers
}

/** The value of a field, null for a name that is none. A name in capitals asks for capitals. */
export function valueOf(
  name: string,
  document: WritableDocument,
  { names, column }: { readonly names: readonly string[]; readonly column: number },
): Value | null {
  const key = (folded: string): string => otherNames[folded] ?? folded
  const has = (other: string): boolean => names.some((each) => key(foldName(each)) === other)
  const value = makers[key(foldName(name))]?.(document, { has, column }) ?? null
  return value?.kind === 'words' && name === upper(name) && /\p{Lu}{2}/u.test(name)
    ? words(upper(value.words))
    : value
}

export function appendicesOf(document: WritableDocument): Block[] {
  return document.outline
    .filter((passage) => passage.kind === 'appendix')
    .flatMap((passage) => composeAppendix(document, passage).blocks)
}

function basesOf(document: WritableDocument): Block[] {
  const said = document.outline.filter(isBasisParagraph)
  return [...composeBases(document), ...composePassages(said, firstSetting)]
}

function bodyWithoutBases(document: WritableDocument, column: number): Block[] {
  const rest = document.outline.filter((passage) => passage.kind !== 'appendix' && !isBasisParagraph(passage))
  return composePassages(rest, { ...firstSetting, column })
}
