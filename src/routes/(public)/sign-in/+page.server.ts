import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import { typedValues } from '../../doors.ts'
import type { FormState } from '../../doors.ts'
import type { Actions, PageServerLoad } from './$types'

/** A plain form: it needs no script, and it is the first thing a poor line has to bring. */
export const csr = false

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.actor && !url.search.includes('/carry')) redirect(303, pathWithin(url.searchParams.get('next')))
  return { next: pathWithin(url.searchParams.get('next')) }
}

/** What was typed in a form whose session had ended: handed through signing in. */
const carriedForm = z.object({
  action: z.string().regex(/^\/(?![/\\])/),
  fields: z.record(z.string(), z.string()),
})

export const actions: Actions = {
  carry: async ({ request }) => {
    const form = await request.formData()
    return fail(401, {
      carried: readCarried(form.get('carried')),
      signedIn: false,
      values: {},
      issues: [],
      refused: { key: 'signIn.ended', params: {} },
    } satisfies FormState & { carried: unknown; signedIn: boolean })
  },

  open: async (event) => {
    const form = await event.request.formData()
    const carried = readCarried(form.get('carried'))
    try {
      const email = String(form.get('email') ?? '').trim()
      const agent = event.request.headers.get('user-agent') ?? ''
      const opened = await event.locals.signIn.open(
        email,
        String(form.get('password') ?? ''),
        event.getClientAddress(),
        agent,
      )
      for (const cookie of opened.getSetCookie()) setCookie(event.cookies, cookie)
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason
      const refused = { key: reason.key, params: reason.params }
      return fail(reason.status, { carried, signedIn: false, values: typedValues(form), issues: [], refused })
    }
    if (carried) return { carried, signedIn: true, values: {}, issues: [], refused: null }
    redirect(303, pathWithin(event.url.searchParams.get('next')))
  },
}

function readCarried(entry: FormDataEntryValue | null): z.infer<typeof carriedForm> | null {
  if (typeof entry !== 'string' || entry === '') return null
  try {
    return carriedForm.parse(JSON.parse(entry))
  } catch {
    return null
  }
}

function pathWithin(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/work'
}

function setCookie(cookies: Parameters<Actions[string]>[0]['cookies'], header: string): void {
  const [pair = '', ...attributes] = header.split('; ')
  const at = pair.indexOf('=')
  const maxAge = attributes.find((one) => /^max-age=/i.test(one))?.split('=')[1]
  cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: attributes.some((one) => /^secure$/i.test(one)),
    ...(maxAge ? { maxAge: Number(maxAge) } : {}),
  })
}
