import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '#platform/access.ts'

/** Somebody of their own for one test, whose password and sessions it may change. */
export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly password: string
}

let newcomers = 0

/** An account in the running product, made as an administrator makes the first one: on the command line. */
export function givenNewcomer(name: string, role: Role = 'officer'): Newcomer {
  newcomers += 1
  const email = `nguoi.moi.${Date.now()}.${newcomers}@caobang.example`
  const password = 'thac-nuoc-ban-gioc-xanh'
  const env = { ...process.env, NHIPCAU_DATA: inject('productData') }
  const who = ['--name', name, '--email', email, '--unit', 'Tỉnh Cao Bằng', '--role', role]
  execFileSync('node', ['src/cli/main.ts', 'user', 'create', ...who], { env, input: password })
  return { name, email, password }
}

/** The link with which they set a new password, as the command prints it; here below the address of the running product. */
export function resetLinkOf({ email }: Newcomer): string {
  const env = { ...process.env, NHIPCAU_DATA: inject('productData') }
  const printed = execFileSync('node', ['src/cli/main.ts', 'user', 'reset', '--email', email], { env })
  return new URL(printed.toString().trim()).pathname
}

/** Gives the password on the sign-in page; wherever it leads. */
export async function givePassword(page: Page, { email, password }: Newcomer): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form:has(input[name=password]) button').click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL('**/sign-in')
}
