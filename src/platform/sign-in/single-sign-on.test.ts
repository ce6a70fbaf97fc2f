import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenProvider } from '../../../test/given-provider.ts'
import type { GivenProvider } from '../../../test/given-provider.ts'
import { comeBack, visitorAt } from '../../../test/given-visitor.ts'
import { readConfig } from '../config.ts'
import { asHouse } from '../context.ts'
import { createSignIn } from '../sign-in.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { createAccount } from './accounts.ts'
import { settled } from './opening.ts'
import { sessionOf } from './sessions.ts'

const origin = 'http://localhost:3999'
const callback = `${origin}/sign-in/sso/callback`

/** Against the real provider of the npm package `oidc-provider`, on this machine. */
describe('single sign-on', () => {
  let house: TestHouse
  let provider: GivenProvider
  let signIn: SignIn
  beforeAll(async () => {
    provider = await givenProvider(callback)
    house = await houseWith(provider.issuer)
    signIn = await createSignIn(house)
    for (const name of ['mai', 'binh', 'thom'])
      await asHouse(house, (db) => createAccount(db, name, `${name}@example.gov.vn`))
  })
  afterAll(() => provider.stop())

  async function houseWith(issuer: string): Promise<TestHouse> {
    const opened = await openTestHouse()
    const { oidc } = readConfig({
      NHIPCAU_OIDC_ISSUER: issuer,
      NHIPCAU_OIDC_CLIENT_ID: provider.clientId,
      NHIPCAU_OIDC_CLIENT_SECRET: provider.clientSecret,
    })
    return { ...opened, config: { ...opened.config, origin, oidc } }
  }

  /** From our link to the provider and back to our door. */
  async function begun(next = '/plans'): Promise<{ back: URL; visitor: Visitor; url: URL }> {
    const { url, cookies } = await signIn.singleSignOn!.begin(visitorAt('10.0.0.1'), next)
    return { url: new URL(url), back: await provider.consent(url), visitor: comeBack(cookies) }
  }
  const answered = ({ back, visitor }: { back: URL; visitor: Visitor }) =>
    signIn.singleSignOn!.answer(visitor, back.searchParams)
  const people = async () =>
    (
      await house.db
        .selectFrom('users')
        .select(({ fn }) => fn.countAll<number>().as('all'))
        .executeTakeFirstOrThrow()
    ).all

  it('asks with a proof of possession, a state and a nonce', async () => {
    provider.person = { sub: 'm1', email: 'mai@example.gov.vn', email_verified: true }
    const { url } = await begun()
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.searchParams.get('state')).toMatch(/^.{32,}$/)
    expect(url.searchParams.get('nonce')).toMatch(/^.{32,}$/)
  })

  it('lets in whom we know by a confirmed e-mail, and leads on to where they were going', async () => {
    provider.person = { sub: 'm1', email: 'Mai@Example.gov.vn', email_verified: true }
    const { next, cookies } = await answered(await begun('/plans?year=2026'))
    expect(next).toBe('/plans?year=2026')
    const session = await sessionOf(
      signIn,
      comeBack(await settled(signIn, cookies, visitorAt('10.0.0.1'))).headers,
    )
    expect(session).toMatchObject({ user: { email: 'mai@example.gov.vn' }, method: 'singleSignOn' })
    const kept = await house.db
      .selectFrom('accounts')
      .selectAll()
      .where('account_id', '=', 'm1')
      .executeTakeFirst()
    expect(kept).toMatchObject({ access_token: null, id_token: null, refresh_token: null })
  })

  it('knows a person by their number there once they have come, whatever their e-mail has become', async () => {
    provider.person = { sub: 'm1', email: 'mai.hoang@moi.gov.vn', email_verified: false }
    const { cookies } = await answered(await begun())
    const session = await sessionOf(signIn, comeBack(cookies).headers)
    expect(session?.user.email).toBe('mai@example.gov.vn')
  })

  it('never lets anybody in as somebody new', async () => {
    const before = await people()
    provider.person = { sub: 'x1', email: 'khong.ai@example.gov.vn', email_verified: true }
    await expect(answered(await begun())).rejects.toMatchObject({ key: 'signIn.sso.unknown' })
    expect(await people()).toBe(before)
  })

  it('does not believe an e-mail that the provider has not confirmed', async () => {
    provider.person = { sub: 'x2', email: 'binh@example.gov.vn', email_verified: false }
    await expect(answered(await begun())).rejects.toMatchObject({ key: 'signIn.sso.unverified' })
  })

  it('refuses an answer to a question that this browser did not ask', async () => {
    provider.person = { sub: 't1', email: 'thom@example.gov.vn', email_verified: true }
    const mine = await begun()
    const theirs = await begun()
    await expect(answered({ back: mine.back, visitor: theirs.visitor })).rejects.toMatchObject({
      key: 'signIn.sso.stale',
    })
    await expect(answered({ back: theirs.back, visitor: visitorAt('10.0.0.1') })).rejects.toMatchObject({
      key: 'signIn.sso.stale',
    })
    const forged = new URL(theirs.back)
    forged.searchParams.set('state', 'A'.repeat(32))
    await expect(answered({ back: forged, visitor: theirs.visitor })).rejects.toMatchObject({
      key: 'signIn.sso.stale',
    })
  })

  it('takes an answer once', async () => {
    provider.person = { sub: 't1', email: 'thom@example.gov.vn', email_verified: true }
    const trip = await begun()
    await answered(trip)
    await expect(answered(trip)).rejects.toMatchObject({ key: 'signIn.sso.stale' })
  })

  it('refuses a code that the provider did not give', async () => {
    const trip = await begun()
    trip.back.searchParams.set('code', 'bia-dat')
    await expect(answered(trip)).rejects.toMatchObject({ key: 'signIn.sso.failed' })
  })

  it('says so when the person stopped there', async () => {
    provider.person = null
    await expect(answered(await begun())).rejects.toMatchObject({ key: 'signIn.sso.denied' })
  })

  it('says that the provider cannot be reached, and tries again the next time', async () => {
    const away = await givenProvider(callback)
    const elsewhere = await createSignIn(await houseWith(away.issuer))
    await away.stop()
    await expect(elsewhere.singleSignOn!.begin(visitorAt('10.0.0.1'), '/work')).rejects.toMatchObject({
      key: 'signIn.sso.unreachable',
    })
    const back = await givenProvider(callback, Number(new URL(away.issuer).port))
    await expect(elsewhere.singleSignOn!.begin(visitorAt('10.0.0.1'), '/work')).resolves.toBeDefined()
    await back.stop()
  })
})
