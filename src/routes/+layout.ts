import { wordsFor } from '#ui/catalogue-sections.ts'
import type { LayoutLoad } from './$types'

/** One language travels to the browser, and of it what the place of work needs. */
export const load: LayoutLoad = async ({ data, route }) => ({
  ...data,
  catalogue: await wordsFor(data.language, route.id ?? ''),
})
