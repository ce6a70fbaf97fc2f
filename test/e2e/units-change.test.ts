import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { fillSignIn } from './people.ts'
import { inspect, openPage } from './visit.ts'

const administrator = { role: 'administrator', unit: 'Tỉnh Lạng Sơn' } as const
const parts = ['Xã Thụy Hùng', 'Xã Công Sơn'] as const
const merged = 'Xã Thụy Công'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await fillSignIn(page, administrator)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function openUnit(page: Page, name: string, on: string): Promise<void> {
  await page.goto(`/units?on=${on}&q=${encodeURIComponent(name)}`)
  await page
    .locator('main tbody a', { hasText: new RegExp(`^${name}$`) })
    .first()
    .click()
  await page.waitForURL(/\/units\/[0-9a-f-]{36}/)
}

async function fillMerger(page: Page, part: string = parts[1]): Promise<void> {
  await page.getByLabel('Có hiệu lực từ ngày').fill('1/10/2026')
  await page.getByLabel('Theo quyết định, nghị quyết').fill('Nghị quyết số 99/NQ-UBTVQH16')
  await page.getByLabel(`Cùng với ${parts[0]} còn có`).fill(part)
  await page.getByLabel('Tên', { exact: true }).fill(merged)
}

describe.each([
  ['with scripts', { javaScriptEnabled: true }],
  ['without scripts', { javaScriptEnabled: false }],
])('a preview of a merger, %s', (_, options) => {
  it('shows what would move, and what is wrong all at once', async () => {
    const page = await openPage(browser, { ...options, viewport: { width: 390, height: 844 } })
    await signIn(page)
    await openUnit(page, parts[0], '2026-09-30')
    await page.getByRole('link', { name: 'Ghi thay đổi' }).click()
    await page.getByRole('link', { name: 'Hợp nhất, sáp nhập' }).click()
    await fillMerger(page, 'Xã Không Đâu')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').waitFor()
    await fillMerger(page)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('heading', { name: 'Xem trước: nếu xác nhận thì' }).waitFor()
    expect(await page.locator('.preview').innerText()).toContain(merged)
    if (options.javaScriptEnabled) await inspect(page, 'unit-merger-preview')
    await page.context().close()
  })
})

it('an administrator merges two communes, and the tree is right on both days', async () => {
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await signIn(page)
  await openUnit(page, parts[0], '2026-09-30')
  const old = new URL(page.url()).pathname
  await page.goto(`${old}/change/merge`)
  await fillMerger(page)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Xác nhận, ghi thay đổi' }).click()
  await page.waitForURL(`**${old}`)
  expect(await page.locator('main').innerText()).toContain('Nghị quyết số 99/NQ-UBTVQH16')
  await inspect(page, 'unit-merged')

  const communes = async (day: string) => {
    await page.goto(`/units?on=${day}`)
    return page.locator('nav[aria-label="Cây đơn vị"]').innerText()
  }
  const before = await communes('2026-09-30')
  expect(parts.every((name) => before.includes(name))).toBe(true)
  expect(before).not.toContain(merged)
  const after = await communes('2026-10-01')
  expect(after).toContain(merged)
  expect(parts.some((name) => after.includes(name))).toBe(false)
  await page.context().close()
})
