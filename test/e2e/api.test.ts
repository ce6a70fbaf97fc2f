import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { newId } from '#platform/new-id.ts'
import { demoPassword } from '../../seeds/demo-people.ts'
import { badFiles, planText } from '../fixtures/plan-files.ts'
import { givenColleagues, givenToken } from './given-colleagues.ts'
import type { Colleague } from './given-colleagues.ts'
import { openProductDatabase } from './product-database.ts'
import type { ProductDatabase } from './product-database.ts'
import { Visitor } from './visitor.ts'

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly error?: { readonly key: string; readonly message?: string; readonly issues?: readonly object[] }
  }
}

const bytes = { 'content-type': 'application/octet-stream' }

describe('a program at its doors', () => {
  let db: ProductDatabase
  let planner: Colleague
  let reader: Colleague
  let ended: Colleague
  let unit: string
  let part: string

  beforeAll(async () => {
    db = await openProductDatabase()
    const colleagues = await givenColleagues(db)
    const named = (who: string) => colleagues.find((one) => one.who === who)!
    planner = named('planner of the province')
    reader = named('reader of plans')
    ended = named('planner until yesterday')
    unit = await db.one("select unit_id from unit_names where name = 'Tỉnh Lạng Sơn' limit 1")
    part = await db.one(`select o.id from obligations o join tasks t on t.id = o.task_id
      where t.state = 'open' and o.state <> 'done' order by o.id desc limit 1`)
  })
  afterAll(() => db.close())

  async function ask(token: string | null, path: string, sent: RequestInit = {}): Promise<Answer> {
    const bearer: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
    const headers = { ...bearer, ...(sent.headers as Record<string, string> | undefined) }
    const answer = await fetch(`${inject('productUrl')}/api/v1${path}`, { ...sent, headers })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { status: answer.status, body: isJson ? (JSON.parse(text) as Answer['body']) : {} }
  }
  const post = (
    token: string | null,
    path: string,
    body: BodyInit,
    headers: Record<string, string> = bytes,
  ) => ask(token, path, { method: 'POST', body, headers })
  const doors = ['/me', '/units?q=ky+lua', '/plans', '/documents', '/reports']

  it('is answered with a good token, and told what that opens', async () => {
    for (const door of doors) expect.soft((await ask(planner.token, door)).status, door).toBe(200)
    const { body } = await ask(planner.token, '/me')
    expect(body).toMatchObject({ token: 'Thử', posts: [{ unitName: 'Tỉnh Lạng Sơn' }] })
  })

  it('is refused where the token has no scope, as JSON to branch on', async () => {
    const { status, body } = await ask(reader.token, '/documents')
    expect([status, body.error?.key]).toEqual([403, 'refused.noRight'])
    expect((await ask(reader.token, '/plans')).status).toBe(200)
  })

  it('comes in by no cookie, and not without a token', async () => {
    const visitor = await new Visitor().signIn('hoang.thu.huong@langson.demo', demoPassword)
    for (const door of doors) {
      expect.soft((await ask(null, door)).status, door).toBe(401)
      expect.soft((await visitor.get(`/api/v1${door}`)).status, `${door} with a cookie`).toBe(401)
    }
  })

  it('comes in by no token that is revoked, expired, forged, or of a post that ended', async () => {
    const post = await db.one('select id from posts where user_id = $1', planner.userId)
    const role = await db.one('select role_id from posts where id = $1', post)
    const of = { userId: planner.userId!, post, role }
    const expired = await givenToken(db, { ...of, endsOn: '2020-01-01' })
    const revoked = await givenToken(db, of)
    expect((await ask(revoked, '/me')).status).toBe(200)
    await db.client.query('update api_tokens set revoked_at = now() where hash = sha256($1::bytea)', [
      revoked,
    ])
    for (const wrong of [expired, revoked, `${planner.token}x`, `nhipcau_${'A'.repeat(43)}`, "' or 1=1 --"]) {
      const { status, body } = await ask(wrong, '/me')
      expect.soft([status, body.error?.key?.slice(0, 6)], wrong).toEqual([401, 'token.'])
    }
    for (const door of doors) expect.soft((await ask(ended.token, door)).status, door).toBe(403)
  })

  it('is answered in the language that it asks for', async () => {
    const said = async (language: string) =>
      (await ask('x', '/me', { headers: { 'accept-language': language } })).body.error?.message
    expect(await said('en-GB,en')).toMatch(/^The access token/)
    expect(await said('vi')).toMatch(/^Mã truy cập/)
    expect(await said('fr')).toMatch(/^Mã truy cập/)
  })

  it('brings a document in and waits until it is read', async () => {
    const text = planText.toString('utf8').replace('318/KH-UBND', '321/KH-UBND')
    const place = `/documents?unit=${unit}&name=${encodeURIComponent('Kế hoạch.txt')}`
    const { status, body } = await post(planner.token, place, text)
    expect(status).toBe(202)
    const state = async () => (await ask(planner.token, `/imports/${body.importId as string}`)).body.state
    await vi.waitUntil(async () => (await state()) === 'review', { timeout: 20_000, interval: 100 })
    expect((await ask(reader.token, `/imports/${body.importId as string}`)).status).toBe(403)
    expect((await post(planner.token, place, text)).body.error?.key).toBe('documents.sameFile')
  })

  it('brings no document that is marked MẬT: it is told, and no trace is left', async () => {
    const { buffer } = badFiles.secret
    const name = 'ke-hoach-danh-dau.txt'
    const { body } = await post(
      planner.token,
      `/documents?unit=${unit}&name=${name}`,
      buffer.toString('utf8'),
    )
    const told = async () => (await ask(planner.token, `/imports/${body.importId as string}`)).body.error?.key
    await vi.waitUntil(async () => (await told()) === 'documents.secret', { timeout: 20_000, interval: 100 })
    const sha256 = await db.one(`select encode(sha256($1), 'hex')`, buffer)
    expect(await db.one('select count(*) from files where sha256 = $1', sha256)).toBe('0')
    expect(
      await db.one(
        'select count(*) from imports where file_sha256 = $1 or file_name = $2 or reading is not null and id = $3',
        sha256,
        name,
        body.importId,
      ),
    ).toBe('0')
    const logged = `select count(*) from audit_entries where details::text like '%' || $1 || '%' or details::text like '%' || $2 || '%'`
    expect(await db.one(logged, name, sha256)).toBe('0')
  })

  it('records progress once, however often it is sent', async () => {
    const percent = Number(await db.one('select percent from obligations where id = $1', part))
    const said = { entryId: newId(), percent, note: 'Ghi từ phần mềm của đơn vị.' }
    const send = () =>
      post(planner.token, `/obligations/${part}/progress`, JSON.stringify(said), {
        'content-type': 'application/json',
      })
    expect(await send()).toMatchObject({ status: 201 })
    expect(await send()).toMatchObject({ status: 201 })
    expect(await db.one('select count(*) from progress where id = $1', said.entryId)).toBe('1')
    expect((await post(reader.token, `/obligations/${part}/progress`, '{}')).status).toBe(403)
  })

  it('hears what is wrong with what it sent, field by field', async () => {
    const at = `/obligations/${part}/progress`
    const json = { 'content-type': 'application/json' }
    for (const sent of ['{', 'null', '[]', '"x"', '{"percent":"many","note":1}', '\u0000']) {
      const { status, body } = await post(planner.token, at, sent, json)
      expect.soft([status, body.error?.key], sent).toEqual([422, 'issues'])
    }
    const { body } = await post(planner.token, '/documents?name=x', 'x')
    expect(body.error?.issues).toMatchObject([{ field: 'unit', key: 'api.unitMissing' }])
    const elsewhere = await post(planner.token, `/documents?unit=${newId()}&name=x`, 'x')
    expect([403, 404]).toContain(elsewhere.status)
    expect((await post(planner.token, `/documents?unit=${unit}&name=x`, '')).status).toBe(422)
  })

  it('is stopped before a body that is too large is read', async () => {
    const large = new Uint8Array(60_000_000)
    const { status } = await post(planner.token, `/documents?unit=${unit}&name=x.pdf`, large)
    expect(status).toBe(413)
  })

  it('knocks from no page of another house: a form sent there is refused', async () => {
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
    const { status } = await post(planner.token, `/documents?unit=${unit}&name=x.txt`, 'x', headers)
    expect(status).toBe(403)
    const answer = await fetch(`${inject('productUrl')}/api/v1/me`, {
      headers: { origin: 'https://elsewhere.example', authorization: `Bearer ${planner.token}` },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('finds the doors described, without a token', async () => {
    const { status, body } = await ask(null, '/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
  })
})
