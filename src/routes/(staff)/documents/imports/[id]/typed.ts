import { headerFields } from '#domain/documents/correction.ts'
import type { CorrectableField, TypedTask } from '#domain/documents/correction.ts'

/** How many units of one role a form may carry; more than any document names. */
const mostParties = 200

/** The revision that the person saw; anything else is none, and is refused as changed meanwhile. */
export function revisionIn(form: FormData): number {
  return Number(form.get('revision') ?? Number.NaN)
}

export function typedHeader(form: FormData): Record<CorrectableField, string> {
  const fields = headerFields.map((field) => [field, text(form, field)] as const)
  return Object.fromEntries(fields) as Record<CorrectableField, string>
}

export function typedTask(form: FormData): TypedTask {
  return {
    text: text(form, 'text'),
    lead: typedParties(form, 'lead'),
    coordinating: typedParties(form, 'coordinating'),
    due: { words: text(form, 'due-words'), kind: text(form, 'due-kind'), on: text(form, 'due-on') },
    product: text(form, 'product'),
  }
}

function typedParties(form: FormData, role: 'lead' | 'coordinating'): TypedTask['lead'] {
  const parties = []
  for (let at = 0; at < mostParties && form.has(`${role}-${at}`); at++) {
    parties.push({ words: text(form, `${role}-${at}`), scope: text(form, `${role}-${at}-scope`) })
  }
  return parties
}

/** A text field as typed; empty where there is none. */
export function text(form: FormData, name: string): string {
  const typed = form.get(name)
  return typeof typed === 'string' ? typed : ''
}
