import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Unreadable, readDocument } from 'vanban/reading'
import type { Converter, OfficialDocument } from 'vanban'
import { findLibreOffice } from '#connectors/libreoffice.ts'
import { bestRecogniser } from '#connectors/tesseract.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { printLine } from './command.ts'

/** A document with the file that it came from. */
export interface Read {
  readonly file: string
  readonly document: OfficialDocument
}

/** Reads one file after another; one that cannot be read is told and does not hold up the others. */
export async function readEach(files: readonly string[], t: Translator): Promise<Read[]> {
  const read: Read[] = []
  for (const file of files) {
    try {
      read.push({ file, document: await openDocument(file) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const sentence = t(error.key, error.params)
      printLine(process.stderr, files.length > 1 ? `${file}: ${sentence}` : sentence)
    }
  }
  return read
}

/** One object for one file that was asked for, an array when several were. */
export function printModels(documents: readonly OfficialDocument[], asked: number): void {
  if (documents.length === 0) return
  printLine(process.stdout, JSON.stringify(asked > 1 ? documents : documents[0], null, 2))
}

/** @throws {Refused} with a sentence: no such file, not readable as a document, or marked as a state secret. */
export async function openDocument(file: string): Promise<OfficialDocument> {
  const bytes = await bytesOf(file)
  const recogniser = bestRecogniser()
  try {
    const document = await readDocument(bytes, {
      name: basename(file),
      convert,
      recogniser,
      onProgress: progressLine(file),
    })
    if (document.secrecy !== null) throw new Refused('documents.secret')
    return document
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused(`documents.failure.${error.reason}`, { detail: error.detail ?? basename(file) })
  } finally {
    await recogniser.close()
  }
}

/** One line on a terminal that counts pages, for a document that takes long. */
function progressLine(file: string): (done: number, of: number) => void {
  const { stderr } = process
  const begun = performance.now()
  let isShown = false
  return (done, of) => {
    if (!stderr.isTTY || (!isShown && performance.now() - begun < 500)) return
    isShown = done < of
    stderr.write(isShown ? `\r${basename(file)} ${done}/${of}` : '\r\u001b[K')
  }
}

/** LibreOffice is looked for only when a file needs it. */
const convert: Converter = async (bytes, format, signal) => {
  const converter = await findLibreOffice()
  if (!converter) throw new Unreadable('needsConverter', format)
  return converter(bytes, format, signal)
}

/** @throws {Refused} when there is no such file. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Refused('documents.noFile', { file }, 404)
  }
}
