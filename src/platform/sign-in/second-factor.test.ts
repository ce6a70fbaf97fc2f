import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { codeInApp } from '../../../test/given-authenticator.ts'
import { asPerson } from '../../../test/given.ts'
import { comeBack, visitorAt } from '../../../test/given-visitor.ts'
import type { Context } from '../context.ts'
import { createSignIn } from '../sign-in.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { createUser } from './accounts.ts'
import { enterCode, openSession } from './opening.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  disableCodes,
  enrolmentBegun,
  renewRecoveryCodes,
  secondFactorOf,
} from './second-factor.ts'
import { listSessions, sessionOf } from './sessions.ts'

const password = 'ba-con-trau-go'
let house: TestHouse
let signIn: SignIn
beforeAll(async () => {
  house = await openTestHouse()
  signIn = await createSignIn(house)
})

/** A person of their own for each test, at work in an open session. */
let ctx: Context
let own: Visitor
let people = 0
beforeEach(async () => {
  people += 1
  const email = `nguoi.${people}@example.gov.vn`
  const userId = await createUser(signIn, 'Chu Văn Lâm', email, password)
  ctx = asPerson(house, { userId, name: 'Chu Văn Lâm', email, posts: [], token: null })
  own = comeBack((await openSession(signIn, email, password, visitorAt('10.0.0.1'))).cookies)
})

/** Codes are on: what the app holds, what was printed, and the browser afterwards. */
async function enrolled() {
  await beginEnrolment(signIn, ctx, password, own)
  const begun = await enrolmentBegun(signIn, ctx)
  const typedKey = begun!.typedKey
  const { recoveryCodes, cookies } = await confirmEnrolment(signIn, ctx, codeInApp(typedKey, -1), own)
  return { typedKey, recoveryCodes, own: comeBack(cookies) }
}

/** The right password was given in another browser: it waits for the second step. */
async function halfway(address = '10.0.0.9'): Promise<Visitor> {
  const opened = await openSession(signIn, ctx.actor.email, password, visitorAt(address))
  expect(opened.step).toBe('secondFactor')
  return comeBack(opened.cookies, address)
}

describe('turning codes on', () => {
  it('asks for the password and for a first code; until then nothing else is asked at the door', async () => {
    await expect(beginEnrolment(signIn, ctx, 'sai-mat-khau-roi', own)).rejects.toMatchObject({
      issues: [{ field: 'password', key: 'password.wrong' }],
    })
    await beginEnrolment(signIn, ctx, password, own)
    await expect(confirmEnrolment(signIn, ctx, '000000', own)).rejects.toMatchObject({
      issues: [{ field: 'code', key: 'secondFactor.wrongCode' }],
    })
    const { step } = await openSession(signIn, ctx.actor.email, password, visitorAt('10.0.0.9'))
    expect(step).toBe('signedIn')
    expect(await secondFactorOf(signIn, ctx.actor.userId)).toEqual({ codes: false, recoveryCodes: 0 })
  })

  it('goes on in a session of a new id, and ends all others', async () => {
    const before = await sessionOf(signIn, own.headers)
    await openSession(signIn, ctx.actor.email, password, visitorAt('10.0.0.8'))
    const after = await sessionOf(signIn, (await enrolled()).own.headers)
    expect(after?.id).not.toBe(before?.id)
    expect(after?.method).toBe('oneTimeCode')
    expect(await sessionOf(signIn, own.headers)).toBeNull()
    expect(await listSessions(signIn, ctx.actor.userId)).toHaveLength(1)
  })

  it('cannot be done twice', async () => {
    const { own: now } = await enrolled()
    await expect(beginEnrolment(signIn, ctx, password, now)).rejects.toMatchObject({ status: 409 })
    await expect(confirmEnrolment(signIn, ctx, '123456', now)).rejects.toMatchObject({ status: 409 })
  })
})

