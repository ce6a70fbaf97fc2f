import type { Catalogue } from '#platform/i18n/messages.ts'
import type { LayoutLoad } from './$types'

/** One language travels to the browser, not all. */
export const load: LayoutLoad = async ({ data }) => {
  const catalogue: Catalogue =
    data.language === 'en'
      ? (await import('#platform/i18n/en.ts')).en
      : (await import('#platform/i18n/vi.ts')).vi
  return { ...data, catalogue }
}
