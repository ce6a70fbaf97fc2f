import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { codeInApp } from '../given-authenticator.ts'
import { givenProvider } from '../given-provider.ts'
import type { GivenProvider } from '../given-provider.ts'
import { launchBrowser } from './browser.ts'
import { givePassword, givenNewcomer, signOut } from './own-account.ts'
import { startProduct } from './running-product.ts'
import type { Product } from './running-product.ts'
import { inspect, openPage } from './visit.ts'

/** The same office with two steps for everybody and its own provider: a second process on the same database. */
describe('an office that asks for more than a password', () => {
  let browser: Browser
  let product: Product
  let provider: GivenProvider
  beforeAll(async () => {
    const port = await freePort()
    provider = await givenProvider(`http://localhost:${port}/sign-in/sso/callback`)
    product = await startProduct(inject('productData'), {
      PORT: String(port),
      NHIPCAU_REQUIRE_SECOND_FACTOR: 'everybody',
      NHIPCAU_OIDC_ISSUER: provider.issuer,
      NHIPCAU_OIDC_CLIENT_ID: provider.clientId,
      NHIPCAU_OIDC_CLIENT_SECRET: provider.clientSecret,
      NHIPCAU_OIDC_NAME: 'Cổng Cao Bằng',
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await product.stop()
    await provider.stop()
  })
  const visit = (options = {}) => openPage(browser, { baseURL: product.url, ...options })

  it('leads a person to enrol, and lets them do nothing else before', async () => {
    const somebody = givenNewcomer('Triệu Thị Mùi')
    const page = await visit()
    await givePassword(page, somebody)
    await page.waitForURL('**/account/codes')
    await page.getByText('Cơ quan yêu cầu xác thực hai lớp').waitFor()
    await inspect(page, 'must-enrol')
    for (const elsewhere of ['/work', '/plans', '/account/password']) {
      await page.goto(elsewhere)
      expect(new URL(page.url()).pathname).toBe('/account/codes')
    }
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const key = await page.locator('code').innerText()
    await page.getByLabel('Mã 6 chữ số mà ứng dụng hiện').fill(codeInApp(key))
    await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
    await page.locator('ol code').first().waitFor()
    await page.goto('/work')
    expect(new URL(page.url()).pathname).toBe('/work')
  })

  it('a passkey is made, brings its person in without a name, and cannot be passed by with the password', async () => {
    const somebody = givenNewcomer('Triệu Văn Phin')
    const page = await visit()
    await withDevice(page)
    await givePassword(page, somebody)
    await page.waitForURL('**/account/codes')
    await page.goto('/account/passkeys')
    await page.getByLabel('Tên để nhận ra').fill('Máy tính ở phòng')
    await page.getByLabel('Mật khẩu hiện tại').fill('khong phai')
    const make = page.getByRole('button', { name: 'Tạo khóa truy cập' })
    await expect.poll(() => make.isEnabled()).toBe(true)
    await make.click()
    await page.getByText('Mật khẩu hiện tại không đúng.').waitFor()
    await page.getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await make.click()
    await page.getByText('Đã tạo khóa truy cập.').waitFor()
    await page.getByRole('cell', { name: 'Máy tính ở phòng', exact: true }).waitFor()
    await inspect(page, 'account-passkeys-one')

    await signOut(page)
    await givePassword(page, somebody)
    await page.waitForURL('**/sign-in/passkey?instead')
    await page.goto('/work')
    expect(new URL(page.url()).pathname).toBe('/sign-in/passkey')
    const open = page.getByRole('button', { name: 'Dùng khóa truy cập' })
    await expect.poll(() => open.isEnabled()).toBe(true)
    await inspect(page, 'sign-in-passkey-instead')
    await signOut(page)

    await page.getByRole('link', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await expect.poll(() => open.isEnabled()).toBe(true)
    await open.click()
    await page.waitForURL('**/work')
    await page.getByText('Triệu Văn Phin').first().waitFor()

    await page.goto('/account/passkeys')
    await page.getByRole('link', { name: 'Bỏ khóa Máy tính ở phòng' }).click()
    await page.locator('td').getByLabel('Mật khẩu hiện tại').fill(somebody.password)
    await page.getByRole('button', { name: 'Bỏ khóa Máy tính ở phòng' }).click()
    await page.getByText('Đã bỏ khóa truy cập.').waitFor()
  })

  it('its own provider brings its people in, and tells strangers why not', async () => {
    const somebody = givenNewcomer('Triệu Thị Pham')
    provider.person = { sub: somebody.email, email: somebody.email, email_verified: true }
    const page = await visit()
    await page.goto('/sign-in?next=/plans')
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng Cao Bằng' }).click()
    await page.waitForURL('**/plans')
    await page.getByText('Triệu Thị Pham').first().waitFor()

    provider.person = { sub: 'nguoi-la', email: 'nguoi.la@caobang.example', email_verified: true }
    const other = await visit()
    await other.goto('/sign-in')
    await other.getByRole('link', { name: 'Đăng nhập bằng Cổng Cao Bằng' }).click()
    await other.getByText('Chưa có tài khoản ở đây cho địa chỉ thư này.').waitFor()
    await inspect(other, 'sign-in-sso-unknown')
  })
})

/** A device that answers for its person at once, as a finger on a sensor would. */
async function withDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
