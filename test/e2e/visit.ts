import { AxeBuilder } from '@axe-core/playwright'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Role } from '#platform/access.ts'
import type { Upload } from '../fixtures/plan-files.ts'
import { demoPassword, demoPeople } from '../../seeds/demo-people.ts'

/** The person of the demo province who holds that role at that unit. */
export interface Who {
  readonly role: Role
  readonly unit: string
}

export const planner: Who = { role: 'planner', unit: 'Tỉnh Lạng Sơn' }
export const cultureOfficer: Who = { role: 'officer', unit: 'Sở Văn hóa, Thể thao và Du lịch' }
export const cultureLeader: Who = { role: 'leader', unit: 'Sở Văn hóa, Thể thao và Du lịch' }

export const communeOfficer: Who = { role: 'officer', unit: 'Phường Kỳ Lừa' }

const results = process.env.SCREENSHOTS ?? null

/** A page of its own for one visitor. Screenshots go to the folder named by SCREENSHOTS, when it is. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('productUrl'), locale: 'vi-VN', ...options })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

export async function signInAs(page: Page, who: Who): Promise<void> {
  const person = demoPeople.find((one) => one.role === who.role && one.unit === who.unit)
  if (!person) throw new Error(`nobody is ${who.role} at ${who.unit}`)
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử').fill(person.email)
  await page.getByLabel('Mật khẩu').fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/work')
}

/** Drops a file on the import page. */
export async function bring(page: Page, file: Upload): Promise<void> {
  await page.goto('/documents/import')
  await page.getByLabel('Tệp văn bản').setInputFiles(file)
  await page.getByRole('button', { name: 'Nhập và đọc' }).click()
}

/** What every page must bear: no accessibility fault, no sideways scrolling on a phone, no error in the console. */
export async function inspect(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`),
    name,
  ).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  if (results) {
    await mkdir(results, { recursive: true })
    await page.screenshot({ path: join(results, `${name}.png`), fullPage: true })
  }
}
