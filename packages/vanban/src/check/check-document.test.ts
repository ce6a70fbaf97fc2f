import { describe, expect, it } from 'vitest'
import { givenDocument } from '../understand/given.ts'
import { checkDocument } from './check-document.ts'
import { faultless } from './given-findings.ts'

const twice = faultless({
  body: ['1. Sở Tài chính', '- Bố trí.', '2. Sở Nội vụ', '- Khen.', '2. Sở Y tế', '- Trực.'],
})

describe('the findings of a document', () => {
  it('are none of form where it has no fault of form', () => {
    const severe = checkDocument(givenDocument(faultless())).filter(({ severity }) => severity !== 'hint')
    expect(severe).toEqual([])
  })

  it('come in the order of the text, quote it, and speak the language asked for', () => {
    const document = givenDocument(`${twice}\n\nngày 31/4/2026`)
    const [vietnamese, english] = [checkDocument(document), checkDocument(document, {}, 'en')]
    expect(vietnamese.map(({ span }) => span[0])).toEqual(
      [...vietnamese.map(({ span }) => span[0])].sort((a, b) => a - b),
    )
    for (const { words, span } of vietnamese) expect(words).toBe(document.text.slice(...span))
    expect(english.map(({ rule, span }) => [rule, span])).toEqual(
      vietnamese.map(({ rule, span }) => [rule, span]),
    )
    expect(english.map(({ message }) => message)).not.toEqual(vietnamese.map(({ message }) => message))
  })

  it('leave the document as it was', () => {
    const document = givenDocument(twice)
    const before = JSON.stringify(document)
    checkDocument(document)
    expect(JSON.stringify(document)).toBe(before)
  })

  it('are never certain where the words were recognised from a picture', () => {
    const document = givenDocument(twice)
    const severities = (of: typeof document) => new Set(checkDocument(of).map(({ severity }) => severity))
    expect(severities(document)).toContain('error')
    expect(severities({ ...document, format: 'image' })).not.toContain('error')
  })
})
