import { redirect } from '@sveltejs/kit'
import { hasLevels } from '#domain/organisation/limit.ts'
import { makeToken, revokeToken, showTokens } from '#domain/organisation/token-actions.ts'
import { mostDays, tickedScopes } from '#domain/organisation/token.ts'
import type { Actor, Post } from '#platform/access.ts'
import { addDays, today } from '#platform/clock.ts'
import { typedDay } from '#platform/typed-day.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { routePermissions } from '../../../route-permissions.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is proposed: long enough for a season's work, short enough to be thought of again. */
const proposedDays = 90

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const posts = ownPosts(ctx.actor)
    const post = posts.find((one) => one.id === event.url.searchParams.get('post')) ?? posts[0] ?? null
    return {
      tokens: await showTokens(ctx),
      posts: posts.map(({ id, unitName, title }) => ({ id, unitName, title })),
      post: post && { id: post.id, offers: offersOf(post) },
      mostDays,
      endsOn: addDays(today(ctx.clock), proposedDays),
      isRevoked: event.url.searchParams.has('revoked'),
    }
  })

export const actions: Actions = {
  make: (event) =>
    carryOut(event, async (ctx, form) => {
      const name = textOf(form, 'name')
      const secret = await makeToken(ctx, {
        name,
        postId: textOf(form, 'postId'),
        scopes: tickedScopes((field) => form.has(field)),
        endsOn: typedDay(textOf(form, 'endsOn')),
      })
      event.setHeaders({ 'cache-control': 'no-store' })
      return { made: { name, secret } }
    }),

  revoke: (event) =>
    carryOut(event, async (ctx, form) => {
      await revokeToken(ctx, textOf(form, 'token'))
      redirect(303, '/account/tokens?revoked')
    }),
}

/** A substitute makes no token for the post of another. */
function ownPosts({ posts }: Actor): readonly Post[] {
  return posts.filter((post) => post.standsInFor === null)
}

/** What the post may use and some door for programs asks for; whether limited records may be among it. */
function offersOf({ scopes }: Post) {
  const asked = new Set(
    Object.entries(routePermissions).flatMap(([route, verb]) => (route.startsWith('/api/') ? [verb] : [])),
  )
  return scopes.flatMap(({ verb, uses }) =>
    uses && asked.has(verb) ? [{ verb, toLimited: uses === 'limited' && hasLevels(verb) }] : [],
  )
}