describe('the second step', () => {
  it('a right password alone opens nothing', async () => {
    await enrolled()
    expect(await sessionOf(signIn, (await halfway()).headers)).toBeNull()
  })

  it('takes the code of now, and of half a minute before or after', async () => {
    const { typedKey } = await enrolled()
    for (const off of [0, 1]) {
      const cookies = await enterCode(signIn, 'oneTimeCode', codeInApp(typedKey, off), await halfway())
      expect((await sessionOf(signIn, comeBack(cookies).headers))?.method).toBe('oneTimeCode')
    }
  })

  it('refuses a code that is older', async () => {
    const { typedKey } = await enrolled()
    await expect(
      enterCode(signIn, 'oneTimeCode', codeInApp(typedKey, -4), await halfway()),
    ).rejects.toMatchObject({ key: 'signIn.wrongCode' })
  })

  it('takes a code once, whoever looked over the shoulder', async () => {
    const { typedKey } = await enrolled()
    const code = codeInApp(typedKey)
    await enterCode(signIn, 'oneTimeCode', code, await halfway())
    await expect(enterCode(signIn, 'oneTimeCode', code, await halfway())).rejects.toMatchObject({
      key: 'signIn.wrongCode',
    })
  })

  it('done once is done: the half-open door cannot be used again', async () => {
    const { typedKey, recoveryCodes } = await enrolled()
    const visitor = await halfway()
    await enterCode(signIn, 'oneTimeCode', codeInApp(typedKey), visitor)
    await expect(enterCode(signIn, 'recoveryCode', recoveryCodes[0]!, visitor)).rejects.toMatchObject({
      key: 'signIn.codeEnded',
    })
  })

  it('a forged half-open door opens nothing', async () => {
    const { typedKey } = await enrolled()
    const visitor = await halfway()
    const forged = new Headers(visitor.headers)
    forged.set('cookie', (forged.get('cookie') ?? '').replace(/(two_factor=[^;.%]*).*/, '$1.AAAA'))
    for (const headers of [forged, new Headers()])
      await expect(
        enterCode(signIn, 'oneTimeCode', codeInApp(typedKey), { headers, address: '10.0.0.9' }),
      ).rejects.toMatchObject({ key: 'signIn.codeEnded' })
  })

  it('wrong codes are counted, a right password in between does not wipe them out', async () => {
    const { recoveryCodes } = await enrolled()
    for (let tries = 0; tries < 5; tries += 1)
      await enterCode(signIn, 'oneTimeCode', `00000${tries}`, await halfway()).catch(() => null)
    await expect(openSession(signIn, ctx.actor.email, password, visitorAt('10.0.0.9'))).rejects.toMatchObject(
      { status: 429 },
    )
    const elsewhere = await halfway('10.0.0.10')
    await expect(enterCode(signIn, 'recoveryCode', recoveryCodes[0]!, elsewhere)).resolves.toBeDefined()
  })
})

describe('recovery codes', () => {
  it('open the door once each, typed as carelessly as people do', async () => {
    const { recoveryCodes } = await enrolled()
    const [code = ''] = recoveryCodes
    const typed = ` ${code.toUpperCase().replace('-', ' ')}`
    const cookies = await enterCode(signIn, 'recoveryCode', typed, await halfway())
    expect((await sessionOf(signIn, comeBack(cookies).headers))?.method).toBe('recoveryCode')
    expect(await secondFactorOf(signIn, ctx.actor.userId)).toEqual({ codes: true, recoveryCodes: 9 })
    await expect(enterCode(signIn, 'recoveryCode', code, await halfway())).rejects.toMatchObject({
      key: 'signIn.wrongCode',
    })
  })

  it('two who use the same one at the same moment do not both come in', async () => {
    const { recoveryCodes } = await enrolled()
    const visitors = [await halfway(), await halfway()]
    const tried = await Promise.allSettled(
      visitors.map((one) => enterCode(signIn, 'recoveryCode', recoveryCodes[1]!, one)),
    )
    expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('made anew, the earlier ones are void', async () => {
    const { recoveryCodes, own: now } = await enrolled()
    const fresh = await renewRecoveryCodes(signIn, ctx, password, now)
    expect(fresh).toHaveLength(10)
    await expect(enterCode(signIn, 'recoveryCode', recoveryCodes[0]!, await halfway())).rejects.toMatchObject(
      { key: 'signIn.wrongCode' },
    )
    await expect(enterCode(signIn, 'recoveryCode', fresh[0]!, await halfway())).resolves.toBeDefined()
  })
})

describe('turning codes off', () => {
  it('asks for the password, and leaves the door with the password alone', async () => {
    const { own: now } = await enrolled()
    await expect(disableCodes(signIn, ctx, 'sai-mat-khau-roi', now)).rejects.toMatchObject({
      issues: [{ key: 'password.wrong' }],
    })
    await disableCodes(signIn, ctx, password, now)
    const { step } = await openSession(signIn, ctx.actor.email, password, visitorAt('10.0.0.9'))
    expect(step).toBe('signedIn')
  })

  it('leaves all of it in the log', async () => {
    const { own: now } = await enrolled()
    await renewRecoveryCodes(signIn, ctx, password, now)
    await disableCodes(signIn, ctx, password, now)
    const acts = await house.db
      .selectFrom('audit_entries')
      .select('act')
      .where('record_id', '=', ctx.actor.userId)
      .orderBy('sequence')
      .execute()
    expect(acts.map((one) => one.act)).toEqual([
      'signIn.opened',
      'secondFactor.enrolled',
      'recoveryCodes.renewed',
      'secondFactor.removed',
    ])
  })
})
