import { beforeAll, describe, expect, it } from 'vitest'
import { createSignIn } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'

const password = 'mot-mat-khau-dai'

describe('signing in', () => {
  let house: TestHouse
  let signIn: SignIn
  beforeAll(async () => {
    house = await openTestHouse()
    signIn = await createSignIn(house)
    await signIn.createUser('Hoàng Thị Mai', 'mai@example.gov.vn', password)
    await signIn.createUser('Nông Văn Bình', 'binh@example.gov.vn', password)
  })

  const cookieOf = (answer: Headers) =>
    answer
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  const wrongly = (email: string, address: string) =>
    signIn.open(email, 'khong-dung-mat-khau', address, 'test').catch((error: unknown) => error)

  it('the right password opens a session that names its person, until it is closed', async () => {
    const cookie = cookieOf(await signIn.open('mai@example.gov.vn', password, '10.0.0.1', 'test'))
    const headers = new Headers({ cookie })
    expect(await signIn.userOf(headers)).toMatchObject({ name: 'Hoàng Thị Mai' })
    await signIn.close(headers)
    expect(await signIn.userOf(headers)).toBeNull()
  })

  it('a wrong password and an unknown account are told alike', async () => {
    const unknown = await wrongly('khong.ai@example.gov.vn', '10.0.0.2')
    const wrong = await wrongly('mai@example.gov.vn', '10.0.0.2')
    expect(unknown).toMatchObject({ key: 'signIn.wrong', status: 401 })
    expect(wrong).toMatchObject({ key: 'signIn.wrong', status: 401 })
  })

  it('after five wrong passwords even the right one waits, at that address only', async () => {
    for (let tries = 0; tries < 5; tries += 1) await wrongly('binh@example.gov.vn', '10.0.0.3')
    await expect(signIn.open('binh@example.gov.vn', password, '10.0.0.3', 'test')).rejects.toMatchObject({
      status: 429,
    })
    await expect(signIn.open('binh@example.gov.vn', password, '10.0.0.4', 'test')).resolves.toBeDefined()
    house.clock.set('2026-11-21T02:16:00Z')
    await expect(signIn.open('binh@example.gov.vn', password, '10.0.0.3', 'test')).resolves.toBeDefined()
  })

  it('one address that tries many accounts is stopped', async () => {
    for (let tries = 0; tries < 50; tries += 1) await wrongly(`ai-do-${tries}@example.gov.vn`, '10.0.0.5')
    expect(await wrongly('mai@example.gov.vn', '10.0.0.5')).toMatchObject({ status: 429 })
  })

  it('a forged cookie is nobody', async () => {
    expect(await signIn.userOf(new Headers({ cookie: 'nhipcau.session_token=abc.def' }))).toBeNull()
  })
})
