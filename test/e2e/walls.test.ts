import { writeDocx } from 'vanban'
import { readDocument } from 'vanban/reading'
import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { newId } from '#platform/new-id.ts'
import { demoPassword, demoPeople } from '../../seeds/demo-people.ts'
import { routePermissions } from '../../src/routes/route-permissions.ts'
import { planText } from '#domain/documents/given-documents.ts'
import { actions, addresses } from './record-addresses.ts'
import type { Ids } from './record-addresses.ts'
import { messageUpload } from '../fixtures/message-file.ts'
import type { Upload } from '../fixtures/plan-files.ts'
import { templateUpload } from '../fixtures/template-file.ts'

/** A person's browser without its window: addresses in, answers out, nothing followed by itself. */
class Visitor {
  private cookie = ''

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/sign-in?/open', { email, password })
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
    this.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return this
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(inject('productUrl') + path, {
      headers: { cookie: this.cookie, ...headers },
      redirect: 'manual',
    })
  }

  post(
    path: string,
    fields: Record<string, string | Blob>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const origin = inject('productUrl')
    const sent = { cookie: this.cookie, origin, accept: 'text/html', ...headers }
    return fetch(origin + path, { method: 'POST', body, headers: sent, redirect: 'manual' })
  }
}

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

describe('the walls, as a browser meets them', () => {
  const email = `planner.${Date.now()}@caobang.example`
  const planner = new Visitor()
  const neighbour = new Visitor()
  const db = { client: null as unknown as pg.Client, close: async () => {} }
  let ids: Ids

  beforeAll(async () => {
    const env = { ...process.env, NHIPCAU_DATA: inject('productData') }
    const who = ['--name', 'Ma Thị Liên', '--email', email, '--unit', 'Tỉnh Cao Bằng', '--role', 'planner']
    execFileSync('node', ['src/cli/main.ts', 'user', 'create', ...who], { env, input: demoPassword })
    const database = await openEmbeddedDatabase(inject('productData'))
    db.client = new pg.Client({ connectionString: database.url })
    await db.client.connect()
    db.close = async () => {
      await db.client.end()
      await database.stop()
    }
    const own = demoPeople.find((one) => one.role === 'planner' && one.unit === 'Tỉnh Lạng Sơn')!
    await planner.signIn(own.email, demoPassword)
    await neighbour.signIn(email, demoPassword)
    ids = await givenRecords()
  })
  afterAll(() => db.close())

  const one = async (query: string, ...values: unknown[]): Promise<string> =>
    String(Object.values((await db.client.query(query, values)).rows[0] as object)[0])

  /** One record of each kind, made as people make them. */
  async function givenRecords(): Promise<Ids> {
    const unit = await one("select unit_id from unit_names where name = 'Tỉnh Lạng Sơn' limit 1")
    const bring = async (text: string, at = '/documents/import') => {
      const docx = await writeDocx(await readDocument(new TextEncoder().encode(text)))
      const answer = await planner.post(at, { unit, file: new File([docx.slice()], 'ke-hoach.docx') })
      const id = answer.headers.get('location')!.split('/').at(-1)!
      const isRead = async () => (await one('select state from imports where id = $1', id)) === 'review'
      await vi.waitUntil(isRead, { timeout: 20_000, interval: 50 })
      return id
    }
    const planOf = (mark: string) => planText.replace('vùng chè cổ thụ', `vùng chè cổ thụ ${mark}`)
    const left = await bring(planOf(email))
    const confirmed = await bring(planOf(`${email} 2`))
    const check = await bring(planText, '/documents/check')
    const outgoing = await givenOutgoing(await bring(planOf(`${email} 3`)))
    await planner.post(`/documents/imports/${confirmed}?/confirm`, { revision: '0' })
    await planner.post('/reports?/build', { form: 'yearly-external-information', unit, year: '2026' })
    const openPart = `from obligations o join tasks t on t.id = o.task_id where t.state = 'open' and o.state <> 'done'
      order by o.id limit 1`
    const part = await one(`select o.id ${openPart}`)
    const plan = await one(`select o.plan_id ${openPart}`)
    const task = await one(`select o.task_id ${openPart}`)
    const files = new File(['Biên bản'], 'bien-ban.txt')
    const percent = await one(`select o.percent ${openPart}`)
    const said = { entryId: newId(), part, percent, note: 'Kèm biên bản.', files }
    await planner.post(`/plans/${plan}/tasks/${task}?/record`, said)
    const entered = { unit, type: 'kế hoạch', reference: '9/KH-UBND', issuer: 'UBND tỉnh Lạng Sơn' }
    const law = await planner.post('/documents/law/new', {
      ...entered,
      ...{ issued: '1/1/2026', source: 'x', certainty: 'verified' },
    })
    return {
      law: law.headers.get('location')!.split('/').at(-1)!,
      ...(await givenExchange(unit)),
      ...{ import: left, check, outgoing, unit, part, plan, task },
      document: await one('select document_id from imports where id = $1', confirmed),
      evidence: await one("select id from evidence where kind = 'file' limit 1"),
      report: await one('select id from reports where unit_id = $1 limit 1', unit),
    }
  }

  /** A document of the register as if the office had issued it: a report would need all its chapters first. */
  async function givenOutgoing(importId: string): Promise<string> {
    await planner.post(`/documents/imports/${importId}?/confirm`, { revision: '0' })
    const id = await one('select document_id from imports where id = $1', importId)
    await db.client.query("update documents set direction = 'outgoing' where id = $1", [id])
    return id
  }

  /** The office's template, a message that came, and the answer that it was given. */
  async function givenExchange(unit: string): Promise<Pick<Ids, 'template' | 'message' | 'answer'>> {
    const bring = async (at: string, upload: Upload, fields: Record<string, string> = {}) => {
      const file = new File([new Uint8Array(upload.buffer)], upload.name)
      const answer = await planner.post(at, { unit, ...fields, file })
      return answer.headers.get('location')!.split('/').at(-1)!
    }
    const template = await bring('/documents/templates/new', await templateUpload('Mẫu của các bức tường'), {
      type: 'báo cáo',
    })
    const message = await bring('/documents/messages/new', await messageUpload('các bức tường'))
    const fields = { state: 'arrived', words: '', code: '000.00.00.H37' }
    await planner.post(`/documents/messages/${message}?/answer`, fields)
    const answer = await one('select id from message_answers where message_id = $1', message)
    return { template, message, answer }
  }

  const withRecord = Object.keys(routePermissions).filter((route) => route.includes('['))
  const pages = Object.keys(routePermissions)
    .filter((route) => route.startsWith('/(staff)') && !route.includes('['))
    .map((route) => route.replace('/(staff)', '') || '/')

  it('every route with a record in its address is walked', () => {
    expect(withRecord.filter((route) => !addresses[route])).toEqual([])
  })

  it('another province’s planner opens none of our records', async () => {
    for (const route of withRecord.filter((one) => one !== '/(staff)/units/[id]')) {
      const own = await planner.get(addresses[route]!(ids))
      expect.soft(own.status, `own ${route}`).toBe(200)
      const answer = await neighbour.get(addresses[route]!(ids))
      expect.soft([403, 404], `${route} answered ${answer.status}`).toContain(answer.status)
    }
  })

  it('and does nothing with them: nothing is written', async () => {
    const written = () =>
      one(`select (select max(sequence) from audit_entries) || ' ' || (select count(*) from progress) || ' ' ||
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
      for (const route of withRecord) {
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
    for (const path of [...pages, ...withRecord.map((route) => addresses[route]!(ids))]) {
      const answers = oddQueries.map(async (query) => {
        const { status } = await planner.get(`${path}?${query}`)
        expect.soft(status, `${path}?${query.slice(0, 60)}`).toBeLessThan(500)
      })
      await Promise.all(answers)
    }
  })
})
