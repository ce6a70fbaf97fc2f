import { textOf } from '../../../../form-reading.ts'

/** Day and decision, as every form of a change has them. */
export function termsIn(form: FormData) {
  return { on: textOf(form, 'on'), decision: textOf(form, 'decision') }
}

/** A unit to be founded. */
export function unitIn(form: FormData) {
  const said = (name: string) => textOf(form, name)
  return {
    ...{ name: said('name'), shortName: said('shortName'), nameEn: said('nameEn') },
    ...{ kind: said('kind'), level: said('level'), under: said('under'), serves: said('serves') },
  }
}
