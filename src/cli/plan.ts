import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { getImport, keepImport } from '#domain/documents/import-actions.ts'
import { readImport } from '#domain/documents/import-job.ts'
import { isUnderWay } from '#domain/documents/import.ts'
import type { Import } from '#domain/documents/import.ts'
import { loadActor, rolesWith } from '#domain/organisation/person-store.ts'
import { makePlan } from '#domain/planning/plan-actions.ts'
import { unitsFor } from '#platform/access.ts'
import type { Actor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Context, House } from '#platform/context.ts'
import { withHouse } from '#platform/house.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { newId } from '#platform/new-id.ts'
import { Refused } from '#platform/refused.ts'
import { readInThread } from '#worker/read-document.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = 'nhipcau plan import FILE [--as EMAIL]'

/** From a file to a plan in one go, as a planner: what would be reviewed on the page is taken as understood. */
export const command: Command = async (args) => {
  const [task, ...rest] = args
  const { values, positionals } = readArgs(rest, { as: { type: 'string' } }, usage)
  const [file, ...more] = positionals
  if (task !== 'import' || file === undefined || more.length > 0) throw new Usage(usage)
  const bytes = await readFile(file).catch(() => {
    throw new Refused('documents.noFile', { file }, 404)
  })
  return withHouse(readConfig(process.env), async (house) => {
    const ctx: Context = {
      ...house,
      actor: await plannerCalled(house, values.as),
      requestId: `cli-${newId()}`,
      address: 'cli',
    }
    return await importPlan(ctx, basename(file), bytes)
  })
}

async function importPlan(ctx: Context, fileName: string, bytes: Uint8Array): Promise<number> {
  const t = translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi'])
  const [unitId] = unitsFor(ctx.actor, 'document.import')
  if (unitId === undefined) throw new Refused('refused.noRight', {}, 403)
  const importId = await keepImport(ctx, { unitId, fileName, bytes })
  const found = await untilRead(ctx, importId)
  if (found.state === 'failed') {
    throw new Refused(`documents.failure.${found.failure ?? 'readerFault'}`, {
      detail: found.failureDetail ?? fileName,
    })
  }
  const made = await makePlan(ctx, { importId, revision: found.revision }).catch((error: unknown) => {
    // It waits for review now: what holds it up is put right on its page.
    printLine(process.stderr, `${ctx.config.origin}/documents/imports/${importId}`)
    throw error
  })
  const { title, tasks, obligations, units } = made
  printLine(process.stdout, title)
  printLine(process.stdout, t('documents.review.willMake', { tasks, obligations, units }))
  printLine(process.stdout, `${ctx.config.origin}/plans/${made.planId}`)
  return 0
}

/** Reads here and now; where a worker of the house was quicker, waits for it. */
async function untilRead(ctx: Context, importId: string): Promise<Import> {
  for (;;) {
    await readImport(ctx, importId, readInThread, new AbortController().signal)
    const found = await getImport(ctx, importId)
    if (found === 'secret') throw new Refused('documents.secret')
    if (!isUnderWay(found.state)) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The person of that address; without one, the only planner of the house. */
async function plannerCalled(house: House, email: string | undefined): Promise<Actor> {
  const day = today(house.clock)
  const people = await house.db
    .selectFrom('users')
    .select(['users.id', 'users.name', 'users.email'])
    .where((where) =>
      email !== undefined
        ? where('users.email', '=', email.trim().toLowerCase())
        : where.exists(
            where
              .selectFrom('posts')
              .select('posts.id')
              .whereRef('posts.user_id', '=', 'users.id')
              .where('posts.role_id', 'in', rolesWith(house.db, 'document.import'))
              .where(sql<boolean>`posts.valid @> ${day}::date`),
          ),
    )
    .limit(2)
    .execute()
  const [person, another] = people
  if (!person) throw new Refused('documents.noPlanner', { email: email ?? '' }, 404)
  if (another) throw new Refused('documents.severalPlanners')
  return loadActor(house, person)
}
