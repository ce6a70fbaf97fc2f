import { beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { comeBack, visitorAt } from '../../test/given-visitor.ts'
import { createSignIn } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import { createUser } from './sign-in/accounts.ts'
import { attempt } from './sign-in/attempts.ts'
import { openSession } from './sign-in/opening.ts'
import { closeSession, sessionOf } from './sign-in/sessions.ts'

const password = 'mot-mat-khau-dai'

describe('signing in', () => {
  let house: TestHouse
  let signIn: SignIn
  beforeAll(async () => {
    house = await openTestHouse()
    signIn = await createSignIn(house)
    await createUser(signIn, 'Hoàng Thị Mai', 'mai@example.gov.vn', password)
    await createUser(signIn, 'Nông Văn Bình', 'binh@example.gov.vn', password)
    await createUser(signIn, 'Lương Thị Thơm', 'thom@example.gov.vn', password)
  })

  const open = (email: string, address: string, typed = password) =>
    openSession(signIn, email, typed, visitorAt(address))
  /** A wrong attempt, counted as any other, whose password nobody had to compare. */
  const failed = (account: string, address: string) =>
    attempt(house, { kind: 'password', account, address, device: null }, async () => ({
      outcome: 'failed',
      result: null,
    }))
  const wrongly = (email: string, address: string) =>
    open(email, address, 'khong-dung-mat-khau').catch((error: unknown) => error)

  it('the right password opens a session that names its person, until it is closed', async () => {
    const { cookies } = await open('mai@example.gov.vn', '10.0.0.1')
    const visitor = comeBack(cookies)
    expect((await sessionOf(signIn, visitor.headers))?.user.name).toBe('Hoàng Thị Mai')
    await closeSession(signIn, visitor)
    expect(await sessionOf(signIn, visitor.headers)).toBeNull()
  })

  it('every sign-in has a session of its own', async () => {
    const first = comeBack((await open('mai@example.gov.vn', '10.0.0.1')).cookies)
    const second = comeBack((await open('mai@example.gov.vn', '10.0.0.1')).cookies)
    const ids = await Promise.all(
      [first, second].map(async (one) => (await sessionOf(signIn, one.headers))?.id),
    )
    expect(new Set(ids).size).toBe(2)
  })

  it('a wrong password and an unknown account are told alike', async () => {
    const unknown = await wrongly('khong.ai@example.gov.vn', '10.0.0.2')
    const wrong = await wrongly('mai@example.gov.vn', '10.0.0.2')
    expect(unknown).toMatchObject({ key: 'signIn.wrong', status: 401 })
    expect(wrong).toMatchObject({ key: 'signIn.wrong', status: 401 })
  })

  it('after five wrong passwords even the right one waits, at that address only', async () => {
    for (let tries = 0; tries < 5; tries += 1) await wrongly('binh@example.gov.vn', '10.0.0.3')
    await expect(open('binh@example.gov.vn', '10.0.0.3')).rejects.toMatchObject({
      status: 429,
      params: { minutes: 1 },
    })
    await expect(open('binh@example.gov.vn', '10.0.0.4')).resolves.toBeDefined()
    house.clock.set('2026-11-21T02:01:00Z')
    await wrongly('binh@example.gov.vn', '10.0.0.3')
    await expect(open('binh@example.gov.vn', '10.0.0.3')).rejects.toMatchObject({ params: { minutes: 2 } })
    house.clock.set('2026-11-21T02:16:00Z')
    await expect(open('binh@example.gov.vn', '10.0.0.3')).resolves.toBeDefined()
  })

  it('wrong passwords sent all at once are all counted', async () => {
    const tries = Array.from({ length: 12 }, () => wrongly('thom@example.gov.vn', '10.0.0.7'))
    const refused = (await Promise.all(tries)).filter((one) => (one as { status: number }).status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(7)
  })

  it('one address that tries many accounts is stopped, but not the colleague there whose browser is known', async () => {
    const known = comeBack((await open('mai@example.gov.vn', '10.0.0.5')).cookies, '10.0.0.5')
    await closeSession(signIn, known)
    for (let tries = 0; tries < 50; tries += 1) await failed(`ai-do-${tries}@example.gov.vn`, '10.0.0.5')
    expect(await wrongly('mai@example.gov.vn', '10.0.0.5')).toMatchObject({ status: 429 })
    await expect(openSession(signIn, 'mai@example.gov.vn', password, known)).resolves.toBeDefined()
  })

  it('one who tries an account from everywhere does not keep its person out of their own browser', async () => {
    const own = comeBack((await open('thom@example.gov.vn', '10.0.1.1')).cookies, '10.0.1.1')
    for (let place = 0; place < 100; place += 1) await failed('thom@example.gov.vn', `10.1.${place}.1`)
    expect(await wrongly('thom@example.gov.vn', '10.2.0.1')).toMatchObject({ status: 429 })
    await expect(openSession(signIn, 'thom@example.gov.vn', password, own)).resolves.toBeDefined()
  })

  it('the person is told of wrong attempts made elsewhere, not of their own slip a moment ago', async () => {
    await createUser(signIn, 'Vi Văn Sáu', 'sau@example.gov.vn', password)
    await open('sau@example.gov.vn', '10.0.0.8')
    await wrongly('sau@example.gov.vn', '203.0.113.9')
    await wrongly('sau@example.gov.vn', '203.0.113.9')
    await wrongly('sau@example.gov.vn', '10.0.0.8')
    const visitor = comeBack((await open('sau@example.gov.vn', '10.0.0.8')).cookies)
    const session = await sessionOf(signIn, visitor.headers)
    expect(session?.failures).toMatchObject({ failures: 2, address: '203.0.113.9' })
  })

  it('a forged cookie is nobody', async () => {
    expect(await sessionOf(signIn, new Headers({ cookie: 'nhipcau.session_token=abc.def' }))).toBeNull()
    expect(await sessionOf(signIn, new Headers({ cookie: 'nhipcau.session_token=%E0%A4%A' }))).toBeNull()
  })

  it('leaves its coming, going and failing in the log', async () => {
    const acts = await house.db.selectFrom('audit_entries').select('act').distinct().orderBy('act').execute()
    expect(acts.map((one) => one.act)).toEqual(['signIn.closed', 'signIn.failed', 'signIn.opened'])
  })
})

describe('a session', () => {
  let house: TestHouse
  let signIn: SignIn
  beforeAll(async () => {
    house = await openTestHouse()
    signIn = await createSignIn(house)
    await createUser(signIn, 'Hoàng Thị Mai', 'mai@example.gov.vn', password)
  })
  const opened = async () =>
    comeBack((await openSession(signIn, 'mai@example.gov.vn', password, visitorAt('10.0.0.1'))).cookies)

  it('ends when it was left alone for an hour, and lives on while it is used', async () => {
    house.clock.set('2026-11-21T02:00:00Z')
    const visitor = await opened()
    house.clock.set('2026-11-21T03:00:00Z')
    expect(await sessionOf(signIn, visitor.headers)).not.toBeNull()
    house.clock.set('2026-11-21T03:59:00Z')
    expect(await sessionOf(signIn, visitor.headers)).not.toBeNull()
    house.clock.set('2026-11-21T05:00:00Z')
    expect(await sessionOf(signIn, visitor.headers)).toBeNull()
  })

  it('ends after twelve hours however busy it was', async () => {
    house.clock.set('2026-11-21T02:00:00Z')
    const visitor = await opened()
    for (let half = 1; half <= 24; half += 1) {
      house.clock.set(new Date(Date.parse('2026-11-21T02:00:00Z') + half * 1_800_000).toISOString())
      expect(await sessionOf(signIn, visitor.headers)).not.toBeNull()
    }
    house.clock.set('2026-11-21T14:01:00Z')
    expect(await sessionOf(signIn, visitor.headers)).toBeNull()
  })
})
