import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { cultureLeader, cultureOfficer, signInAs } from './people.ts'
import { openProductDatabase } from './product-database.ts'
import { inspect, openPage } from './visit.ts'

describe('a draft kept to named units', () => {
  let browser: Browser
  let leader: Page
  let officer: Page
  let address: string
  beforeAll(async () => {
    browser = await launchBrowser()
    leader = await openPage(browser, { javaScriptEnabled: false })
    officer = await openPage(browser)
    await signInAs(leader, cultureLeader)
    await signInAs(officer, cultureOfficer)
    await leader.goto('/reports')
    await leader.getByLabel('Năm báo cáo').fill('2024')
    await leader.locator('form[action="?/build"] button').click()
    await leader.waitForURL(/\/reports\/[0-9a-f-]{36}/)
    address = new URL(leader.url()).pathname
  })
  afterAll(() => browser.close())

  const statusFor = async (page: Page, path: string) => (await page.request.get(path)).status()

  it('is read by a colleague before', async () => {
    expect(await statusFor(officer, address)).toBe(200)
  })

  it('and afterwards is no page, no file and no line to them; without a script', async () => {
    await leader.goto(address)
    await leader.getByText('Giới hạn người đọc', { exact: true }).click()
    await leader.getByRole('button', { name: 'Giới hạn', exact: true }).click()
    await leader.getByText('Chỉ Sở Văn hóa, Thể thao và Du lịch đọc được').waitFor()
    for (const end of ['', '/document.docx', '/document.pdf', '/issue'])
      expect.soft(await statusFor(officer, address + end), end).toBe(404)
    await officer.goto('/reports')
    expect(await officer.locator(`a[href="${address}"]`).count()).toBe(0)
    await leader.goto('/reports')
    await leader
      .locator('tr', { has: leader.locator(`a[href="${address}"]`) })
      .getByText('Hạn chế')
      .waitFor()
  })

  it('a name that is no office is told beside the field, and nothing changes', async () => {
    await leader.goto(address)
    await leader.getByText('Sửa giới hạn', { exact: true }).click()
    await leader.locator('input[name=units]').fill('Sở Trên Trời')
    await leader.getByRole('button', { name: 'Giới hạn', exact: true }).click()
    await leader.getByText('Không có đơn vị nào tên là “Sở Trên Trời”.').first().waitFor()
    expect(await statusFor(officer, address)).toBe(404)
  })

  it('each reading is in the log, and opened again everybody reads it', async () => {
    const db = await openProductDatabase()
    const id = address.split('/').at(-1)
    const readings = `select count(*) from audit_entries where act = 'report.read' and record_id = $1`
    expect(Number(await db.one(readings, id))).toBeGreaterThan(0)
    await db.close()
    const shown = await openPage(browser, { viewport: { width: 390, height: 844 } })
    await signInAs(shown, cultureLeader)
    await shown.goto(address)
    await inspect(shown, 'phone-limited-report')
    await leader.goto(address)
    await leader.getByText('Sửa giới hạn', { exact: true }).click()
    await leader.getByRole('button', { name: 'Bỏ giới hạn' }).click()
    await leader.getByText('Giới hạn người đọc', { exact: true }).waitFor()
    expect(await statusFor(officer, address)).toBe(200)
  })
})

describe('access tokens on the page of one’s account', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('are made, shown once, used and revoked, without a script', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await signInAs(page, cultureOfficer)
    await page.goto('/account/tokens')
    await page.locator('input[name=name]').fill('Trang thông tin')
    await page.getByRole('button', { name: 'Tạo mã truy cập' }).click()
    await page.getByText('Hãy chọn ít nhất một việc').first().waitFor()
    expect(await page.locator('input[name=name]').inputValue()).toBe('Trang thông tin')
    await page.getByLabel('Xem kế hoạch, nhiệm vụ').check()
    await page.getByRole('button', { name: 'Tạo mã truy cập' }).click()
    const secret = await page.getByLabel('Mã truy cập', { exact: true }).inputValue()
    const headers = { authorization: `Bearer ${secret}` }
    const ask = async (path: string) => (await page.request.get(path, { headers })).status()
    expect([await ask('/api/v1/plans'), await ask('/api/v1/reports')]).toEqual([200, 403])
    await page.goto('/account/tokens')
    expect(await page.content()).not.toContain(secret)
    await page.locator('summary', { hasText: 'Thu hồi' }).click()
    await page.getByRole('button', { name: 'Thu hồi ngay' }).click()
    await page.getByText('Đã thu hồi mã truy cập.').waitFor()
    expect(await ask('/api/v1/plans')).toBe(401)
  })

  it('fit a phone, in the dark', async () => {
    const page = await openPage(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await signInAs(page, cultureOfficer)
    await page.goto('/account/tokens')
    await inspect(page, 'phone-tokens')
  })
})
