import { writeFile } from 'node:fs/promises'
import type { Language } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { withFindings } from './document-check.ts'
import { readAllKnown } from './document-knowledge.ts'
import { bytesOf, openDocument } from './document-reading.ts'
import { writingTo } from './writing.ts'

/** Writes the same .docx with a comment at each finding. @throws {Refused} where the file cannot bear comments. */
export async function writeCommented(file: string, out: string, language: Language): Promise<void> {
  const document = withFindings(await openDocument(file), await readAllKnown(), language)
  const bytes = await bytesOf(file)
  // Loaded only here: the typesetter takes longer to load than a document to read.
  const { NotCommentable, writeComments } = await import('vanban')
  try {
    const options = { author: 'Nhịp Cầu', at: new Date().toISOString(), language }
    const commented = await writeComments(bytes, document, document.findings, options)
    await writingTo(out, () => writeFile(out, commented))
  } catch (error) {
    if (error instanceof NotCommentable) throw new Refused(`documents.notCommentable.${error.reason}`)
    throw error
  }
}
