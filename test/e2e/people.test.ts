import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPassword, demoPeople } from '../../seeds/demo-people.ts'
import { launchBrowser } from './browser.ts'

const administrator = demoPeople.find((one) => one.role === 'administrator')!
const password = 'hoa-hoi-mua-thu-nam-ay'

describe('somebody comes, works, is stood in for, and leaves', () => {
  const email = `lo.thi.xuan.${Date.now()}@langson.example`
  let browser: Browser
  let office: Page
  let newcomer: Page
  let link = ''
  beforeAll(async () => {
    browser = await launchBrowser()
    office = await visit()
    await signIn(office, administrator.email, demoPassword)
    newcomer = await visit()
  })
  afterAll(() => browser.close())

  async function visit(): Promise<Page> {
    const context = await browser.newContext({ baseURL: inject('productUrl'), locale: 'vi-VN' })
    return context.newPage()
  }

  async function signIn(page: Page, address: string, secret: string): Promise<void> {
    await page.goto('/sign-in')
    await page.locator('input[name=email]').fill(address)
    await page.locator('input[name=password]').fill(secret)
    await page.locator('form:has(input[name=password]) button').first().click()
    await page.waitForURL('**/work')
  }

  it('an administrator invites her, and the link is shown once', async () => {
    await office.goto('/people/invite')
    await office.getByLabel('Họ và tên').fill('Lò Thị Xuân')
    await office.getByLabel('Thư điện tử công vụ').fill(email)
    await office.getByLabel('Đơn vị').fill('Sở Ngoại vụ')
    await office.getByLabel('Vai trò').selectOption({ label: 'Chuyên viên' })
    await office.getByLabel('Chức danh').fill('Chuyên viên Văn phòng Sở')
    await office.getByRole('button', { name: 'Tạo lời mời' }).click()
    link = (await office.locator('code').textContent()) ?? ''
    expect(link).toMatch(/\/invitations\/[\w-]{32}$/)
    await office.goto('/people/invitations')
    expect(await office.content()).not.toContain(link.slice(-32))
    expect(await office.getByText('Chờ nhận').first().isVisible()).toBe(true)
  })

  it('she accepts without JavaScript, sets her password, and works', async () => {
    const context = await browser.newContext({
      baseURL: inject('productUrl'),
      locale: 'vi-VN',
      javaScriptEnabled: false,
    })
    const plain = await context.newPage()
    await plain.goto(link)
    expect(await plain.getByText('Sở Ngoại vụ').isVisible()).toBe(true)
    await plain.getByRole('button', { name: 'Nhận vị trí và đặt mật khẩu' }).click()
    await plain.waitForURL('**/sign-in/password/**')
    await plain.locator('input[name=newPassword]').fill(password)
    await plain.locator('form:has(input[name=newPassword]) button').first().click()
    await plain.waitForURL('**/sign-in**')
    const again = await plain.goto(link)
    expect([again?.status(), await plain.getByText('đã được nhận').isVisible()]).toEqual([409, true])
    await context.close()
    await signIn(newcomer, email, password)
    expect(await newcomer.getByText('Chuyên viên Văn phòng Sở').isVisible()).toBe(true)
  })

  it('while she is away a colleague whom she names stands in for her', async () => {
    await newcomer.getByRole('link', { name: 'Lò Thị Xuân' }).click()
    await newcomer.waitForURL('**/people/*')
    await newcomer.getByText('Cử người làm thay').first().click()
    const colleague = demoPeople.find((one) => one.unit === 'Sở Ngoại vụ')!
    await newcomer
      .getByLabel('Người làm thay')
      .selectOption({ label: `${colleague.name} (${colleague.email})` })
    const day = await newcomer.getByLabel('Từ ngày').inputValue()
    await newcomer.getByLabel('Ngày cuối cùng').fill(day)
    await newcomer.getByRole('button', { name: 'Cử người làm thay' }).click()
    await newcomer.getByText(`${colleague.name} làm thay Lò Thị Xuân`).waitFor()
    await office.goto('/people?state=away')
    expect(await office.getByRole('link', { name: 'Lò Thị Xuân' }).isVisible()).toBe(true)
    await newcomer.getByRole('button', { name: 'Kết thúc sớm' }).click()
    await newcomer.getByText('đã hủy trước khi bắt đầu').waitFor()
  })

  it('she leaves, her session ends at once, and her history stays', async () => {
    await office.goto(`/people?q=lo+thi+xuan`)
    await office.getByRole('link', { name: 'Lò Thị Xuân' }).first().click()
    await office.getByText('Cho thôi việc').first().click()
    await office.getByLabel('Ngừng ngay từ bây giờ').check()
    await office.getByRole('button', { name: 'Cho thôi việc' }).click()
    await office.getByRole('heading', { name: 'Vị trí đã thôi' }).waitFor()
    expect(await office.getByText('nhận lời mời, bắt đầu vị trí công tác').isVisible()).toBe(true)
    await newcomer.goto('/work')
    await newcomer.waitForURL('**/sign-in**')
  })
})
