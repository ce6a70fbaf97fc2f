import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPassword, demoPeople } from '../../seeds/demo-people.ts'
import { routePermissions } from '../../src/routes/route-permissions.ts'
import { givenRecords } from './given-records.ts'
import { openProductDatabase } from './product-database.ts'
import type { ProductDatabase } from './product-database.ts'
import { actions, addresses } from './record-addresses.ts'
import type { Ids } from './record-addresses.ts'
import { Visitor } from './visitor.ts'

const oddQueries = [
  ...['view=…', 'view=board&cursor=garbage', 'view=timeline&after=9_2026-02-30_1', 'after=9_0000-01-01_1'],
  ...[
    'before=0_2026-13-01_1',
    'after=garbage',
    'after=2026_01a00000-0000-7000-8000-000000000000',
    'before=1e400',
  ],
  ...[
    'before=1.5',
    'before=-1',
    'before=99999999999999999999',
    'proof=garbage',
    'proof=%27%22%3B--',
    'edit=x&add=y',
  ],
  ...[
    'on=0000-99-99',
    'on=0000-01-01',
    'on=9999-12-31',
    'on=31/2/2026',
    'year=99999999999',
    'year=-1',
    'year=1e9',
  ],
  ...[
    'q=%00',
    'q=%25%5C_',
    'q=%27)%3B',
    'q=:*%26!|(',
    'q=%ED%A0%80',
    'unit=garbage&state=x&due=0000-Q1&sort=x',
  ],
  ...[
    'due=9999-12',
    'show=late&after=2026-02-30_01a00000-0000-7000-8000-000000000000',
    'match=x&q=%5C',
    'history=1',
  ],
  ...[
    `q=${'a+'.repeat(3000)}`,
    `match=${'x'.repeat(6000)}&q=${'%25'.repeat(1000)}`,
    `${'a=1&'.repeat(2000)}`,
  ],
]

describe('the walls, as a browser meets them', { timeout: 300_000 }, () => {
  const email = `planner.${Date.now()}@caobang.example`
  const planner = new Visitor()
  const neighbour = new Visitor()
  let db: ProductDatabase
  let ids: Ids
  /** Routes with a record in their address that a planner's verbs open. */
  let opened: string[]

  beforeAll(async () => {
    const env = { ...process.env, NHIPCAU_DATA: inject('productData') }
    const who = ['--name', 'Ma Thị Liên', '--email', email, '--unit', 'Tỉnh Cao Bằng', '--role', 'planner']
    execFileSync('node', ['src/cli/main.ts', 'user', 'create', ...who], { env, input: demoPassword })
    db = await openProductDatabase()
    const own = demoPeople.find((one) => one.role === 'planner' && one.unit === 'Tỉnh Lạng Sơn')!
    await planner.signIn(own.email, demoPassword)
    await neighbour.signIn(email, demoPassword)
    ids = await givenRecords(db, planner, email)
    const { rows } = await db.client.query<{ verb: string }>(
      "select verb from role_scopes s join roles r on r.id = s.role_id where r.key = 'planner' and uses is not null",
    )
    const verbs = rows.map(({ verb }) => verb)
    opened = withRecord.filter((route) => verbs.includes(routePermissions[route]!))
  })
  afterAll(() => db.close())

  const withRecord = Object.keys(routePermissions).filter((route) => /^\/\(staff\).*\[/.test(route))
  const pages = Object.keys(routePermissions)
    .filter((route) => route.startsWith('/(staff)') && !route.includes('['))
    .map((route) => route.replace('/(staff)', '') || '/')

  it('another province’s planner does nothing with our records: nothing is written', async () => {
    const written = () =>
      db.one(`select (select max(sequence) from audit_entries) || ' ' || (select count(*) from progress) || ' ' ||
        (select string_agg(revision || state, ',' order by id) from imports) || ' ' ||
        (select string_agg(revision || state, ',' order by id) from reports) || ' ' || (select count(*) from tasks)`)
    const before = await written()
    for (const [route, act, fields] of actions) {
      const answer = await neighbour.post(`${addresses[route]!(ids)}${act && `?/${act}`}`, fields(ids))
      expect.soft([403, 404], `${route} ${act} answered ${answer.status}`).toContain(answer.status)
    }
    expect(await written()).toBe(before)
  })

  it('what is no id is no record, and no fault of ours', async () => {
    for (const wrong of ['khong-phai-ma', '0', '%00', '..%2f..', '%F0%9F%8C%89', 'x'.repeat(3000)]) {
      const wrongs = Object.fromEntries(Object.keys(ids).map((name) => [name, wrong])) as Ids
      for (const route of opened) {
        const { status } = await planner.get(addresses[route]!(wrongs))
        expect.soft([400, 404], `${route} ${wrong.slice(0, 20)} answered ${status}`).toContain(status)
      }
      for (const [route, act, fields] of actions) {
        const { status } = await planner.post(
          `${addresses[route]!(wrongs)}${act && `?/${act}`}`,
          fields(wrongs),
        )
        expect.soft([400, 404], `${route} ${act} ${wrong.slice(0, 20)} answered ${status}`).toContain(status)
      }
    }
  })

  it('what is too large is refused in words, with and without JavaScript', async () => {
    const file = new File([new Uint8Array(60_000_000)], 'ban-quet.pdf')
    for (const [path, fields] of [
      ['/documents/import', { unit: ids.unit, file }],
      [`/plans/${ids.plan}/tasks/${ids.task}?/record`, { part: ids.part, files: file }],
    ] as const) {
      const plain = await planner.post(path, fields)
      expect([plain.status, /50 MB/.test(await plain.text())]).toEqual([413, true])
      const scripted = await planner.post(path, fields, {
        accept: 'application/json',
        'x-sveltekit-action': 'true',
      })
      expect(await scripted.json()).toMatchObject({ type: 'failure', status: 413 })
    }
  })

  it('an odd address gives a page or says no', async () => {
    for (const path of [...pages, ...opened.map((route) => addresses[route]!(ids))]) {
      const answers = oddQueries.map(async (query) => {
        const { status } = await planner.get(`${path}?${query}`)
        expect.soft(status, `${path}?${query.slice(0, 60)}`).toBeLessThan(500)
      })
      await Promise.all(answers)
    }
  })
})
