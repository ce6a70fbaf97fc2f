import { readDocument } from 'vanban/reading'
import { expect, it } from 'vitest'
import { planText, textBytes } from './given-documents.ts'
import { isDoubtful, notesOf } from './reading-notes.ts'

const read = () => readDocument(textBytes(planText))

it('what reading passed over is said once, whichever part of the file it was in', async () => {
  const notes = ['header', 'footer', 'image', 'oldEncoding:TCVN3']
  expect(notesOf({ ...(await read()), notes })).toEqual([
    { key: 'documents.note.header', params: { detail: '' } },
    { key: 'documents.note.image', params: { detail: '' } },
    { key: 'documents.note.oldEncoding', params: { detail: 'TCVN3' } },
  ])
})

it('what could not be read on several pages is said once, with the pages', async () => {
  const notes = ['illegible:1', 'picture:1', 'illegible:3', 'illegible:4', 'illegible:12']
  expect(notesOf({ ...(await read()), notes })).toEqual([
    { key: 'documents.note.illegibleOnPages', params: { pages: '1, 3–4, 12' } },
    { key: 'documents.note.pictureOnPages', params: { pages: '1' } },
  ])
})

it('a note that nobody has worded is named, not dropped', async () => {
  const [note] = notesOf({ ...(await read()), notes: ['watermark'] })
  expect(note).toEqual({ key: 'documents.note.other', params: { detail: 'watermark' } })
})

it('of a scan it is said how many words are unsure and how many were corrected', async () => {
  const word = { span: [0, 4], confidence: 0.95, page: 1 } as const
  const recognised = [word, { ...word, confidence: 0.4 }, { ...word, said: 'QUYÉT', page: 2 }]
  expect(notesOf({ ...(await read()), recognised })).toEqual([
    { key: 'documents.note.recognised', params: { pages: 2, words: 3, unsure: 1, corrected: 1 } },
  ])
  expect(recognised.map(isDoubtful)).toEqual([false, true, true])
})

it('of a text that says itself nothing is said', async () => {
  expect(notesOf(await read())).toEqual([])
})
