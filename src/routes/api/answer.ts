import { json } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Context } from '#platform/context.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { contextOf } from '../doors.ts'
import { refusalToProgram } from './bearer.ts'

/** One question of a program: what `work` returns, as JSON; a refusal with its key and a sentence. */
export async function answer(
  event: RequestEvent,
  work: (ctx: Context) => Promise<object>,
  status: 200 | 201 | 202 = 200,
): Promise<Response> {
  try {
    const body = await work(contextOf(event))
    return json(body, { status, headers: { 'cache-control': 'private, no-store' } })
  } catch (reason) {
    if (reason instanceof Refused || reason instanceof Issues) return refusalToProgram(event, reason)
    throw reason
  }
}
