import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { codeInApp } from '../given-authenticator.ts'
import { launchBrowser } from './browser.ts'
import { givePassword, givenNewcomer, resetLinkOf, signOut } from './own-account.ts'
import { inspect, openPage } from './visit.ts'

/** All that a first visit to the sign-in page brings, as it travels. */
const signInBudget = 20_000

const phone = { viewport: { width: 390, height: 844 } }

describe('the door', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('weighs less than twenty kilobytes on a first visit, all told', async () => {
    const page = await openPage(browser)
    expect(await weightOf(page, '/sign-in')).toBeLessThan(signInBudget)
  })

  it('without a script: codes are turned on, asked for, and replaced by a printed one', async () => {
    const somebody = givenNewcomer('Đàm Thị Lựu')
    const page = await openPage(browser, { javaScriptEnabled: false, ...phone })
    await givePassword(page, somebody)
    await page.waitForURL('**/work')
    await page.goto('/account/codes')
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const key = await page.locator('code').innerText()
    await page.getByLabel('Mã 6 chữ số mà ứng dụng hiện').fill(codeInApp(key, -1))
    await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
    const printed = await page.locator('ol code').allInnerTexts()
    expect(printed).toHaveLength(10)

    await signOut(page)
    await givePassword(page, somebody)
    await page.getByLabel('Mã 6 chữ số trong ứng dụng xác thực').fill('000000')
    await page.getByRole('button', { name: 'Tiếp tục' }).first().click()
    await page.getByText('Mã không đúng hoặc đã dùng.').waitFor()
    await page.getByLabel('Mã 6 chữ số trong ứng dụng xác thực').fill(codeInApp(key))
    await page.getByRole('button', { name: 'Tiếp tục' }).first().click()
    await page.waitForURL('**/work')

    await signOut(page)
    await givePassword(page, somebody)
    await page.getByText('Không có điện thoại?').click()
    await page.getByLabel('Mã khôi phục').fill(printed[3]!.toUpperCase())
    await page.getByRole('button', { name: 'Tiếp tục' }).last().click()
    await page.waitForURL('**/work')
    await page.goto('/account/codes')
    await page.getByText('Còn 9 mã chưa dùng.').waitFor()
  })

  it('without a script: the password is changed, and sessions elsewhere end', async () => {
    const somebody = givenNewcomer('Đàm Văn Khiêm')
    const page = await openPage(browser, { javaScriptEnabled: false })
    const elsewhere = await openPage(browser)
    for (const one of [page, elsewhere]) {
      await givePassword(one, somebody)
      await one.waitForURL('**/work')
    }
    await page.goto('/account')
    expect(await page.locator('tbody tr').count()).toBe(2)
    await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click()
    await page.getByText('Đã kết thúc 1 phiên.').waitFor()
    await elsewhere.goto('/plans')
    expect(new URL(elsewhere.url()).pathname).toBe('/sign-in')

    await page.goto('/account/password')
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByLabel('Mật khẩu mới').fill('damvankhiem2026')
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page
      .locator('.error')
      .getByText(/ai biết anh\/chị sẽ thử những từ đó/)
      .waitFor()
    expect(await page.content()).not.toContain('damvankhiem2026')
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByLabel('Mật khẩu mới').fill('suong-mu-pha-din-som')
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page.getByText('Đã đổi mật khẩu.').waitFor()
    await signOut(page)
    await givePassword(page, { ...somebody, password: 'suong-mu-pha-din-som' })
    await page.waitForURL('**/work')
  })

  it('a link sets a password once, on pages that bring no script', async () => {
    const somebody = givenNewcomer('Đàm Thị Soan')
    const link = resetLinkOf(somebody)
    const page = await openPage(browser, phone)
    await page.goto(link)
    expect(await page.locator('script').count()).toBe(0)
    await inspect(page, 'password-link')
    await page.getByLabel('Mật khẩu mới').fill('ngan qua')
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await page.locator('.error').getByText('Mật khẩu cần ít nhất 12 ký tự.').waitFor()
    await page.getByLabel('Mật khẩu mới').fill('ruong-bac-thang-lua-chin')
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await page.getByText('Đã đặt mật khẩu.').waitFor()
    await inspect(page, 'sign-in-password-set')
    await givePassword(page, { ...somebody, password: 'ruong-bac-thang-lua-chin' })
    await page.waitForURL('**/work')
    expect((await page.goto(link))?.status()).toBe(404)
  })

  it('tells the person of attempts made elsewhere, until they have read of them', async () => {
    const somebody = givenNewcomer('Đàm Thị Nguyệt')
    await givenWrongAttempt(somebody.email, '203.0.113.9')
    const page = await openPage(browser, phone)
    await givePassword(page, somebody)
    await page.getByText(/1 lần đăng nhập không thành .* từ 203\.0\.113\.9/).waitFor()
    await inspect(page, 'told-of-wrong-attempts')
    await page.goto('/plans')
    await page.getByRole('button', { name: 'Tôi biết rồi' }).click()
    await page.waitForURL('**/plans')
    expect(await page.getByText(/lần đăng nhập không thành/).count()).toBe(0)
  })

  it('every page of the account fits a phone, in the dark, and is open to everybody', async () => {
    const somebody = givenNewcomer('Đàm Văn Hợp')
    const page = await openPage(browser, { ...phone, colorScheme: 'dark' })
    await page.goto('/sign-in/passkey')
    await inspect(page, 'sign-in-passkey')
    await givePassword(page, somebody)
    await page.waitForURL('**/work')
    for (const part of ['', '/password', '/codes', '/passkeys']) {
      await page.goto(`/account${part}`)
      await inspect(page, `account${part.replace('/', '-')}`)
    }
    await page.goto('/account/codes')
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const key = await page.locator('code').innerText()
    await inspect(page, 'account-codes-begun')
    await page.getByLabel('Mã 6 chữ số mà ứng dụng hiện').fill(codeInApp(key))
    await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
    await page.locator('ol code').first().waitFor()
    await inspect(page, 'account-codes-shown-once')
    await page.goto('/account/codes')
    await inspect(page, 'account-codes-on')
    await signOut(page)
    await givePassword(page, somebody)
    await page.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor()
    await inspect(page, 'sign-in-code')
    await page.goto('/sign-in/password/bia-dat')
    await page.getByText('Đường dẫn này không dùng được').waitFor()
    await inspect(page, 'password-link-not-good')
  })
})

/** Somebody else tried the account a moment ago, from another network. */
async function givenWrongAttempt(account: string, address: string): Promise<void> {
  const database = await openEmbeddedDatabase(inject('productData'))
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    'insert into sign_in_attempts (account, address, network, succeeded, at) values ($1, $2, $2, false, now())',
    [account, address],
  )
  await client.end()
  await database.stop()
}

/** Bytes on the line, heads of answers included, with nothing kept from before. */
async function weightOf(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return bytes
}
