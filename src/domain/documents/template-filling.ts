import { fillTemplate, readDocument, readTemplate, writeDocx } from 'vanban'
import type { WritableDocument } from 'vanban'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { refuseMarked } from './secret-door.ts'
import { templateRefusal } from './template-refusal.ts'
import { sampleDocument, sampleWords } from './template-sample.ts'
import { findTemplateInUse } from './template-store.ts'
import { expectedParts, unknownFields } from './template.ts'
import type { TemplateContents, TemplateType } from './template.ts'

/** The office's own layout for a type of document. */
interface OfficeLayout {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
}

/** The template that the office uses for documents of a type; null for the layout of the decree. */
export async function layoutOf(db: Db, unitId: string, documentType: string): Promise<OfficeLayout | null> {
  return findTemplateInUse(db, unitId, documentType)
}

/**
 * The document as .docx, in the office's own layout where it has one.
 *
 * @throws {Refused} when the document lacks what the template asks for.
 */
export async function writeInLayout(
  ctx: Context,
  layout: OfficeLayout | null,
  document: WritableDocument,
): Promise<Uint8Array> {
  if (layout === null) return writeDocx(document)
  return filled(await ctx.files.read(layout.sha256), document, layout.fileName)
}

/**
 * What a template asks for, known by filling it with the sample.
 *
 * @throws {Refused} for what is no template, what could never be filled, and what is marked as a state secret.
 */
export async function examineTemplate(
  bytes: Uint8Array,
  type: TemplateType,
  fileName: string,
): Promise<TemplateContents> {
  const fields = await readTemplate(bytes).catch((error: unknown) => {
    throw templateRefusal(error, fileName)
  })
  const filled = await fillWithSample(bytes, { fields }, type, fileName)
  await refuseMarked(filled, fileName, filled.length)
  const { text } = await readDocument(filled)
  const printed = searchable(text)
  return { fields, lacks: expectedParts.filter((part) => !printed.includes(searchable(sampleWords[part]))) }
}

/** The template around an invented document; fields that name nothing of a document show their own names. */
export async function fillWithSample(
  bytes: Uint8Array,
  contents: Pick<TemplateContents, 'fields'>,
  type: TemplateType,
  fileName: string,
): Promise<Uint8Array> {
  const own = unknownFields(contents).map((name) => [name, `«${name}»`] as const)
  return filled(bytes, sampleDocument(type), fileName, Object.fromEntries(own))
}

async function filled(
  bytes: Uint8Array,
  document: WritableDocument,
  fileName: string,
  own: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  try {
    return await fillTemplate(bytes, document, own)
  } catch (error) {
    throw templateRefusal(error, fileName)
  }
}

const searchable = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ')
