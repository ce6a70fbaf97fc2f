import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { givePasswordLink, leave } from '#domain/organisation/person-actions.ts'
import { invitationState } from '#domain/organisation/invitation.ts'
import { showGiving, showPerson, showSubstitutes } from '#domain/organisation/person-page.ts'
import { appoint, changePost, endPost } from '#domain/organisation/post-actions.ts'
import { endSubstitution, nameSubstitute } from '#domain/organisation/substitution-actions.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { historyOf } from '../history.ts'
import { typedPost } from '../typed-post.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { acts, invitations, ...page } = await showPerson(ctx, event.params.id)
    const { language } = event.locals
    const running = page.posts.filter(
      ({ valid, calledOff }) => !calledOff && (valid.until === null || valid.until > page.day),
    )
    const posts = await Promise.all(
      running.map(async (post) => {
        const maySubstitute = page.isOneself || post.mayChange
        return { ...post, maySubstitute, substitutes: maySubstitute ? await showSubstitutes(ctx, post) : [] }
      }),
    )
    const now = ctx.clock.now()
    return {
      ...page,
      posts,
      past: page.posts.filter((post) => !running.includes(post)),
      invitations: invitations.map((one) => ({ ...one, state: invitationState(one, now) })),
      history: historyOf(acts, translator(catalogues[language]), language),
      giving: page.mayAppoint ? await showGiving(ctx) : null,
    }
  })

export const actions: Actions = {
  appoint: (event) =>
    carryOut(event, async (ctx, form) => {
      await appoint(ctx, event.params.id, typedPost(form))
      back(event)
    }),
  change: (event) =>
    carryOut(event, async (ctx, form) => {
      const { title, duty, decision } = typedPost(form)
      await changePost(ctx, textOf(form, 'post'), { title, duty, decision })
      back(event)
    }),
  end: (event) =>
    carryOut(event, async (ctx, form) => {
      await endPost(ctx, textOf(form, 'post'), ending(form))
      back(event)
    }),
  substitute: (event) =>
    carryOut(event, async (ctx, form) => {
      const [post, substitute] = [textOf(form, 'post'), textOf(form, 'substitute')]
      await nameSubstitute(ctx, { post, substitute, from: textOf(form, 'from'), ...ending(form) })
      back(event)
    }),
  endSubstitution: (event) =>
    carryOut(event, async (ctx, form) => {
      await endSubstitution(ctx, textOf(form, 'substitution'))
      back(event)
    }),
  leave: (event) =>
    carryOut(event, async (ctx, form) => {
      await leave(ctx, event.params.id, { ...ending(form), atOnce: form.has('atOnce') })
      back(event)
    }),
  link: (event) =>
    carryOut(event, async (ctx) => {
      const token = await givePasswordLink(ctx, event.params.id)
      event.setHeaders({ 'cache-control': 'private, no-store' })
      return { link: `${event.url.origin}/sign-in/password/${token}` }
    }),
}

function ending(form: FormData) {
  return { lastDay: textOf(form, 'lastDay'), decision: textOf(form, 'decision') }
}

function back(event: RequestEvent): never {
  redirect(303, event.url.pathname)
}
