import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OfficialDocument } from '../model/official-document.ts'
import { givenFixture, wordsAt } from './given.ts'

const folder = new URL('fixtures/offices/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

/** What a clerk would note of the document; keys that are left out are empty or not asked for. */
type Noted = Readonly<Record<string, unknown>>

function notedBy(name: string): Noted {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Noted
}

function notesOf(document: OfficialDocument, noted: Noted): Noted {
  const { signature, bases, recipients, assignments } = document
  return {
    ...document,
    bases: bases.map(({ reference }) => reference),
    recipients: typeof noted['recipients'] === 'number' ? recipients.length : recipients,
    signature: signature ? [signature.chain.join('|'), signature.name] : null,
    assignments: assignments.map(({ section, lead, coordinating, due }) => [
      section,
      lead,
      coordinating,
      due.on ?? due.kind,
    ]),
  }
}

describe.each(names)('%s', (name) => {
  it('says what a clerk reads in it', () => {
    const noted = notedBy(name)
    expect(notesOf(givenFixture(`offices/${name}.txt`), noted)).toMatchObject(noted)
  })

  it('has a place in the text for every name and time', () => {
    const document = givenFixture(`offices/${name}.txt`)
    for (const one of document.assignments) {
      expect(wordsAt(document, one.span)).toBe(one.text)
      expect(one.leadSpans.map((span) => wordsAt(document, span))).toEqual(one.lead)
      expect(one.coordinatingSpans.map((span) => wordsAt(document, span))).toEqual(one.coordinating)
      expect(wordsAt(document, one.due.span)).toBe(one.due.words)
    }
  })
})
