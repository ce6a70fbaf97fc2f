import { getContext, setContext } from 'svelte'
import { translator } from '#platform/i18n/messages.ts'
import type { Catalogue, Language, Translator } from '#platform/i18n/messages.ts'

const key = Symbol('translator')

interface Words {
  readonly t: Translator
  readonly language: () => Language
}

/** Called once, by the outermost layout. */
export function provideTranslator(catalogue: () => Catalogue, language: () => Language): void {
  const t: Translator = (message, params) => translator(catalogue())(message, params)
  setContext<Words>(key, { t, language })
}

/** `const { t } = words()`: the sentence of a key in the reader's language. */
export function words(): Words {
  return getContext<Words>(key)
}
