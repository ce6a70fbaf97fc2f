import { error, redirect } from '@sveltejs/kit'
import { acceptInvitation, openInvitation } from '#domain/organisation/invitation-acceptance.ts'
import { Refused } from '#platform/refused.ts'
import { sentence } from '../../../doors.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** A plain form: it needs no script, and it is the first page that a newcomer sees. */
export const csr = false

export const load: PageServerLoad = (event) =>
  orSay(event, async () => {
    event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    const { name, unitName, title, roleKey, roleName, from, endsAt, givenByName } = await openInvitation(
      event.locals.house,
      event.params.token,
    )
    return { name, unitName, title, roleKey, roleName, from, endsAt, givenByName }
  })

export const actions: Actions = {
  default: (event) =>
    orSay(event, async () => {
      const { house, requestId } = event.locals
      const from = { requestId, address: event.getClientAddress() }
      const link = await acceptInvitation(house, event.params.token, from)
      redirect(303, link === null ? '/sign-in' : `/sign-in/password/${link}`)
    }),
}

/** What stands against it, on a page of its own in plain words. */
async function orSay<T>(event: RequestEvent, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (reason) {
    if (reason instanceof Refused) error(reason.status, sentence(event, reason))
    throw reason
  }
}
