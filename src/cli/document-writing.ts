import { writeFile } from 'node:fs/promises'
import type { OfficialDocument } from 'vanban'
import { Refused } from '#platform/refused.ts'
import { bytesOf } from './document-reading.ts'

/** Writes the model in a file, as printed by `document read --json`. */
export async function writeModel(
  file: string,
  { docx, pdf }: { readonly docx?: string | undefined; readonly pdf?: string | undefined },
): Promise<number> {
  const model = modelIn(new TextDecoder().decode(await bytesOf(file)), file)
  // Loaded only here: the typesetter takes longer to load than a document to read.
  const { writeDocx, writePdf } = await import('vanban')
  if (docx) await writeFile(docx, await writeDocx(model))
  if (pdf) await writeFile(pdf, await writePdf(model))
  return 0
}

function modelIn(json: string, file: string): OfficialDocument {
  try {
    const model: unknown = JSON.parse(json)
    if (isModel(model)) return model
  } catch {
    // Not JSON at all: the same answer as for another kind of JSON.
  }
  throw new Refused('documents.notAModel', { file })
}

function isModel(value: unknown): value is OfficialDocument {
  const lists = ['outline', 'bases', 'recipients', 'addressees']
  return (
    typeof value === 'object' &&
    value !== null &&
    lists.every((name) => Array.isArray((value as Record<string, unknown>)[name]))
  )
}
