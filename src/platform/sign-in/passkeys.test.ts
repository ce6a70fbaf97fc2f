import { beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { Device } from '../../../test/given-passkey.ts'
import type { Ways } from '../../../test/given-passkey.ts'
import { asPerson } from '../../../test/given.ts'
import { comeBack, visitorAt } from '../../../test/given-visitor.ts'
import type { Context } from '../context.ts'
import { createSignIn } from '../sign-in.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { createUser } from './accounts.ts'
import { openSession } from './opening.ts'
import {
  addPasskey,
  challengeToAdd,
  challengeToOpen,
  openWithPasskey,
  passkeysOf,
  removePasskey,
} from './passkeys.ts'
import { secondFactorMissing } from './required-factor.ts'
import { sessionOf } from './sessions.ts'

const password = 'ba-con-trau-go'
let house: TestHouse
let signIn: SignIn
beforeAll(async () => {
  house = await openTestHouse()
  signIn = await createSignIn(house)
})

let people = 0
async function atWork(): Promise<{ ctx: Context; own: Visitor }> {
  people += 1
  const email = `nguoi.${people}@example.gov.vn`
  const userId = await createUser(signIn, 'Chu Văn Lâm', email, password)
  const ctx = asPerson(house, { userId, name: 'Chu Văn Lâm', email, posts: [], token: null })
  const { cookies } = await openSession(signIn, email, password, visitorAt('10.0.0.1'))
  return { ctx, own: comeBack(cookies) }
}

const device = () => new Device(house.config.origin)

async function added(ctx: Context, own: Visitor, key: Device, ways: Ways = {}) {
  const asked = await challengeToAdd(signIn, ctx, password, own)
  const cookie = `${own.headers.get('cookie')}; ${comeBack(asked.cookies).headers.get('cookie')}`
  const visitor = { ...own, headers: new Headers({ cookie }) }
  const signed = key.made(asked.options, ways)
  return comeBack(await addPasskey(signIn, ctx, { name: 'Máy ở phòng', signed }, visitor))
}

let places = 0
/** At a place of its own each time: who was there before has not tired it. */
async function atDoor() {
  places += 1
  const address = `10.3.0.${places}`
  const { options, cookies } = await challengeToOpen(signIn, visitorAt(address))
  return { options, visitor: comeBack(cookies, address) }
}

describe('a passkey', () => {
  it('is made by whoever knows the password, and brings its person in without a name', async () => {
    const { ctx, own } = await atWork()
    await expect(challengeToAdd(signIn, ctx, 'khong phai', own)).rejects.toMatchObject({
      issues: [{ field: 'password', key: 'password.wrong' }],
    })
    const key = device()
    const now = await added(ctx, own, key)
    expect(await sessionOf(signIn, own.headers)).toBeNull()
    expect((await sessionOf(signIn, now.headers))?.method).toBe('passkey')
    const { options, visitor } = await atDoor()
    expect(options.userVerification).toBe('required')
    const opened = comeBack(await openWithPasskey(signIn, key.signed(options), visitor))
    expect(await sessionOf(signIn, opened.headers)).toMatchObject({
      method: 'passkey',
      user: { id: ctx.actor.userId },
    })
  })

  it('made for another address, or by a device that asked nobody, is not kept', async () => {
    const { ctx, own } = await atWork()
    for (const ways of [{ origin: 'https://nhipcau.example.com' }, { unverified: true }])
      await expect(added(ctx, own, device(), ways)).rejects.toMatchObject({
        issues: [{ key: 'passkey.notMade' }],
      })
    expect(await passkeysOf(signIn, ctx.actor.userId)).toEqual([])
  })

  it('shown at a false address opens nothing here', async () => {
    const { ctx, own } = await atWork()
    const key = device()
    await added(ctx, own, key)
    const { options, visitor } = await atDoor()
    const signed = key.signed(options, { origin: 'https://nhipcau.example.com' })
    await expect(openWithPasskey(signIn, signed, visitor)).rejects.toMatchObject({ key: 'passkey.notKnown' })
  })

  it('opens nothing where the device asked for no finger, face or PIN', async () => {
    const { ctx, own } = await atWork()
    const key = device()
    await added(ctx, own, key)
    const { options, visitor } = await atDoor()
    await expect(
      openWithPasskey(signIn, key.signed(options, { unverified: true }), visitor),
    ).rejects.toMatchObject({ key: 'passkey.notKnown' })
  })

  it('answers one challenge once', async () => {
    const { ctx, own } = await atWork()
    const key = device()
    await added(ctx, own, key)
    const { options, visitor } = await atDoor()
    const signed = key.signed(options)
    await openWithPasskey(signIn, signed, visitor)
    await expect(openWithPasskey(signIn, signed, visitor)).rejects.toMatchObject({ status: 401 })
    const other = await atDoor()
    await expect(openWithPasskey(signIn, key.signed(options), other.visitor)).rejects.toMatchObject({
      status: 401,
    })
  })

  it('that nobody has, and whatever is no answer at all, are told alike', async () => {
    for (const signed of [null, {}, { id: 7 }, { id: 'x', response: {} }, 'chữ']) {
      const { visitor } = await atDoor()
      await expect(openWithPasskey(signIn, signed, visitor)).rejects.toMatchObject({
        key: 'passkey.notKnown',
      })
    }
    const { options, visitor } = await atDoor()
    await expect(openWithPasskey(signIn, device().signed(options), visitor)).rejects.toMatchObject({
      key: 'passkey.notKnown',
    })
  })

  it('is removed by its own person, with the password', async () => {
    const { ctx, own } = await atWork()
    const key = device()
    const now = await added(ctx, own, key)
    const [kept] = await passkeysOf(signIn, ctx.actor.userId)
    expect(kept?.name).toBe('Máy ở phòng')
    const other = await atWork()
    await expect(removePasskey(signIn, other.ctx, kept!.id, password, other.own)).rejects.toMatchObject({
      status: 404,
    })
    await removePasskey(signIn, ctx, kept!.id, password, now)
    const { options, visitor } = await atDoor()
    await expect(openWithPasskey(signIn, key.signed(options), visitor)).rejects.toMatchObject({ status: 401 })
  })
})

describe('where the office asks for more than a password', () => {
  it('a password alone leads to enrolment, or to the passkey that is there; a passkey is enough', async () => {
    const strict = {
      ...signIn,
      house: { ...house, config: { ...house.config, secondFactorFor: 'everybody' } },
    } as SignIn
    const { ctx, own } = await atWork()
    const byPassword = (await sessionOf(signIn, own.headers))!
    expect(await secondFactorMissing(signIn, byPassword, ctx.actor)).toBeNull()
    expect(await secondFactorMissing(strict, byPassword, ctx.actor)).toBe('enrolment')
    const now = await added(ctx, own, device())
    expect(await secondFactorMissing(strict, byPassword, ctx.actor)).toBe('passkey')
    expect(await secondFactorMissing(strict, (await sessionOf(signIn, now.headers))!, ctx.actor)).toBeNull()
  })
})
