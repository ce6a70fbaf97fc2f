import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badFiles, planFile } from '../fixtures/plan-files.ts'
import type { Upload } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { inspect, openPage, planner, signInAs } from './visit.ts'

describe('bringing a plan in', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, planner)
  })
  afterAll(() => browser.close())

  async function bring(file: Upload): Promise<void> {
    await page.goto('/documents/import')
    await page.getByLabel('Tệp văn bản').setInputFiles(file)
    await page.getByRole('button', { name: 'Nhập và đọc' }).click()
  }

  it('the planner drops a .docx and sees it beside what was understood', async () => {
    await page.goto('/documents/import')
    await inspect(page, 'import')
    await bring(await planFile('docx'))
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    const understood = page.locator('#understood')
    await expect.poll(() => understood.getByText('đủ 8/8').count()).toBe(1)
    expect(await understood.getByText('72/2015/NĐ-CP').count()).toBeGreaterThan(0)
    expect(await understood.locator('article').count()).toBe(7)
    await inspect(page, 'review')
  })

  it('choosing a task marks its own sentence in the document', async () => {
    await page
      .locator('#understood article')
      .nth(1)
      .getByRole('link', { name: /Biên soạn sổ tay/ })
      .click()
    const marked = page.locator('#document .now, #document :target').first()
    await expect.poll(() => marked.textContent()).toContain('Biên soạn sổ tay')
  })

  it('a name that no unit bears is matched by hand', async () => {
    await page.getByRole('link', { name: /Đội Cờ đỏ liên khu phố: chưa khớp/ }).click()
    await page.getByPlaceholder('Tìm đơn vị hiện nay').fill('phuong ky lua')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('radio', { name: /Phường Kỳ Lừa/ }).check()
    await inspect(page, 'review-match')
    await page.getByRole('button', { name: 'Chọn', exact: true }).click()
    await expect.poll(() => page.getByText('chưa khớp').count()).toBe(0)
  })

  it('confirming makes a plan with tasks and obligations', async () => {
    await page.getByRole('button', { name: 'Xác nhận, lập kế hoạch' }).click()
    await page.waitForURL('**/plans/**')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('thông tin đối ngoại')
    expect(await page.getByText('Biên soạn sổ tay').count()).toBeGreaterThan(0)
  })

  it('the same bytes again say so and make nothing', async () => {
    await bring(await planFile('docx'))
    await page
      .getByText(/Tệp này đã được nhập ngày/)
      .first()
      .waitFor()
    await inspect(page, 'import-same')
    await page.getByRole('link', { name: 'Mở bản đã có' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('318/KH-UBND').count()).toBeGreaterThan(0)
  })

  it('a PDF of the same plan is understood alike', async () => {
    await bring(await planFile('pdf'))
    await page.getByRole('heading', { name: 'Xem lại những gì đã hiểu' }).waitFor()
    expect(await page.locator('#understood article').count()).toBe(7)
    await page.getByRole('button', { name: 'Bỏ, không nhập' }).click()
    await page.getByText('Đã bỏ, không nhập').waitFor()
  })

  it.each([
    ['a photo', badFiles.photo, /không phải văn bản/],
    ['a renamed program', badFiles.program, /không phải văn bản/],
    ['a damaged PDF', badFiles.damagedPdf, /Tệp bị hỏng/],
    ['an empty file', badFiles.empty, /không có nội dung|Hãy chọn|trống/],
  ])('%s gets one clear sentence', async (_, file, sentence) => {
    await bring(file)
    await page.getByText(sentence).first().waitFor()
  })

  it('a document marked Mật is refused and not kept', async () => {
    await bring(badFiles.secret)
    await page.getByText(/có dấu độ mật nên bị từ chối/).waitFor()
    await page.goto('/documents')
    expect(await page.getByText('mat.txt').count()).toBe(0)
  })
})
