import type { RequestEvent } from '@sveltejs/kit'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { mayAnywhere } from '#platform/access.ts'
import type { Actor, Verb } from '#platform/access.ts'
import { seedForms } from '../../seeds/forms/seed-forms.ts'
import * as document from '../../src/routes/api/v1/documents/[id]/+server.ts'
import * as documents from '../../src/routes/api/v1/documents/+server.ts'
import * as progress from '../../src/routes/api/v1/obligations/[id]/progress/+server.ts'
import * as plan from '../../src/routes/api/v1/plans/[id]/+server.ts'
import * as plans from '../../src/routes/api/v1/plans/+server.ts'
import * as report from '../../src/routes/api/v1/reports/[id]/+server.ts'
import * as reports from '../../src/routes/api/v1/reports/+server.ts'
import { routePermissions } from '../../src/routes/route-permissions.ts'
import type { TestHouse } from '../database.ts'
import { openTestHouse } from '../database.ts'
import { buildWorld } from './build-world.ts'
import { expectationsOf } from './expected.ts'
import { anyWorld, workersOf } from './world.ts'

type Door = (event: never) => Response | Promise<Response>

/** The doors for programs, asked in any world by everybody at work there: what they hand out is what may be read, all of it. */
describe('through the doors for programs', { timeout: 120_000 }, () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
    await seedForms(house)
  })

  /** As the hooks do: first the door, then what is behind it. Null for a refusal. */
  const ask = async (
    actor: Actor,
    route: string,
    door: Door,
    { id = '', body }: { id?: string; body?: object } = {},
  ): Promise<Record<string, unknown> | null> => {
    const verb = (body ? 'progress.record' : routePermissions[route]) as Verb
    if (!mayAnywhere(actor, verb)) return null
    const url = new URL(route.replace('[id]', id), 'http://nhipcau.test')
    const request = new Request(url, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    const locals = { house, actor, requestId: 'test', language: 'vi' }
    const event = {
      locals,
      url,
      request,
      params: { id },
      route: { id: route },
      getClientAddress: () => 'test',
    }
    const response = await door(event as unknown as RequestEvent as never)
    if (response.ok) return (await response.json()) as Record<string, unknown>
    expect([403, 404]).toContain(response.status)
    return null
  }
  const listed = async (actor: Actor, route: string, door: Door, key: string) =>
    ((await ask(actor, route, door))?.[key] as { id: string }[] | undefined)?.map((one) => one.id).sort() ??
    []

  it('nobody is handed what they may not read, nor denied what they may', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const built = await buildWorld(house, world)
        const kinds = [
          ['/api/v1/reports', reports.GET, report.GET, 'reports', built.reports],
          ['/api/v1/documents', documents.GET, document.GET, 'documents', built.documents],
          ['/api/v1/plans', plans.GET, plan.GET, 'plans', built.plans.map((one) => one.id)],
        ] as const
        for (const worker of workersOf(world)) {
          const actor = await built.actorOf(worker)
          const { readsReport, readsDocument, readsPlan, recordsOn } = expectationsOf(world, worker)
          const reads = { reports: readsReport, documents: readsDocument, plans: readsPlan }
          for (const [route, list, one, kind, ids] of kinds) {
            const opens = mayAnywhere(actor, routePermissions[route] as Verb)
            const readable = ids.filter((_, at) => opens && reads[kind](at))
            expect(await listed(actor, route, list, kind), kind).toEqual(readable.toSorted())
            for (const id of ids) {
              const answered = await ask(actor, `${route}/[id]`, one, { id })
              expect(answered !== null, `${kind} ${id}`).toBe(readable.includes(id))
            }
          }
          for (const [at, { obligations }] of built.plans.entries()) {
            for (const [unit, id] of obligations) {
              const body = { percent: 10, note: 'Đang làm.' }
              const said = await ask(actor, '/api/v1/obligations/[id]/progress', progress.POST, { id, body })
              expect(said !== null, `records on plan ${at} for unit ${unit}`).toBe(recordsOn(at, unit))
            }
          }
        }
      }),
      { numRuns: Number(process.env.WALLS_RUNS ?? 40), seed: Number(process.env.WALLS_SEED ?? 2) },
    )
  })
})
