import { basename } from 'node:path'
import type { OfficialDocument } from 'vanban'
import { referenceOf } from '#domain/documents/document.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { isLanguage, languages, translator } from '#platform/i18n/messages.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'
import { printFindings, withFindings } from './document-check.ts'
import { readLawKnown } from './document-knowledge.ts'
import { writeCommented } from './document-comments.ts'
import { openDocument, printModels, readEach } from './document-reading.ts'
import { writeModel } from './document-writing.ts'

const spoken = `[--language ${languages.join('|')}]`
const usage = `nhipcau document read FILE… [--json] ${spoken} | check FILE… [--json] ${spoken} | check FILE --docx OUT | text FILE | write MODEL.json [--template FILE] --docx OUT | --pdf OUT`

/** Reads, checks and writes official documents. Starts no database. */
export const command: Command = async (args) => {
  const [task, ...rest] = args
  switch (task) {
    case 'read':
      return read(rest)
    case 'check':
      return check(rest)
    case 'text':
      return printText(rest)
    case 'write':
      return write(rest)
    case undefined:
    default:
      throw new Usage(usage)
  }
}

async function read(args: readonly string[]): Promise<number> {
  const { files, json, language } = readingArgs(args)
  const t = translator(catalogues[language])
  const found = await readEach(files, t)
  if (json) {
    const known = await readLawKnown()
    printModels(
      found.map(({ document }) => withFindings(document, known, language)),
      files.length,
    )
  } else for (const { document, file } of found) printSummary(document, file, t)
  return found.length === files.length ? 0 : 1
}

async function check(args: readonly string[]): Promise<number> {
  const { files, json, language, docx } = readingArgs(args, true)
  if (docx !== undefined) {
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new Usage(usage)
    await writeCommented(file, docx, language)
  }
  return printFindings(files, { json, language })
}

interface ReadingArgs {
  readonly files: string[]
  readonly json: boolean
  readonly language: Language
  readonly docx: string | undefined
}

function readingArgs(args: readonly string[], mayComment = false): ReadingArgs {
  const { values, positionals } = readArgs(
    args,
    { json: { type: 'boolean' }, language: { type: 'string' }, docx: { type: 'string' } },
    usage,
  )
  const { json = false, language = languageOfTerminal(), docx } = values
  if (positionals.length === 0 || !isLanguage(language) || (docx !== undefined && !mayComment))
    throw new Usage(usage)
  return { files: positionals, json, language, docx }
}

async function printText(args: readonly string[]): Promise<number> {
  const [file, ...more] = readArgs(args, {}, usage).positionals
  if (file === undefined || more.length > 0) throw new Usage(usage)
  printLine(process.stdout, (await openDocument(file)).text)
  return 0
}

async function write(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = readArgs(args, { docx: text, pdf: text, template: text }, usage)
  const [file, ...more] = positionals
  const { docx, pdf, template } = values
  if (file === undefined || more.length > 0 || (!docx && !pdf) || (template && !docx)) throw new Usage(usage)
  return writeModel(file, values)
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

function languageOfTerminal(): Language {
  return process.env.LANG?.startsWith('en') ? 'en' : 'vi'
}
