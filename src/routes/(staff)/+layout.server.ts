import { mayAnywhere } from '#platform/access.ts'
import { formatInstant } from '#ui/dates.ts'
import { contextOf, worded } from '../doors.ts'
import type { LayoutServerLoad, LayoutServerLoadEvent } from './$types'

/** Wrong attempts on the account before this session, until the person has said that they have read of them. */
function failuresToldTo(event: LayoutServerLoadEvent) {
  const { failures = 0, address, lastAt } = event.locals.session?.failures ?? {}
  if (failures === 0 || !lastAt) return null
  const when = formatInstant(lastAt, event.locals.language)
  return {
    told: worded(event, 'signIn.failures', { count: failures, when, address: address ?? '?' }),
    change: worded(event, 'signIn.failures.change', {}),
    seen: worded(event, 'signIn.failures.seen', {}),
  }
}

export const load: LayoutServerLoad = (event) => {
  const { actor } = contextOf(event)
  const [post] = actor.posts
  return {
    failures: failuresToldTo(event),
    person: {
      id: actor.userId,
      name: actor.name,
      title: post?.title ?? '',
      unitName: post?.unitName ?? '',
      role: post?.role ?? null,
      roleName: post?.roleName ?? '',
    },
    readsPeople: mayAnywhere(actor, 'people.read'),
    readsLog: mayAnywhere(actor, 'audit.read'),
    erasesPeople: mayAnywhere(actor, 'personal.erase'),
  }
}
