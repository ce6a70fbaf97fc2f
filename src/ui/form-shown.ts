import { getContext, setContext } from 'svelte'
import type { FormState } from '../routes/doors.ts'

/** What came back from a form that could not be carried out; a page hands its `form` prop as it is. */
export type Shown = Partial<FormState> | null | undefined

/** What a field needs to know of the form around it. */
export interface FormShown {
  /** Distinguishes fields of the same name in two forms of a page. */
  readonly id: string
  readonly shown: () => Shown
  /** A field tells its label, so that the summary can name it. */
  readonly name: (field: string, label: string) => void
}

const key = Symbol('form')

export function provideForm(form: FormShown): void {
  setContext(key, form)
}

/** The form around, or an empty one where a field stands alone. */
export function formAround(): FormShown {
  return getContext<FormShown | undefined>(key) ?? { id: '', shown: () => null, name: () => undefined }
}

/** The id of a field, and what the links of the summary lead to. */
export function fieldId(form: FormShown, field: string): string {
  return form.id === '' ? field : `${form.id}-${field}`
}

/** What was typed, where the form came back; otherwise what was there. */
export function valueOf(form: FormShown, field: string, value: string): string {
  return form.shown()?.values?.[field] ?? value
}
