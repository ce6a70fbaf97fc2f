import { beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { comeBack, visitorAt } from '../../../test/given-visitor.ts'
import { asHouse } from '../context.ts'
import { newId } from '../new-id.ts'
import { createSignIn } from '../sign-in.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { resetAccount } from './account-reset.ts'
import { changePassword, createAccount, createUser } from './accounts.ts'
import { openSession } from './opening.ts'
import { acceptLink, createPasswordLink, openLink } from './password-links.ts'
import { endOtherSessions, endOwnSession, listSessions, sessionOf } from './sessions.ts'

const password = 'ba-con-trau-go'
let house: TestHouse
let signIn: SignIn
beforeAll(async () => {
  house = await openTestHouse()
  signIn = await createSignIn(house)
})
const person = (userId: string, email: string) =>
  asPerson(house, { userId, name: 'Vy Thị Lệ', email, posts: [], token: null })
const open = async (email: string, typed = password, address = '10.0.0.1'): Promise<Visitor> =>
  comeBack((await openSession(signIn, email, typed, visitorAt(address))).cookies)

describe('one’s own password', () => {
  it('is changed by whoever knows the current one, and ends the sessions elsewhere', async () => {
    const email = 'le@example.gov.vn'
    const ctx = person(await createUser(signIn, 'Vy Thị Lệ', email, password), email)
    const [own, elsewhere] = [await open(email), await open(email)]
    const sessionId = (await sessionOf(signIn, own.headers))!.id
    const typed = { current: password, next: 'cau go qua suoi lanh', sessionId }
    await expect(changePassword(signIn, ctx, { ...typed, current: 'khong phai' }, own)).rejects.toMatchObject(
      {
        issues: [{ field: 'currentPassword', key: 'password.wrong' }],
      },
    )
    await expect(changePassword(signIn, ctx, { ...typed, next: 'ngan' }, own)).rejects.toMatchObject({
      issues: [{ field: 'newPassword', key: 'password.tooShort' }],
    })
    await expect(changePassword(signIn, ctx, { ...typed, next: password }, own)).rejects.toMatchObject({
      issues: [{ field: 'newPassword', key: 'password.same' }],
    })
    await changePassword(signIn, ctx, typed, own)
    expect(await sessionOf(signIn, own.headers)).not.toBeNull()
    expect(await sessionOf(signIn, elsewhere.headers)).toBeNull()
    await expect(open(email)).rejects.toMatchObject({ key: 'signIn.wrong' })
    await expect(open(email, 'cau go qua suoi lanh')).resolves.toBeDefined()
  })

  it('is the same however the keyboard composes its marks', async () => {
    await createUser(signIn, 'Vy Thị Ba', 'ba@example.gov.vn', 'bảy con sếu bay'.normalize('NFD'))
    await expect(open('ba@example.gov.vn', 'bảy con sếu bay'.normalize('NFC'))).resolves.toBeDefined()
  })

  it('of an account cannot be one of the well-known, nor its own name', async () => {
    await expect(
      createUser(signIn, 'Vy Thị Tư', 'tu@example.gov.vn', 'Chocolate2026!'),
    ).rejects.toMatchObject({
      issues: [{ key: 'password.known' }],
    })
    await expect(
      createUser(signIn, 'Vy Thị Tư', 'vythitu@example.gov.vn', 'vythitu-202611'),
    ).rejects.toMatchObject({ issues: [{ key: 'password.ownWords' }] })
  })
})

describe('a link to set a password', () => {
  const link = async (userId: string, days = 3, madeBy: string | null = null) => {
    const now = house.clock.now()
    const endsAt = new Date(now.getTime() + days * 86_400_000)
    return asHouse(house, (db) =>
      createPasswordLink(db, { userId, purpose: 'invitation', madeBy, now, endsAt }),
    )
  }
  const invited = (email: string) => asHouse(house, (db) => createAccount(db, 'Lã Văn Tài', email))

  it('lets its person in for the first time, and works once', async () => {
    const token = await link(await invited('tai@example.gov.vn'))
    expect(await openLink(signIn, token, visitorAt('10.0.0.1'))).toEqual({
      name: 'Lã Văn Tài',
      email: 'tai@example.gov.vn',
      purpose: 'invitation',
    })
    await expect(acceptLink(signIn, token, 'lavantai2026', visitorAt('10.0.0.1'))).rejects.toMatchObject({
      issues: [{ field: 'newPassword', key: 'password.ownWords' }],
    })
    await acceptLink(signIn, token, password, visitorAt('10.0.0.1'))
    await expect(open('tai@example.gov.vn')).resolves.toBeDefined()
    await expect(acceptLink(signIn, token, 'cau go qua suoi', visitorAt('10.0.0.1'))).rejects.toMatchObject({
      key: 'password.linkNotGood',
    })
  })

  it('opens nothing once its person has risen beyond whoever made it', async () => {
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    const administrator = await givenPerson(house, 'Vũ Minh Hà', department, 'administrator')
    const leader = await givenPerson(house, 'Nông Thị Lĩnh', province, 'leader')
    const { userId } = await givenPerson(house, 'Lã Thị Tám', department, 'officer')
    const token = await link(userId, 3, administrator.userId)
    const visitor = visitorAt('10.0.0.8')
    await expect(openLink(signIn, token, visitor)).resolves.toMatchObject({ name: 'Lã Thị Tám' })
    const risen = {
      id: newId(),
      user_id: userId,
      unit_id: province,
      role_id: leader.posts[0]!.roleId,
      title: '',
    }
    await house.db
      .insertInto('posts')
      .values({ ...risen, valid: '[2026-12-01,)' })
      .execute()
    await expect(openLink(signIn, token, visitor)).rejects.toMatchObject({ key: 'password.linkNotGood' })
    await expect(acceptLink(signIn, token, password, visitor)).rejects.toMatchObject({ status: 404 })
  })

  it('made on the command line for one who is locked out ends their sessions and, when asked, takes their factors', async () => {
    const email = 'khoa.ngoai@example.gov.vn'
    await createUser(signIn, 'Vy Thị Bảy', email, password)
    const visitor = await open(email)
    const wanted = { linkHours: 24, secondFactorToo: true }
    const token = await asHouse(house, (db) => resetAccount(db, house, ` ${email.toUpperCase()}`, wanted))
    expect(await sessionOf(signIn, visitor.headers)).toBeNull()
    await acceptLink(signIn, token!, 'cau go qua suoi lanh', visitorAt('10.0.0.1'))
    await expect(open(email, 'cau go qua suoi lanh')).resolves.toBeDefined()
    expect(
      await asHouse(house, (db) => resetAccount(db, house, 'khong.ai@example.gov.vn', wanted)),
    ).toBeNull()
  })

  it('ends on its day, and when a newer one is made', async () => {
    const userId = await invited('sam@example.gov.vn')
    const [old, over] = [await link(userId), await link(userId, 0)]
    for (const token of [old, over, 'bia dat'])
      await expect(openLink(signIn, token, visitorAt('10.0.0.1'))).rejects.toMatchObject({ status: 404 })
  })

  it('used by two at the same moment serves one', async () => {
    const token = await link(await invited('hai@example.gov.vn'))
    const tried = await Promise.allSettled(
      ['cau go qua suoi', 'duong lang mua gat'].map((one) =>
        acceptLink(signIn, token, one, visitorAt('10.0.0.1')),
      ),
    )
    expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('cannot be guessed at leisure, and a good one works however many were guessed', async () => {
    const token = await link(await invited('chin@example.gov.vn'))
    const guess = () => openLink(signIn, 'bia dat', visitorAt('10.0.0.7')).catch((error: unknown) => error)
    for (let tries = 0; tries < 5; tries += 1) expect(await guess()).toMatchObject({ status: 404 })
    expect(await guess()).toMatchObject({ status: 429 })
    await expect(openLink(signIn, token, visitorAt('10.0.0.7'))).resolves.toBeDefined()
  })
})

describe('one’s own sessions', () => {
  it('are listed with device and place, and ended one by one or all but this', async () => {
    const email = 'nam@example.gov.vn'
    const ctx = person(await createUser(signIn, 'Vy Thị Lệ', email, password), email)
    const visitors = [await open(email), await open(email, password, '10.0.0.2'), await open(email)]
    const [own, second, third] = await Promise.all(
      visitors.map(async (one) => (await sessionOf(signIn, one.headers))!.id),
    )
    const listed = await listSessions(signIn, ctx.actor.userId)
    expect(listed.map((one) => one.id).sort()).toEqual([own, second, third].sort())
    expect(listed.find((one) => one.id === second)).toMatchObject({
      browser: 'Chrome',
      system: 'Windows',
      address: '10.0.0.2',
      method: 'password',
    })
    await endOwnSession(ctx, second!)
    expect(await sessionOf(signIn, visitors[1]!.headers)).toBeNull()
    expect(await endOtherSessions(ctx, own!)).toBe(1)
    expect(await sessionOf(signIn, visitors[0]!.headers)).not.toBeNull()
  })

  it('are nobody else’s to end', async () => {
    const stranger = person(await createUser(signIn, 'Vy Thị Sáu', 'vi.sau@example.gov.vn', password), 'x')
    const visitor = await open('nam@example.gov.vn')
    const { id } = (await sessionOf(signIn, visitor.headers))!
    await expect(endOwnSession(stranger, id)).rejects.toMatchObject({ status: 404 })
    expect(await sessionOf(signIn, visitor.headers)).not.toBeNull()
  })
})
