import { today } from '#platform/clock.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
  language: locals.language,
  theme: cookies.get('theme') ?? 'system',
  today: today(locals.house.clock),
})
