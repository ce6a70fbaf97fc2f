import { json } from '@sveltejs/kit'
import { healthOf } from '#platform/health.ts'
import type { RequestHandler } from './$types'

// Known when the pages are built: the running server does not look for its sources.
const migrations = Object.keys(import.meta.glob('../../../migrations/*.sql')).map(
  (path) => path.split('/').pop() ?? path,
)

export const GET: RequestHandler = async ({ locals }) => {
  const wrong = await healthOf(locals.house, migrations)
  return json({ well: wrong.length === 0, wrong }, { status: wrong.length === 0 ? 200 : 503 })
}
