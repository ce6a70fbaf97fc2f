import { today } from '#platform/clock.ts'
import { cookieName } from '#platform/response-headers.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, cookies, url }) => ({
  language: locals.language,
  theme: cookies.get(cookieName('theme', url.protocol === 'https:')) ?? 'system',
  today: today(locals.house.clock),
})
