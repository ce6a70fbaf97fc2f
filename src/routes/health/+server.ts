import { json } from '@sveltejs/kit'
import { healthOf } from '#platform/health.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals }) => {
  const wrong = await healthOf(locals.house)
  return json({ well: wrong.length === 0, wrong }, { status: wrong.length === 0 ? 200 : 503 })
}
