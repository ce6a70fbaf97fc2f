import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badFiles, planFile } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { bring, planner, signInAs } from './people.ts'
import { openPage } from './visit.ts'

describe('other files', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, planner)
  })
  afterAll(() => browser.close())

  it('a PDF of the same plan is understood alike', async () => {
    await bring(page, await planFile('pdf'))
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    expect(await page.locator('#understood article').count()).toBe(7)
    await page.getByText('Bỏ, không nhập').click()
    await page.getByRole('button', { name: 'Bỏ hẳn, xóa mọi chỉnh sửa' }).click()
    await page.waitForURL(/\/documents$/)
    expect(await page.getByText('ke-hoach-318.pdf').count()).toBe(0)
  })

  it.each([
    ['a damaged photo', badFiles.photo, /Tệp bị hỏng/],
    ['a renamed program', badFiles.program, /không phải văn bản/],
    ['a damaged PDF', badFiles.damagedPdf, /Tệp bị hỏng/],
    ['an empty file', badFiles.empty, /không có nội dung|Hãy chọn|trống/],
  ])('%s gets one clear sentence', async (_, file, sentence) => {
    await bring(page, file)
    await page.getByText(sentence).first().waitFor()
  })

  it('a document marked Mật is refused and not kept', async () => {
    await bring(page, badFiles.secret)
    await page.getByText(/có dấu độ mật nên bị từ chối/).waitFor()
    await page.goto('/documents')
    expect(await page.getByText('mat.txt').count()).toBe(0)
  })
})
