import { answer } from '../../answer.ts'
import type { RequestHandler } from './$types'

/** Who asks, through which post, and what the token opens. */
export const GET: RequestHandler = (event) =>
  answer(event, async ({ actor }) => ({
    name: actor.name,
    token: actor.token?.name ?? null,
    posts: actor.posts.map(({ id, unitId, unitName, title, scopes }) => ({
      id,
      unitId,
      unitName,
      title,
      scopes: scopes.flatMap(({ verb, uses }) => (uses ? [{ verb, level: uses }] : [])),
    })),
  }))
