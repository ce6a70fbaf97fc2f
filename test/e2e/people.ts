import type { Page } from 'playwright-core'
import type { Role } from '#platform/access.ts'
import { demoPassword, demoPeople } from '../../seeds/demo-people.ts'
import type { Upload } from '../fixtures/plan-files.ts'

/** The person of the demo province who holds that role at that unit. */
export interface Who {
  readonly role: Role
  readonly unit: string
}

export const planner: Who = { role: 'planner', unit: 'Tỉnh Lạng Sơn' }
export const cultureOfficer: Who = { role: 'officer', unit: 'Sở Văn hóa, Thể thao và Du lịch' }
export const cultureLeader: Who = { role: 'leader', unit: 'Sở Văn hóa, Thể thao và Du lịch' }
export const communeOfficer: Who = { role: 'officer', unit: 'Phường Kỳ Lừa' }

export async function signInAs(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in')
  await fillSignIn(page, who)
  await page.waitForURL('**/work')
}

/** On the sign-in page, wherever it leads afterwards. */
export async function fillSignIn(page: Page, who: Who): Promise<void> {
  const person = demoPeople.find((one) => one.role === who.role && one.unit === who.unit)
  if (!person) throw new Error(`nobody is ${who.role} at ${who.unit}`)
  await page.locator('input[name=email]').fill(person.email)
  await page.locator('input[name=password]').fill(demoPassword)
  await page.locator('form:has(input[name=password]) button').click()
}

/** Drops a file on the import page. */
export async function bring(page: Page, file: Upload): Promise<void> {
  await page.goto('/documents/import')
  await page.getByLabel('Tệp văn bản').setInputFiles(file)
  await page.getByRole('button', { name: 'Nhập và đọc' }).click()
}
