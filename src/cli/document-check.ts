import { basename } from 'node:path'
import { checkDocument } from 'vanban/reading'
import type { Finding, Known, OfficialDocument } from 'vanban'
import { referenceOf } from '#domain/documents/document.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { printLine } from './command.ts'
import { readAllKnown } from './document-knowledge.ts'
import { printModels, readEach } from './document-reading.ts'
import type { Read } from './document-reading.ts'

/** The same model with what the rules find in it. */
export function withFindings(document: OfficialDocument, known: Known, language: Language): OfficialDocument {
  return { ...document, findings: checkDocument(document, known, language) }
}

/** Prints what the rules find. Findings are no failure: 0 when every file was read, 1 when one was refused. */
export async function printFindings(
  files: readonly string[],
  { json, language }: { readonly json: boolean; readonly language: Language },
): Promise<number> {
  const t = translator(catalogues[language])
  const read = await readEach(files, t)
  const known = await readAllKnown()
  const checked = read.map(({ file, document }) => ({
    file,
    document: withFindings(document, known, language),
  }))
  if (json)
    printModels(
      checked.map(({ document }) => document),
      files.length,
    )
  else for (const one of checked) printPage(one, t)
  return read.length === files.length ? 0 : 1
}

function printPage({ file, document }: Read, t: Translator): void {
  const { type, issuer, date, findings, text } = document
  const print = (line: string) => printLine(process.stdout, line)
  print([basename(file), type, referenceOf(document), issuer, date].filter(Boolean).join(' · '))
  const lineOf = lineCounter(text)
  for (const finding of findings) print(sentenceOf(finding, lineOf(finding.span[0]), t))
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  print(
    findings.length === 0
      ? t('documents.check.none')
      : t('documents.check.counts', {
          errors: count('error'),
          warnings: count('warning'),
          hints: count('hint'),
        }),
  )
  print('')
}

function sentenceOf(finding: Finding, line: number, t: Translator): string {
  const words = finding.words.replace(/\s+/g, ' ').trim()
  const shown = words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words
  return [
    t('documents.check.line', { line }),
    `${t(`documents.check.${finding.severity}`)}:`,
    ...(shown === '' ? [] : [`“${shown}”.`]),
    finding.message,
    ...(finding.regulation === null ? [] : [`(${finding.regulation})`]),
    ...(finding.suggestion === null ? [] : [`→ ${finding.suggestion}`]),
  ].join(' ')
}

const longestWords = 90

/** Counts lines onward from where it last stood; findings come in the order of the text. */
function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0]
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line += 1
      from = next + 1
    }
    return line
  }
}
