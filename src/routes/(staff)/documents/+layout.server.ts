import { mayAnywhere } from '#platform/access.ts'
import { contextOf } from '../../doors.ts'
import type { LayoutServerLoad } from './$types'

/** Messages are the business of those who bring documents in: the others are not shown the way there. */
export const load: LayoutServerLoad = (event) => ({
  mayExchange: mayAnywhere(contextOf(event).actor, 'document.import'),
})
