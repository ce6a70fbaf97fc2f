import { textOf } from '../../form-reading.ts'

/** What was typed of a post. */
export function typedPost(form: FormData) {
  return {
    unit: textOf(form, 'unit'),
    role: textOf(form, 'role'),
    title: textOf(form, 'title'),
    duty: textOf(form, 'duty'),
    from: textOf(form, 'from'),
    decision: textOf(form, 'decision'),
  }
}
