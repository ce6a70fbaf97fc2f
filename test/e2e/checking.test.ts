import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftPlan } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { cultureOfficer, planner, signInAs } from './people.ts'
import { inspect, openPage } from './visit.ts'

describe('an officer checks a draft before it goes to the leader', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, cultureOfficer)
  })
  afterAll(() => browser.close())

  const check = async (on: Page) => {
    await on.goto('/documents/check')
    await on.locator('input[type=file]').setInputFiles(await draftPlan())
    await on.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await on.waitForURL('**/documents/checks/*')
    await on.getByRole('heading', { name: 'Dự thảo.docx' }).waitFor()
  }

  it('findings stand beside the words; choosing one shows the other', async () => {
    await check(page)
    await inspect(page, 'findings')
    const slip = page.locator('li', { hasText: 'thông tin đôi ngoại' }).first()
    expect(await slip.locator('ins').first().textContent()).toBe('thông tin đối ngoại')
    await slip.locator('.quoted a').click()
    const marked = page.locator('.said:target')
    await expect.poll(() => marked.textContent()).toContain('đôi ngoại')
    expect(await slip.getAttribute('class')).toContain('now')
  })

  it('the same file comes back with a comment at each finding', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải .docx có ghi chú' }).click(),
    ])
    const zip = await JSZip.loadAsync(await readFile(await download.path()))
    const comments = await zip.file('word/comments.xml')!.async('string')
    expect(comments).toContain('thông tin đối ngoại')
  })

  it('nobody else opens it, and it can be given up', async () => {
    const address = page.url()
    const other = await openPage(browser)
    await signInAs(other, planner)
    expect((await other.goto(address))?.status()).toBe(404)
    await page.getByRole('button', { name: 'Bỏ bản kiểm tra' }).click()
    await page.waitForURL('**/documents/check')
    expect((await page.goto(address))?.status()).toBe(404)
  })

  it('a planner goes on from a check to the review of an import', async () => {
    const planning = await openPage(browser)
    await signInAs(planning, planner)
    await check(planning)
    await planning.getByRole('button', { name: 'Nhập văn bản này' }).click()
    await planning.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    await planning.getByRole('link', { name: 'Kiểm tra thể thức' }).click()
    await planning.getByRole('heading', { name: 'Kiểm tra văn bản' }).waitFor()
  })

  it('works without a script, on a phone', async () => {
    const plain = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await signInAs(plain, cultureOfficer)
    await check(plain)
    expect(await plain.getByText('thông tin đôi ngoại').count()).toBeGreaterThan(0)
  })
})
