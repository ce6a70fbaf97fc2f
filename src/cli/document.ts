import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Unreadable, readDocument } from 'vanban/reading'
import type { OfficialDocument } from 'vanban'
import { referenceOf } from '#domain/documents/document.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = `nhipcau document read FILE… [--json] | text FILE | write MODEL.json --docx OUT | --pdf OUT`

/** Reads and writes official documents. Starts no database. */
export const command: Command = async (args) => {
  const [task, ...rest] = args
  switch (task) {
    case 'read':
      return printEach(rest)
    case 'text':
      return printText(rest)
    case 'write':
      return write(rest)
    case undefined:
    default:
      throw new Usage(usage)
  }
}

/** One object with --json, an array when several; a file that cannot be read is told and does not hold up the others. */
async function printEach(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = readArgs(args, { json: { type: 'boolean' } }, usage)
  if (files.length === 0) throw new Usage(usage)
  const t = sentences()
  const read: { file: string; document: OfficialDocument }[] = []
  for (const file of files) {
    try {
      read.push({ file, document: await open(file) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const sentence = t(error.key, error.params)
      printLine(process.stderr, files.length > 1 ? `${file}: ${sentence}` : sentence)
    }
  }
  const documents = read.map(({ document }) => document)
  if (values.json && documents.length > 0) {
    printLine(process.stdout, JSON.stringify(files.length > 1 ? documents : documents[0], null, 2))
  } else {
    for (const { file, document } of read) printSummary(document, file, t)
  }
  return read.length === files.length ? 0 : 1
}

async function printText(args: readonly string[]): Promise<number> {
  const [file, ...more] = readArgs(args, {}, usage).positionals
  if (file === undefined || more.length > 0) throw new Usage(usage)
  printLine(process.stdout, (await open(file)).text)
  return 0
}

/** @throws {Refused} with a sentence: no such file, not readable as a document, or marked as a state secret. */
async function open(file: string): Promise<OfficialDocument> {
  const bytes = await bytesOf(file)
  try {
    const document = await readDocument(bytes, { name: basename(file) })
    if (document.secrecy !== null) throw new Refused('documents.secret')
    return document
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused(`documents.failure.${error.reason}`, { detail: error.detail ?? basename(file) })
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Refused('documents.noFile', { file }, 404)
  }
}

function printSummary(document: OfficialDocument, file: string, t: Translator): void {
  const line = (text: string) => printLine(process.stdout, text)
  const { type, issuer, date, subject, bases, assignments, unread } = document
  line([type, referenceOf(document), issuer, date].filter(Boolean).join(' · ') || basename(file))
  if (subject) line(subject)
  line(
    [
      `${t('documents.review.bases')}: ${bases.length}`,
      `${t('documents.review.tasks')}: ${assignments.length}`,
      `${t('documents.review.unread')}: ${unread.length}`,
    ].join(' · '),
  )
  for (const { section, text, lead, coordinating, due } of assignments) {
    line(`\n${section}  ${text}`)
    line(`    ${t('documents.review.lead')}: ${lead.join('; ') || t('documents.review.noLead')}`)
    if (coordinating.length > 0) line(`    ${t('documents.review.coordinating')}: ${coordinating.join('; ')}`)
    if (due.words) line(`    ${t('documents.review.due')}: ${due.words}${due.on ? ` (${due.on})` : ''}`)
  }
  line('')
}

async function write(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = readArgs(args, { docx: text, pdf: text }, usage)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || (!values.docx && !values.pdf)) throw new Usage(usage)
  const model = modelIn(new TextDecoder().decode(await bytesOf(file)), file)
  // Loaded only here: the typesetter takes longer to load than a document to read.
  const { writeDocx, writePdf } = await import('vanban')
  if (values.docx) await writeFile(values.docx, await writeDocx(model))
  if (values.pdf) await writeFile(values.pdf, await writePdf(model))
  return 0
}

/** As printed by `document read --json`. */
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

function sentences(): Translator {
  return translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi'])
}
