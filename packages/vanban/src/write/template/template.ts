import { Unfillable, type UnfillableReason } from '../../model/unfillable.ts'
import { textColumn } from '../measures.ts'
import { lines } from '../printable.ts'
import { withoutClock } from '../zip-dates.ts'
import type { WritableDocument } from '../writable-document.ts'
import { fillPart } from './fill-part.ts'
import { findFields, type FieldKind, type FoundField, type FoundPart } from './find-fields.ts'
import { openTemplate, type OpenTemplate } from './open-template.ts'
import {
  appendicesOf,
  appendixField,
  bodyField,
  foldName,
  isKnownField,
  valueOf,
  type Value,
} from './template-values.ts'

export interface TemplateField {
  /** As the template writes it. */
  readonly name: string
  readonly kind: FieldKind
  /** False for a name that no part of a document answers to: whoever fills the template must give its value. */
  readonly known: boolean
}

/** Words for the office's own fields, by their names; capitals, marks and signs of a name do not matter. */
export type TemplateValues = Readonly<Record<string, string>>

/**
 * The fields of a .docx that an office brought as its template: "{{trích yếu}}", MERGEFIELD trich_yeu, or a content control
 * with that tag, each name once and in order.
 *
 * @throws {Unreadable} when it is no .docx, or carries programs, files or parts from elsewhere
 */
export async function readTemplate(bytes: Uint8Array): Promise<readonly TemplateField[]> {
  const fields = partsOf(await openTemplate(bytes), isKnownField).flatMap(({ found }) => found.fields)
  const byName = new Map(fields.map((field) => [foldName(field.name), field] as const).reverse())
  return [...new Set(fields.map(({ name }) => foldName(name)))].flatMap((folded) => {
    const field = byName.get(folded)
    return field
      ? [{ name: field.name, kind: field.kind, known: field.closed && isKnownField(field.name) }]
      : []
  })
}

/**
 * The document in the office's own layout: everything of the template stays as it is, but its fields. Paragraphs of the body
 * take the style of the paragraph that held the field. The same template and document give the same bytes.
 *
 * @throws {Unreadable} as `readTemplate`
 * @throws {Unfillable} when a field has no value, or the text no place
 */
export async function fillTemplate(
  bytes: Uint8Array,
  document: WritableDocument,
  values: TemplateValues = {},
): Promise<Uint8Array> {
  const own = new Map(
    Object.entries(values).map(([name, words]) => [foldName(name), lines(words).join('\n')]),
  )
  const template = await openTemplate(bytes)
  const parts = partsOf(template, (name) => isKnownField(name) || own.has(foldName(name)))
  const fields = parts.flatMap(({ found }) => found.fields)
  const names = fields.map(({ name }) => name)
  const column = columnOf(parts[0]?.source ?? '')
  const valueFor = ({ name }: FoundField): Value | null => {
    const given = own.get(foldName(name))
    return given === undefined ? valueOf(name, document, { names, column }) : { kind: 'words', words: given }
  }
  refuseUnfillable(fields, document, valueFor)
  const attached = names.some((name) => foldName(name) === appendixField) ? [] : appendicesOf(document)
  parts.forEach(({ name, source, found }, at) => {
    template.zip.file(fileName(template, name), fillPart(source, found, valueFor, at === 0 ? attached : []))
  })
  const filled = await template.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  return withoutClock(filled)
}

interface TemplatePart {
  readonly name: string
  readonly source: string
  readonly found: FoundPart
}

function partsOf({ parts, pages }: OpenTemplate, isControl: (name: string) => boolean): TemplatePart[] {
  return pages.map((name) => {
    const source = parts.source(name)
    return { name, source, found: findFields(source, isControl) }
  })
}

/** Width between the margins of the template's first page, in points. */
function columnOf(source: string): number {
  const twips = (element: string, side: string): number =>
    Number(
      new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^>]*?[\\s:]${side}="(\\d{1,6})"`).exec(source)?.[1] ?? NaN,
    )
  const column = (twips('pgSz', 'w') - twips('pgMar', 'left') - twips('pgMar', 'right')) / 20
  return column > 100 ? column : textColumn
}

/** Packages may spell the names of their parts in any case. */
function fileName({ zip }: OpenTemplate, part: string): string {
  const wanted = part.toLowerCase()
  return Object.keys(zip.files).find((name) => name.replace(/^\/+/, '').toLowerCase() === wanted) ?? part
}

function refuseUnfillable(
  fields: readonly FoundField[],
  document: WritableDocument,
  valueFor: (field: FoundField) => Value | null,
): void {
  const refuse = (reason: UnfillableReason, found: readonly FoundField[]): void => {
    if (found.length > 0) throw new Unfillable(reason, [...new Set(found.map(({ name }) => name))])
  }
  if (fields.length === 0) throw new Unfillable('noFields')
  refuse(
    'unclosed',
    fields.filter(({ closed }) => !closed),
  )
  refuse(
    'unknownFields',
    fields.filter((field) => valueFor(field) === null),
  )
  refuse(
    'missingValues',
    fields.filter((field) => valueFor(field)?.kind === 'missing'),
  )
  refuse(
    'notAlone',
    fields.filter((field) => valueFor(field)?.kind === 'blocks' && !isAlone(field)),
  )
  const hasBody = document.outline.some(({ kind }) => kind !== 'appendix')
  if (hasBody && !fields.some(({ name }) => foldName(name) === bodyField)) throw new Unfillable('noBody')
}

const isAlone = ({ printed, paragraph }: FoundField): boolean => printed.trim() === paragraph.printed.trim()
