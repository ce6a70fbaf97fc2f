import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { cultureOfficer, signInAs } from './people.ts'
import { inspect, openPage } from './visit.ts'

describe('without a mouse', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser)
    await signInAs(page, cultureOfficer)
    await page.goto('/work', { waitUntil: 'networkidle' })
  })
  afterAll(() => browser.close())

  it('the first Tab leads past the places, to the content', async () => {
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Đến phần nội dung')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('j and k go through the list, and Enter opens', async () => {
    const links = page.locator('main [data-row] .what > a')
    await page.keyboard.press('j')
    expect(await focused()).toBe(await links.nth(0).textContent())
    await page.keyboard.press('j')
    expect(await focused()).toBe(await links.nth(1).textContent())
    await page.keyboard.press('k')
    const chosen = await focused()
    expect(chosen).toBe(await links.nth(0).textContent())
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tasks/**')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(chosen)
  })

  it('g and a letter go to a place, the slash to its search', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await page.waitForURL('**/plans')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL('**/units')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await page.keyboard.type('gk')
    expect(new URL(page.url()).pathname).toBe('/units')
  })

  it('the question mark shows all keys, and closing gives the focus back', async () => {
    await page.goto('/work', { waitUntil: 'networkidle' })
    await page.keyboard.press('j')
    const before = await focused()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    await inspect(page, 'keys')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await focused()).toBe(before)
  })

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
})
