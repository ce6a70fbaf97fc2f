import { expect, it } from 'vitest'
import { Unreadable } from '../model/unreadable.ts'
import { documents } from '../write/given-documents.ts'
import { readModel } from './model-json.ts'

const refuses = (value: unknown) => expect(() => readModel(JSON.stringify(value))).toThrow(Unreadable)

it('a model that was written as JSON is read again as it was', () => {
  for (const document of Object.values(documents))
    expect(readModel(JSON.stringify(document))).toEqual(document)
})

it('what is no model is refused: no JSON, a part missing, a part of another kind, nesting without end', () => {
  const document = documents['plan']!
  expect(() => readModel('{')).toThrow(Unreadable)
  refuses([])
  refuses({ ...document, outline: undefined })
  refuses({ ...document, recipients: 'Như trên' })
  refuses({ ...document, signature: { chain: ['CHỦ TỊCH'] } })
  refuses({ ...document, outline: [{ kind: 'heading', label: 'I', text: 1, children: [] }] })
  const deep = Array.from({ length: 200 }).reduce<unknown>(
    (inner) => ({ kind: 'item', label: null, text: '', children: inner ? [inner] : [] }),
    null,
  )
  refuses({ ...document, outline: [deep] })
})
