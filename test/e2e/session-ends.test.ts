import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { cultureLeader, cultureOfficer, fillSignIn, signInAs } from './people.ts'
import { openPage } from './visit.ts'

const note = 'Đã chuyển bản thảo cho Sở Ngoại vụ góp ý.'

describe('what was typed is never lost', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('without a script, the session’s end carries the form over the sign-in', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await signInAs(page, cultureOfficer)
    await openTask(page)
    await typeNote(page)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByText(/Phiên làm việc đã hết/).waitFor()
    await fillSignIn(page, cultureOfficer)
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await page.getByText(note).first().waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/tasks\//)
  })

  it('with a script, the form stays as it is and can be sent once signed in elsewhere', async () => {
    const page = await openPage(browser)
    await signInAs(page, cultureOfficer)
    await openTask(page)
    const said = `${note} Lần hai.`
    await typeNote(page, said)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    const elsewhere = page.getByRole('link', { name: /Đăng nhập lại/ })
    await elsewhere.waitFor()
    expect(await page.getByLabel('Kết quả, khó khăn').inputValue()).toBe(said)
    const [other] = await Promise.all([page.context().waitForEvent('page'), elsewhere.click()])
    await fillSignIn(other, cultureOfficer)
    await other.waitForURL('**/work')
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByText(said).first().waitFor()
    await expect.poll(() => page.getByLabel('Kết quả, khó khăn').inputValue()).toBe('')
  })

  it('on a slow line, what was typed before the script arrived stays', async () => {
    const page = await openPage(browser)
    await signInAs(page, cultureLeader)
    const arrived = new Promise<void>((resolve) => setTimeout(resolve, 1500))
    await page.route('**/_app/**/*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto('/reports', { waitUntil: 'commit' })
    const year = page.getByRole('textbox', { name: 'Năm báo cáo' })
    await year.fill('2031')
    await page.waitForLoadState('networkidle')
    // The frame acts on keys as soon as the script runs.
    await page.getByRole('heading', { level: 1 }).click()
    await expect
      .poll(async () => {
        await page.keyboard.press('?')
        return page.getByRole('dialog').count()
      })
      .toBe(1)
    expect(await year.inputValue()).toBe('2031')
  })
})

async function openTask(page: Page): Promise<void> {
  await page
    .locator('main a[href*="/tasks/"]', { hasText: /Dịch, hiệu đính/ })
    .first()
    .click()
  await page.getByLabel('Kết quả, khó khăn').waitFor()
}

async function typeNote(page: Page, words = note): Promise<void> {
  await page.getByLabel('Kết quả, khó khăn').fill(words)
}
