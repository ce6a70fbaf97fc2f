import { redirect } from '@sveltejs/kit'
import { renderSVG } from 'uqr'
import { hasPassword } from '#platform/sign-in/accounts.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  disableCodes,
  enrolmentBegun,
  renewRecoveryCodes,
  secondFactorOf,
} from '#platform/sign-in/second-factor.ts'
import { carryOut, show } from '../../../doors.ts'
import { secretOf, textOf } from '../../../form-reading.ts'
import { setCookies, visitorOf } from '../../../session-cookies.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    event.setHeaders({ 'cache-control': 'private, no-store' })
    const { signIn } = event.locals
    const begun = await enrolmentBegun(signIn, ctx)
    return {
      ...(await secondFactorOf(signIn, ctx.actor.userId)),
      hasPassword: await hasPassword(signIn, ctx.actor.userId),
      begun: begun && { typedKey: begun.typedKey, picture: pictureOf(begun.address) },
      isOff: event.url.searchParams.has('off'),
    }
  })

/** Black on white in the dark too: that is what cameras read. */
function pictureOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 3 }))}`
}

export const actions: Actions = {
  begin: (event) =>
    carryOut(event, async (ctx, form) => {
      await beginEnrolment(event.locals.signIn, ctx, secretOf(form, 'password'), visitorOf(event))
      redirect(303, '/account/codes')
    }),

  confirm: (event) =>
    carryOut(event, async (ctx, form) => {
      const { signIn } = event.locals
      const enrolled = await confirmEnrolment(signIn, ctx, textOf(form, 'code'), visitorOf(event))
      setCookies(event.cookies, enrolled.cookies)
      return { shownOnce: enrolled.recoveryCodes }
    }),

  renew: (event) =>
    carryOut(event, async (ctx, form) => ({
      shownOnce: await renewRecoveryCodes(
        event.locals.signIn,
        ctx,
        secretOf(form, 'password'),
        visitorOf(event),
      ),
    })),

  turnOff: (event) =>
    carryOut(event, async (ctx, form) => {
      await disableCodes(event.locals.signIn, ctx, secretOf(form, 'password'), visitorOf(event))
      redirect(303, '/account/codes?off')
    }),
}
