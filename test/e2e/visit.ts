import { AxeBuilder } from '@axe-core/playwright'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const results = process.env.SCREENSHOTS ?? null

/** A page of its own for one visitor. Screenshots go to the folder named by SCREENSHOTS, when it is. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('productUrl'), locale: 'vi-VN', ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const broken: string[] = []
  brokenPolicies.set(page, broken)
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text())
  })
  return page
}

/** What each page did that its content security policy forbids, as the browser told it. */
const brokenPolicies = new WeakMap<Page, string[]>()

/** What every page must bear: no accessibility fault, all its styles, no sideways scrolling on a phone, nothing that its policy forbids. */
export async function inspect(page: Page, name: string): Promise<void> {
  // A colour in the middle of its 120 ms is neither the one before nor the one after.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`),
    name,
  ).toEqual([])
  expect(brokenPolicies.get(page) ?? [], name).toEqual([])
  expect(await page.evaluate(sheetsThatDidNotCome), name).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  if (results) {
    await mkdir(results, { recursive: true })
    await page.screenshot({ path: join(results, `${name}.png`), fullPage: true })
  }
}

/** Style sheets that the page names and that are none, such as one looked for beside its place. Runs in the page. */
function sheetsThatDidNotCome(): string[] {
  const isThere = ({ sheet }: HTMLLinkElement) => {
    try {
      return sheet !== null && sheet.cssRules.length > 0
    } catch {
      return false
    }
  }
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  return links.filter((link) => !isThere(link)).map((link) => link.href)
}
