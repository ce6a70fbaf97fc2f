import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPassword } from '../../seeds/demo-people.ts'
import { routePermissions } from '../../src/routes/route-permissions.ts'
import { givenColleagues } from './given-colleagues.ts'
import type { Colleague } from './given-colleagues.ts'
import { givenRecords } from './given-records.ts'
import { openProductDatabase } from './product-database.ts'
import type { ProductDatabase } from './product-database.ts'
import { addresses } from './record-addresses.ts'
import type { Ids } from './record-addresses.ts'
import { Visitor } from './visitor.ts'

const routes = Object.keys(routePermissions)
const modules = import.meta.glob<Readonly<Record<string, unknown>>>([
  '../../src/routes/**/*page.server.ts',
  '../../src/routes/**/*server.ts',
])

/** What a route does, besides showing a page: the named actions of its forms, or the methods of its endpoint. */
async function postsOf(route: string): Promise<readonly string[]> {
  const page = await modules[`../../src/routes${route}/+page.server.ts`]?.()
  const endpoint = await modules[`../../src/routes${route}/+server.ts`]?.()
  const actions = Object.keys(page?.actions ?? {})
  const named = actions.map((name) => (name === 'default' ? '' : `?/${name}`))
  return endpoint && 'POST' in endpoint ? [...named, ''] : named
}

/** Records that everybody in the country reads, what is done to them where one has the unit, and those that their maker alone does. */
const isForAll = (route: string) => /\/units\/\[id\]$/.test(route)
const isOfUnit = (route: string) => route.startsWith('/(staff)/units/[id]/')
const isOfMaker = (route: string) => route.includes('/checks/[id]')
/** The house has no head of a day before it. */
const isNowhere = (route: string) => route.endsWith('/heads/[day]') || route.includes('[token]')

/** Who guesses at links is told to wait after a while; a program hears first that it said nothing. */
function notFound(route: string): readonly number[] {
  if (route.includes('[token]')) return [404, 429]
  return route.startsWith('/api/') ? [404, 422] : [404]
}

/** What the door and the scope say, in HTTP's words: the rule that no route escapes. */
type Outcome = 'opens' | 'signIn' | 'noRight' | 'notFound'

function outcomeOf(route: string, one: Colleague): Outcome {
  const permission = routePermissions[route]!
  if (permission === 'public') return isNowhere(route) ? 'notFound' : 'opens'
  const isKnown = route.startsWith('/api/') ? one.token !== null : one.userId !== null
  if (!isKnown) return 'signIn'
  if (!one.hasPost) return route === '/sign-out' ? 'opens' : 'noRight'
  if (permission !== 'signedIn' && !one.verbs.has(permission)) return 'noRight'
  // Everybody has a page of their own there; of others they are told as of nobody.
  if (route === '/(staff)/people/[id]' && !one.verbs.has('people.read')) return 'notFound'
  if (!route.includes('[') || isForAll(route)) return 'opens'
  // Everybody knows that the unit is there; changing it is not theirs.
  if (isOfUnit(route) && !one.isOurs) return 'noRight'
  return one.isOurs && !isOfMaker(route) && !isNowhere(route) ? 'opens' : 'notFound'
}

