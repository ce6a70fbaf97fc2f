import { getContext, setContext } from 'svelte'
import { fill } from '#platform/i18n/messages.ts'
import type { Catalogue, Language, Translator } from '#platform/i18n/messages.ts'

const key = Symbol('translator')

interface Words {
  readonly t: Translator
  readonly language: () => Language
}

interface Source {
  /** The words at hand; a browser may hold only those of the place. */
  readonly catalogue: () => Readonly<Partial<Catalogue>>
  readonly language: () => Language
  /** Called when a word is asked for that is not at hand: brings the rest, and the page words itself anew. */
  readonly bringAll: () => void
}

/** Called once, by the outermost layout. */
export function provideTranslator({ catalogue, language, bringAll }: Source): void {
  const t: Translator = (message, params = {}) => {
    const sentence = catalogue()[message]
    if (sentence === undefined) bringAll()
    return sentence === undefined ? '…' : fill(sentence, params)
  }
  setContext<Words>(key, { t, language })
}

/** `const { t } = words()`: the sentence of a key in the reader's language. */
export function words(): Words {
  return getContext<Words>(key)
}
