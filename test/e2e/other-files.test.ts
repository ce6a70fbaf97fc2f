import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badFiles, planFile, planPhotograph } from '../fixtures/plan-files.ts'
import { launchBrowser } from './browser.ts'
import { bring, planner, signInAs } from './people.ts'
import { inspect, openPage } from './visit.ts'

/** A slow machine without Debian's tesseract takes its time over a page. */
const recognisedWithinMs = 50_000

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

  it('a photograph of its first page is recognised, and the person is told to hold it against the paper', async () => {
    await bring(page, await planPhotograph())
    await page
      .getByRole('heading', { name: 'Xem lại những gì đã hiểu' })
      .waitFor({ timeout: recognisedWithinMs })
    await page.getByText(/Chữ được nhận dạng từ ảnh của 1 trang/).waitFor()
    expect(await page.getByText('318/KH-UBND').count()).toBeGreaterThan(0)
    await inspect(page, 'recognised')
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
