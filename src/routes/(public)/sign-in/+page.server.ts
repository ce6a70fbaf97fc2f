import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import type { MessageKey } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { enterCode, openSession } from '#platform/sign-in/opening.ts'
import { typedValues, worded } from '../../doors.ts'
import type { FormState } from '../../doors.ts'
import { secretOf, textOf } from '../../form-reading.ts'
import { pathWithin } from '../../path-within.ts'
import { setCookies, visitorOf } from '../../session-cookies.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** A plain form: it needs no script, and it is the first thing a poor line has to bring. */
export const csr = false

export const load: PageServerLoad = (event) => {
  const { locals, url } = event
  const next = pathWithin(url.searchParams.get('next'))
  if (locals.actor && !/\/(carry|code)/.test(url.search)) redirect(303, next)
  const { singleSignOn } = locals.signIn
  return {
    next,
    /** What the button of single sign-on says; null where the office brought no provider. */
    singleSignOn: singleSignOn && singleSignOnWords(event, singleSignOn.name),
    notice: url.searchParams.has('set') ? worded(event, 'password.isSet', {}) : null,
    refused: refusedElsewhere(url.searchParams.get('sso')),
  }
}

function singleSignOnWords(event: RequestEvent, name: string | null): string {
  return name === null ? worded(event, 'signIn.sso.plain', {}) : worded(event, 'signIn.sso', { name })
}

/** Why single sign-on brought the person back here: one of our own words, whatever stands in the address. */
const refusals: readonly MessageKey[] = [
  'signIn.sso.unknown',
  'signIn.sso.unverified',
  'signIn.sso.unreachable',
  'signIn.sso.stale',
  'signIn.sso.denied',
  'signIn.sso.failed',
]

function refusedElsewhere(why: string | null): MessageKey | null {
  return refusals.find((key) => key === `signIn.sso.${why}`) ?? null
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
  readonly step: 'password' | 'secondFactor' | 'signedIn'
}

export const actions: Actions = {
  carry: async ({ request }) => {
    const form = await request.formData()
    const refused = { key: 'signIn.ended', params: {} } as const
    return fail(401, shown({ carried: readCarried(form.get('carried')), refused }))
  },

  open: (event) =>
    step(event, 'password', async (form) => {
      const opened = await openSession(
        event.locals.signIn,
        textOf(form, 'email').trim(),
        secretOf(form, 'password'),
        visitorOf(event),
      )
      setCookies(event.cookies, opened.cookies)
      return opened.step
    }),

  code: (event) =>
    step(event, 'secondFactor', async (form) => {
      const recovery = textOf(form, 'recoveryCode')
      const kind = recovery === '' ? 'oneTimeCode' : 'recoveryCode'
      const typed = recovery === '' ? textOf(form, 'code') : recovery
      setCookies(event.cookies, await enterCode(event.locals.signIn, kind, typed, visitorOf(event)))
      return 'signedIn'
    }),
}

/** One step of signing in: what was carried here goes on with it, whether it leads on, back or in. */
async function step(
  event: RequestEvent,
  at: SignInState['step'],
  take: (form: FormData) => Promise<SignInState['step']>,
) {
  const form = await event.request.formData()
  const carried = readCarried(form.get('carried'))
  try {
    const led = await take(form)
    if (led !== 'signedIn' || carried) return shown({ carried, step: led })
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason
    const refused = { key: reason.key, params: reason.params }
    const back = reason.key === 'signIn.codeEnded' ? 'password' : at
    return fail(reason.status, shown({ carried, refused, values: typedValues(form), step: back }))
  }
  redirect(303, pathWithin(event.url.searchParams.get('next')))
}

function shown(state: Partial<SignInState>): SignInState {
  return { carried: null, step: 'password', values: {}, issues: [], refused: null, ...state }
}

function readCarried(entry: FormDataEntryValue | null): Carried | null {
  if (typeof entry !== 'string' || entry === '') return null
  try {
    return carriedForm.parse(JSON.parse(entry))
  } catch {
    return null
  }
}
