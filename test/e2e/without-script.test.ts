import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFile } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { bring, cultureLeader, cultureOfficer, planner, signInAs } from './people.ts'
import { openPage } from './visit.ts'

describe('a browser that runs no script carries the whole work', () => {
  let browser: Browser
  let page: Page
  let plan: string
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser, { javaScriptEnabled: false })
    await signInAs(page, planner)
  })
  afterAll(() => browser.close())

  it('a text file is read while the page refreshes itself, then reviewed and confirmed', async () => {
    const { name, mimeType, buffer } = await planFile('txt')
    // A line of its own, so that it is no file that came in before.
    await bring(page, {
      name: `khong-script-${name}`,
      mimeType,
      buffer: Buffer.from(buffer.toString('utf8').replace('318/KH-UBND', '319/KH-UBND')),
    })
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    expect(await page.locator('#understood article').count()).toBe(7)
    await page.locator('#understood article').first().getByRole('button', { name: 'Bỏ ra' }).click()
    await page.getByText('đã bỏ ra khỏi kế hoạch').waitFor()
    await page.getByRole('button', { name: 'Xác nhận, lập kế hoạch' }).click()
    await page.waitForURL('**/plans/**')
    plan = new URL(page.url()).pathname
    expect(await page.getByText('319/KH-UBND').count()).toBeGreaterThan(0)
  })

  it('the plan is filtered by a form, and says when nothing fits', async () => {
    await page.getByLabel('Tìm nhiệm vụ').fill('so tay')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.waitForURL(/q=so\+tay/)
    expect(await page.locator('main tbody a[href*="/tasks/"]').count()).toBe(1)
    await page.getByLabel('Tìm nhiệm vụ').fill('không có việc nào thế này')
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.getByText('Không có nhiệm vụ nào như vậy.').waitFor()
  })

  it('an officer who says 100 % but not done keeps what was typed, puts it right and records it', async () => {
    await page.context().clearCookies()
    await signInAs(page, cultureOfficer)
    // Not from the day's work: plans of other tests may fill its first page.
    await page.goto(plan)
    await page
      .getByRole('link', { name: /Tổ chức tuần giới thiệu hoa hồi/ })
      .first()
      .click()
    const note = 'Đã thống nhất kịch bản với Ban Quản lý.'
    await page.getByLabel('Kết quả, khó khăn').fill(note)
    await page.getByLabel('Đạt bao nhiêu phần trăm').fill('100')
    await page.getByLabel('Đường dẫn minh chứng').fill('https://langson.example/kich-ban')
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page
      .getByText(/100 % là đã xong/)
      .first()
      .waitFor()
    expect(await page.getByLabel('Kết quả, khó khăn').inputValue()).toBe(note)
    await page.getByLabel('Đạt bao nhiêu phần trăm').fill('30')
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByText('Đang làm · 30 %').first().waitFor()
    expect(await page.locator('#evidence ~ ul a').count()).toBeGreaterThan(0)
  })

  it('a leader builds a report and writes a passage of it', async () => {
    await page.context().clearCookies()
    await signInAs(page, cultureLeader)
    await page.goto('/reports')
    await page.getByRole('textbox', { name: 'Năm báo cáo' }).fill('2025')
    await page.getByRole('button', { name: 'Lập báo cáo' }).click()
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
    await page.getByRole('link', { name: 'Sửa', exact: true }).first().click()
    const area = page.getByLabel('Lời văn của đoạn')
    expect(await area.inputValue()).toContain('thông tin đối ngoại')
    await area.fill('Năm qua, Sở đã làm xong phần việc của mình.')
    await page.locator('form', { has: area }).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Năm qua, Sở đã làm xong phần việc của mình.').waitFor()
    expect(await page.getByText('đã sửa').count()).toBeGreaterThan(0)
  })
})
