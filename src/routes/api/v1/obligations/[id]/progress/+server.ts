import { z } from 'zod'
import { recordProgress } from '#domain/planning/progress-actions.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues } from '#platform/refused.ts'
import { answer } from '../../../../answer.ts'
import type { RequestHandler } from './$types'

const said = z.object({
  /** A UUID of the program's own: the same entry sent twice is recorded once. */
  entryId: z.string().refine(isId).optional(),
  percent: z.number().int().min(0).max(100),
  done: z.boolean().default(false),
  reopen: z.boolean().default(false),
  note: z.string(),
  links: z.array(z.object({ title: z.string(), url: z.string() })).default([]),
})

/** Records how far a unit is with its part of a task, with links as evidence. */
export const POST: RequestHandler = (event) =>
  answer(
    event,
    async (ctx) => {
      const parsed = said.safeParse(await event.request.json().catch(() => null))
      if (!parsed.success) throw new Issues(fieldsOf(parsed.error))
      const { entryId = newId(), ...rest } = parsed.data
      return recordProgress(ctx, { ...rest, entryId, obligationId: event.params.id, files: [] })
    },
    201,
  )

function fieldsOf({ issues }: z.ZodError) {
  return issues.map(({ path }) => ({ field: path.join('.'), key: 'api.fieldWrong' as const }))
}
