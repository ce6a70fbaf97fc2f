import { describe, expect, it } from 'vitest'
import { planText, textBytes } from '#domain/documents/given-documents.ts'
import { findLibreOffice } from '#connectors/libreoffice.ts'
import { readInThread, readWithin } from './read-document.ts'

const options = () => ({
  name: 'ke-hoach.txt',
  bytesLimit: 1_000_000,
  signal: new AbortController().signal,
  onProgress: () => undefined,
})

describe('reading in a thread', () => {
  it('gives the document', async () => {
    const outcome = await readInThread(textBytes(planText), options())
    expect(outcome).toMatchObject({ kind: 'read', document: { number: '47' } })
  })

  it('lets only the word out when the document is marked as a state secret', async () => {
    expect(await readInThread(textBytes(`TUYỆT MẬT\n\n${planText}`), options())).toEqual({ kind: 'secret' })
  })

  it('says why bytes are no document', async () => {
    expect(await readInThread(new Uint8Array(10), options())).toMatchObject({ kind: 'failed' })
    const small = { ...options(), bytesLimit: 10 }
    expect(await readInThread(textBytes(planText), small)).toMatchObject({ failure: 'tooLarge' })
  })

  it('reads an old file when LibreOffice is there, and says what is missing when it is not', async () => {
    const rtf = new TextEncoder().encode(String.raw`{\rtf1\ansi\uc1 K\u7870? HO\u7840?CH\par}`)
    const outcome = await readInThread(rtf, options())
    const expected = (await findLibreOffice())
      ? { kind: 'read', document: { text: 'KẾ HOẠCH' } }
      : { kind: 'failed', failure: 'needsConverter', detail: 'rtf' }
    expect(outcome).toMatchObject(expected)
  })

  it('ends when its time is over', async () => {
    expect(await readWithin(textBytes(planText), options(), { silence: 60_000, whole: 1 })).toMatchObject({
      failure: 'tookTooLong',
    })
  })

  it('ends when its reader falls silent', async () => {
    const limits = { silence: 1, whole: 60_000 }
    expect(await readWithin(textBytes(planText), options(), limits)).toMatchObject({ failure: 'tookTooLong' })
  })

  it('ends when it is told to stop', async () => {
    const stopping = new AbortController()
    const reading = readInThread(textBytes(planText), { ...options(), signal: stopping.signal })
    stopping.abort()
    await expect(reading).rejects.toThrow('stopped')
    const before = readInThread(textBytes(planText), { ...options(), signal: stopping.signal })
    await expect(before).rejects.toThrow('aborted')
  })
})
