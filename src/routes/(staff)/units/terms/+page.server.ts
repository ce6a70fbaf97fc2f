import { redirect } from '@sveltejs/kit'
import { recordTerm, showTerms } from '#domain/organisation/term-actions.ts'
import { termLanguages } from '#domain/organisation/term.ts'
import type { Term } from '#domain/organisation/term.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

const longestSearch = 100

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { searchParams } = event.url
    const words = (searchParams.get('q') ?? '').trim().slice(0, longestSearch)
    const language = searchParams.get('language') ?? ''
    const { terms, units } = await showTerms(ctx, { words, language })
    return { words, language, count: terms.length, groups: byLanguage(terms), units }
  })

/** English first, as the languages are listed. */
function byLanguage(terms: readonly Term[]) {
  const some = termLanguages.map((language) => ({
    language,
    terms: terms.filter((one) => one.language === language),
  }))
  return some.filter(({ terms: ofLanguage }) => ofLanguage.length > 0)
}

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const vietnamese = textOf(form, 'vietnamese')
      await recordTerm(ctx, {
        vietnamese,
        unitId: textOf(form, 'unit'),
        language: textOf(form, 'language'),
        term: textOf(form, 'term'),
        source: textOf(form, 'source'),
        certainty: textOf(form, 'certainty'),
      })
      redirect(303, `/units/terms?q=${encodeURIComponent(vietnamese)}`)
    }),
}
