import { readFileSync } from 'node:fs'
import type { OfficialDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { textSource } from '../read/text.ts'
import { readStretch, type Stretch } from './stretch.ts'
import { understand } from './understand.ts'

/** For tests: a sentence as the rules see it. */
export function givenWords(text: string): Stretch {
  return readStretch(text, [0, text.length])
}

export function givenDocument(text: string): OfficialDocument {
  return understand(textSource(text))
}

/** One of the documents of our own invention in `fixtures`. */
export function givenFixture(name: string): OfficialDocument {
  return givenDocument(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))
}

export function wordsAt(document: OfficialDocument, span: Span | null | undefined): string {
  return span ? document.text.slice(...span).replace(/\s+/g, ' ') : ''
}
