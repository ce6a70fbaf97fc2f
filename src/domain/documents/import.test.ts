import { describe, expect, it } from 'vitest'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { languages } from '#platform/i18n/messages.ts'
import { namesMeantOn, referenceOf } from './document.ts'
import { importFailures, storableJson, tidyFileName } from './import.ts'

describe('an import', () => {
  it.each(languages)('every reason to fail has a sentence that says what to do next (%s)', (language) => {
    for (const failure of importFailures) {
      const sentence = catalogues[language][`documents.failure.${failure}`]
      expect(sentence.split(/[.;:!] /).length, failure).toBeGreaterThan(1)
    }
  })

  it('a file name is what stands after the last folder, without control signs', () => {
    expect(tidyFileName('C:\\van ban\\KH 47.docx')).toBe('KH 47.docx')
    expect(tidyFileName('../../etc/KH\u0000\n47.pdf')).toBe('KH47.pdf')
    expect(tidyFileName('   ')).toBe('van-ban')
  })

  it('signs that the database cannot keep are replaced one for one, so that spans hold', () => {
    const kept = JSON.parse(storableJson({ text: 'a\u0000b\ud800c' })) as { text: string }
    expect(kept.text).toBe('a\ufffdb\ufffdc')
  })
})

describe('a document', () => {
  it('is called by its number and symbol, or by its symbol before it has a number', () => {
    expect(referenceOf({ number: '219', symbol: 'KH-UBND' })).toBe('219/KH-UBND')
    expect(referenceOf({ number: null, symbol: 'KH-UBND' })).toBe('KH-UBND')
    expect(referenceOf({ number: null, symbol: null })).toBeNull()
  })

  it('means its names on its own day, or on the last day that it may be of', () => {
    expect(namesMeantOn('2025-06-18', '2026-11-21')).toBe('2025-06-18')
    expect(namesMeantOn('2020-11', '2026-11-21')).toBe('2020-11-30')
    expect(namesMeantOn('2026', '2026-11-21')).toBe('2026-11-21')
    expect(namesMeantOn(null, '2026-11-21')).toBe('2026-11-21')
  })
})
