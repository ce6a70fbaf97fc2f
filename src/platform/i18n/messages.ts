import type { vi } from './vi.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export type MessageKey = keyof typeof vi
export type Catalogue = Readonly<Record<MessageKey, string>>
export type MessageParams = Readonly<Record<string, string | number>>

export function isLanguage(text: string | undefined): text is Language {
  return (languages as readonly string[]).includes(text ?? '')
}

/**
 * Fills a sentence: `{name}` takes a parameter as it is; `{count|task|tasks}` takes the number and the word that goes with
 * it (one, otherwise many). Vietnamese has no plural and uses `{count}` alone.
 */
export function fill(sentence: string, params: MessageParams): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`
    },
  )
}

export type Translator = (key: MessageKey, params?: MessageParams) => string

export function translator(catalogue: Catalogue): Translator {
  return (key, params = {}) => fill(catalogue[key] ?? key, params)
}