describe('every route against every role', { timeout: 300_000 }, () => {
  let db: ProductDatabase
  let ids: Ids
  let colleagues: readonly Colleague[]
  const planner = new Visitor()

  beforeAll(async () => {
    db = await openProductDatabase()
    await planner.signIn('hoang.thu.huong@langson.demo', demoPassword)
    ids = await givenRecords(db, planner, 'của mọi vai trò')
    colleagues = await givenColleagues(db)
  })
  afterAll(async () => {
    // So much guessing at links makes the address wait: whoever is tested next comes from the same.
    await db.client.query('delete from sign_in_attempts where not succeeded')
    await db.close()
  })

  const addressOf = (route: string) => addresses[route]?.(ids) ?? (route.replace(/\/\([a-z]+\)/, '') || '/')
  /** A program knocks at its doors with a token, a person everywhere else with their session. */
  const ask = (one: Colleague, route: string, method: 'GET' | 'POST', act = '') => {
    const path = addressOf(route) + act
    if (!route.startsWith('/api/'))
      return method === 'GET' ? one.visitor.get(path) : one.visitor.post(path, {})
    const bearer: Record<string, string> = one.token ? { authorization: `Bearer ${one.token}` } : {}
    const headers = { 'content-type': 'application/json', ...bearer }
    return fetch(inject('productUrl') + path, { method, headers, redirect: 'manual' })
  }

  it('every route with a record in its address has an example', () => {
    expect(routes.filter((route) => route.includes('[') && !addresses[route])).toEqual([])
  })

  it('whoever made the records opens all that a planner may', async () => {
    const { verbs } = colleagues.find(({ who }) => who === 'planner of the province')!
    for (const route of routes.filter((one) => one.startsWith('/(staff)') && one.includes('['))) {
      if (!verbs.has(routePermissions[route]!) || isNowhere(route)) continue
      expect.soft((await planner.get(addressOf(route))).status, route).toBe(200)
    }
  })

  it('a page opens to whom the rule lets in, and to nobody else', async () => {
    for (const one of colleagues) {
      await eachOf(routes, async (route) => {
        const answer = await ask(one, route, 'GET')
        await answer.arrayBuffer()
        const wanted = outcomeOf(route, one)
        const said = `${one.who} at ${route}: ${answer.status}`
        switch (wanted) {
          case 'opens':
            // An endpoint may answer no GET.
            return expect.soft([200, 303, 405], said).toContain(answer.status)
          case 'signIn':
            return route.startsWith('/api/')
              ? expect.soft(answer.status, said).toBe(401)
              : expect
                  .soft([answer.status, answer.headers.get('location')?.slice(0, 8)], said)
                  .toEqual([303, '/sign-in'])
          case 'noRight':
            return expect.soft(answer.status, said).toBe(403)
          case 'notFound':
            return expect.soft([...notFound(route), 405], said).toContain(answer.status)
        }
      })
    }
  })

  it('an action is refused to whom the rule keeps out, and no form is a fault of ours', async () => {
    const acts = await Promise.all(
      routes.map(async (route) => (await postsOf(route)).map((act) => [route, act] as const)),
    )
    expect(acts.flat().length).toBeGreaterThan(60)
    for (const one of colleagues) {
      await eachOf(acts.flat(), async ([route, act]) => {
        const wanted = outcomeOf(route, one)
        if (wanted === 'opens') return
        const { status } = await ask(one, route, 'POST', act)
        const said = `${one.who} at ${route} ${act}: ${status}`
        if (wanted === 'signIn') expect.soft(status, said).toBe(401)
        if (wanted === 'noRight') expect.soft(status, said).toBe(403)
        if (wanted === 'notFound') expect.soft(notFound(route), said).toContain(status)
      })
      await eachOf(acts.flat(), async ([route, act]) => {
        // Nobody would be anybody after signing out.
        if (outcomeOf(route, one) !== 'opens' || route === '/sign-out') return
        const { status } = await ask(one, route, 'POST', act)
        expect.soft(status, `${one.who} at ${route} ${act}`).toBeLessThan(500)
        const isSigningIn = routePermissions[route] === 'public'
        if (!isSigningIn) expect.soft(status, `${one.who} at ${route} ${act}`).not.toBe(401)
      })
    }
  })

  it('who may only read wrote nothing, with all those forms', async () => {
    const quiet = colleagues.filter(({ who, hasPost }) => !hasPost || who === 'reader of plans')
    const { rows } = await db.client.query<{ act: string }>(
      // Whoever takes along what is held on themselves writes nothing but that they did.
      `select distinct act from audit_entries where actor_id = any ($1::uuid[]) and act !~ '^(session|signIn|personal.exported)'`,
      [quiet.map(({ userId }) => userId).filter((id) => id !== null)],
    )
    expect(rows.map(({ act }) => act)).toEqual([])
  })
})

/** Eight at a time, as a busy office asks. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
