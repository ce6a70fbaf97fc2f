import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import { typedValues } from '../../doors.ts'
import type { FormState } from '../../doors.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

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

type Carried = z.infer<typeof carriedForm>

interface SignInState extends FormState {
  /** The form to hand on once signed in. */
  readonly carried: Carried | null
  readonly signedIn: boolean
}

export const actions: Actions = {
  carry: async ({ request }) => {
    const form = await request.formData()
    const refused = { key: 'signIn.ended', params: {} } as const
    return fail(401, shown({ carried: readCarried(form.get('carried')), refused }))
  },

  open: async (event) => {
    const form = await event.request.formData()
    const carried = readCarried(form.get('carried'))
    try {
      await signIn(event, form)
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason
      const refused = { key: reason.key, params: reason.params }
      return fail(reason.status, shown({ carried, refused, values: typedValues(form) }))
    }
    if (carried) return shown({ carried, signedIn: true })
    redirect(303, pathWithin(event.url.searchParams.get('next')))
  },
}

function shown(state: Partial<SignInState>): SignInState {
  return { carried: null, signedIn: false, values: {}, issues: [], refused: null, ...state }
}

async function signIn(event: RequestEvent, form: FormData): Promise<void> {
  const text = (name: string) => {
    const entry = form.get(name)
    return typeof entry === 'string' ? entry : ''
  }
  const agent = event.request.headers.get('user-agent') ?? ''
  const opened = await event.locals.signIn.open(
    text('email').trim(),
    text('password'),
    event.getClientAddress(),
    agent,
  )
  for (const cookie of opened.getSetCookie()) setCookie(event.cookies, cookie)
}

function readCarried(entry: FormDataEntryValue | null): Carried | null {
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
