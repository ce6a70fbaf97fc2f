import { writeFile } from 'node:fs/promises'
import type { WritableDocument } from 'vanban'
import { Unreadable, readModel } from 'vanban/reading'
import { Refused } from '#platform/refused.ts'
import { bytesOf } from './document-reading.ts'

interface Outputs {
  readonly docx?: string | undefined
  readonly pdf?: string | undefined
  /** A .docx with fields, in whose layout `docx` is written. */
  readonly template?: string | undefined
}

/** Writes the model in a file, as printed by `document read --json`. */
export async function writeModel(file: string, { docx, pdf, template }: Outputs): Promise<number> {
  const json = new TextDecoder().decode(await bytesOf(file))
  // Loaded only here: the typesetter takes longer to load than a document to read.
  const { writeDocx, writePdf } = await import('vanban')
  const model = modelIn(json, file)
  if (model.secrecy !== null) throw new Refused('documents.secret')
  if (docx) await writeFile(docx, template ? await inTemplate(model, template) : await writeDocx(model))
  if (pdf) await writeFile(pdf, await writePdf(model))
  return 0
}

/** @throws {Refused} with a sentence: not a template, or not one that this document fills. */
async function inTemplate(model: WritableDocument, template: string): Promise<Uint8Array> {
  const { fillTemplate } = await import('vanban')
  const { refuseMarked } = await import('#domain/documents/secret-door.ts')
  const { templateRefusal } = await import('#domain/documents/template-refusal.ts')
  try {
    const filled = await fillTemplate(await bytesOf(template), model)
    await refuseMarked(filled, template, filled.length)
    return filled
  } catch (error) {
    throw templateRefusal(error, template)
  }
}

function modelIn(json: string, file: string): WritableDocument {
  try {
    return readModel(json)
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused('documents.notAModel', { file })
    throw error
  }
}
